"use server";

import { action } from "@/auth/action";
import { SaveMenteeProfile, SaveWishes } from "@/liga/mentoring/profiles/input";
import { saveMenteeProfile, saveWishes } from "@/liga/mentoring/profiles/verbs";

export const saveAsks = action(SaveMenteeProfile, saveMenteeProfile, { done: "saved" });
export const saveOwnWishes = action(SaveWishes, saveWishes, { done: "wishesSaved" });

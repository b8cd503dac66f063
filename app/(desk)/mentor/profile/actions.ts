"use server";

import { action } from "@/auth/action";
import { SaveMentorProfile } from "@/liga/mentoring/profiles/input";
import { saveMentorProfile } from "@/liga/mentoring/profiles/verbs";

export const saveOffer = action(SaveMentorProfile, saveMentorProfile, { done: "mentorSaved" });

"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { cancelMeeting } from "@/liga/mentoring/cancel-meeting";
import { endPair } from "@/liga/mentoring/end-pair";
import { CancelMeeting, EndPair, MakePair, MoveMeeting, ScheduleMeeting } from "@/liga/mentoring/input";
import { makePair } from "@/liga/mentoring/make-pair";
import { moveMeeting } from "@/liga/mentoring/move-meeting";
import { scheduleMeeting } from "@/liga/mentoring/schedule-meeting";

const toPair = ({ mentorshipId }: { mentorshipId: string }) => redirect(`/mentoring/${mentorshipId}`);

export const planMeeting = action(ScheduleMeeting, scheduleMeeting, { done: "meeting" });
export const changeMeeting = action(MoveMeeting, moveMeeting, { after: toPair });
export const callOffMeeting = action(CancelMeeting, cancelMeeting, { after: toPair });
export const bringTogether = action(MakePair, makePair, { done: "pair" });
export const finishPair = action(EndPair, endPair);

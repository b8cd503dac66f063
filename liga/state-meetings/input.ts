import { z } from "zod";
import { meetingStates } from "@/db/enums";
import {
  country,
  day,
  hour,
  id,
  optionalDay,
  optionalId,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  version,
} from "../input";

const optionalHour = z
  .preprocess((value) => (value === "" ? undefined : value), hour.optional())
  .transform((value) => value ?? null);

/** Day and hours are the forum's; all three or none. */
const plan = {
  country,
  withWhom: optionalLine(300),
  state: z.enum(meetingStates, "unknown_choice"),
  askedOn: optionalDay,
  day: optionalDay,
  from: optionalHour,
  to: optionalHour,
  place: optionalLine(300),
  talkingPoint: optionalId,
  ask: paragraphs(2000),
  goers: z.array(id).default([]),
};
export const AddStateMeeting = z.object({ delegation: id, ...plan });
export const SaveStateMeeting = z.object({ meeting: id, version, ...plan });
export const TellStateMeeting = z.object({
  meeting: id,
  version,
  said: paragraphs(10_000),
  nextStep: optionalParagraphs(2000),
  nextOwner: optionalId,
  nextOn: optionalDay,
});
export const NotePromise = z.object({
  meeting: id,
  promise: paragraphs(2000),
  saidOn: day,
  nextCheckOn: optionalDay,
});
export const SettlePromise = z.object({ promise: id });

import { badField } from "../errors";

/** A promise was said on a day that has come; it is looked at again on one after that. */
export function ensureCommitmentDays(input: { saidOn: string; nextCheckOn: string | null }, today: string) {
  if (input.saidOn > today) throw badField("saidOn", "in_future");
  if (input.nextCheckOn && input.nextCheckOn <= input.saidOn)
    throw badField("nextCheckOn", "end_before_start");
}

/** Somebody should look again: the day has come and the promise is neither kept nor broken. */
export const isDue = ({ state, nextCheckOn }: { state: string; nextCheckOn: string | null }, today: string) =>
  nextCheckOn !== null && nextCheckOn <= today && (state === "promised" || state === "in_progress");

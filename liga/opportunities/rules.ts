import type { InterestState } from "@/db/enums";
import { instantAt } from "@/lib/dates";
import { badField } from "../errors";

/** A call is open until its instant, in every zone at once. */
export const isOpen = (closesAt: Date, now: Date) => now < closesAt;

/** When a call closes; refuses an hour the clocks there skip that day. */
export function closingInstant({ closesOn, closesHour, zone }: Closing) {
  const at = instantAt(closesOn, closesHour, zone);
  if (!at) throw badField("closesHour", "no_such_hour");
  return at;
}
type Closing = { closesOn: string; closesHour: string; zone: string };

/** Her words are hers to change until somebody has decided on them. */
export const mayReword = (state: InterestState) => state === "submitted" || state === "withdrawn";

/** There is something to withdraw. */
export const mayWithdraw = (state: InterestState) => state !== "withdrawn" && state !== "declined";

/** Whether one more may be selected: a call without a number of places takes as many as come. */
export const hasPlace = (places: number | null, selected: number) => places === null || selected < places;

/** A call whose decisions wait until they are all made known, and whose places run out and pass on. */
export const offersRun = (offerHours: number | null) => offerHours !== null;

/** A question she has left open; the field it is asked in. */
export const openQuestion = (questions: readonly { id: string }[], answers: Record<string, string>) =>
  questions.find(({ id }) => !answers[id]?.trim())?.id;

import { type ConcernState, concernStates } from "@/db/enums";

/** When a concern came to each of its states; a state it has not reached has no instant. */
export type ConcernTimes = {
  receivedAt: string;
  acknowledgedAt: string | null;
  handledAt: string | null;
  closedAt: string | null;
};

/** The states it has reached, first to last, each with its instant. */
export const stepsOf = (times: ConcernTimes) =>
  concernStates.flatMap((state) => {
    const at = times[`${state}At`];
    return at ? [{ state, at }] : [];
  });

/** How far it is. */
export const stateOf = (times: ConcernTimes): ConcernState => stepsOf(times).at(-1)?.state ?? "received";

/** The steps a contact can still take, next first. */
export const stepsAhead = (times: ConcernTimes) =>
  concernStates
    .slice(concernStates.indexOf(stateOf(times)) + 1)
    .filter((state): state is Exclude<ConcernState, "received"> => state !== "received");

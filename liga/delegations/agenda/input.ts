import { z } from "zod";
import { planPins, type SeatRole, type SessionWeight, seatRoles, sessionWeights } from "@/db/enums";
import { id, ticked } from "../../input";

const hours = (least: number, most: number) =>
  z.coerce.number("not_a_number").min(least, "negative").max(most, "too_large");
const weight = z.enum<readonly SessionWeight[]>(sessionWeights, "unknown_choice");

export const AgendaSettings = z.object({
  /** Most hours in sessions on one day. */
  dayHours: hours(1, 16),
  /** Hours between the last session of a day and the first of the next. */
  restHours: hours(0, 16),
  mayMove: ticked,
  /** What sessions are that nobody said anything about. */
  usual: weight,
});
export const ProposeAgenda = AgendaSettings.extend({ delegation: id });
export const usualSettings: z.output<typeof AgendaSettings> = {
  dayHours: 8,
  restHours: 11,
  mayMove: false,
  usual: "wish",
};

/** Cancel it while it is worked out, or put it away. */
export const AgendaStep = z.object({ plan: id });

const pair = z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, "wrong");
/** Rows to put on the board: `person:session`, and both halves of a move with a space between. */
export const AcceptAgenda = z.object({
  plan: id,
  rows: z.preprocess(
    (typed) =>
      typed === undefined
        ? []
        : (Array.isArray(typed) ? typed : [typed]).flatMap((one) => String(one).split(" ")),
    z.array(pair).min(1, "required").max(10_000, "too_large"),
  ),
});

/** What one session is to the delegation, and who must or must not be there. */
export const SessionWanted = z.object({
  delegation: id,
  session: id,
  /** 0 where nothing was said yet. */
  version: z.coerce.number().int().min(0),
  weight,
  people: z.coerce.number("not_a_number").int("not_a_number").min(0, "negative").max(200, "too_large"),
  languages: z.array(z.string().max(20)).max(30).default([]),
  objectives: z.array(z.coerce.number().int().min(1).max(23)).default([]),
  roles: z.array(z.enum<readonly SeatRole[]>(seatRoles, "unknown_choice")).default([]),
  asks: z.array(id).max(30).default([]),
  statement: ticked,
  /** Person → "in", "out" or "" for as it comes. */
  pins: z.record(id, z.enum([...planPins, ""] as const, "unknown_choice")).default({}),
});

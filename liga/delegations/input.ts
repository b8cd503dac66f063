import { z } from "zod";
import {
  type ConflictKind,
  type ConflictLevel,
  conflictKinds,
  conflictLevels,
  type SeatRole,
  seatRoles,
} from "@/db/enums";
import { count, id, line, optionalDay, optionalId, optionalLine, ticked, version } from "../input";

const number = (most: number) =>
  z.coerce.number("not_a_number").int("not_a_number").min(0, "negative").max(most, "too_large");
const role = z.enum<readonly SeatRole[]>(seatRoles, "unknown_choice");

const facts = {
  name: line(120),
  seatLimit: count(200),
  /** Minutes needed between two venues. */
  travelMinutes: number(600),
  modules: z.array(id).default([]),
};

/** `seats`: how many of each role to begin with. */
export const CreateDelegation = z
  .object({
    ...facts,
    edition: id,
    cohort: id,
    opportunity: optionalId,
    seats: z
      .partialRecord(
        role,
        z.preprocess((typed) => (typed === "" ? 0 : typed), number(200)),
      )
      .default({}),
  })
  .superRefine(({ seats, seatLimit }, context) => {
    for (const single of ["head", "gender_rapporteur"] as const)
      if ((seats[single] ?? 0) > 1)
        context.addIssue({ code: "custom", path: ["seats", single], message: "only_one" });
    const { remote: _, ...travelling } = seats;
    if (Object.values(travelling).reduce((sum, some) => sum + some, 0) > seatLimit)
      context.addIssue({ code: "custom", path: ["seatLimit"], message: "more_seats_than_limit" });
  });
export const ChangeDelegation = z.object({ delegation: id, version, ...facts });

/** `seat` is made by the page, so that a form sent twice adds one. */
export const AddSeat = z.object({ delegation: id, seat: optionalId, role });
export const ChangeSeat = z.object({
  seat: id,
  version,
  role,
  alternate: optionalId,
  organisation: optionalId,
});
/** `as`: ask her, or she has said yes already. */
export const FillSeat = z.object({
  seat: id,
  version,
  person: id,
  as: z.enum(["offered", "confirmed"], "unknown_choice").default("offered"),
});
/** A seat as it was read: for offer, confirm, replace, free and remove. */
export const SeatStep = z.object({ seat: id, version });
/** `ask` and `settle` fill an open seat: ask her, or she has said yes already. */
export const StepSeat = SeatStep.extend({
  step: z.enum(["ask", "settle", "offer", "confirm", "replace", "free", "remove"], "unknown_choice"),
  person: optionalId,
});
export const AnswerSeat = z.object({ seat: id, answer: z.enum(["accept", "decline"], "unknown_choice") });

/** A press on the board, `assign:<person>:<session>` or `free:…`: what is wanted, so that twice is once. */
const move = z.string().transform((text, context) => {
  const [want, person, session] = text.split(":");
  if ((want === "assign" || want === "free") && id.safeParse(person).success && id.safeParse(session).success)
    return { want: want as "assign" | "free", person: person as string, session: session as string };
  context.addIssue({ code: "custom", message: "wrong" });
  return z.NEVER;
});
/**
 * Presses in their order: those made while the last ones were on their way come together, and one
 * button may name several, with spaces between.
 */
export const Moves = z.object({
  delegation: id,
  move: z.preprocess(
    (typed) => (Array.isArray(typed) ? typed.flatMap((one) => String(one).split(" ")) : typed),
    z.array(move, "required").min(1, "required").max(200, "too_large"),
  ),
});
export type Move = z.output<typeof move>;

/** `usual`: take back what was set. An empty subject is the whole kind. */
export const SetLevel = z
  .object({
    delegation: id,
    kind: z.enum<readonly ConflictKind[]>(conflictKinds, "unknown_choice"),
    subject: z.string().max(200).default(""),
    level: z.enum<readonly (ConflictLevel | "usual")[]>([...conflictLevels, "usual"], "unknown_choice"),
    reason: optionalLine(500),
  })
  .refine(({ level, reason }) => level !== "ignore" || reason, {
    path: ["reason"],
    message: "reason_needed",
  });

/** Without a person: for everybody who holds a seat. */
export const AddTask = z.object({ delegation: id, person: optionalId, title: line(200), dueOn: optionalDay });
export const RemoveTask = z.object({ task: id });
export const FinishTask = z.object({ task: id, done: ticked });

/** `after`: the last version she saw when she pressed the button, 0 for none. */
export const Publish = z.object({ delegation: id, after: number(100_000) });
/** `seen`: the mark of the list she looked at. */
export const LookAtMoves = z.object({ delegation: id, seen: z.string().regex(/^[0-9a-f]{64}$/, "wrong") });
export const Acknowledge = z.object({ delegation: id, number: count(100_000) });

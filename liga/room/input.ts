import { z } from "zod";
import { contactKinds } from "@/db/enums";
import {
  id,
  line,
  optionalCountry,
  optionalDay,
  optionalId,
  optionalLine,
  paragraphs,
  ticked,
} from "../input";

/** When her phone says it was; a clock that is wrong does no harm, it only sorts. */
const moment = z.coerce
  .date("wrong")
  .min(new Date("2000-01-01"), "wrong")
  .max(new Date("2100-01-01"), "wrong");

const Note = z
  .object({
    kind: z.literal("note"),
    id,
    note: id,
    follows: z.array(id).max(50, "too_large").default([]),
    session: optionalId,
    text: z.string().trim().max(10_000, "too_long"),
    at: moment,
  })
  .refine(({ id, note, follows }) => (note === id) === (follows.length === 0), "wrong");
const CheckIn = z.object({
  kind: z.literal("check_in"),
  id,
  session: optionalId,
  place: optionalLine(200),
  at: moment,
});
const orNothing = (value: unknown) => value ?? undefined;
const promised = z.object({
  id,
  who: line(200),
  country: z.preprocess(orNothing, optionalCountry),
  promise: paragraphs(2000),
  by: z.preprocess(orNothing, optionalDay),
});
const debrief = {
  session: optionalId,
  title: line(200),
  heard: paragraphs(5000),
  gained: z.string().trim().max(5000, "too_long").default(""),
  risks: z.string().trim().max(5000, "too_long").default(""),
  coordinatorsOnly: ticked.default(false),
};
const Debrief = z.object({
  kind: z.literal("debrief"),
  id,
  at: moment,
  ...debrief,
  promises: z.array(promised).max(10, "too_large").default([]),
});

/** What waited on a phone: in any order, and any of it more than once. */
export const Item = z.discriminatedUnion("kind", [Note, CheckIn, Debrief]);
export type Item = z.output<typeof Item>;
export const Sync = z.object({ delegation: id, items: z.array(z.unknown()).max(500, "too_large") });

/** The same by a plain form: the page gives the ids, so that a form sent twice is one row. */
export const WriteNote = z.object({
  delegation: id,
  id,
  note: optionalId,
  follows: z.preprocess(
    (typed) => (typeof typed === "string" ? typed.split(" ").filter(Boolean) : typed),
    z.array(id).max(50).default([]),
  ),
  session: optionalId,
  text: z.string().trim().max(10_000, "too_long"),
});
export const ComeIn = z.object({ delegation: id, id, session: optionalId, place: optionalLine(200) });
export const WriteDebrief = z
  .object({
    delegation: id,
    id,
    promiseId: id,
    ...debrief,
    who: optionalLine(200),
    country: optionalCountry,
    promise: optionalLine(2000),
    by: optionalDay,
  })
  .superRefine(({ who, promise }, context) => {
    if (promise && !who) context.addIssue({ code: "custom", path: ["who"], message: "required" });
    if (who && !promise) context.addIssue({ code: "custom", path: ["promise"], message: "required" });
  });

export const AddContact = z.object({
  delegation: id,
  kind: z.enum(contactKinds, "unknown_choice"),
  name: line(120),
  number: line(60),
  note: optionalLine(300),
});
export const RemoveContact = z.object({ contact: id });
export const OwnContact = z.object({ delegation: id, name: line(120), number: line(60) });
export const InDelegation = z.object({ delegation: id });
export const ConfirmPromise = z.object({
  promise: id,
  country: z.string("required").regex(/^[A-Z]{2}$/, "unknown_choice"),
});
export const SetAsidePromise = z.object({ promise: id });

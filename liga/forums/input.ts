import { z } from "zod";
import {
  accessRouteKinds,
  commissions,
  confidences,
  deadlineBases,
  deadlineKinds,
  editionStatuses,
  forumLevels,
  forumSessionTypes,
  seatRuleKinds,
} from "@/db/enums";
import {
  count,
  day,
  hour,
  id,
  languages,
  line,
  objectives,
  optionalCommission,
  optionalCount,
  optionalCountry,
  optionalDay,
  optionalId,
  optionalLine,
  optionalParagraphs,
  version,
  zone,
} from "../input";

const maybe = <T extends readonly [string, ...string[]]>(list: T) => z.enum(list).optional().catch(undefined);

/** What the address of the directory may ask for; anything else is left aside. */
export const Directory = z.object({
  status: maybe(editionStatuses),
  level: maybe(forumLevels),
  region: maybe(commissions),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
});
export type Directory = z.output<typeof Directory>;

const confidence = z.enum(confidences, "unknown_choice");
const source = line(1000);

const edition = {
  name: line(120),
  level: z.enum(forumLevels, "unknown_choice"),
  commission: optionalCommission,
  startsOn: optionalDay,
  endsOn: optionalDay,
  city: optionalLine(120),
  country: optionalCountry,
  venue: optionalLine(200),
  zone: z
    .preprocess((value) => (value === "" ? undefined : value), zone.optional())
    .transform((value) => value ?? null),
  organiser: optionalLine(300),
  organiserEs: optionalLine(300),
  access: optionalParagraphs(2000),
  accessEs: optionalParagraphs(2000),
  status: z.enum(editionStatuses, "unknown_choice"),
  confidence,
  source,
  lastCheckedOn: day,
};
export const SaveEdition = z.object({ edition: id, version, ...edition });
/** A further edition of a forum LIGA knows, or the first of one it does not know yet. */
export const AddEdition = z.object({ forum: optionalId, newForum: optionalLine(200), ...edition });

const part = { name: line(120), startsOn: day, endsOn: day, city: optionalLine(120) };
/** One edition becomes two. */
export const SplitEdition = z.object({
  edition: id,
  version,
  first: z.object(part),
  second: z.object(part),
  confidence,
  source,
});

/** The row as it was when the form was made; absent for a new one. */
const seen = z.string().max(20).optional();
export const SaveDeadline = z.object({
  edition: id,
  deadline: optionalId,
  seen,
  kind: z.enum(deadlineKinds, "unknown_choice"),
  title: optionalLine(200),
  titleEs: optionalLine(200),
  dueOn: optionalDay,
  /** Days before the opening, instead of a day. */
  offsetDays: optionalCount(2000),
  /** "moves" with the opening, or stays by an official date. */
  fixed: z.enum(["fixed", "moves"], "unknown_choice").default("fixed"),
  accessRoute: z.preprocess((value) => value || null, z.enum(accessRouteKinds, "unknown_choice").nullable()),
  basis: z.enum(deadlineBases, "unknown_choice").default("official"),
  confidence,
  source,
});
/** The usual deadlines she ticked. */
export const LayDeadlines = z.object({ edition: id, habits: z.array(id).max(100).default([]) });
export const SaveAccessRoute = z.object({
  edition: id,
  accessRoute: optionalId,
  seen,
  route: z.enum(accessRouteKinds, "unknown_choice"),
  note: optionalParagraphs(1000),
  noteEs: optionalParagraphs(1000),
  confidence,
  source,
});
export const SaveSeatRule = z.object({
  edition: id,
  seatRule: optionalId,
  seen,
  kind: z.enum(seatRuleKinds, "unknown_choice"),
  limit: count(500),
  confidence,
  source,
});
export const SaveForumRule = SaveSeatRule.omit({ seatRule: true }).extend({ forumRule: optionalId });
export const conditions = ["deadline", "accessRoute", "seatRule", "forumRule"] as const;
export const RemoveCondition = z.object({ condition: z.enum(conditions), id });

const session = {
  title: line(300),
  type: z.enum(forumSessionTypes, "unknown_choice"),
  venue: optionalLine(200),
  room: optionalLine(120),
  day,
  startHour: hour,
  endHour: hour,
  zone,
  capacity: optionalCount(5000),
  languages,
  objectives,
  note: optionalParagraphs(2000),
  confidence,
};
export const AddSession = z.object({ edition: id, ...session });
export const SaveSession = z.object({ session: id, version, ...session });
export const CancelSession = z.object({ session: id, version });

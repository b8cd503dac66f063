import { z } from "zod";
import { interpretationModes, materialOrigins } from "@/db/enums";
import {
  day,
  hour,
  id,
  language,
  languages,
  line,
  optionalCount,
  optionalDay,
  optionalId,
  optionalLine,
  optionalParagraphs,
  optionalUrl,
  ticked,
  version,
  zone,
} from "../input";
import { mostSessions } from "./recurrence";

/** Versions of a curriculum, their materials, and the plans of a cohort. */
export const PublishCurriculum = z.object({ curriculumId: id, version });
export const NewVersion = z.object({ curriculumId: id });
export const CopyCurriculum = z.object({ curriculumId: id, name: line(120) });
export const MoveCohort = z.object({ cohortId: id, curriculumId: id, version });

/** One material in one language; without a material it is a new one. */
export const SaveMaterial = z
  .object({
    moduleId: id,
    materialId: optionalId,
    language,
    title: line(200),
    url: optionalUrl,
    body: optionalParagraphs(5000),
    origin: z.enum(materialOrigins, "unknown_choice"),
  })
  .refine((value) => (value.url === null) !== (value.body === null), {
    error: "link_or_text",
    path: ["url"],
  });
export const RemoveMaterial = z.object({ materialId: id, language });

const minutes = z.coerce.number("not_a_number").int("not_a_number").min(5, "duration").max(600, "duration");
const weekdays = z.array(z.coerce.number().int().min(1).max(7)).default([]);

/** What a series is made of; an hour is typed, or chosen so that it is fair. */
export const SeriesPlan = z
  .object({
    from: day,
    everyWeeks: z.coerce.number("not_a_number").int("not_a_number").min(1, "too_small").max(52, "too_large"),
    weekdays,
    hour: z.union([hour, z.literal("fair")], "not_an_hour"),
    zone,
    durationMinutes: minutes,
    count: z
      .preprocess((value) => (value === "" ? undefined : value), z.coerce.number("not_a_number").optional())
      .pipe(z.number().int("not_a_number").min(1, "too_small").max(mostSessions, "too_large").optional())
      .transform((value) => value ?? null),
    until: optionalDay,
    /** Days left out, as typed: 2026-12-24, 2026-12-31. */
    leftOut: z
      .string()
      .default("")
      .transform((typed) => typed.split(/[\s,;]+/).filter(Boolean))
      .pipe(z.array(z.iso.date("not_a_day"))),
  })
  .refine((value) => value.count !== null || value.until !== null, {
    error: "count_or_until",
    path: ["count"],
  });
export type SeriesPlan = z.output<typeof SeriesPlan>;

const perRow = <S extends z.ZodType>(value: S) =>
  z.preprocess(
    (given) => ({ ...(given as object | undefined) }),
    z.record(z.string().regex(/^\d{1,3}$/), value),
  );
/** The dates as she read them, each kept or not. */
const reviewed = { keep: perRow(ticked), days: perRow(day), hours: perRow(hour), modules: perRow(id) };

export const SaveSeries = z.object({
  /** Made with the page: a form sent twice makes one series. */
  seriesId: id,
  cohortId: id,
  alsoFor: z.array(id).default([]),
  ...reviewed,
  rule: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("wrong");
        return z.NEVER;
      }
    })
    .pipe(
      z.object({
        everyWeeks: z.number().int(),
        weekdays: z.array(z.number().int()),
        from: day,
        hour: z.string().max(5),
        zone,
        count: z.number().int().nullable(),
        until: day.nullable(),
      }),
    ),
  zone,
  durationMinutes: minutes,
  language,
  interpretation: languages,
  onlineUrl: optionalUrl,
  place: optionalLine(200),
  facilitatorId: optionalId,
  capacity: optionalCount(),
});

export const CopyPlan = z.object({
  seriesId: id,
  cohortId: id,
  keep: perRow(ticked),
  days: perRow(day),
  hours: perRow(hour),
  modules: perRow(id),
  sources: perRow(id),
});

export const AddInterpreter = z
  .object({
    sessionId: id,
    fromLanguage: language,
    toLanguage: language,
    mode: z.enum(interpretationModes, "unknown_choice"),
    personId: optionalId,
    name: optionalLine(120),
    confidential: ticked,
  })
  .refine((value) => value.fromLanguage !== value.toLanguage, {
    error: "two_languages",
    path: ["toLanguage"],
  })
  .refine((value) => Boolean(value.personId) !== Boolean(value.name), {
    error: "person_or_name",
    path: ["name"],
  });
export const RemoveInterpreter = z.object({ interpreterId: id });

export const AddDayOff = z.object({ cohortId: id, day, name: line(120) });
export const RemoveDayOff = z.object({ cohortId: id, day });

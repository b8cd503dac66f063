import { z } from "zod";
import {
  type AttendanceMark,
  attendanceMarks,
  moduleKinds,
  type RuleKind,
  ruleKinds,
  storedRuleKinds,
} from "@/db/enums";
import {
  count,
  day,
  hour,
  id,
  language,
  languages,
  line,
  objectives,
  optionalCount,
  optionalId,
  optionalLine,
  optionalParagraphs,
  optionalUrl,
  paragraphs,
  version,
  zone,
} from "../input";

/** Day and hour are as the session's zone counts them; the verb makes an instant of the three. */
const session = z.object({
  moduleId: id,
  day,
  hour,
  zone,
  /** Five minutes to ten hours, as the database says too. */
  durationMinutes: z.coerce
    .number("not_a_number")
    .int("not_a_number")
    .min(5, "duration")
    .max(600, "duration"),
  language,
  interpretation: languages,
  onlineUrl: optionalUrl,
  place: optionalLine(200),
  facilitatorId: optionalId,
  capacity: optionalCount(),
});
export type SessionInput = z.output<typeof session>;

export const ScheduleSession = session.extend({ cohortId: id });
export const EditSession = session.extend({ sessionId: id, version });
export const CancelSession = z.object({ sessionId: id, version, cancel: z.enum(["yes", "no"]) });
export const OneSession = z.object({ sessionId: id });

/** Spaces are forgiven: "123 456". */
export const CheckIn = z.object({
  sessionId: id,
  code: z
    .string("required")
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(
      z
        .string()
        .min(1, "required")
        .regex(/^\d{6}$/, "six_digits"),
    ),
});

const mark = z.enum<readonly AttendanceMark[]>(attendanceMarks, "unknown_choice");
const perLeader = <S extends z.ZodType>(value: S) =>
  z.preprocess((given) => ({ ...(given as object | undefined) }), z.record(id, value));
/** A register sheet: the marks chosen (empty: cleared), and for each leader shown what stood there and its version. */
const sheet = z.object({
  sessionId: id,
  marks: perLeader(z.union([mark, z.literal("")])),
  was: perLeader(z.union([mark, z.literal("")])),
  versions: perLeader(z.coerce.number("required").int().min(0)),
  rest: mark.optional(),
});
export const RecordAttendance = sheet;

export const GiveApology = z.object({ sessionId: id, reason: optionalParagraphs(1000) });
export const SaveCatchUpMaterial = z
  .object({ sessionId: id, version, url: optionalUrl, note: optionalParagraphs(2000) })
  .refine(({ url, note }) => url !== null || note !== null, { error: "required", path: ["url"] });
export const WriteCatchUp = z.object({ sessionId: id, version, reflection: paragraphs(5000) });
export const AnswerCatchUp = z.object({
  catchUpId: id,
  version,
  verdict: z.enum(["accept", "again"], "unknown_choice"),
  answer: optionalParagraphs(2000),
});

const minutes = (usual: number) =>
  z
    .preprocess(
      (value) => (value === "" || value === undefined ? usual : value),
      z.coerce.number("not_a_number").int("not_a_number").min(0, "too_small").max(600, "too_large"),
    )
    .default(usual);
/** The participants' list of a meeting tool; the three numbers are minutes. */
export const ProposeMarks = z.object({
  sessionId: id,
  file: z.any().transform((file): unknown => file),
  zone,
  lateAfter: minutes(10),
  earlyBefore: minutes(15),
  least: minutes(20),
});
/** The proposed marks as somebody confirms them; a doubtful one only with her yes. */
export const ConfirmMarks = sheet.extend({
  doubtful: z.array(id).default([]),
  sure: z.array(id).default([]),
});

const countsAs = z.enum(["attended", "apart", "missed"], "unknown_choice");
export const SaveCounting = z.object({
  curriculumId: id,
  version,
  counts: z.preprocess((given) => ({ ...(given as object | undefined) }), z.partialRecord(mark, countsAs)),
  /** Modules whose sessions may be caught up. */
  catchUp: z.array(id).default([]),
});
const aboutModule = ["module_sessions", "assignments"];
export const SaveRule = z
  .object({
    curriculumId: id,
    kind: z.enum(storedRuleKinds, "unknown_choice"),
    moduleId: optionalId,
    least: count(1000),
  })
  .refine(({ kind, moduleId }) => kind !== "module_sessions" || moduleId !== undefined, {
    error: "required",
    path: ["moduleId"],
  })
  .transform((rule) => ({
    ...rule,
    moduleId: aboutModule.includes(rule.kind) ? rule.moduleId : undefined,
  }));
export const RemoveRule = z.object({ ruleId: id });
/** A rule as a form names it: its kind, and its module after a colon. */
const namedRule = z
  .string("required")
  .min(1, "required")
  .transform((typed, context): { kind: RuleKind; moduleId: string | null } => {
    const [kind, moduleId] = typed.split(":");
    const known = ruleKinds.find((one) => one === kind);
    if (known && (!moduleId || id.safeParse(moduleId).success))
      return { kind: known, moduleId: moduleId || null };
    context.addIssue({ code: "custom", message: "unknown_choice" });
    return z.NEVER;
  });
export const GrantException = z.object({ enrolmentId: id, rule: namedRule, reason: paragraphs(1000) });
export const RevokeException = z.object({ exceptionId: id });

const percent = z.coerce.number("not_a_number").int("not_a_number").min(0, "percent").max(100, "percent");
/** "If the bar were 70 %, who completes?" */
export const WhatIfBar = percent;
const curriculum = z.object({ name: line(120), attendanceBar: percent });
export const FoundCurriculum = curriculum;
export const EditCurriculum = curriculum.extend({ curriculumId: id, version });

const trainingModule = z.object({
  titleEn: optionalLine(200),
  titleEs: optionalLine(200),
  kind: z.enum(moduleKinds, "unknown_choice"),
  prerequisiteIds: z.array(id).default([]),
  /** A line each. */
  outcomesEn: optionalParagraphs(2000),
  outcomesEs: optionalParagraphs(2000),
  objectives,
  workloadHours: z
    .preprocess(
      (value) => (value === "" || value === undefined ? 0 : value),
      z.coerce.number("not_a_number").min(0, "too_small").max(1000, "too_large"),
    )
    .default(0),
});
const titled = (value: { titleEn: string | null; titleEs: string | null }) =>
  value.titleEn !== null || value.titleEs !== null;
const untitled = { error: "required", path: ["titleEn"] };
export const AddModule = trainingModule.extend({ curriculumId: id }).refine(titled, untitled);
export const EditModule = trainingModule.extend({ moduleId: id, version }).refine(titled, untitled);
export const MoveModule = z.object({ moduleId: id, to: z.enum(["earlier", "later"]) });
export const RemoveModule = z.object({ moduleId: id });

import { z } from "zod";
import { planPins, readinessMarks, resourceThemes, type SeatRole, seatRoles } from "@/db/enums";
import type { PlanSettings } from "@/db/schema/plans";
import { id, languages, line, objectives, optionalId, ticked, version } from "../../input";
import { strengths, wishes } from "./problem";

const strength = z.enum(strengths, "unknown_choice");
const themes = z.array(z.enum(resourceThemes, "unknown_choice")).default([]);

/** What is asked of a new plan. */
export const DraftPlan = z.object({
  delegation: id,
  name: line(80),
  languages,
  rapporteur: ticked.default(false),
  training: ticked.default(false),
  readiness: ticked.default(false),
  call: ticked.default(false),
  wishes: z.object(Object.fromEntries(wishes.map((wish) => [wish, strength]))),
  objectives,
  themes,
  /** The plan it is to change as little as possible. */
  earlier: optionalId,
});
export const PlanStep = z.object({ plan: id, version });
/** `people`: whose seats to offer; others stay open. `anyway`: also when a rule is then not kept yet. */
export const ApplyPlan = z.object({
  plan: id,
  version,
  people: z.array(id).min(1, "required"),
  anyway: ticked.default(false),
});
export const AskWhy = z.object({ plan: id, person: id });

const money = z
  .preprocess(
    (typed) => (typed === "" ? undefined : typed),
    z.coerce
      .number("not_a_number")
      .int("not_a_number")
      .min(0, "negative")
      .max(1_000_000, "too_large")
      .optional(),
  )
  .transform((value) => value ?? null);
/** `seat`: as the plan finds, not at all, in any seat, or in this one. */
export const MarkPerson = z.object({
  delegation: id,
  person: id,
  /** 0 while nothing was said of her. */
  version,
  seat: z
    .enum<readonly ("free" | "out" | "any" | SeatRole)[]>(
      ["free", "out", "any", ...seatRoles],
      "unknown_choice",
    )
    .default("free"),
  themes,
  readiness: z
    .preprocess(
      (typed) => (typed === "" ? undefined : typed),
      z.enum(readinessMarks, "unknown_choice").optional(),
    )
    .transform((value) => value ?? null),
  cost: money,
});
export const pinOf = (seat: z.output<typeof MarkPerson>["seat"]) => ({
  pin: seat === "free" ? null : seat === "out" ? planPins[1] : planPins[0],
  role: seat === "free" || seat === "out" || seat === "any" ? null : seat,
});

export const settingsOf = (input: z.output<typeof DraftPlan>): PlanSettings => ({
  rules: {
    languages: [...new Set(input.languages)],
    rapporteur: input.rapporteur,
    training: input.training,
    readiness: input.readiness,
    call: input.call,
  },
  wishes: input.wishes,
  objectives: input.objectives,
  themes: input.themes,
});

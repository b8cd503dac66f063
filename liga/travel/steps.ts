import type { TravelStep, TravelStepState } from "@/db/enums";
import { travelSteps } from "@/db/enums";
import { isSchengen, type Need } from "./need";

export type Level = "green" | "amber" | "red";
export type StepReason =
  | "done"
  | "not_needed"
  | "no_visa"
  | "on_arrival"
  | "time_left"
  | "start_soon"
  | "start_passed"
  | "under_way"
  | "under_way_late"
  | "undecided"
  | "opened"
  | "refused"
  | "not_admitted"
  | "ask_consulate"
  | "no_date";
export type StepPlan = {
  step: TravelStep;
  level: Level;
  reason: StepReason;
  /** The last day to begin; null while the edition has no date. */
  latestStart: string | null;
  /** The last day on which it may be open. */
  latestEnd: string | null;
  /** Whether a deadline of the edition gave the day, or a planning value of ours. */
  from: "deadline" | "planning";
  daysLeft: number | null;
};
export type StepInput = {
  opening: string | null;
  destination: string | null;
  /** The edition's own deadlines; they go before ours. */
  deadlines: Partial<Record<TravelStep, string>>;
  need: Need;
  states: Partial<Record<TravelStep, TravelStepState>>;
  today: string;
};

/** Days before the opening; proposals of ours for planning, not rules of any forum. */
export const planning = {
  accreditation: 110,
  registration: 40,
  invitation_letter: 100,
  visa: { US: 120, schengen: 90, other: 60 },
  tickets: 21,
  passes: 2,
  /** A visa, and what depends on it, not decided by then. */
  decided: 21,
  /** "Soon" begins this long before the last day. */
  soon: 14,
};

export const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function lead(step: TravelStep, destination: string | null) {
  if (step !== "visa") return planning[step];
  if (destination === "US") return planning.visa.US;
  return isSchengen(destination) ? planning.visa.schengen : planning.visa.other;
}

/** Every step from the opening backwards, in the order in which they are begun. */
export function planSteps(input: StepInput): StepPlan[] {
  const { opening, destination, deadlines, today } = input;
  return travelSteps.map((step) => {
    const deadline = deadlines[step] ?? null;
    const latestStart = deadline ?? (opening && plusDays(opening, -lead(step, destination)));
    const waits = step === "visa" || step === "invitation_letter" ? planning.decided : 0;
    const end = opening && plusDays(opening, -waits);
    const latestEnd = end && latestStart && end < latestStart ? latestStart : end;
    const [level, reason] = judge(step, input, latestStart, latestEnd);
    return {
      step,
      level,
      reason,
      latestStart,
      latestEnd,
      from: deadline ? "deadline" : "planning",
      daysLeft: latestStart && daysBetween(today, latestStart),
    } as StepPlan;
  });
}

function judge(
  step: TravelStep,
  { need, states, today, opening }: StepInput,
  start: string | null,
  end: string | null,
): [Level, StepReason] {
  const state = states[step] ?? "todo";
  if (state === "done") return ["green", "done"];
  if (state === "not_needed") return ["green", "not_needed"];
  if (state === "refused") return ["red", "refused"];
  const forVisa = step === "visa" || step === "invitation_letter";
  if (forVisa && state === "todo") {
    if (need === "none") return ["green", "no_visa"];
    if (need === "on_arrival") return ["green", "on_arrival"];
  }
  if (step === "visa" && need === "not_admitted") return ["red", "not_admitted"];
  if (!start) return ["amber", "no_date"];
  if (opening && today >= opening) return ["red", "opened"];
  if (state === "under_way") {
    if (end && today >= end) return ["red", "undecided"];
    return today > start ? ["amber", "under_way_late"] : ["green", "under_way"];
  }
  if (today > start) return ["red", "start_passed"];
  if (today >= plusDays(start, -planning.soon)) return ["amber", "start_soon"];
  return step === "visa" && need === "unknown" ? ["amber", "ask_consulate"] : ["green", "time_left"];
}

import type { TravelDocument, TravelStep, TravelStepOwner, TravelStepState } from "@/db/enums";
import { type NeedAnswer, needOf, type PassportTables, transitNeed } from "./need";
import { type Level, planSteps, plusDays, type StepPlan } from "./steps";

/** All that the board knows of one delegate, without what only her coordinator reads. */
export type TravelFacts = {
  record: {
    document: TravelDocument | null;
    nationality: string | null;
    validUntil: string | null;
    residence: string | null;
    permitUntil: string | null;
    transit: string | null;
  } | null;
  visas: { country: string; until: string }[];
  steps: { step: TravelStep; state: TravelStepState; owner: TravelStepOwner }[];
  tables: Pick<PassportTables, "requirements" | "measures">;
};
export type TravelEdition = {
  startsOn: string | null;
  endsOn: string | null;
  country: string | null;
  deadlines: Partial<Record<TravelStep, string>>;
};

export type PaperReason =
  | "not_answered"
  | "no_document"
  | "expires_before"
  | "under_six_months"
  | "validity_not_said"
  | "permit_ends_before"
  | "permit_ends_soon"
  | "ask_transit";
export type Readiness = {
  /** "over" once the edition is: then nothing is asked of anybody any more. */
  level: Level | "unknown" | "over";
  /** What is worst, first: a step or a paper. */
  reason: { step: TravelStep; plan: StepPlan } | { paper: PaperReason; on: string | null } | null;
  papers: { paper: PaperReason; level: Level; on: string | null }[];
  need: NeedAnswer;
  transit: NeedAnswer | null;
  steps: (StepPlan & { state: TravelStepState; owner: TravelStepOwner })[];
  /** What to do next: the worst open step, the one with the earliest last day first. */
  next: (StepPlan & { owner: TravelStepOwner }) | null;
};

/** Whose step it usually is. */
const usualOwner: Record<TravelStep, TravelStepOwner> = {
  accreditation: "coordinator",
  registration: "delegate",
  invitation_letter: "coordinator",
  visa: "delegate",
  tickets: "coordinator",
  passes: "delegate",
};
const weight = { red: 3, unknown: 2, amber: 1, green: 0, over: 0 } as const;
export const worstFirst = (a: Readiness, b: Readiness) =>
  weight[b.level] - weight[a.level] || (a.next?.daysLeft ?? 9999) - (b.next?.daysLeft ?? 9999);

/** The same day of the month so many months later, or the last day of a shorter month. */
export function plusMonths(day: string, months: number) {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function papersOf(facts: TravelFacts, { startsOn, endsOn }: TravelEdition): Readiness["papers"] {
  const { record } = facts;
  if (!record?.document) return [];
  if (record.document === "none") return [{ paper: "no_document", level: "red", on: null }];
  const papers: Readiness["papers"] = [];
  const last = endsOn ?? startsOn;
  if (!record.validUntil) papers.push({ paper: "validity_not_said", level: "amber", on: null });
  else if (last && record.validUntil < last)
    papers.push({ paper: "expires_before", level: "red", on: record.validUntil });
  else if (last && record.validUntil < plusMonths(last, 6))
    papers.push({ paper: "under_six_months", level: "amber", on: record.validUntil });
  // Where she lives by a permit, she must be let in again.
  if (record.residence && record.permitUntil && record.residence !== record.nationality && last) {
    if (record.permitUntil < last)
      papers.push({ paper: "permit_ends_before", level: "red", on: record.permitUntil });
    else if (record.permitUntil < plusDays(last, 30))
      papers.push({ paper: "permit_ends_soon", level: "amber", on: record.permitUntil });
  }
  return papers;
}

export function readinessFrom(
  facts: TravelFacts,
  edition: TravelEdition,
  today: string,
  source: PassportTables["source"] = null,
): Readiness {
  const traveller = {
    document: facts.record?.document ?? null,
    nationality: facts.record?.nationality ?? null,
    residence: facts.record?.residence ?? null,
    permitUntil: facts.record?.permitUntil ?? null,
    visas: facts.visas,
  };
  const journey = { destination: edition.country, date: edition.startsOn, until: edition.endsOn };
  const tables = { ...facts.tables, source };
  const need = needOf(traveller, journey, tables);
  const transit = transitNeed(traveller, { ...journey, transit: facts.record?.transit ?? null }, tables);
  const states = Object.fromEntries(facts.steps.map(({ step, state }) => [step, state]));
  const owners = Object.fromEntries(facts.steps.map(({ step, owner }) => [step, owner]));
  const plans = planSteps({
    opening: edition.startsOn,
    destination: edition.country,
    deadlines: edition.deadlines,
    need: need.need,
    states,
    today,
  });
  const steps = plans.map((plan) => ({
    ...plan,
    state: states[plan.step] ?? "todo",
    owner: owners[plan.step] ?? usualOwner[plan.step],
  }));
  const last = edition.endsOn ?? edition.startsOn;
  if (last !== null && today > last)
    return {
      level: "over",
      reason: null,
      papers: [],
      need,
      transit,
      steps: steps.map((step) => ({ ...step, level: "green" })),
      next: null,
    };
  const papers = papersOf(facts, edition);
  if (transit?.need === "unknown") papers.push({ paper: "ask_transit", level: "amber", on: null });
  const open = steps
    .filter((plan) => plan.level !== "green" || plan.reason === "time_left" || plan.reason === "under_way")
    .sort(
      (a, b) =>
        weight[b.level] - weight[a.level] || (a.latestStart ?? "9").localeCompare(b.latestStart ?? "9"),
    );
  const answered = Boolean(facts.record?.document);
  const worstPaper = [...papers].sort((a, b) => weight[b.level] - weight[a.level])[0];
  const worst = open[0];
  const level = [
    worst?.level ?? "green",
    worstPaper?.level ?? "green",
    answered ? "green" : "unknown",
  ].reduce((a, b) =>
    weight[b as keyof typeof weight] > weight[a as keyof typeof weight] ? b : a,
  ) as Readiness["level"];
  return {
    level,
    reason:
      worstPaper && worstPaper.level === level
        ? { paper: worstPaper.paper, on: worstPaper.on }
        : level === "unknown"
          ? { paper: "not_answered", on: null }
          : worst && worst.level === level
            ? { step: worst.step, plan: worst }
            : null,
    papers,
    need,
    transit,
    steps,
    next: worst ?? null,
  };
}

export const reasonCode = ({ reason }: Readiness) =>
  reason === null ? "ready" : "paper" in reason ? reason.paper : `${reason.step}_${reason.plan.reason}`;

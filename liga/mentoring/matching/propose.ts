import type { MatchingGoal } from "@/db/enums";
import { bestTotal } from "./best-total";
import { faultsOf } from "./check";
import { type WaitingCode, whyWaiting } from "./explain";
import { leastLeftBehind } from "./least-left-behind";
import {
  type Contradiction,
  type Ground,
  type Matching,
  type Prepared,
  prepare,
  type Solved,
} from "./problem";
import type { Reason } from "./score";
import { blockingPairs, stableWithGroups } from "./stable";

export type Row = {
  menteeId: string;
  mentorId: string | null;
  reasons: (Reason | { code: WaitingCode })[];
};
/** How good a proposal is, from what everybody may know: a wish is in the choice, never in a figure of a pair. */
export type Figures = {
  pairs: number;
  waiting: number;
  leastMinutes: number | null;
  leastCommon: number | null;
  common: number;
  blocking: number;
};
export type Proposal =
  | { state: "contradictory"; contradictions: Contradiction[] }
  | { state: "solved"; matching: Matching; rows: Row[]; optimal: boolean; figures: Figures };

/** Who would walk with whom by one goal, or what contradicts itself among the pins. */
export async function propose(ground: Ground, goal: MatchingGoal, signal?: AbortSignal): Promise<Proposal> {
  const prepared = prepare(ground);
  if (prepared.contradictions.length > 0)
    return { state: "contradictory", contradictions: prepared.contradictions };
  const { matching, proven } = await workOut(prepared, goal, signal);
  const faults = faultsOf(prepared.problem, matching);
  if (faults.some((fault) => fault.startsWith("not_pinned")))
    return { state: "contradictory", contradictions: together(ground, prepared) };
  // The solver is not taken on its word.
  if (faults.length > 0) throw new Error(`The matching does not check out: ${faults.join(", ")}`);
  return { state: "solved", matching, optimal: proven, ...told(ground, prepared, matching) };
}

async function workOut(
  { problem, liking }: Prepared,
  goal: MatchingGoal,
  signal?: AbortSignal,
): Promise<Solved> {
  if (goal === "best_total") return bestTotal(problem, signal);
  if (goal === "least_left_behind") return leastLeftBehind(problem, signal);
  const matching = stableWithGroups(problem, liking);
  return { matching, proven: blockingPairs(problem, liking, matching).length === 0 };
}

/** The groups that are pinned and cannot be as they are. */
const together = ({ mentees, mentors }: Ground, { pinned, problem }: Prepared): Contradiction[] =>
  [...pinned].flatMap(([i, j]) =>
    problem.groups.has(j)
      ? [{ code: "pinned_together" as const, menteeId: mentees[i]?.id ?? "", mentorId: mentors[j]?.id ?? "" }]
      : [],
  );

/** The pairs and figures of a matching in words both may read. */
export function told(ground: Ground, { fits, problem, liking }: Prepared, matching: Matching) {
  const { mentees, mentors } = ground;
  const rows = mentees.map((mentee, i): Row => {
    const j = matching[i] ?? null;
    const fit = j === null ? undefined : fits[i]?.[j];
    if (j === null || !fit || "bar" in fit) {
      const code = whyWaiting(mentee, fits[i] ?? [], problem.places, matching);
      return { menteeId: mentee.id, mentorId: null, reasons: [{ code }] };
    }
    return { menteeId: mentee.id, mentorId: mentors[j]?.id ?? null, reasons: fit.reasons };
  });
  const placed = rows.filter(({ mentorId }) => mentorId !== null);
  const minutes = placed.flatMap(({ reasons }) =>
    reasons.flatMap((one) => (one.code === "hours" ? [one.minutes] : [])),
  );
  const common = placed.map(({ reasons }) => commonOf(reasons));
  const figures: Figures = {
    pairs: placed.length,
    waiting: rows.length - placed.length,
    leastMinutes: minutes.length > 0 ? Math.min(...minutes) : null,
    leastCommon: common.length > 0 ? Math.min(...common) : null,
    common: common.reduce((sum, one) => sum + one, 0),
    blocking: blockingPairs(problem, liking, matching).length,
  };
  return { rows, figures };
}

/** Themes, objectives, lived experience and region that two have in common. */
function commonOf(reasons: Row["reasons"]): number {
  let count = 0;
  for (const reason of reasons) {
    if (reason.code === "themes" || reason.code === "lived") count += reason.themes.length;
    if (reason.code === "objectives") count += reason.objectives.length;
    if (reason.code === "region") count += 1;
  }
  return count;
}

import { type Solution, type SolveOptions, solve } from "../../solver/solve";
import { check } from "./check";
import { buildModel } from "./model";
import type { Problem, Rule, Seating, Wish } from "./problem";

export type Found = {
  state: "solved";
  seating: Seating[];
  score: number;
  parts: Record<Wish, number>;
  optimal: boolean;
  bound: number | null;
  gap: number | null;
  milliseconds: number;
  /** With an earlier plan: how many of its seats could stay. */
  kept: number | null;
};
export type None = { state: "infeasible"; relaxed: Rule[]; milliseconds: number };
/** Time ran out before any plan was found, or it was shown that there is none. */
export type Unknown = { state: "failed"; milliseconds: number };
export type WorkOptions = Pick<SolveOptions, "timeLimitSeconds" | "onProgress" | "signal">;

/** The best plan there is, or the smallest set of rules that would have to give. */
export async function workOut(problem: Problem, options: WorkOptions = {}): Promise<Found | None | Unknown> {
  const model = buildModel(problem);
  const answer = await solve(model.text, options);
  return settled(problem, answer, model.seating(answer.values), null, options);
}

/**
 * A plan after somebody said no or left: first as much of the earlier one as can stay, then the best of those.
 */
export async function workOutAgain(
  problem: Problem,
  earlier: readonly Seating[],
  options: WorkOptions = {},
): Promise<Found | None | Unknown> {
  const first = buildModel(problem, { kind: "keep", earlier });
  const most = await solve(first.text, options);
  if (most.status !== "optimal" || most.objective === null)
    return settled(problem, most, first.seating(most.values), null, options);
  const least = Math.round(most.objective);
  const second = buildModel(problem, { kind: "score", keep: { earlier, least } });
  const best = await solve(second.text, options);
  const milliseconds = most.milliseconds + best.milliseconds;
  return settled(problem, { ...best, milliseconds }, second.seating(best.values), least, options);
}

async function settled(
  problem: Problem,
  answer: Solution,
  seating: Seating[],
  kept: number | null,
  options: WorkOptions,
): Promise<Found | None | Unknown> {
  const { milliseconds } = answer;
  if (answer.status === "infeasible")
    return { state: "infeasible", relaxed: await fewestRules(problem, options), milliseconds };
  if (answer.objective === null) return { state: "failed", milliseconds };
  const { broken, score, parts } = check(problem, seating);
  const optimal = answer.status === "optimal";
  // The solver is not taken on its word: another count must come to the same.
  if (broken.length > 0 || (optimal && kept === null && Math.round(answer.objective) !== score))
    throw new Error(
      `The plan does not check out: ${JSON.stringify({ broken, score, said: answer.objective })}`,
    );
  return {
    state: "solved",
    seating,
    score,
    parts,
    optimal,
    bound: answer.bound,
    gap: answer.gap,
    milliseconds,
    kept,
  };
}

/** The smallest set of rules that must give for any plan at all; those about `firm` stay. */
export async function fewestRules(
  problem: Problem,
  options: WorkOptions = {},
  firm?: string,
): Promise<Rule[]> {
  const model = buildModel(problem, { kind: "rules", firm });
  const { values, status } = await solve(model.text, options);
  return status === "infeasible" ? [] : model.relaxed(values);
}

import { solveNarrowed } from "../../solver/narrow";
import type { Solution, SolveOptions } from "../../solver/solve";
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
  const answer = await solveNarrowed(model.lp, { ...options, follows: model.follows });
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
  const most = await solveNarrowed(first.lp, { ...options, follows: first.follows });
  if (most.status === "infeasible") return settled(problem, most, [], null, options);
  // Time may run out before it is sure that no more could stay: then what was found so far is built on.
  const least = most.objective === null ? 0 : Math.round(most.objective);
  const second = buildModel(problem, { kind: "score", keep: { earlier, least } });
  const best = await solveNarrowed(second.lp, { ...options, follows: second.follows });
  const milliseconds = most.milliseconds + best.milliseconds;
  const found = best.objective !== null;
  const seating = found ? second.seating(best.values) : first.seating(most.values);
  if (most.status === "optimal" && found)
    return settled(problem, { ...best, milliseconds }, seating, least, options);
  // Not proven, and how far the best may be is not known: more might stay.
  const unsure = { status: "time_limit", bound: null, gap: null, milliseconds } as const;
  const objective = found ? best.objective : most.objective === null ? null : check(problem, seating).score;
  return settled(problem, { ...best, ...unsure, objective }, seating, least, options);
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
  const said = Math.round(answer.objective);
  // The solver is not taken on its word: another count must come to the same, or to no less where it had no time.
  if (broken.length > 0 || (optimal ? said !== score : said > score))
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
  const { values, status } = await solveNarrowed(model.lp, { ...options, follows: model.follows });
  return status === "infeasible" ? [] : model.relaxed(values);
}

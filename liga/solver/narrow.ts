import type { Lp } from "./lp";
import { type Solution, type SolveOptions, solve } from "./solve";

const tiny = 1e-6;

export type NarrowOptions = SolveOptions & {
  /** So many choices are looked at first. */
  enough?: number;
  /** The variable that is more by one where this choice is taken: what that costs is its cost too. */
  follows?: (choice: string) => string | undefined;
};

/**
 * The best of a model with many choices of which few are taken, sooner and as surely: first with parts of a choice
 * allowed, which says what taking each of the others would cost at least; then whole, among those that cost
 * little. No plan with one left out can be better than what it costs leaves, so where the best found is as
 * good, it is the best of all; where it is not, those that might still do better are let in once more.
 */
export async function solveNarrowed(
  lp: Lp,
  { enough = 60, follows, ...options }: NarrowOptions = {},
): Promise<Solution> {
  const began = performance.now();
  const left = () => (options.timeLimitSeconds ?? 60) - (performance.now() - began) / 1000;
  const inTime = () => ({ ...options, timeLimitSeconds: Math.max(0.1, left()) });
  const whole = async () => {
    const answer = await solve(lp.text(), inTime());
    return { ...answer, milliseconds: performance.now() - began };
  };
  if (lp.binaries.length <= enough) return whole();
  const loose = await solve(lp.text({ relaxed: true }), { ...inTime(), duals: true });
  if (loose.status === "infeasible") return { ...loose, milliseconds: performance.now() - began };
  if (loose.status !== "optimal" || loose.objective === null) return whole();
  const most = loose.objective;
  const atNothing = (name: string | undefined) =>
    name !== undefined && (loose.values.get(name) ?? 0) < tiny ? Math.abs(loose.reduced.get(name) ?? 0) : 0;
  const worse = (name: string) => atNothing(name) + atNothing(follows?.(name));
  /** Whole, without what costs more than `cost`. */
  const among = async (cost: number): Promise<Solution> => {
    const without = new Set(
      lp.binaries.filter((name) => (loose.values.get(name) ?? 0) < tiny && worse(name) > cost),
    );
    const answer = await solve(lp.text({ without }), inTime());
    // With some left out, nothing is better than the best among the others, or than what those cost leaves.
    const outside = without.size > 0 ? lp.sense * most - cost : Number.NEGATIVE_INFINITY;
    const inside = answer.bound === null ? Number.POSITIVE_INFINITY : lp.sense * answer.bound;
    const bound = lp.sense * Math.min(lp.sense * most, Math.max(inside, outside));
    return { ...answer, bound };
  };
  const costs = lp.binaries.map(worse).sort((a, b) => a - b);
  const cost = costs[enough] ?? 0;
  const first = await among(cost);
  if (first.status === "infeasible" || first.objective === null) return left() > 0 ? whole() : first;
  const short = lp.sense * (most - first.objective);
  const sure = short <= cost + tiny;
  const second = sure || left() <= 0 ? null : await among(short + tiny);
  const better = (one: Solution | null) =>
    one?.objective == null ? Number.NEGATIVE_INFINITY : lp.sense * one.objective;
  const best = second && better(second) >= better(first) ? second : first;
  const proven = (second ?? first).status === "optimal" && (sure || second !== null);
  const bound = proven ? best.objective : (second ?? first).bound;
  return {
    ...best,
    status: proven ? "optimal" : "time_limit",
    bound,
    gap: proven ? 0 : gapOf(best.objective, bound),
    milliseconds: performance.now() - began,
  };
}

const gapOf = (objective: number | null, bound: number | null) =>
  objective === null || bound === null
    ? null
    : Math.abs(bound - objective) / Math.max(1, Math.abs(objective));

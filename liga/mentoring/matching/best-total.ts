import { solve } from "../../solver/solve";
import { makeModel, onePairMore, type Pair, read } from "./model";
import type { Problem, Solved } from "./problem";

/** Up to so many pairs the solver gets all of them; above it only the likely ones, and the rest is checked. */
const allAtOnce = 20_000;
/** How many of the best of each side are likely. */
const likely = 12;

/**
 * As many pairs as there can be, and of those plans the one with the most points.
 *
 * Where there are too many pairs to write down, the solver begins with the likely ones. Its prices, of a
 * mentee and of a place, then tell of every pair left out whether it could make the plan better: as long as
 * one could, it is added. When none can, the plan is the best of all pairs there are.
 */
export async function bestTotal(problem: Problem, signal?: AbortSignal): Promise<Solved> {
  const more = onePairMore(problem);
  const chosen = allPairs(problem) <= allAtOnce || problem.groups.size > 0 ? null : likelyPairs(problem);
  for (;;) {
    const { lp, pairs } = makeModel(problem, chosen ? (i, j) => chosen.has(place(problem, i, j)) : undefined);
    lp.goal(pairs.map(({ weight, name }) => [more + weight, name]));
    const { values, duals, status } = await solve(lp.text(), { signal, duals: chosen !== null });
    const solved = { matching: read(problem, pairs, values), proven: status === "optimal" };
    if (!chosen || !solved.proven) return solved;
    const missed = worthAdding(problem, more, duals).filter(
      ({ mentee, mentor }) => !chosen.has(place(problem, mentee, mentor)),
    );
    if (missed.length === 0) return solved;
    for (const { mentee, mentor } of missed) chosen.add(place(problem, mentee, mentor));
  }
}

const place = ({ places }: Problem, mentee: number, mentor: number) => mentee * places.length + mentor;
const allPairs = ({ weight }: Problem) =>
  weight.reduce((sum, row) => sum + row.reduce<number>((n, one) => n + (one === null ? 0 : 1), 0), 0);

function likelyPairs(problem: Problem): Set<number> {
  const chosen = new Set<number>();
  const mentors = problem.places.map((_, j) => j);
  const mentees = problem.weight.map((_, i) => i);
  const best = (others: number[], weightOf: (other: number) => number | null | undefined) =>
    others
      .filter((other) => (weightOf(other) ?? null) !== null)
      .sort((a, b) => (weightOf(b) ?? 0) - (weightOf(a) ?? 0))
      .slice(0, likely);
  for (const i of mentees)
    for (const j of best(mentors, (j) => problem.weight[i]?.[j])) chosen.add(place(problem, i, j));
  for (const j of mentors)
    for (const i of best(mentees, (i) => problem.weight[i]?.[j])) chosen.add(place(problem, i, j));
  return chosen;
}

/** Pairs worth more than the mentee's and the place's price together; of each mentee the best few. */
function worthAdding(
  { weight, places }: Problem,
  more: number,
  duals: ReadonlyMap<string, number>,
): Pick<Pair, "mentee" | "mentor">[] {
  const prices = places.map((_, j) => duals.get(`mentor${j}`) ?? 0);
  return weight.flatMap((row, mentee) => {
    const price = duals.get(`mentee${mentee}`) ?? 0;
    const gains = row.flatMap((one, mentor) => {
      const gain = one === null || (places[mentor] ?? 0) < 1 ? 0 : more + one - price - (prices[mentor] ?? 0);
      return gain > 1e-4 ? [{ mentee, mentor, gain }] : [];
    });
    return gains.sort((a, b) => b.gain - a.gain).slice(0, likely);
  });
}

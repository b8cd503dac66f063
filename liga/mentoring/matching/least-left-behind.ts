import type { Term } from "../../solver/lp";
import { solve } from "../../solver/solve";
import { makeModel, one, type Pair, read } from "./model";
import type { Matching, Problem, Solved } from "./problem";

/**
 * Nobody left badly off: as many pairs as there can be; of those plans the one whose worst pair is best, then
 * whose second worst, and so on (lexicographic max-min). Level by level from below, as few pairs as possible
 * stay at or under it, and stay so.
 */
export async function leastLeftBehind(problem: Problem, signal?: AbortSignal): Promise<Solved> {
  const { lp, pairs } = makeModel(problem);
  let proven = true;
  const ask = async (terms: readonly Term[], sense: 1 | -1) => {
    lp.goal(terms.map(([, name]) => [sense, name]));
    const { values, status } = await solve(lp.text(), { signal });
    proven &&= status === "optimal";
    const matching = read(problem, pairs, values);
    const asked = new Set(terms.map(([, name]) => name));
    return {
      matching,
      count: countAt(
        matching,
        pairs.filter(({ name }) => asked.has(name)),
      ),
    };
  };
  if (pairs.length === 0) return { matching: new Array(problem.mentees).fill(null), proven };
  const all = pairs.map(one);
  let { matching, count: placed } = await ask(all, 1);
  lp.row("placed", all, ">=", placed);
  for (const level of levelsOf(pairs)) {
    const under = pairs.filter(({ weight }) => weight <= level);
    const count = countAt(matching, under);
    const found = count === 0 ? { matching, count } : await ask(under.map(one), -1);
    matching = found.matching;
    if (found.count === placed) break;
    lp.row(`under${level}`, under.map(one), "<=", found.count);
  }
  return { matching, proven };
}

const countAt = (matching: Matching, pairs: readonly Pair[]) =>
  pairs.filter(({ mentee, mentor }) => matching[mentee] === mentor).length;

const levelsOf = (pairs: readonly Pair[]) =>
  [...new Set(pairs.map(({ weight }) => weight))].sort((a, b) => a - b);

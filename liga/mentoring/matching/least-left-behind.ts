import type { Term } from "../../solver/lp";
import { solve } from "../../solver/solve";
import { assign, equallyGood, isProven } from "./assignment";
import { choicesOf } from "./best-total";
import { makeModel, one, type Pair, read } from "./model";
import type { Matching, Problem, Solved } from "./problem";

/**
 * Nobody left badly off: as many pairs as there can be; of those plans the one whose worst pair is best, then
 * whose second worst, and so on (lexicographic max-min). Level by level from below, as few pairs as possible
 * stay at or under it, and stay so.
 */
export async function leastLeftBehind(problem: Problem, signal?: AbortSignal): Promise<Solved> {
  return problem.groups.size === 0 ? byPrices(problem) : bySolver(problem, signal);
}

/**
 * Each level is an assignment among those that are equally good so far: its prices say which pairs those are made
 * of, and who is in all of them.
 */
function byPrices(problem: Problem): Solved {
  const { weight, places } = problem;
  const enough = problem.mentees + 1;
  let choices = choicesOf(problem, (mentee) => 1 + (problem.firm?.has(mentee) ? enough : 0));
  let found = assign(choices, places);
  let proven = isProven(choices, places, found);
  let before = -1;
  for (;;) {
    const level = lowest(problem, found.matching, before);
    if (level === null) return { matching: found.matching, proven };
    const good = equallyGood(choices, found);
    // Between the two levels there is no pair, so there is to be none.
    const between = (points: number) => points > before && points < level;
    // One pair fewer at this level is worth less than anybody who must be there.
    choices = good.choices.map(({ mentors: all }, mentee) => {
      const mentors = all.filter((mentor) => !between(weight[mentee]?.[mentor] ?? 0));
      const must = (mentor: number) => Number(good.mentees[mentee]) + Number(good.mentors[mentor]);
      return {
        mentors,
        worth: mentors.map((mentor) => enough * must(mentor) - Number(weight[mentee]?.[mentor] === level)),
      };
    });
    found = assign(choices, places);
    proven &&= isProven(choices, places, found);
    before = level;
  }
}

/** The fewest points of a pair above a level; null when there is none. */
function lowest({ weight }: Problem, matching: Matching, above: number): number | null {
  const points = matching.flatMap((mentor, mentee) => {
    const one = mentor === null ? null : (weight[mentee]?.[mentor] ?? null);
    return one === null || one <= above ? [] : [one];
  });
  return points.length > 0 ? points.reduce((least, one) => Math.min(least, one)) : null;
}

async function bySolver(problem: Problem, signal?: AbortSignal): Promise<Solved> {
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

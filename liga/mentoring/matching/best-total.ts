import { solve } from "../../solver/solve";
import { assign, type Choices, isProven } from "./assignment";
import { makeModel, onePairMore, read } from "./model";
import type { Problem, Solved } from "./problem";

/**
 * As many pairs as there can be, and of those plans the one with the most points. Where nobody meets hers as a
 * group it is an assignment, which prices prove; groups need whole numbers, and the solver.
 */
export async function bestTotal(problem: Problem, signal?: AbortSignal): Promise<Solved> {
  const more = onePairMore(problem);
  if (problem.groups.size === 0) {
    // Whoever is pinned outweighs all others together.
    const firm = more * (problem.mentees + 1);
    const choices = choicesOf(
      problem,
      (mentee, weight) => weight + more + (problem.firm?.has(mentee) ? firm : 0),
    );
    const found = assign(choices, problem.places);
    return { matching: found.matching, proven: isProven(choices, problem.places, found) };
  }
  const { lp, pairs } = makeModel(problem);
  lp.goal(pairs.map(({ weight, name }) => [more + weight, name]));
  const { values, status } = await solve(lp.text(), { signal });
  return { matching: read(problem, pairs, values), proven: status === "optimal" };
}

/** The pairs there may be, each with what it is worth here. */
export const choicesOf = (
  { weight, places }: Problem,
  worthOf: (mentee: number, weight: number) => number,
): Choices[] =>
  weight.map((row, mentee) => {
    const choices: Choices = { mentors: [], worth: [] };
    row.forEach((one, mentor) => {
      if (one === null || (places[mentor] ?? 0) < 1) return;
      choices.mentors.push(mentor);
      choices.worth.push(worthOf(mentee, one));
    });
    return choices;
  });

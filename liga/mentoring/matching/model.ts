import { type Lp, makeLp, type Term } from "../../solver/lp";
import type { Matching, Problem } from "./problem";

/** A pair that may be, and the variable that is 1 when it is. */
export type Pair = { mentee: number; mentor: number; weight: number; name: string };

/**
 * The rows every goal has: one mentor a mentee at most, no mentor over her places, and a group of two at
 * least that all share one of its mentor's languages. Without groups every corner of it is whole, so the
 * solver need not branch.
 * @param only leaves out what cannot matter
 */
export function makeModel(problem: Problem, only: (mentee: number, mentor: number) => boolean = () => true) {
  const lp = makeLp("maximise");
  const whole = problem.groups.size > 0;
  const pairs: Pair[] = [];
  const byMentee: Pair[][] = Array.from({ length: problem.mentees }, () => []);
  const byMentor: Pair[][] = problem.places.map(() => []);
  problem.weight.forEach((row, mentee) => {
    row.forEach((weight, mentor) => {
      if (weight === null || (problem.places[mentor] ?? 0) < 1 || !only(mentee, mentor)) return;
      const name = `x${mentee}_${mentor}`;
      const pair = { mentee, mentor, weight, name: whole ? lp.binary(name) : lp.continuous(name) };
      pairs.push(pair);
      byMentee[mentee]?.push(pair);
      byMentor[mentor]?.push(pair);
    });
  });
  byMentee.forEach((own, mentee) => {
    lp.row(`mentee${mentee}`, own.map(one), problem.firm?.has(mentee) ? "=" : "<=", 1);
  });
  byMentor.forEach((own, mentor) => {
    if (problem.groups.has(mentor)) group(lp, problem, mentor, own);
    else lp.row(`mentor${mentor}`, own.map(one), "<=", problem.places[mentor] ?? 0);
  });
  return { lp, pairs, byMentee, byMentor };
}

export const one = ({ name }: Pair): Term => [1, name];

/** One language for all of a group, or no group. */
function group(lp: Lp, { groups, places }: Problem, mentor: number, own: Pair[]) {
  const { languages, speaks } = groups.get(mentor) ?? { languages: [], speaks: () => false };
  const chosen = languages.map((code, k) => ({ code, name: lp.binary(`group${mentor}_${k}`) }));
  const any = chosen.map(({ name }): Term => [1, name]);
  const times = (factor: number) => any.map(([, name]): Term => [-factor, name]);
  lp.row(`group${mentor}_one`, any, "<=", 1);
  lp.row(`group${mentor}_most`, [...own.map(one), ...times(places[mentor] ?? 0)], "<=", 0);
  lp.row(`group${mentor}_least`, [...own.map(one), ...times(2)], ">=", 0);
  for (const pair of own)
    lp.row(
      `group${mentor}_speaks${pair.mentee}`,
      [
        one(pair),
        ...chosen.filter(({ code }) => speaks(pair.mentee, code)).map(({ name }): Term => [-1, name]),
      ],
      "<=",
      0,
    );
}

/** Who walks with whom, from what the solver says of each pair. */
export function read(
  problem: Problem,
  pairs: readonly Pair[],
  values: ReadonlyMap<string, number>,
): Matching {
  const matching: Matching = new Array(problem.mentees).fill(null);
  for (const { mentee, mentor, name } of pairs) if ((values.get(name) ?? 0) > 0.5) matching[mentee] = mentor;
  return matching;
}

/** One more than all weights of a plan together: a pair more outweighs every other difference. */
export function onePairMore({ weight, mentees, places }: Problem) {
  const most = weight.reduce((max, row) => row.reduce<number>((m, w) => Math.max(m, w ?? 0), max), 0);
  return (
    1 +
    most *
      Math.min(
        mentees,
        places.reduce((sum, n) => sum + n, 0),
      )
  );
}

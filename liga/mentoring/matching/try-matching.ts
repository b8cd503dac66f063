import fc from "fast-check";
import { faultsOf } from "./check";
import type { Matching, Problem } from "./problem";

/** Every matching there is; the independent judge of small problems. */
export function everyMatching(problem: Problem): Matching[] {
  const all: Matching[] = [];
  const walk = (so: Matching) => {
    if (so.length === problem.mentees) {
      if (faultsOf(problem, so).length === 0) all.push(so);
      return;
    }
    for (const mentor of [null, ...problem.places.keys()]) walk([...so, mentor]);
  };
  walk([]);
  return all;
}

/** A small problem: some pairs may not be, some mentors have no place left; with groups where asked. */
export const smallProblem = (withGroups = false): fc.Arbitrary<Problem> =>
  fc
    .record({ mentees: fc.integer({ min: 1, max: 5 }), mentors: fc.integer({ min: 1, max: 4 }) })
    .chain(({ mentees, mentors }) =>
      fc.record({
        mentees: fc.constant(mentees),
        places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors }),
        weight: fc.array(
          fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }), {
            minLength: mentors,
            maxLength: mentors,
          }),
          { minLength: mentees, maxLength: mentees },
        ),
        groups: withGroups
          ? fc
              .tuple(
                fc.subarray([...Array(mentors).keys()]),
                fc.array(fc.subarray(["es", "en", "ar"], { minLength: 1 }), {
                  minLength: mentees,
                  maxLength: mentees,
                }),
              )
              .map(
                ([mentorsOfGroups, spoken]) =>
                  new Map(
                    mentorsOfGroups.map((mentor) => [
                      mentor,
                      {
                        languages: ["es", "en"],
                        speaks: (mentee: number, code: string) => spoken[mentee]?.includes(code) ?? false,
                      },
                    ]),
                  ),
              )
          : fc.constant(new Map()),
      }),
    );

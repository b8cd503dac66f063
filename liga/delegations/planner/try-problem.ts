import fc from "fast-check";
import { commissions, type InterestState, type SeatRole } from "@/db/enums";
import { type Candidate, type Person, type Problem, type Readiness, strengths, wishes } from "./problem";

const roles: SeatRole[] = ["head", "speaker", "delegate", "gender_rapporteur", "interpreter", "remote"];
const some = <T>(all: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...all), { maxLength: most });

const facts = {
  organisation: fc.option(fc.constantFrom("o1", "o2", "o3")),
  regions: some(commissions, 2),
  languages: some(["en", "es", "ar", "fr"], 2),
  objectives: some([1, 2, 6, 7], 3),
  themes: some(["gender", "rights"], 2),
  earlier: fc.nat({ max: 7 }),
  trained: fc.boolean(),
  elsewhere: fc.boolean(),
  readiness: fc.constantFrom<Readiness>("green", "amber", "red", "unknown"),
  cost: fc.nat({ max: 3000 }),
  call: fc.option(fc.constantFrom<InterestState>("selected", "waiting", "submitted", "declined")),
};
/** Mostly able to go, so that not every problem is one without a plan. */
const often = fc.integer({ min: 0, max: 9 }).map((n) => n > 0);
const anyone = fc.record({
  ...facts,
  languages: fc.constantFrom(["en"], ["es", "en"], ["ar"], ["en", "ar"], ["fr"], []),
  trained: often,
  elsewhere: often.map((yes) => !yes),
  readiness: fc.constantFrom<Readiness>("green", "amber", "red", "unknown", "green"),
});
const rarely = <T>(some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });

/** A small problem, made up; `people` at most. */
export const problems = (people: number, seats = 4): fc.Arbitrary<Problem> =>
  fc
    .record({
      who: fc.array(
        fc.tuple(
          anyone,
          fc.option(fc.constantFrom("in", "out"), { freq: 1, nil: null }),
          rarely(fc.constantFrom(...roles)),
        ),
        { minLength: Math.min(3, people), maxLength: people },
      ),
      sitting: fc.array(fc.tuple(fc.record(facts), fc.constantFrom(...roles)), { maxLength: 2 }),
      pins: fc.constantFrom(0, 0, 0, 1, 2),
      open: fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: seats }),
      limit: rarely(fc.integer({ min: 1, max: 6 })),
      perOrganisation: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 2 }),
      rules: fc.record({
        languages: some(["en", "es", "ar"], 1),
        rapporteur: rarely(fc.constant(true)).map(Boolean),
        training: fc.boolean(),
        readiness: fc.boolean(),
        call: rarely(fc.constant(true)).map(Boolean),
      }),
      wishes: fc.record(Object.fromEntries(wishes.map((wish) => [wish, fc.constantFrom(...strengths)]))),
      objectives: some([1, 2, 6, 7], 4),
      themes: some(["gender", "rights"], 2),
    })
    .map(({ who, sitting, pins, open, ...rest }) => ({
      ...rest,
      open: roles
        .map((role) => ({ role, count: open.filter((one) => one === role).length }))
        .filter(({ count }) => count > 0),
      // Few are pinned: a problem where everybody is says little.
      candidates: who.map(([person, pin, pinRole], i): Candidate => {
        const held = i < pins ? (pin as Candidate["pin"]) : null;
        return { ...person, id: `p${i}`, pin: held, pinRole: held === "in" ? pinRole : null };
      }),
      seated: sitting.map(([person, role], i): Person & { role: SeatRole } => ({
        ...person,
        id: `s${i}`,
        role,
      })),
      wishes: rest.wishes as Problem["wishes"],
    }));

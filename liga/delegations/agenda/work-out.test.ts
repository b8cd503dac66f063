import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nativeSolvers, solveNatively } from "../../../scripts/solvers.mjs";
import { check } from "./check";
import { clashOf, cliques } from "./clash";
import { buildModel, mustWorth } from "./model";
import type { Need, Pair, Problem, Rule, Slot } from "./problem";
import { ruleName } from "./problem";
import { forum } from "./try-forum";
import { workOut } from "./work-out";

const hour = 3_600_000;
const people = ["a", "b", "c"];

const problems = fc
  .record({
    people: fc.integer({ min: 1, max: 3 }),
    sessions: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 1 }),
        from: fc.constantFrom(8, 8, 9, 10, 12, 20, 21, 21),
        length: fc.integer({ min: 1, max: 3 }),
        venue: fc.constantFrom(null, "Palais", "House"),
        places: fc.constantFrom(null, null, 1, 2),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    needs: fc.array(
      fc.record({
        session: fc.nat(3),
        who: fc.subarray(people),
        count: fc.integer({ min: 1, max: 2 }),
        weight: fc.constantFrom("must" as const, "wish" as const),
      }),
      { maxLength: 5 },
    ),
    pins: fc.array(
      fc.record({ who: fc.nat(2), session: fc.nat(3), pin: fc.constantFrom("in" as const, "out" as const) }),
      { maxLength: 3 },
    ),
    board: fc.array(fc.record({ who: fc.nat(2), session: fc.nat(3) }), { maxLength: 3 }),
    taken: fc.array(fc.record({ who: fc.nat(2), from: fc.integer({ min: 8, max: 40 }) }), { maxLength: 1 }),
    mayMove: fc.boolean(),
    travelMinutes: fc.constantFrom(0, 45, 120),
    restHours: fc.constantFrom(0, 11),
    dayHours: fc.constantFrom(2, 4, 12),
  })
  .map((typed): Problem => {
    const who = people.slice(0, typed.people);
    // Two of three and so on: few enough to try every agenda.
    const sessions = typed.sessions.slice(0, [0, 4, 4, 2][typed.people]).map(
      (one, i): Slot => ({
        id: `s${i}`,
        day: `d${one.day}`,
        venue: one.venue,
        startsAt: (one.day * 24 + one.from) * hour,
        endsAt: (one.day * 24 + one.from + one.length) * hour,
        places: one.places,
      }),
    );
    const inside = ({ person, session }: Pair) =>
      who.includes(person) && sessions.some(({ id }) => id === session);
    const pair = ({ who, session }: { who: number; session: number }) => ({
      person: people[who] as string,
      session: `s${session}`,
    });
    const once = <T extends Pair>(all: T[]) => [
      ...new Map(all.filter(inside).map((one) => [`${one.person}${one.session}`, one])).values(),
    ];
    return {
      ...typed,
      people: who,
      sessions,
      needs: typed.needs
        .map(
          (one, n): Need => ({
            id: `n${n}`,
            session: `s${one.session}`,
            kind: "people",
            subject: "",
            weight: one.weight,
            count: one.count,
            who: one.who.filter((person) => who.includes(person)),
          }),
        )
        .filter(({ session }) => sessions.some(({ id }) => id === session)),
      pins: once(typed.pins.map((one) => ({ ...pair(one), pin: one.pin }))),
      board: once(typed.board.map(pair)),
      taken: typed.taken.map(({ who, from }) => ({
        person: people[who] as string,
        startsAt: from * hour,
        endsAt: (from + 2) * hour,
      })),
    };
  });

function everyAgenda(problem: Problem): Pair[][] {
  const pairs = problem.people.flatMap((person) =>
    problem.sessions.map(({ id }) => ({ person, session: id })),
  );
  return Array.from({ length: 1 << pairs.length }, (_, mask) => pairs.filter((_, i) => mask & (1 << i)));
}

/** The best there is by trying all, and the fewest rules that would give. */
function tryAll(problem: Problem) {
  const must = mustWorth(problem);
  let best: number[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  const seen = everyAgenda(problem).flatMap((agenda) => {
    const looked = check(problem, agenda);
    return looked.impossible.length > 0 ? [] : [looked];
  });
  for (const looked of seen) {
    fewest = Math.min(fewest, looked.broken.length);
    if (looked.broken.length > 0) continue;
    const score = [looked.must * must + looked.wish, problem.mayMove ? looked.kept : 0, -looked.load];
    if (!best || better(score, best)) best = score;
  }
  return { best, fewest, seen };
}
const better = (one: number[], other: number[]) => {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] as number) > (other[at] as number);
};

/** Rules broken and needs that fall below what they had: what it takes to meet one need in an agenda. */
const costs = (
  problem: Problem,
  looked: ReturnType<typeof check>,
  met: ReadonlyMap<string, number>,
  but: string,
) =>
  looked.broken.length +
  problem.needs.filter(({ id }) => id !== but && (looked.met.get(id) ?? 0) < (met.get(id) ?? 0)).length;

test("equal to trying every agenda; each reason and each smallest set of rules is true", async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const { best, fewest, seen } = tryAll(problem);
      const answer = await workOut(problem);
      if ("rules" in answer) {
        expect(best).toBeNull();
        if (Number.isFinite(fewest)) expect(answer.rules.length).toBe(fewest);
        return;
      }
      const looked = check(problem, answer.agenda);
      expect([looked.impossible, looked.broken]).toEqual([[], []]);
      expect(answer.optimal).toBe(true);
      expect([
        looked.must * mustWorth(problem) + looked.wish,
        problem.mayMove ? looked.kept : 0,
        -looked.load,
      ]).toEqual(best);
      for (const { person, session } of answer.agenda) {
        const without = check(
          problem,
          answer.agenda.filter((one) => one.person !== person || one.session !== session),
        );
        const lost = problem.needs.filter(({ id }) => (without.met.get(id) ?? 0) < (looked.met.get(id) ?? 0));
        expect(answer.reasons.get(`${person}:${session}`)).toEqual(lost.map(({ id }) => id));
        const held = [...problem.board, ...problem.pins].some(
          (one) => one.person === person && one.session === session,
        );
        // Nobody sits anywhere for nothing.
        if (!held) expect(lost.length).toBeGreaterThan(0);
      }
      for (const { need, nobody, rules } of answer.gaps) {
        const ways = seen.filter((one) => one.met.get(need.id) === need.count);
        const least = Math.min(...ways.map((one) => costs(problem, one, looked.met, need.id)));
        if (nobody) expect(ways).toEqual([]);
        else if (ways.length === 0) expect(rules).toBeNull();
        else {
          expect(rules?.length).toBe(least);
          // Giving up exactly these does it.
          const names = new Set(rules?.map(ruleName));
          const enough = ways.some(
            (one) =>
              one.broken.every((rule: Rule) => names.has(ruleName(rule))) &&
              problem.needs.every(
                ({ id }) =>
                  id === need.id ||
                  names.has(`need:${id}`) ||
                  (one.met.get(id) ?? 0) >= (looked.met.get(id) ?? 0),
              ),
          );
          expect(enough).toBe(true);
        }
      }
    }),
    { numRuns: Number(process.env.AGENDA_RUNS ?? 2000) },
  );
}, 600_000);

test("every clash stands in a set, and in a set all clash", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const clash = (a: Slot, b: Slot) => clashOf(problem, a, b) !== null;
      const sets = cliques(problem.sessions, clash);
      for (const one of problem.sessions)
        for (const other of problem.sessions)
          if (one !== other)
            expect(sets.some((set) => set.includes(one) && set.includes(other))).toBe(clash(one, other));
    }),
    { numRuns: 2000 },
  );
});

const solvers = nativeSolvers();
if (solvers.length === 0 && !process.env.CI)
  console.warn("SKIPPED: neither cbc nor glpsol is here (apt-get install coinor-cbc glpk-utils).");

test("in CI there are solvers to compare with", () => {
  expect(solvers.length > 0 || !process.env.CI).toBe(true);
});

test.runIf(solvers.length > 0)(
  "other solvers find the same for a forum of sixty sessions",
  { timeout: 300_000 },
  async () => {
    const problem = forum(12, 60);
    const { text } = buildModel(problem, { kind: "cover", floor: {} });
    const answer = await workOut(problem, { explain: 0 });
    if ("rules" in answer) throw new Error("There is an agenda.");
    const folder = mkdtempSync(path.join(tmpdir(), "agenda-"));
    for (const solver of solvers) {
      const { objective } = solveNatively(solver, text, folder);
      expect(Math.abs(objective ?? Number.NaN)).toBeCloseTo(
        answer.must.met * mustWorth(problem) + answer.wish.met,
        4,
      );
    }
    rmSync(folder, { recursive: true });
  },
);

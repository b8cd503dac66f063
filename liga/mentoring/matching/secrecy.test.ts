import fc from "fast-check";
import { expect, test } from "vitest";
import { matchingGoals } from "@/db/enums";
import { type Ground, prepare, type Wish } from "./problem";
import { propose, told } from "./propose";
import { crowd } from "./try-crowd";

/** A small cohort, of which a no is said by one side or the other. */
const grounds = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    mentees: fc.integer({ min: 1, max: 7 }),
    mentors: fc.integer({ min: 1, max: 5 }),
    groups: fc.integer({ min: 0, max: 1 }),
    goal: fc.constantFrom(...matchingGoals),
    byMentee: fc.boolean(),
    i: fc.nat(6),
    j: fc.nat(4),
  })
  .map(({ seed, mentees, mentors, groups, goal, byMentee, i, j }) => {
    const ground = crowd(mentees, mentors, seed, groups);
    const pair = { menteeId: `mentee ${i % mentees}`, mentorId: `mentor ${j % mentors}` };
    const [by, about] = byMentee ? [pair.menteeId, pair.mentorId] : [pair.mentorId, pair.menteeId];
    const no: Wish = { by, about, kind: "no_go" };
    const others = ground.wishes.filter((wish) => wish.by !== by || wish.about !== about);
    return { ground: { ...ground, wishes: others }, pair, no, goal };
  });
const withNo = (ground: Ground, no: Wish): Ground => ({ ...ground, wishes: [...ground.wishes, no] });

test("a no does to a proposal exactly what a coordinator's own “not together” does: no row, reason or figure differs", async () => {
  await fc.assert(
    fc.asyncProperty(grounds, async ({ ground, pair, no, goal }) => {
      const said = await propose(withNo(ground, no), goal);
      const set = await propose({ ...ground, forbids: [pair] }, goal);
      expect(said).toEqual(set);
    }),
    { numRuns: 1_500 },
  );
}, 180_000);

test("of two who are set together in spite of it, the same is said as of two without an hour in common", async () => {
  await fc.assert(
    fc.asyncProperty(grounds, async ({ ground, pair, no, goal }) => {
      const pinned = { ...ground, pins: [pair] };
      const said = await propose(withNo(pinned, no), goal);
      const apart = {
        ...pinned,
        mentees: ground.mentees.map((one) =>
          one.id === pair.menteeId ? { ...one, hours: new Array(7).fill(null) } : one,
        ),
      };
      expect(said).toEqual(await propose(apart, goal));
      expect(said).toMatchObject({ state: "contradictory" });
    }),
    { numRuns: 500 },
  );
}, 120_000);

test("of the same matching the same is told, whatever anybody wished: no reason and no figure of a pair knows", () => {
  fc.assert(
    fc.property(
      grounds,
      fc.array(fc.option(fc.nat(4)), { minLength: 7, maxLength: 7 }),
      ({ ground, no }, picks) => {
        const silent = { ...ground, wishes: [] };
        const matching = ground.mentees.map((_, i) => {
          const pick = picks[i] ?? null;
          return pick === null ? null : pick % ground.mentors.length;
        });
        const [loud, quiet] = [withNo(ground, no), silent].map((one) => told(one, prepare(one), matching));
        expect(loud?.rows).toEqual(quiet?.rows);
        // Who would rather have whom is of wishes as well, and is a number for the whole cohort.
        const { blocking: _a, ...figures } = loud?.figures ?? { blocking: 0 };
        const { blocking: _b, ...others } = quiet?.figures ?? { blocking: 0 };
        expect(figures).toEqual(others);
      },
    ),
    { numRuns: 2_000 },
  );
}, 60_000);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, clockAt, hourOf } from "@/lib/clock";
import { burdenOf, type WeekHours } from "./burden";
import { fairestSlots, type SlotProblem } from "./fair-slots";

const problem = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    sessions: fc.integer({ min: 1, max: 5 }),
    hours: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ people, sessions, hours }) => {
    const cost = fc.oneof(fc.constantFrom(0, 30, 60, 90, 180), fc.integer({ min: 0, max: 200 }));
    const hour = fc.option(fc.array(cost, { minLength: people, maxLength: people }), { freq: 12 });
    const session = fc.array(hour, { minLength: hours, maxLength: hours });
    return fc.record({
      carried: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: people, maxLength: people }),
      // Most sessions of a series cost the same as the one before; after a clock change they do not.
      costs: fc
        .array(fc.tuple(session, fc.boolean()), { minLength: sessions, maxLength: sessions })
        .map((list) => {
          const out: (number[] | null)[][] = [];
          for (const [own, same] of list) out.push((same && out.at(-1)) || own);
          return out;
        }),
      // Two people whose clocks and hours are the same: they differ only in what they carry already.
      alike: fc.boolean(),
    });
  })
  .map(({ carried, costs, alike }) => ({
    carried,
    costs: alike
      ? costs.map((session) => session.map((hour) => hour && [...hour.slice(0, -1), hour[0] ?? 0]))
      : costs,
  }));

/** Every plan there is: the least largest burden, and the least sum among those. */
function bruteForce({ carried, costs }: SlotProblem): [number, number] | null {
  let best: [number, number] | null = null;
  const walk = (session: number, burdens: readonly number[]) => {
    const hours = costs[session];
    if (!hours) {
      const [worst, total] = [Math.max(...burdens), burdens.reduce((a, b) => a + b, 0)];
      if (!best || worst < best[0] || (worst === best[0] && total < best[1])) best = [worst, total];
      return;
    }
    for (const hour of hours)
      if (hour)
        walk(
          session + 1,
          burdens.map((b, p) => b + (hour[p] ?? 0)),
        );
  };
  walk(0, carried);
  return best;
}

describe("the fairest slots", () => {
  test("are those that trying every plan finds", async () => {
    await fc.assert(
      fc.asyncProperty(problem, async (given) => {
        const answer = await fairestSlots(given);
        const known = bruteForce(given);
        expect(answer && [answer.worst, answer.total]).toEqual(known);
        if (!answer) return;
        expect(answer.proven).toBe(true);
        const burdens = given.carried.map((burden, p) =>
          given.costs.reduce(
            (sum, hours, s) => sum + (hours[answer.choice[s] ?? -1]?.[p] ?? Number.NaN),
            burden,
          ),
        );
        expect(answer.burdens).toEqual(burdens);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  test("the sum is made least also where no single session could change for the better", async () => {
    // Whatever is chosen the third carries 100. 50 + 130 looks best at first; 60 + 60 is.
    const first = [
      [60, 0, 0],
      [0, 50, 0],
    ];
    const second = [
      [0, 60, 0],
      [100, 30, 0],
    ];
    const answer = await fairestSlots({ carried: [0, 0, 100], costs: [first, second] });
    expect(answer).toMatchObject({ choice: [0, 0], worst: 100, total: 220, proven: true });
  });

  test("two on opposite sides of the earth take turns", async () => {
    const hours = [
      [0, 90],
      [90, 0],
    ];
    const answer = await fairestSlots({ carried: [0, 0], costs: [hours, hours, hours, hours] });
    expect(answer).toMatchObject({ worst: 180, total: 360, proven: true });
    expect([answer?.choice.slice(0, 2).sort(), answer?.choice.slice(2).sort()]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    // Whoever carried the bad hours so far is spared first.
    expect((await fairestSlots({ carried: [180, 0], costs: [hours, hours] }))?.choice).toEqual([0, 0]);
  });

  test("a whole cohort over a clock change is solved to the end", async () => {
    const zones = ["Asia/Manila", "Asia/Beirut", "America/Bogota", "Europe/Madrid"];
    const evenings: WeekHours = new Array(7).fill({ from: 17 * 60, until: 22 * 60 });
    const leaders = Array.from({ length: 24 }, (_, i) => ({
      zone: zones[i % 4] ?? "",
      hours: i % 5 ? [] : evenings,
    }));
    const costs = Array.from({ length: 12 }, (_, week) =>
      Array.from({ length: 24 }, (_, hour) => {
        const { at } = clockAt(addDays("2027-03-02", 7 * week), hourOf(hour * 60), "Europe/Madrid");
        return (
          at && leaders.map(({ zone, hours }) => burdenOf({ startsAt: at, durationMinutes: 90 }, zone, hours))
        );
      }),
    );
    const answer = await fairestSlots({ carried: leaders.map((_, i) => (i % 3) * 60), costs });
    expect(answer?.proven).toBe(true);
    // Always at the hour that is best for most would leave somebody with far more.
    const fixed = Array.from({ length: 24 }, (_, hour) =>
      Math.max(
        ...leaders.map((_, p) => costs.reduce((sum, hours) => sum + (hours[hour]?.[p] ?? 0), (p % 3) * 60)),
      ),
    );
    expect(answer?.worst).toBeLessThanOrEqual(Math.min(...fixed));
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLp, type Term } from "./lp";
import { solveNarrowed } from "./narrow";
import { solve } from "./solve";

type Case = {
  worth: number[];
  sizes: number[][];
  right: number[];
  least: number;
  more: boolean;
};
const cases: fc.Arbitrary<Case> = fc.integer({ min: 6, max: 14 }).chain((size) =>
  fc.record({
    worth: fc.array(fc.integer({ min: -5, max: 30 }), { minLength: size, maxLength: size }),
    sizes: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: 1,
      maxLength: 3,
    }),
    right: fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 3 }),
    least: fc.integer({ min: 0, max: 4 }),
    more: fc.boolean(),
  }),
);

/** Things of some worth into bags of some size, so many at least; each with a variable that follows it. */
function model({ worth, sizes, right, least, more }: Case) {
  const lp = makeLp(more ? "maximise" : "minimise");
  const names = worth.map((_, i) => lp.binary(`x${i}`));
  const after = names.map((name, i) => {
    const follower = lp.continuous(`y${i}`, 0, 1);
    lp.row(
      `follows${i}`,
      [
        [1, name],
        [-1, follower],
      ],
      "=",
      0,
    );
    return follower;
  });
  const one = (name: string): Term => [1, name];
  sizes.forEach((row, r) => {
    lp.row(
      `bag${r}`,
      row.map((size, i): Term => [size, (r === 0 ? after : names)[i] ?? ""]),
      "<=",
      right[r] ?? 0,
    );
  });
  lp.row("least", names.map(one), ">=", least);
  // Half of what a thing is worth is said of what follows it.
  lp.goal(
    worth.flatMap((value, i): Term[] => {
      const said = more ? value : -value;
      return [
        [said, names[i] ?? ""],
        [2 * said, after[i] ?? ""],
      ];
    }),
  );
  return lp;
}

test("narrowed or not, the best is the same, and proven", { timeout: 120_000 }, async () => {
  const seen = { found: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 0, max: 5 }), async (one, enough) => {
      const lp = model(one);
      const whole = await solve(lp.text());
      const narrowed = await solveNarrowed(lp, { enough, follows: (name) => name.replace("x", "y") });
      expect(narrowed.status).toBe(whole.status);
      if (whole.objective === null) {
        seen.none++;
        return;
      }
      seen.found++;
      expect(narrowed.objective).toBeCloseTo(whole.objective, 5);
      expect(narrowed).toMatchObject({ gap: 0, bound: narrowed.objective });
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(10);
});

test("a relaxed text allows parts, and what is left out is nothing", async () => {
  const lp = makeLp("maximise");
  lp.binary("a");
  lp.binary("b");
  lp.goal([
    [3, "a"],
    [2, "b"],
  ]);
  lp.row(
    "bag",
    [
      [2, "a"],
      [2, "b"],
    ],
    "<=",
    3,
  );
  expect((await solve(lp.text({ relaxed: true }))).objective).toBeCloseTo(4);
  expect((await solve(lp.text({ without: new Set(["a"]) }))).objective).toBe(2);
});

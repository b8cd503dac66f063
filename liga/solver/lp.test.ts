import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLp } from "./lp";
import { solve } from "./solve";

test("terms of one variable are added up, nothing is left out as 0, and 1e-17 is nothing", () => {
  const lp = makeLp("minimise");
  lp.binary("a");
  lp.binary("b");
  lp.continuous("c", -1.5, 2);
  lp.goal([
    [1, "a"],
    [2, "a"],
    [1e-17, "b"],
    [-0.25, "c"],
  ]);
  lp.row(
    "r1",
    [
      [1, "a"],
      [-1, "a"],
      [2, "b"],
    ],
    "<=",
    1,
  );
  lp.row(
    "r2",
    [
      [1, "a"],
      [-1, "a"],
    ],
    "<=",
    1,
  );
  expect(lp.text()).toBe(
    [
      "Minimize",
      " obj: 3 a - 0.25 c",
      "Subject To",
      " r1: 2 b <= 1",
      "Bounds",
      " -1.5 <= c <= 2",
      "Binary",
      " a b",
      "End",
      "",
    ].join("\n"),
  );
});

test("names that a reader takes for something else are refused, and so are numbers that are none", () => {
  const lp = makeLp("minimise");
  for (const name of ["", "e5", "E", "1a", "free", "End", "a b", "a-b", "max", "ñ", "x".repeat(80)])
    expect(() => lp.binary(name), name).toThrow();
  lp.binary("a");
  expect(() => lp.binary("a")).toThrow("twice");
  lp.row("r", [[1, "b"]], "<=", 1);
  expect(() => lp.text()).toThrow("not declared");
  const other = makeLp("minimise");
  other.binary("a");
  other.goal([[Number.NaN, "a"]]);
  expect(() => other.text()).toThrow("no number");
});

test("a row that never holds makes the model infeasible, an empty model is solved", async () => {
  const lp = makeLp("minimise");
  lp.binary("a");
  lp.row(
    "r",
    [
      [1, "a"],
      [-1, "a"],
    ],
    ">=",
    1,
  );
  expect((await solve(lp.text())).status).toBe("infeasible");
  expect(await solve(makeLp("minimise").text())).toMatchObject({ status: "optimal", objective: 0 });
});

test("what is written is what is solved", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 0, max: 30 }),
      async (worth, sizes, room) => {
        const lp = makeLp("maximise");
        const names = worth.map((_, i) => lp.binary(`x${i}`));
        lp.goal(names.map((name, i) => [worth[i] as number, name]));
        lp.row(
          "room",
          names.map((name, i) => [sizes[i] as number, name]),
          "<=",
          room,
        );
        let best = 0;
        for (let mask = 0; mask < 1 << worth.length; mask++) {
          const of = (all: number[]) => all.reduce((sum, one, i) => sum + (mask & (1 << i) ? one : 0), 0);
          if (of(sizes.slice(0, worth.length)) <= room) best = Math.max(best, of(worth));
        }
        expect((await solve(lp.text())).objective).toBeCloseTo(best, 6);
      },
    ),
    { numRuns: 200 },
  );
});

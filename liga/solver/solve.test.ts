import type { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { makeLp } from "./lp";
import { longestModel, type Progress, solve } from "./solve";

/** Things of given sizes into bags: the more alike, the longer it takes. */
function hard(size: number) {
  const lp = makeLp("maximise");
  const names = Array.from({ length: size }, (_, i) => lp.binary(`x${i}`));
  // A market split: whole numbers that hardly ever meet.
  for (let row = 0; row < 6; row++) {
    const sizes = names.map((_, i) => ((i + 3) * (row + 7) * 7919) % 97);
    const half = Math.floor(sizes.reduce((sum, one) => sum + one, 0) / 2);
    const [over, under] = [lp.continuous(`over${row}`), lp.continuous(`under${row}`)];
    lp.row(
      `r${row}`,
      [...names.map((name, i) => [sizes[i] as number, name] as const), [1, under], [-1, over]],
      "=",
      half,
    );
  }
  lp.goal(
    Array.from({ length: 6 }, (_, row) => [[-1, `over${row}`] as const, [-1, `under${row}`] as const]).flat(),
  );
  return lp.text();
}

function small() {
  const lp = makeLp("maximise");
  lp.binary("a");
  lp.binary("b");
  lp.integer("c", 0, 4);
  lp.goal([
    [5, "a"],
    [4, "b"],
    [3, "c"],
  ]);
  lp.row(
    "weight",
    [
      [2, "a"],
      [3, "b"],
      [1, "c"],
    ],
    "<=",
    5,
  );
  return lp;
}

test("the best, its bound and what it chose", async () => {
  const { status, objective, bound, gap, values } = await solve(small().text());
  expect({ status, objective, bound, gap }).toEqual({ status: "optimal", objective: 14, bound: 14, gap: 0 });
  expect(values.get("a")).toBe(1);
  expect(values.get("b") ?? 0).toBe(0);
  expect(values.get("c")).toBe(3);
});

test("what cannot be is called infeasible, what has no end unbounded", async () => {
  const never = small();
  never.row("more", [[1, "a"]], ">=", 2);
  expect(await solve(never.text())).toMatchObject({ status: "infeasible", objective: null });
  const endless = makeLp("maximise");
  endless.integer("x");
  endless.goal([[1, "x"]]);
  endless.row("some", [[1, "x"]], ">=", 1);
  expect(await solve(endless.text())).toMatchObject({ status: "unbounded" });
});

test("a text that is no model fails, and the next one is solved", async () => {
  await expect(solve("Maximize\n obj: 3 x +\nwhat is this")).rejects.toThrow();
  expect((await solve(small().text())).objective).toBe(14);
});

test("many at once each get their own answer", async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => {
      const lp = makeLp("minimise");
      lp.integer("x", 0, 100);
      lp.goal([[1, "x"]]);
      lp.row("least", [[1, "x"]], ">=", i + 1);
      return solve(lp.text());
    }),
  );
  expect(answers.map(({ objective }) => objective)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
});

test("at the time limit the best so far comes with the gap left", async () => {
  const answer = await solve(hard(60), { timeLimitSeconds: 1 });
  expect(answer.status).toBe("time_limit");
  expect(answer.values.size).toBeGreaterThan(0);
  expect(answer.gap).toBeGreaterThan(0);
});

test("a solve is given up at once, those that wait go on", async () => {
  const giving = new AbortController();
  const seen: Progress[] = [];
  const long = solve(hard(60), {
    timeLimitSeconds: 30,
    signal: giving.signal,
    onProgress(progress) {
      seen.push(progress);
      giving.abort(new Error("enough"));
    },
  });
  const waiting = new AbortController();
  const never = solve(hard(50), { signal: waiting.signal });
  const after = solve(small().text());
  waiting.abort(new Error("not needed"));
  await expect(never).rejects.toThrow("not needed");
  await expect(long).rejects.toThrow("enough");
  expect(seen.length).toBeGreaterThan(0);
  expect((await after).objective).toBe(14);
  await expect(solve(small().text(), { signal: giving.signal })).rejects.toThrow("enough");
});

const thread = () => (globalThis as { ligaSolver?: { worker: Worker | null } }).ligaSolver?.worker;

test("a thread that ends under a solve takes that one with it; another is there for those that wait", async () => {
  const lost = solve(hard(60), {
    timeLimitSeconds: 30,
    onProgress() {
      void thread()?.terminate();
    },
  });
  const after = [solve(small().text()), solve(small().text())];
  await expect(lost).rejects.toThrow("thread ended");
  expect((await Promise.all(after)).map(({ objective }) => objective)).toEqual([14, 14]);
});

test("a thread that ends with nothing to do is not missed", async () => {
  await solve(small().text());
  const before = thread();
  await before?.terminate();
  expect((await solve(small().text())).objective).toBe(14);
  expect(thread()).not.toBe(before);
});

test("a model that would take all memory is refused before the thread has it, one that chokes the thread gets it replaced", async () => {
  await solve(small().text());
  const before = thread();
  await expect(solve(" ".repeat(longestModel + 1))).rejects.toThrow("too large");
  expect(thread(), "it never heard of it").toBe(before);
  await expect(solve("Maximize\n obj: 3 x +\nwhat is this")).rejects.toThrow("The solver failed");
  expect(thread()).not.toBe(before);
  expect((await solve(small().text())).objective).toBe(14);
});

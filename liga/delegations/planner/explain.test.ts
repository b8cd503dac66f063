import fc from "fast-check";
import { expect, test } from "vitest";
import { bestByHand, everyPlan, fewestByHand } from "./brute";
import { check } from "./check";
import { explain } from "./explain";
import type { Problem } from "./problem";
import { seatChanges } from "./replan";
import { problems } from "./try-problem";
import { workOut, workOutAgain } from "./work-out";

const pinned = (problem: Problem, id: string, pin: "in" | "out"): Problem => ({
  ...problem,
  candidates: problem.candidates.map((one) => (one.id === id ? { ...one, pin, pinRole: null } : one)),
});

test("every reason is true: counted by hand, with her forced in or kept out", {
  timeout: 180_000,
}, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(problems(4, 3), async (some) => {
      // Of two alike in everything the one goes as well as the other.
      const twins = some.candidates.slice(0, 1).map((first) => ({ ...first, id: `${first.id}_twin` }));
      const problem = { ...some, candidates: [...some.candidates, ...twins] };
      const plan = await workOut(problem);
      if (plan.state !== "solved") return;
      for (const { id } of problem.candidates) {
        const reason = await explain(problem, plan, id);
        seen.add(reason.why);
        const goes = plan.seating.some(({ person }) => person === id);
        const best = bestByHand(pinned(problem, id, goes ? "out" : "in"));
        if (reason.why === "chosen" || reason.why === "weaker") expect(plan.score - reason.loses).toBe(best);
        else if (reason.why === "equal") expect(best).toBe(plan.score);
        else expect(best).toBeNull();
        if (reason.why === "no_room") {
          const { fewest, only } = fewestByHand(pinned(problem, id, "in"), id);
          expect(reason.rules.length).toBe(fewest);
          expect(only(reason.rules)).toBe(true);
        }
        if (reason.why === "barred") {
          expect(reason.rules.length).toBeGreaterThan(0);
          for (const seat of problem.open) {
            const { broken } = check(problem, [{ person: id, role: seat.role }]);
            expect(broken.some(({ subject, kind }) => subject === id && kind !== "pin")).toBe(true);
          }
        }
      }
    }),
    { numRuns: 250 },
  );
  expect([...seen].sort()).toEqual(["barred", "chosen", "equal", "needed", "no_room", "weaker"]);
});

test("made anew, as much of the earlier plan stays as can, and of those the best is taken", {
  timeout: 120_000,
}, async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(problems(6, 3), fc.nat(), async (problem, leaves) => {
      const plan = await workOut(problem);
      if (plan.state !== "solved" || plan.seating.length === 0) return;
      const gone = plan.seating[leaves % plan.seating.length]?.person ?? "";
      const now = pinned(problem, gone, "out");
      const again = await workOutAgain(now, plan.seating);
      const keeps = (seating: typeof plan.seating) =>
        plan.seating.filter((was) =>
          seating.some((one) => one.person === was.person && one.role === was.role),
        ).length;
      const possible = everyPlan(now).filter((other) => check(now, other).broken.length === 0);
      if (possible.length === 0) {
        expect(again.state).toBe("infeasible");
        return;
      }
      if (again.state !== "solved") throw new Error(again.state);
      const most = Math.max(...possible.map(keeps));
      expect(keeps(again.seating)).toBe(most);
      expect(again.kept).toBe(most);
      expect(again.score).toBe(bestByHand(now, (other) => keeps(other) === most));
      const changes = seatChanges(plan.seating, again.seating);
      expect(changes.filter((one) => one.out).length).toBe(plan.seating.length - most);
      expect(changes.some((one) => one.out === gone)).toBe(true);
      changed++;
    }),
    { numRuns: 300 },
  );
  expect(changed).toBeGreaterThan(50);
});

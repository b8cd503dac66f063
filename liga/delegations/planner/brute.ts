import type { SeatRole } from "@/db/enums";
import { check } from "./check";
import { type Problem, type Rule, ruleName, type Seating } from "./problem";

/** Every way to seat some of the candidates, for tests of what the solver says. */
export function everyPlan(problem: Problem): Seating[][] {
  const plans: Seating[][] = [];
  const left = new Map<SeatRole, number>(problem.open.map(({ role, count }) => [role, count]));
  const place = (index: number, so: Seating[]) => {
    const person = problem.candidates[index];
    if (!person) return plans.push(so);
    place(index + 1, so);
    for (const [role, some] of left) {
      if (some === 0) continue;
      left.set(role, some - 1);
      place(index + 1, [...so, { person: person.id, role }]);
      left.set(role, some);
    }
    return plans.length;
  };
  place(0, []);
  return plans;
}

/** The best score of all plans that keep every rule; null when there is none. */
export function bestByHand(problem: Problem, allowed: (plan: Seating[]) => boolean = () => true) {
  let best: number | null = null;
  for (const plan of everyPlan(problem)) {
    const { broken, score } = check(problem, plan);
    if (broken.length === 0 && allowed(plan) && (best === null || score > best)) best = score;
  }
  return best;
}

/** The fewest rules that any plan breaks, and whether some plan breaks only these. */
export function fewestByHand(problem: Problem, firm?: string) {
  let fewest = Number.POSITIVE_INFINITY;
  const sets: Set<string>[] = [];
  for (const plan of everyPlan(problem)) {
    const broken: Rule[] = check(problem, plan).broken;
    if (firm && broken.some(({ kind, subject }) => subject === firm && kind === "pin")) continue;
    fewest = Math.min(fewest, broken.length);
    sets.push(new Set(broken.map(ruleName)));
  }
  return {
    fewest,
    only: (rules: Rule[]) =>
      sets.some((set) => [...set].every((name) => rules.some((rule) => ruleName(rule) === name))),
  };
}

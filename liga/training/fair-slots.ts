import { minimise } from "./dual-simplex";
import { burdensAfter, type Counts, completed, type Plan, prepare, sumOf, worstOf } from "./fair-slots-model";

/** What each session would cost each person at each candidate hour; null where that hour does not exist. */
export type SlotProblem = {
  /** What each person carries already. */
  carried: readonly number[];
  /** costs[session][candidate][person], whole numbers from 0. */
  costs: readonly (readonly (readonly number[] | null)[])[];
};
export type SlotAnswer = {
  /** The candidate chosen for each session. */
  choice: number[];
  /** The most that anybody carries then, and what all carry together. */
  worst: number;
  total: number;
  /** Everybody's burden afterwards. */
  burdens: number[];
  /** False only when the problem was too large to be searched to the end. */
  proven: boolean;
};

/** Branches looked at before it says that it could not look at all of them. */
const mostBranches = 3_000;

/**
 * Hours for a series so that nobody carries more than she must: first the largest burden is made as small as
 * it can be, then the sum of all burdens.
 *
 * Sessions that cost everybody the same are alike, so only how many of them take which hour matters. Branch
 * and bound: what a branch costs at least is known when counts may be fractions (a linear programme); a
 * fraction found is branched on, and a branch that cannot be better than a plan known already is dropped.
 *
 * @returns null when some session has no hour at all
 */
export function fairestSlots(problem: SlotProblem): SlotAnswer | null {
  if (problem.costs.some((session) => session.every((candidate) => candidate === null))) return null;
  const plan = prepare(problem);
  const first = search(plan, completed(plan, []), null);
  const second = search(plan, first.counts, worstOf(plan, first.counts));
  return answerOf(problem, plan, second.counts, first.proven && second.proven);
}

/** Bounds on how many sessions take an option, by its place among all options. */
type Branch = { value: number; x: number[]; least: Map<number, number>; most: Map<number, number> };

/** The least largest burden; with a `limit` on it, the least sum. Never worse than the plan it begins with. */
function search(plan: Plan, known: Counts, limit: number | null) {
  const weigh = (counts: Counts) => (limit === null ? worstOf(plan, counts) : sumOf(plan, counts));
  const allowed = (counts: Counts) => limit === null || worstOf(plan, counts) <= limit;
  let best = known;
  let bar = weigh(known);
  // A trace of the sum and of rounding is forgiven.
  const better = (value: number) => Math.ceil((value - 0.01) / plan.unit) * plan.unit < bar;
  const open: Branch[] = [];
  const look = (least: Branch["least"], most: Branch["most"]) => {
    const found = relaxed(plan, limit, least, most);
    if (!found || !better(found.value)) return;
    // Rounded down and completed, a fraction is often the best plan already.
    const whole = completed(
      plan,
      countsOf(
        plan,
        found.x.map((x) => Math.floor(x + 1e-6)),
      ),
    );
    if (allowed(whole) && weigh(whole) < bar) [best, bar] = [whole, weigh(whole)];
    if (better(found.value)) open.push({ ...found, least, most });
  };
  look(new Map(), new Map());
  for (let branches = 0; open.length > 0; branches++) {
    if (branches >= mostBranches) return { counts: best, proven: false };
    open.sort((a, b) => b.value - a.value);
    const branch = open.pop();
    if (!branch || !better(branch.value)) continue;
    const at = mostBroken(branch.x);
    if (at < 0) {
      const counts = countsOf(plan, branch.x.map(Math.round));
      if (allowed(counts) && weigh(counts) < bar) [best, bar] = [counts, weigh(counts)];
      continue;
    }
    const below = Math.floor(branch.x[at] ?? 0);
    look(branch.least, new Map(branch.most).set(at, below));
    look(new Map(branch.least).set(at, below + 1), branch.most);
  }
  return { counts: best, proven: true };
}

const mostBroken = (x: readonly number[]) => {
  let [at, by] = [-1, 1e-5];
  x.forEach((value, i) => {
    const broken = Math.min(value - Math.floor(value), Math.ceil(value) - value);
    if (broken > by) [at, by] = [i, broken];
  });
  return at;
};

/** Numbers in the order of all options as counts by kind; one too many of a kind costs, so none is. */
function countsOf(plan: Plan, x: readonly number[]): Counts {
  let at = 0;
  return plan.kinds.map(({ options, sessions }) => {
    let left = sessions.length;
    return options.map(() => {
      const count = Math.min(left, Math.max(0, x[at++] ?? 0));
      left -= count;
      return count;
    });
  });
}

/** The same with fractions allowed: no whole plan within these bounds is better. */
function relaxed(plan: Plan, limit: number | null, least: Branch["least"], most: Branch["most"]) {
  const options = plan.kinds.flatMap(({ options }) => options);
  const base = options.map((_, i) => least.get(i) ?? 0);
  const fixed = burdensAfter(plan, countsOfBase(plan, base));
  // The last variable is the largest burden itself; a trace of the sum keeps equals apart.
  const trace = limit === null ? 1e-8 : 1;
  const costs = [...options.map(({ sum }) => sum * trace), limit === null ? 1 : 0];
  const rows: number[][] = [];
  const limits: number[] = [];
  fixed.forEach((burden, p) => {
    rows.push([...options.map(({ cost }) => cost[p] ?? 0), limit === null ? -1 : 0]);
    limits.push((limit ?? 0) - burden);
  });
  let at = 0;
  for (const { options: own, sessions } of plan.kinds) {
    const [from, until] = [at, at + own.length];
    at = until;
    rows.push([...options.map((_, i) => (i >= from && i < until ? -1 : 0)), 0]);
    limits.push(base.slice(from, until).reduce((a, b) => a + b, 0) - sessions.length);
  }
  for (const [i, top] of most) {
    rows.push([...options.map((_, j) => (i === j ? 1 : 0)), 0]);
    limits.push(top - (base[i] ?? 0));
  }
  const found = minimise(costs, rows, limits);
  if (!found) return null;
  const start = limit === null ? 0 : fixed.reduce((sum, burden, p) => sum + burden * (plan.heads[p] ?? 0), 0);
  return {
    value: start + found.value,
    x: base.map((count, i) => count + (found.x[i] ?? 0)),
  };
}

const countsOfBase = (plan: Plan, base: readonly number[]): Counts => {
  let at = 0;
  return plan.kinds.map(({ options }) => options.map(() => base[at++] ?? 0));
};

/** Back from counts to the sessions and people as given; alike sessions take turns with their hours. */
function answerOf({ carried, costs }: SlotProblem, plan: Plan, counts: Counts, proven: boolean): SlotAnswer {
  const choice: number[] = new Array(costs.length).fill(0);
  const burdens = [...carried];
  const left = plan.kinds.map(({ options }, k) =>
    options.flatMap(({ candidate }, o) => new Array<number>(counts[k]?.[o] ?? 0).fill(candidate)),
  );
  costs.forEach((hours, session) => {
    const hers = left[plan.kinds.findIndex(({ sessions }) => sessions.includes(session))] ?? [];
    const weight = (candidate: number) =>
      Math.max(0, ...burdens.map((burden, p) => burden + (hours[candidate]?.[p] ?? 0)));
    const at = hers.reduce(
      (best, candidate, i) => (weight(candidate) < weight(hers[best] ?? 0) ? i : best),
      0,
    );
    const candidate = hers.splice(at, 1)[0] ?? 0;
    choice[session] = candidate;
    hours[candidate]?.forEach((cost, p) => {
      burdens[p] = (burdens[p] ?? 0) + cost;
    });
  });
  return {
    choice,
    worst: Math.max(0, ...burdens),
    total: burdens.reduce((sum, burden) => sum + burden, 0),
    burdens,
    proven,
  };
}

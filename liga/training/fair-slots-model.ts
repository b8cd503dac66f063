import type { SlotProblem } from "./fair-slots";

export type Option = { candidate: number; cost: number[]; sum: number };
/** Sessions that cost the same at every hour, with the hours worth a thought. */
export type Kind = { sessions: number[]; options: Option[] };
/** The problem without what does not matter: alike people as one, hours that another beats left out. */
export type Plan = {
  carried: number[];
  /** How many people each column stands for. */
  heads: number[];
  kinds: Kind[];
  /** Every burden is a whole multiple of it. */
  unit: number;
};
/** How many sessions of each kind take each of its options. */
export type Counts = number[][];

export function prepare({ carried, costs }: SlotProblem): Plan {
  const alike = new Map<string, number[]>();
  carried.forEach((_, p) => {
    const key = JSON.stringify(costs.map((session) => session.map((cost) => cost?.[p] ?? null)));
    alike.set(key, [...(alike.get(key) ?? []), p]);
  });
  const groups = [...alike.values()];
  const heads = groups.map((group) => group.length);
  const kinds = new Map<string, Kind>();
  costs.forEach((session, i) => {
    const options = unbeaten(
      session.flatMap((cost, candidate) => {
        if (!cost) return [];
        const own = groups.map((group) => cost[group[0] ?? 0] ?? 0);
        return [{ candidate, cost: own, sum: dot(own, heads) }];
      }),
    );
    const key = JSON.stringify(options);
    const known = kinds.get(key);
    if (known) known.sessions.push(i);
    else kinds.set(key, { sessions: [i], options });
  });
  const numbers = [...carried, ...costs.flat(2).map((cost) => cost ?? 0)];
  return {
    carried: groups.map((group) => Math.max(...group.map((p) => carried[p] ?? 0))),
    heads,
    kinds: [...kinds.values()],
    unit: numbers.reduce(divisor, 0) || 1,
  };
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
export const dot = (a: readonly number[], b: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const beats = (a: Option, b: Option) => a.cost.every((cost, p) => cost <= (b.cost[p] ?? 0));
const unbeaten = (options: Option[]) =>
  options.filter(
    (option, i) =>
      !options.some((other, j) => j !== i && beats(other, option) && (j < i || !beats(option, other))),
  );

/** What each column carries after so many sessions at each option. */
export function burdensAfter({ carried, kinds }: Plan, counts: Counts): number[] {
  const burdens = [...carried];
  kinds.forEach(({ options }, k) => {
    options.forEach(({ cost }, o) => {
      const times = counts[k]?.[o] ?? 0;
      if (times > 0)
        for (let p = 0; p < burdens.length; p++) burdens[p] = (burdens[p] ?? 0) + times * (cost[p] ?? 0);
    });
  });
  return burdens;
}
export const worstOf = (plan: Plan, counts: Counts) => Math.max(0, ...burdensAfter(plan, counts));
export const sumOf = (plan: Plan, counts: Counts) => dot(burdensAfter(plan, counts), plan.heads);

/**
 * A whole plan from part of one: what is missing is added where it weighs least, then single sessions change
 * their hour as long as that helps.
 */
export function completed(plan: Plan, part: Counts): Counts {
  const counts = plan.kinds.map(({ options }, k) => options.map((_, o) => part[k]?.[o] ?? 0));
  const burdens = burdensAfter(plan, counts);
  const step = (k: number, o: number, times: number) => {
    (counts[k] as number[])[o] = (counts[k]?.[o] ?? 0) + times;
    const cost = plan.kinds[k]?.options[o]?.cost ?? [];
    for (let p = 0; p < burdens.length; p++) burdens[p] = (burdens[p] ?? 0) + times * (cost[p] ?? 0);
  };
  const lightest = (k: number) => {
    let [best, worst, sum] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    plan.kinds[k]?.options.forEach((option, o) => {
      let w = 0;
      for (let p = 0; p < burdens.length; p++) w = Math.max(w, (burdens[p] ?? 0) + (option.cost[p] ?? 0));
      if (w < worst || (w === worst && option.sum < sum)) [best, worst, sum] = [o, w, option.sum];
    });
    return best;
  };
  plan.kinds.forEach(({ sessions }, k) => {
    const placed = (counts[k] ?? []).reduce((a, b) => a + b, 0);
    for (let i = placed; i < sessions.length; i++) step(k, lightest(k), 1);
  });
  for (let changed = true, round = 0; changed && round < 30; round++) {
    changed = false;
    plan.kinds.forEach(({ options }, k) => {
      options.forEach((_, o) => {
        if (!counts[k]?.[o]) return;
        step(k, o, -1);
        const to = lightest(k);
        step(k, to, 1);
        changed ||= to !== o;
      });
    });
  }
  return counts;
}

import { makeLp, type Term } from "../solver/lp";
import { solve } from "../solver/solve";
import { type Counts, completed, dot, type Plan, prepare, sumOf, worstOf } from "./fair-slots-model";

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

/** Seconds the search may take before it says that it could not look at every plan. */
const mostSeconds = 20;

/**
 * Hours for a series so that nobody carries more than she must: first the largest burden is made as small as
 * it can be, then the sum of all burdens.
 *
 * Sessions that cost everybody the same are alike, so only how many of them take which hour matters: whole
 * numbers, found by mixed-integer programming.
 *
 * @returns null when some session has no hour at all
 */
export async function fairestSlots(problem: SlotProblem): Promise<SlotAnswer | null> {
  if (problem.costs.some((session) => session.every((candidate) => candidate === null))) return null;
  const plan = prepare(problem);
  const first = await least(plan, completed(plan, []), null);
  const second = await least(plan, first.counts, worstOf(plan, first.counts));
  return answerOf(problem, plan, second.counts, first.proven && second.proven);
}

/** The least largest burden; with a `limit` on it, the least sum. Never worse than the plan it begins with. */
async function least(plan: Plan, known: Counts, limit: number | null) {
  const weigh = (counts: Counts) => (limit === null ? worstOf(plan, counts) : sumOf(plan, counts));
  const { status, values } = await solve(modelOf(plan, limit), { timeLimitSeconds: mostSeconds });
  const proven = status === "optimal";
  if (values.size === 0) return { counts: known, proven };
  const found = plan.kinds.map(({ options }, k) =>
    options.map((_, o) => Math.round(values.get(countName(k, o)) ?? 0)),
  );
  return { counts: weigh(found) < weigh(known) ? found : known, proven };
}

const countName = (kind: number, option: number) => `x_${kind}_${option}`;

/** How many sessions of each kind take each hour, in units of the plan, so that every number is a whole one. */
function modelOf({ carried, heads, kinds, unit }: Plan, limit: number | null): string {
  const lp = makeLp("minimise");
  const terms = kinds.flatMap(({ options, sessions }, k) => {
    const counts = options.map((_, o) => lp.integer(countName(k, o), 0, sessions.length));
    lp.row(
      `placed_${k}`,
      counts.map((name) => [1, name]),
      "=",
      sessions.length,
    );
    return options.map((option, o) => ({ ...option, name: countName(k, o) }));
  });
  const worst = limit === null ? lp.integer("worst") : null;
  carried.forEach((burden, p) => {
    lp.row(
      `carried_${p}`,
      [
        ...terms.map(({ cost, name }): Term => [(cost[p] ?? 0) / unit, name]),
        ...(worst ? [[-1, worst] as const] : []),
      ],
      "<=",
      ((limit ?? 0) - burden) / unit,
    );
  });
  lp.goal(worst ? [[1, worst]] : terms.map(({ cost, name }): Term => [dot(cost, heads) / unit, name]));
  return lp.text();
}

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

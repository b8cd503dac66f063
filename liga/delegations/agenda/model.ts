import { makeLp, type Term } from "../../solver/lp";
import { type Clash, clashOf, cliques } from "./clash";
import { grouped, type Pair, type Problem, pairName, type Rule, ruleName, type Slot } from "./problem";

/** What is reached already, and must not be given up for what comes after. */
export type Floor = { covered?: number; kept?: number };
export type Aim =
  /** What must be covered before what should; then as much of the board as can stay; then even days for all. */
  | { kind: "cover" | "keep" | "share"; floor: Floor }
  /** As few rules given up as possible; with `need`, such that it is met and no other falls below `met`. */
  | { kind: "rules"; need?: string; met?: ReadonlyMap<string, number> };

export type Model = {
  text: string;
  pairs(values: ReadonlyMap<string, number>): Pair[];
  given(values: ReadonlyMap<string, number>): Rule[];
};

/** One "must" is worth more than all wishes together. */
export const mustWorth = (problem: Problem) =>
  1 + problem.needs.reduce((sum, { weight, count }) => sum + (weight === "wish" ? count : 0), 0);

/**
 * Who sits where as a linear model: `x` says she attends. Clashes are sets of which she takes one; what is covered
 * and the steps of her load need not be whole, they are by themselves.
 */
export function buildModel(problem: Problem, aim: Aim): Model {
  const elastic = aim.kind === "rules";
  const lp = makeLp(aim.kind === "cover" || aim.kind === "keep" ? "maximise" : "minimise");
  const given = new Map<string, { name: string; rule: Rule }>();
  /** The variable that gives a rule up; nothing where rules hold. */
  const give = (rule: Rule, size = 1): Term[] => {
    if (!elastic) return [];
    const known = given.get(ruleName(rule)) ?? { name: lp.binary(`d${given.size}`), rule };
    given.set(ruleName(rule), known);
    return [[size, known.name]];
  };
  let rows = 0;
  const row = (terms: readonly Term[], relation: "<=" | ">=" | "=", right: number) =>
    lp.row(`r${rows++}`, terms, relation, right);

  const sets = clashSets(problem, elastic);
  const pins = new Map(problem.pins.map((one) => [pairName(one), one.pin]));
  const board = new Set(problem.board.map(pairName));
  const x = new Map<string, string>();
  problem.people.forEach((person, p) => {
    const taken = problem.taken.filter((one) => one.person === person);
    problem.sessions.forEach((session, s) => {
      const pair = { person, session: session.id };
      const stays = board.has(pairName(pair));
      const pin = pins.get(pairName(pair));
      const busy = taken.some((one) => one.startsAt < session.endsAt && session.startsAt < one.endsAt);
      // What stands on the board stays possible: whoever put it there knew.
      if ((busy && !stays) || (pin === "out" && !elastic)) return;
      const name = lp.binary(`x${p}_${s}`);
      x.set(pairName(pair), name);
      if (pin === "out") row([[1, name], ...give({ kind: "shut", ...pair }, -1)], "<=", 0);
      else if (pin === "in") row([[1, name], ...give({ kind: "pinned", ...pair })], ">=", 1);
      else if (stays && !problem.mayMove) row([[1, name], ...give({ kind: "kept", ...pair })], ">=", 1);
    });
  });
  // Pinned where she is taken elsewhere: there is no such variable, so nothing can keep the pin.
  for (const one of problem.pins)
    if (one.pin === "in" && !x.has(pairName(one)) && known(problem, one))
      row(give({ kind: "pinned", person: one.person, session: one.session }), ">=", 1);
  const at = (person: string, sessions: readonly Slot[]): Term[] =>
    sessions.flatMap(({ id }) => {
      const name = x.get(pairName({ person, session: id }));
      return name ? [[1, name] as const] : [];
    });

  const days = grouped(problem.sessions, ({ day }) => day);
  const firm = fixed(problem);
  for (const person of problem.people) {
    const borne = ({ id }: Slot) => firm.has(pairName({ person, session: id }));
    for (const { sessions, clash, day } of sets) {
      const slack = clash === "overlap" ? [] : give({ kind: clash, person, day }, 1 - sessions.length);
      const one = (some: readonly Slot[]) => {
        const terms = at(person, some);
        if (terms.length > 1) row([...terms, ...slack], "<=", 1);
      };
      // What clashes on the board already is borne, and clashes with anything new one by one.
      const old = sessions.filter(borne);
      if (old.length < 2) one(sessions);
      else for (const stays of old) one([stays, ...sessions.filter((session) => !borne(session))]);
    }
    for (const [day, sessions] of days) {
      const minutes = ({ startsAt, endsAt }: Slot) => Math.round((endsAt - startsAt) / 60_000);
      const terms = sessions.flatMap((one): Term[] =>
        at(person, [one]).map(([, name]) => [minutes(one), name]),
      );
      const most = sessions.reduce((sum, one) => sum + minutes(one), 0);
      const already = sessions.filter(borne).reduce((sum, one) => sum + minutes(one), 0);
      const right = Math.max(problem.dayHours * 60, already);
      if (most > right) row([...terms, ...give({ kind: "hours", person, day }, -most)], "<=", right);
    }
  }
  for (const session of problem.sessions) {
    if (session.places === null) continue;
    const terms = problem.people.flatMap((person) => at(person, [session]));
    const already = problem.people.filter((person) =>
      firm.has(pairName({ person, session: session.id })),
    ).length;
    const right = Math.max(session.places, already);
    if (terms.length > right)
      row([...terms, ...give({ kind: "places", session: session.id }, -terms.length)], "<=", right);
  }

  const slots = new Map(problem.sessions.map((one) => [one.id, one]));
  const covered: Term[] = [];
  const must = mustWorth(problem);
  problem.needs.forEach((need, n) => {
    const session = slots.get(need.session);
    const who = session ? need.who.flatMap((person) => at(person, [session])) : [];
    if (aim.kind === "rules") {
      const least = need.id === aim.need ? need.count : (aim.met?.get(need.id) ?? 0);
      if (least === 0) return;
      const slack = need.id === aim.need ? [] : give({ kind: "need", need: need.id }, least);
      row([...who, ...slack], ">=", least);
      return;
    }
    if (who.length === 0) return;
    const name = lp.continuous(`z${n}`, 0, Math.min(need.count, who.length));
    row([...who.map(([, one]): Term => [-1, one]), [1, name]], "<=", 0);
    covered.push([need.weight === "must" ? must : 1, name]);
  });
  const stays = problem.board.flatMap((pair): Term[] => {
    const name = x.get(pairName(pair));
    return name ? [[1, name]] : [];
  });
  if (aim.kind !== "rules") {
    if (aim.floor.covered) row(covered, ">=", aim.floor.covered);
    if (aim.floor.kept) row(stays, ">=", aim.floor.kept);
  }
  if (aim.kind === "cover") lp.goal(covered);
  else if (aim.kind === "keep") lp.goal(stays);
  else if (aim.kind === "rules") lp.goal([...given.values()].map(({ name }): Term => [1, name]));
  else {
    // The nth session of one woman costs n: the sum is least when few sit and all alike.
    const cost: Term[] = [];
    problem.people.forEach((person, p) => {
      const hers = at(person, problem.sessions);
      const steps = hers.map((_, k): Term => {
        const name = lp.continuous(`u${p}_${k}`, 0, 1);
        cost.push([k + 1, name]);
        return [-1, name];
      });
      row([...hers, ...steps], "<=", 0);
    });
    lp.goal(cost);
  }
  const on = (values: ReadonlyMap<string, number>, name: string) => (values.get(name) ?? 0) > 0.5;
  return {
    text: lp.text(),
    pairs: (values) =>
      problem.people.flatMap((person) =>
        problem.sessions.flatMap(({ id: session }) => {
          const name = x.get(pairName({ person, session }));
          return name && on(values, name) ? [{ person, session }] : [];
        }),
      ),
    given: (values) => [...given.values()].filter(({ name }) => on(values, name)).map(({ rule }) => rule),
  };
}

const known = ({ people, sessions }: Problem, { person, session }: Pair) =>
  people.includes(person) && sessions.some(({ id }) => id === session);

/** What stays on the board whatever comes: its own clashes are the coordinator's, and are borne. */
export function fixed(problem: Problem): Set<string> {
  if (problem.mayMove) return new Set();
  const pinned = new Set(problem.pins.map(pairName));
  return new Set(problem.board.map(pairName).filter((name) => !pinned.has(name)));
}

/** Rules that give are told apart by kind and day; otherwise all clashes together make the larger sets. */
function clashSets(problem: Problem, elastic: boolean) {
  const { sessions } = problem;
  const clash = (a: Slot, b: Slot) => clashOf(problem, a, b);
  if (!elastic)
    return cliques(sessions, (a, b) => clash(a, b) !== null).map((of) => ({
      sessions: of,
      clash: "overlap" as Clash,
      day: "",
    }));
  const sets = cliques(sessions, (a, b) => clash(a, b) === "overlap").map((of) => ({
    sessions: of,
    clash: "overlap" as Clash,
    day: "",
  }));
  const later = (a: Slot, b: Slot) => (a.startsAt <= b.startsAt ? b : a).day;
  for (const kind of ["travel", "rest"] as const)
    for (const day of new Set(sessions.map((one) => one.day))) {
      const of = (a: Slot, b: Slot) => clash(a, b) === kind && later(a, b) === day;
      const those = sessions.filter((one) => sessions.some((other) => other !== one && of(one, other)));
      for (const set of cliques(those, of)) sets.push({ sessions: set, clash: kind, day });
    }
  return sets;
}

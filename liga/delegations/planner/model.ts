import { type Commission, commissions, type SeatRole } from "@/db/enums";
import { type Lp, makeLp, type Term } from "../../solver/lp";
import * as points from "./points";
import type { Candidate, Problem, Rule, Seating } from "./problem";
import { ruleName } from "./problem";

export type Aim =
  /** The best score; with `keep`, of those plans that keep at least so much of the earlier one. */
  | { kind: "score"; keep?: { earlier: readonly Seating[]; least: number } }
  /** As much as possible of an earlier plan. */
  | { kind: "keep"; earlier: readonly Seating[] }
  /** As few rules given up as possible; never those about `firm`. */
  | { kind: "rules"; firm?: string };

export type Model = {
  lp: Lp;
  /** Who takes a seat goes. */
  follows(choice: string): string | undefined;
  /** The seats of a solution, in the order of the problem. */
  seating(values: ReadonlyMap<string, number>): Seating[];
  /** The rules a solution gives up. */
  relaxed(values: ReadonlyMap<string, number>): Rule[];
};

/** What keeps her from the seat, by rules of her own; a role that is filled from afar needs no journey. */
export function forbidding(problem: Problem, who: Candidate, role: SeatRole): Rule[] {
  const { rules } = problem;
  const against: Rule[] = [];
  const no = (kind: Rule["kind"]) => against.push({ kind, subject: who.id });
  if (who.pin === "out") no("out");
  if (rules.training && !who.trained) no("training");
  if (rules.readiness && who.readiness === "red" && role !== "remote") no("readiness");
  if (who.elsewhere) no("booking");
  if (rules.call && !["selected", "waiting", "submitted"].includes(who.call ?? "")) no("call");
  return against;
}

/**
 * The seats as a linear model: `x` says who takes which kind of seat, `y` that she goes. Seats of one kind
 * are counted, not told apart, so no two solutions are the same plan; what a wish gives for the first and
 * the second is never less for the first, so those variables need not be whole.
 */
export function buildModel(problem: Problem, aim: Aim = { kind: "score" }): Model {
  const lp = makeLp(aim.kind === "rules" ? "minimise" : "maximise");
  const elastic = aim.kind === "rules";
  const given = new Map<string, Rule>();
  /** The variable that gives a rule up; null where it holds whatever comes. */
  const give = (rule: Rule): string | null => {
    if (!elastic || (aim.firm === rule.subject && rule.kind !== "out")) return null;
    const known = [...given].find(([, other]) => ruleName(other) === ruleName(rule));
    if (known) return known[0];
    const name = lp.binary(`d${given.size}`);
    given.set(name, rule);
    return name;
  };

  const chairs: { name: string; person: Candidate; role: SeatRole }[] = [];
  const going = new Map<string, string>();
  const followed = new Map<string, string>();
  problem.candidates.forEach((person, i) => {
    const hers: Term[] = [];
    problem.open.forEach(({ role, count }, r) => {
      const against = forbidding(problem, person, role);
      if (count === 0 || (against.length > 0 && !elastic)) return;
      const name = lp.binary(`x${i}_${r}`);
      chairs.push({ name, person, role });
      hers.push([1, name]);
      against.forEach((rule, k) => {
        const freed = give(rule);
        lp.row(`against${i}_${r}_${k}`, [[1, name], ...minus(freed)], "<=", 0);
      });
    });
    if (hers.length === 0 && person.pin !== "in") return;
    const goes = lp.continuous(`y${i}`, 0, 1);
    going.set(person.id, goes);
    for (const [, chair] of hers) followed.set(chair, goes);
    lp.row(`goes${i}`, [...hers, [-1, goes]], "=", 0);
    if (person.pin === "in") {
      const pinned = person.pinRole
        ? chairs
            .filter((one) => one.person === person && one.role === person.pinRole)
            .map(({ name }) => one(name))
        : [one(goes)];
      lp.row(`pin${i}`, [...pinned, ...plus(give({ kind: "pin", subject: person.id }))], ">=", 1);
    }
  });
  const of = (those: (person: Candidate) => boolean) =>
    problem.candidates.flatMap((person) => {
      const name = going.get(person.id);
      return name && those(person) ? [one(name)] : [];
    });

  hardRules(lp, problem, { chairs, of, give });
  const score = aim.kind === "score" ? wishTerms(lp, problem, { chairs, going, of }) : [];
  const kept = (earlier: readonly Seating[]) =>
    chairs
      .filter(({ person, role }) => earlier.some((was) => was.person === person.id && was.role === role))
      .map(({ name }) => one(name));
  if (aim.kind === "score" && aim.keep) lp.row("kept", kept(aim.keep.earlier), ">=", aim.keep.least);
  lp.goal(
    aim.kind === "score" ? score : aim.kind === "keep" ? kept(aim.earlier) : [...given.keys()].map(one),
  );
  const on = (values: ReadonlyMap<string, number>, name: string) => (values.get(name) ?? 0) > 0.5;
  return {
    lp,
    follows: (choice) => followed.get(choice),
    seating: (values) =>
      chairs.filter(({ name }) => on(values, name)).map(({ person, role }) => ({ person: person.id, role })),
    relaxed: (values) => [...given].filter(([name]) => on(values, name)).map(([, rule]) => rule),
  };
}

type Parts = {
  chairs: { name: string; person: Candidate; role: SeatRole }[];
  of: (those: (person: Candidate) => boolean) => Term[];
};
const one = (name: string): Term => [1, name];
const plus = (name: string | null, size = 1): Term[] => (name ? [[size, name]] : []);
const minus = (name: string | null, size = 1): Term[] => (name ? [[-size, name]] : []);

function hardRules(
  lp: Lp,
  problem: Problem,
  { chairs, of, give }: Parts & { give: (rule: Rule) => string | null },
) {
  const { seated, rules } = problem;
  const wanted = problem.open.reduce((sum, { count }) => sum + count, 0);
  for (const { role, count } of problem.open) {
    const sitting = chairs.filter((chair) => chair.role === role).map(({ name }) => one(name));
    lp.row(`room_${role}`, sitting, "<=", count);
    // An empty rapporteur's seat is one rule broken, not two.
    if (rules.rapporteur && role === "gender_rapporteur") continue;
    lp.row(`fill_${role}`, [...sitting, ...plus(give({ kind: "fill", subject: role }), count)], ">=", count);
  }
  if (rules.rapporteur && !seated.some(({ role }) => role === "gender_rapporteur"))
    lp.row(
      "rapporteur",
      [
        ...chairs.filter(({ role }) => role === "gender_rapporteur").map(({ name }) => one(name)),
        ...plus(give({ kind: "rapporteur", subject: "" })),
      ],
      ">=",
      1,
    );
  // A remote place takes no seat of those a forum or an organisation has.
  const travelling = seated.filter(({ role }) => role !== "remote");
  const travel = (those: (person: Candidate) => boolean) =>
    problem.open.some(({ role }) => role === "remote")
      ? chairs.filter(({ role, person }) => role !== "remote" && those(person)).map(({ name }) => one(name))
      : of(those);
  if (problem.limit !== null) {
    const left = Math.max(0, problem.limit - travelling.length);
    const freed = give({ kind: "limit", subject: "" });
    lp.row("limit", [...travel(() => true), ...minus(freed, wanted)], "<=", left);
  }
  rules.languages.forEach((language, l) => {
    if (seated.some(({ languages }) => languages.includes(language))) return;
    const speakers = of(({ languages }) => languages.includes(language));
    lp.row(`language${l}`, [...speakers, ...plus(give({ kind: "language", subject: language }))], ">=", 1);
  });
  if (problem.perOrganisation === null) return;
  const houses = new Set(problem.candidates.flatMap(({ organisation }) => organisation ?? []));
  [...houses].forEach((house, h) => {
    const members = travel(({ organisation }) => organisation === house);
    const there = travelling.filter(({ organisation }) => organisation === house).length;
    const left = Math.max(0, (problem.perOrganisation ?? 0) - there);
    if (members.length <= left) return;
    const freed = give({ kind: "organisation", subject: house });
    lp.row(`house${h}`, [...members, ...minus(freed, wanted)], "<=", left);
  });
}

function wishTerms(
  lp: Lp,
  problem: Problem,
  { chairs, going, of }: Parts & { going: ReadonlyMap<string, string> },
): Term[] {
  const terms: Term[] = [];
  const weight = (wish: keyof Problem["wishes"]) => points.times[problem.wishes[wish]];

  const covering = <T>(
    wish: "regions" | "objectives" | "themes",
    all: readonly T[],
    has: (person: Pick<Candidate, "regions" | "objectives" | "themes">, one: T) => boolean,
  ) => {
    if (weight(wish) === 0) return;
    all.forEach((what, w) => {
      const there = problem.seated.filter((person) => has(person, what)).length;
      const gains = points.cover[wish].slice(there);
      if (gains.length === 0) return;
      const names = gains.map((gain, k) => {
        const name = lp.continuous(`c_${wish}${w}_${k}`, 0, 1);
        terms.push([gain * weight(wish), name]);
        return name;
      });
      const who = of((person) => has(person, what));
      lp.row(`cover_${wish}${w}`, [...names.map(one), ...who.map(([, name]): Term => [-1, name])], "<=", 0);
    });
  };
  covering("regions", commissions, ({ regions }, what: Commission) => regions.includes(what));
  covering("objectives", problem.objectives, ({ objectives }, what) => objectives.includes(what));
  covering("themes", problem.themes, ({ themes }, what) => themes.includes(what));

  for (const person of problem.candidates) {
    const goes = going.get(person.id);
    if (!goes) continue;
    const worth =
      weight("first") * (person.earlier === 0 ? points.firstTimer : 0) +
      weight("share") * points.perEarlier * Math.min(person.earlier, points.mostEarlier) +
      weight("call") * (person.call ? points.answer[person.call] : 0) -
      weight("cost") * Math.round(person.cost / points.unitsPerPoint);
    terms.push([worth, goes]);
  }
  for (const { name, person, role } of chairs) {
    const near = role === "remote" ? 0 : weight("ready") * points.ready[person.readiness];
    terms.push([near + weight("fit") * fitting(problem, person, role), name]);
  }
  return terms;
}

function fitting(problem: Problem, person: Candidate, role: SeatRole) {
  const some = (counts: keyof typeof points.fit, many: number) =>
    points.fit[counts].each * Math.min(many, points.fit[counts].most);
  if (role === "head") return some("head", person.earlier);
  if (role === "speaker")
    return some("speaker", person.objectives.filter((one) => problem.objectives.includes(one)).length);
  if (role === "gender_rapporteur") return some(role, person.themes.includes("gender") ? 1 : 0);
  if (role === "interpreter")
    return some(role, person.languages.filter((one) => problem.rules.languages.includes(one)).length);
  return 0;
}

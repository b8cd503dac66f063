import {
  answer,
  cover,
  firstTimer,
  fit,
  mostEarlier,
  perEarlier,
  ready,
  times,
  unitsPerPoint,
} from "./points";
import type { Candidate, Person, Problem, Rule, Seating, Wish } from "./problem";

export type Checked = { broken: Rule[]; score: number; parts: Record<Wish, number> };

/**
 * Whether a plan keeps the rules, and what it is worth: counted from the people themselves, with nothing of
 * the model, so that what the solver says is not taken on its word.
 */
export function check(problem: Problem, seating: readonly Seating[]): Checked {
  const known = new Map(problem.candidates.map((person) => [person.id, person]));
  const chosen: { person: Candidate; role: Seating["role"] }[] = [];
  for (const { person, role } of seating) {
    const found = known.get(person);
    if (!found) throw new Error("The plan names somebody who is no candidate.");
    if (chosen.some((other) => other.person === found)) throw new Error("The plan seats somebody twice.");
    chosen.push({ person: found, role });
  }
  return { broken: brokenRules(problem, chosen), ...worth(problem, chosen) };
}

type Chosen = { person: Candidate; role: Seating["role"] }[];
const travels = ({ role }: { role: Seating["role"] }) => role !== "remote";

function brokenRules(problem: Problem, chosen: Chosen): Rule[] {
  const broken: Rule[] = [];
  const everybody: Person[] = [...problem.seated, ...chosen.map(({ person }) => person)];
  for (const role of new Set([...problem.open.map((seat) => seat.role), ...chosen.map((one) => one.role)])) {
    const seats = problem.open.find((seat) => seat.role === role)?.count ?? 0;
    const sitting = chosen.filter((one) => one.role === role).length;
    if (sitting > seats) throw new Error("The plan fills more seats than there are.");
    const asRapporteur = role === "gender_rapporteur" && problem.rules.rapporteur;
    if (sitting < seats && !asRapporteur) broken.push({ kind: "fill", subject: role });
  }
  // A remote place takes none of the seats that are limited.
  const travelling = [
    ...problem.seated.filter(travels),
    ...chosen.filter(travels).map(({ person }) => person),
  ];
  const rapporteurs = [...problem.seated, ...chosen].filter((one) => one.role === "gender_rapporteur");
  if (problem.rules.rapporteur && rapporteurs.length === 0) broken.push({ kind: "rapporteur", subject: "" });
  // What is already over a limit is no fault of the plan, what it adds is.
  if (problem.limit !== null && travelling.length > problem.limit && chosen.some(travels))
    broken.push({ kind: "limit", subject: "" });
  for (const language of problem.rules.languages)
    if (!everybody.some((person) => person.languages.includes(language)))
      broken.push({ kind: "language", subject: language });
  if (problem.perOrganisation !== null)
    for (const house of new Set(chosen.filter(travels).map(({ person }) => person.organisation)))
      if (
        house &&
        travelling.filter((person) => person.organisation === house).length > problem.perOrganisation
      )
        broken.push({ kind: "organisation", subject: house });
  for (const { person, role } of chosen) {
    const fault = (kind: Rule["kind"]) => broken.push({ kind, subject: person.id });
    if (person.pin === "out") fault("out");
    if (!person.trained && problem.rules.training) fault("training");
    if (person.readiness === "red" && role !== "remote" && problem.rules.readiness) fault("readiness");
    if (person.elsewhere) fault("booking");
    const answered = person.call === "selected" || person.call === "waiting" || person.call === "submitted";
    if (problem.rules.call && !answered) fault("call");
  }
  for (const person of problem.candidates) {
    if (person.pin !== "in") continue;
    const seat = chosen.find((one) => one.person === person);
    if (!seat || (person.pinRole && seat.role !== person.pinRole))
      broken.push({ kind: "pin", subject: person.id });
  }
  return broken;
}

function worth(problem: Problem, chosen: Chosen) {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const each = (value: (one: Chosen[number]) => number) => sum(chosen.map(value));
  /** What the chosen add to what the seated cover already. */
  const added = (steps: readonly number[], has: (person: Person) => boolean) => {
    const before = problem.seated.filter(has).length;
    const after = before + chosen.filter(({ person }) => has(person)).length;
    return sum(steps.slice(0, after)) - sum(steps.slice(0, before));
  };
  const regions = [...new Set(problem.candidates.flatMap((person) => person.regions))];
  const shared = <T>(hers: readonly T[], wanted: readonly T[]) =>
    hers.filter((one) => wanted.includes(one)).length;
  const suits = ({ person, role }: Chosen[number]) => {
    switch (role) {
      case "head":
        return fit.head.each * Math.min(fit.head.most, person.earlier);
      case "speaker":
        return fit.speaker.each * Math.min(fit.speaker.most, shared(person.objectives, problem.objectives));
      case "gender_rapporteur":
        return person.themes.includes("gender") ? fit.gender_rapporteur.each : 0;
      case "interpreter":
        return (
          fit.interpreter.each *
          Math.min(fit.interpreter.most, shared(person.languages, problem.rules.languages))
        );
      default:
        return 0;
    }
  };
  const plain: Record<Wish, number> = {
    regions: sum(regions.map((one) => added(cover.regions, (person) => person.regions.includes(one)))),
    objectives: sum(
      problem.objectives.map((one) => added(cover.objectives, (person) => person.objectives.includes(one))),
    ),
    themes: sum(problem.themes.map((one) => added(cover.themes, (person) => person.themes.includes(one)))),
    first: each(({ person }) => (person.earlier > 0 ? 0 : firstTimer)),
    share: each(({ person }) => perEarlier * Math.min(mostEarlier, person.earlier)),
    call: each(({ person }) => (person.call ? answer[person.call] : 0)),
    ready: each(({ person, role }) => (role === "remote" ? 0 : ready[person.readiness])),
    fit: each(suits),
    cost: each(({ person }) => -Math.round(person.cost / unitsPerPoint)),
  };
  const parts = Object.fromEntries(
    Object.entries(plain).map(([wish, value]) => [wish, value * times[problem.wishes[wish as Wish]] + 0]),
  ) as Record<Wish, number>;
  return { parts, score: sum(Object.values(parts)) };
}

import type { Pair, Problem, Rule } from "./problem";

export type Checked = {
  /** Broken rules that may give, each once. */
  broken: Rule[];
  /** What cannot be, whatever gives: two places at once, taken elsewhere, somebody or a session unknown. */
  impossible: string[];
  /** By need: how many of those it asks for are there. */
  met: Map<string, number>;
  must: number;
  wish: number;
  kept: number;
  /** The nth session of each costs n. */
  load: number;
};

/**
 * Looks at an agenda by itself, pair by pair: shares no code with the model that proposes it. What stands on the
 * board and stays is borne; a rule is broken only where something new adds to it.
 */
export function check(problem: Problem, agenda: readonly Pair[]): Checked {
  const broken = new Map<string, Rule>();
  const impossible: string[] = [];
  const breaks = (rule: Rule) => broken.set(JSON.stringify(rule), rule);
  const inside = (list: readonly Pair[]) => new Set(list.map((one) => `${one.person} ${one.session}`));
  const [now, before] = [inside(agenda), inside(problem.board)];
  const sits = (person: string, session: string, those = now) => those.has(`${person} ${session}`);
  const pins = new Map(problem.pins.map((one) => [`${one.person} ${one.session}`, one.pin]));
  const pinOf = (person: string, session: string) => pins.get(`${person} ${session}`);
  const borne = (person: string, session: string) =>
    !problem.mayMove && sits(person, session, before) && pinOf(person, session) === undefined;
  for (const one of agenda)
    if (!problem.people.includes(one.person) || !problem.sessions.some(({ id }) => id === one.session))
      impossible.push(`unknown ${one.person} ${one.session}`);

  for (const person of problem.people) {
    const hers = problem.sessions
      .filter(({ id }) => sits(person, id))
      .sort((a, b) => a.startsAt - b.startsAt);
    for (const session of hers) {
      const away = problem.taken.some(
        (one) => one.person === person && one.endsAt > session.startsAt && one.startsAt < session.endsAt,
      );
      if (away && !sits(person, session.id, before)) impossible.push(`taken ${person} ${session.id}`);
      for (const later of hers.slice(hers.indexOf(session) + 1)) {
        if (borne(person, session.id) && borne(person, later.id)) continue;
        const gap = (later.startsAt - session.endsAt) / 3_600_000;
        const ways = session.venue !== null && later.venue !== null && session.venue !== later.venue;
        if (gap < 0) impossible.push(`overlap ${person} ${session.id} ${later.id}`);
        else if (session.day !== later.day && gap < problem.restHours)
          breaks({ kind: "rest", person, day: later.day });
        else if (ways && gap * 60 < problem.travelMinutes) breaks({ kind: "travel", person, day: later.day });
      }
    }
    for (const day of new Set(hers.map((one) => one.day))) {
      const today = hers.filter((one) => one.day === day);
      const hours = (list: typeof today) =>
        list.reduce((sum, one) => sum + (one.endsAt - one.startsAt) / 3_600_000, 0);
      const already = hours(problem.sessions.filter((one) => one.day === day && borne(person, one.id)));
      if (hours(today) > Math.max(problem.dayHours, already) + 1e-9) breaks({ kind: "hours", person, day });
    }
  }
  for (const { id, places } of problem.sessions) {
    const there = problem.people.filter((person) => sits(person, id)).length;
    const already = problem.people.filter((person) => borne(person, id)).length;
    if (places !== null && there > Math.max(places, already)) breaks({ kind: "places", session: id });
    for (const person of problem.people) {
      const pin = pinOf(person, id);
      if (pin === "in" && !sits(person, id)) breaks({ kind: "pinned", person, session: id });
      if (pin === "out" && sits(person, id)) breaks({ kind: "shut", person, session: id });
      if (borne(person, id) && !sits(person, id)) breaks({ kind: "kept", person, session: id });
    }
  }

  const met = new Map(
    problem.needs.map((need) => [
      need.id,
      Math.min(need.count, need.who.filter((person) => sits(person, need.session)).length),
    ]),
  );
  const sum = (weight: "must" | "wish") =>
    problem.needs.reduce((all, need) => all + (need.weight === weight ? (met.get(need.id) ?? 0) : 0), 0);
  return {
    broken: [...broken.values()],
    impossible,
    met,
    must: sum("must"),
    wish: sum("wish"),
    kept: problem.board.filter(({ person, session }) => sits(person, session)).length,
    load: problem.people.reduce((all, person) => {
      const many = agenda.filter((one) => one.person === person).length;
      return all + (many * (many + 1)) / 2;
    }, 0),
  };
}

import { overlaps, type Timed } from "./layout";

type Session = Timed & { capacity: number | null; languages: readonly string[] };
type Member = { id: string; languages: readonly string[] };

export type Coverage<M extends Member> = {
  attending: M[];
  /** Not there and nowhere else at that time. */
  free: M[];
  /** Places left; null where there is no limit. */
  left: number | null;
  /** Languages of the session that somebody attending speaks. */
  languages: string[];
  /** The session's languages are known, somebody attends, and none of them speaks one. */
  unheard: boolean;
};

/**
 * Who covers a session. `plan` says who attends which sessions; `taken` counts places of all
 * delegations in sight, this one too.
 */
export function coverageOf<M extends Member>(
  session: Session,
  members: readonly M[],
  plan: ReadonlyMap<string, readonly Timed[]>,
  taken: number,
): Coverage<M> {
  const agenda = (member: M) => plan.get(member.id) ?? [];
  const attending = members.filter((member) => agenda(member).some(({ id }) => id === session.id));
  const free = members.filter((member) => !agenda(member).some((other) => overlaps(other, session)));
  const spoken = new Set(attending.flatMap((member) => member.languages));
  const languages = session.languages.filter((language) => spoken.has(language));
  return {
    attending,
    free,
    left:
      session.capacity === null ? null : Math.max(0, session.capacity - Math.max(taken, attending.length)),
    languages,
    unheard: attending.length > 0 && session.languages.length > 0 && languages.length === 0,
  };
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ForumSessionType, SeatRole, SessionWeight } from "@/db/enums";
import type { AgendaSettings } from "@/db/schema/agenda-plans";
import { dayOf } from "@/lib/dates";
import type { Need, Problem } from "./problem";

/** What a delegation wants of a session, as it is kept. */
export type Wanted = {
  weight: SessionWeight;
  people: number;
  languages: string[];
  objectives: number[];
  roles: SeatRole[];
  asks: string[];
  statement: boolean;
  version: number;
};
export type KnownPerson = {
  id: string;
  name: string | null;
  role: SeatRole;
  languages: string[];
  /** Of the asks she shared. */
  objectives: number[];
  asks: { id: string; text: string }[];
};
export type KnownSession = {
  id: string;
  title: string;
  type: ForumSessionType;
  venue: string | null;
  startsAt: string;
  endsAt: string;
  zone: string;
  languages: string[];
  objectives: number[];
  /** Places other delegations leave; null without a limit. */
  places: number | null;
  wanted: Wanted | null;
};
/** What is to be said at a session, and who says it; not what was said already. */
export type KnownStatement = {
  id: string;
  title: string;
  session: string;
  speaker: string | null;
  substitute: string | null;
};
export type Known = {
  id: string;
  name: string;
  cohortId: string;
  zone: string | null;
  travelMinutes: number;
  people: KnownPerson[];
  sessions: KnownSession[];
  board: { person: string; session: string }[];
  pins: { person: string; session: string; pin: "in" | "out" }[];
  taken: { person: string; startsAt: string; endsAt: string }[];
  statements: KnownStatement[];
};

/** Everything an agenda is made from; null when the delegation is not in sight. Who goes has said so. */
export async function agendaKnown(tx: Tx, delegation: string): Promise<Known | null> {
  const [row] = await tx.execute<Known>(sql`
    select d.id, d.name, d.cohort_id as "cohortId", e.zone, d.travel_minutes as "travelMinutes",
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'role', s.role, 'languages', c.languages,
          'objectives', coalesce((select jsonb_agg(distinct o) from assessments a, unnest(a.objectives) o where a.person_id = c.id and a.shared_with <> 'only_me'), '[]'),
          'asks', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'text', a.ask) order by a.created_at) from assessments a where a.person_id = c.id and a.shared_with <> 'only_me'), '[]'))
        order by s.created_at, s.id)
        from seats s join person_cards c on c.id = s.person_id where s.delegation_id = d.id and s.state in ('accepted', 'confirmed')), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'title', f.title, 'type', f.type, 'venue', f.venue, 'startsAt', f.starts_at, 'endsAt', f.ends_at, 'zone', f.zone,
          'languages', f.languages, 'objectives', f.objectives,
          'places', f.capacity - (select count(distinct o.person_id) from agenda o where f.capacity is not null and o.session_id = f.id
            and not exists (select 1 from seats m where m.delegation_id = d.id and m.person_id = o.person_id and m.state in ('accepted', 'confirmed'))),
          'wanted', case when n.session_id is not null then jsonb_build_object('weight', n.weight, 'people', n.people, 'languages', n.languages, 'objectives', n.objectives,
            'roles', n.roles, 'asks', n.asks, 'statement', n.statement, 'version', n.version) end) order by f.starts_at, f.ends_at, f.title, f.id)
        from forum_sessions f left join session_needs n on n.session_id = f.id and n.delegation_id = d.id
        where f.edition_id = e.id and f.cancelled_at is null), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('person', a.person_id, 'session', a.session_id) order by a.person_id, a.session_id)
        from agenda a where a.delegation_id = d.id), '[]') as board,
      coalesce((select jsonb_agg(jsonb_build_object('person', p.person_id, 'session', p.session_id, 'pin', p.pin) order by p.person_id, p.session_id)
        from agenda_pins p where p.delegation_id = d.id), '[]') as pins,
      coalesce((select jsonb_agg(jsonb_build_object('person', t.person_id, 'startsAt', t.starts_at, 'endsAt', t.ends_at) order by t.person_id, t.starts_at)
        from taken_elsewhere(d.id) t), '[]') as taken,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'session', s.session_id, 'speaker', s.speaker_id, 'substitute', s.substitute_id)
          order by s.created_at, s.id)
        from statements s where s.delegation_id = d.id and s.session_id is not null and s.outcome = 'planned'), '[]') as statements
    from delegations d join editions e on e.id = d.edition_id where d.id = ${delegation}`);
  return row ?? null;
}

/** Interpreters and those who see to the journey are there for others, not to cover a session. */
const aside: readonly SeatRole[] = ["interpreter", "logistics"];

/** Hours that are no sessions to cover, unless somebody says so. */
const ownTime: readonly ForumSessionType[] = ["rest", "travel", "social"];

/** What is known, as a problem to be solved; somebody asked who has not answered is not counted on. */
export function problemOf(known: Known, settings: AgendaSettings): Problem {
  const ids = new Set(known.people.map(({ id }) => id));
  const put = new Set(
    [...known.board, ...known.pins.filter(({ pin }) => pin === "in")].map(
      ({ person, session }) => `${person} ${session}`,
    ),
  );
  /** Who takes part from afar covers only where somebody put her. */
  const present = ({ id, role }: KnownPerson, session: string) =>
    role !== "remote" || put.has(`${id} ${session}`);
  const sessions = new Set(known.sessions.map(({ id }) => id));
  const inside = ({ person, session }: { person: string; session: string }) =>
    ids.has(person) && sessions.has(session);
  return {
    people: [...ids],
    sessions: known.sessions.map((one) => ({
      id: one.id,
      day: dayOf(new Date(one.startsAt), known.zone ?? one.zone),
      venue: one.venue,
      startsAt: Date.parse(one.startsAt),
      endsAt: Date.parse(one.endsAt),
      places: one.places === null ? null : Math.max(0, one.places),
    })),
    needs: known.sessions.flatMap((session) => [
      ...needsOf(
        session,
        { ...known, people: known.people.filter((person) => present(person, session.id)) },
        settings,
      ),
      ...spokenAt(session, known),
    ]),
    pins: known.pins.filter(inside),
    board: known.board.filter(inside),
    taken: known.taken.map((one) => ({
      person: one.person,
      startsAt: Date.parse(one.startsAt),
      endsAt: Date.parse(one.endsAt),
    })),
    mayMove: settings.mayMove,
    travelMinutes: known.travelMinutes,
    restHours: settings.restHours,
    dayHours: settings.dayHours,
  };
}

/** Who is named to speak is there, whatever the session is otherwise; who could take her place should be. */
function spokenAt({ id: session }: KnownSession, { people, statements }: Known): Need[] {
  const one = (kind: "speaker" | "substitute", statement: string, who: string | null): Need[] =>
    who === null
      ? []
      : [
          {
            id: `${session}:${kind}:${statement}`,
            session,
            kind,
            subject: statement,
            weight: kind === "speaker" ? "must" : "wish",
            count: 1,
            // Somebody who does not go is a gap that is named.
            who: people.some(({ id }) => id === who) ? [who] : [],
          },
        ];
  return statements
    .filter((statement) => statement.session === session)
    .flatMap(({ id, speaker, substitute }) => [
      ...one("speaker", id, speaker),
      ...one("substitute", id, substitute),
    ]);
}

function needsOf(session: KnownSession, { people, statements }: Known, settings: AgendaSettings): Need[] {
  const { wanted } = session;
  const named = statements.some((one) => one.session === session.id && one.speaker !== null);
  const weight = wanted?.weight ?? (ownTime.includes(session.type) ? "none" : settings.usual);
  if (weight === "none") return [];
  const need = (
    kind: Need["kind"],
    subject: string | number,
    those: (person: KnownPerson) => boolean,
    count = 1,
  ): Need => ({
    id: `${session.id}:${kind}:${subject}`,
    session: session.id,
    kind,
    subject: `${subject}`,
    weight,
    count,
    who: people.filter(those).map(({ id }) => id),
  });
  const covers = ({ role }: KnownPerson) => !aside.includes(role);
  const heard = ({ languages }: KnownPerson) =>
    session.languages.length === 0 || languages.some((one) => session.languages.includes(one));
  const speaks = (person: KnownPerson) => covers(person) && heard(person);
  if (!wanted)
    return [
      need("people", "", covers),
      // Somebody who is there understands what is said.
      ...(people.some(speaks) && session.languages.length > 0 ? [need("language", "", speaks)] : []),
    ];
  return [
    ...(wanted.people > 0 ? [need("people", "", covers, wanted.people)] : []),
    ...wanted.languages.map((code) => need("language", code, ({ languages }) => languages.includes(code))),
    ...wanted.objectives.map((one) => need("objective", one, ({ objectives }) => objectives.includes(one))),
    ...wanted.roles.map((role) => need("role", role, (person) => person.role === role)),
    ...wanted.asks.flatMap((ask) =>
      people.some(({ asks }) => asks.some(({ id }) => id === ask))
        ? [need("ask", ask, ({ asks }) => asks.some(({ id }) => id === ask))]
        : [],
    ),
    // Where somebody is named to speak, she is asked for by herself.
    ...(wanted.statement && !named
      ? [
          need("speaker", "", (person) => ["head", "speaker"].includes(person.role) && heard(person)),
          need("substitute", "", speaks, 2),
        ]
      : []),
  ];
}

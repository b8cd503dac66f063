import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ContactKind, HeardPromiseState, SeatRole } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import { type DelegationHead, delegationFrom, delegationHead } from "../delegations/delegation-queries";
import { noLongerSo, standsJson } from "../delegations/moves";
import {
  asItStands,
  type StandingEntry,
  type StoredStands,
  timedStands,
} from "../delegations/standing-entries";
import { entryJson, timed } from "../delegations/version-queries";
import type { Viewer } from "../viewer";
import type { NoteVersion } from "./rules";

type Fellow = { id: string; name: string | null; role: SeatRole };
export type Contact = { id: string; kind: ContactKind; name: string; number: string; note: string | null };
export type CheckIn = { personId: string; sessionId: string | null; place: string | null; at: string };
export type Room = DelegationHead & {
  /** Her seat's role; null for a coordinator who holds none. */
  role: SeatRole | null;
  coordinates: boolean;
  latest: number;
  publishedAt: string | null;
  /** As the programme has it now. */
  entries: StandingEntry[];
  tasks: { id: string; title: string; dueOn: string | null }[];
  fellows: Fellow[];
  contacts: Contact[];
  own: { name: string; number: string } | null;
  notes: NoteVersion[];
  checkIn: CheckIn | null;
};
/** Numbers in the order in which one needs them. */
export const urgentFirst: ContactKind[] = ["emergency", "care", "delegation", "consulate", "legal", "other"];
type Stored = Omit<Room, "entries"> & { entries: Parameters<typeof timed>[0]; stands: StoredStands[] };

/** The room of a delegation as she sees it; null for whoever is not in it. One statement. */
export async function room(tx: Tx, viewer: Viewer, id: string): Promise<Room | null> {
  const me = viewer.id;
  const [row] = await tx.execute<Stored>(sql`
    select ${delegationHead(viewer)}, s.role, d.id in (select coordinated_delegations()) as coordinates,
      coalesce(v.number, 0) as latest, v.published_at as "publishedAt",
      coalesce((select jsonb_agg(${entryJson} order by x.starts_at, x.title) from schedule_entries x
        where x.version_id = v.id and x.person_id = ${me}), '[]') as entries,
      coalesce((select jsonb_agg(${standsJson}) from schedule_entries x join forum_sessions f on f.id = x.session_id
        where x.version_id = v.id and x.person_id = ${me} and ${noLongerSo}), '[]') as stands,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on) order by t.due_on, t.title)
        from delegate_tasks t where t.delegation_id = d.id and t.person_id = ${me} and t.done_at is null), '[]') as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'role', m.role) order by m.role <> 'head', c.name)
        from delegation_members(d.id) m join person_cards c on c.id = m.person_id where c.id <> ${me}), '[]') as fellows,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'number', c.number, 'note', c.note)
          order by ${placeIn(urgentFirst, "c.kind")}, c.name)
        from delegation_contacts c where c.delegation_id = d.id), '[]') as contacts,
      (select jsonb_build_object('name', o.name, 'number', o.number) from own_contacts o
        where o.delegation_id = d.id and o.person_id = ${me}) as own,
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'note', n.note_id, 'follows', n.follows, 'session', n.session_id,
          'text', n.text, 'at', n.written_at) order by n.written_at, n.id)
        from room_notes n where n.delegation_id = d.id and n.person_id = ${me}), '[]') as notes,
      (select jsonb_build_object('personId', c.person_id, 'sessionId', c.session_id, 'place', c.place, 'at', c.at) from room_check_ins c
        where c.delegation_id = d.id and c.person_id = ${me} order by c.at desc limit 1) as "checkIn"
    from ${delegationFrom}
    left join seats s on s.delegation_id = d.id and s.person_id = ${me}
    left join lateral (select * from schedule_versions where delegation_id = d.id order by number desc limit 1) v on true
    where d.id = ${id} and d.id in (select room_delegations())`);
  if (!row) return null;
  const { stands, ...rest } = row;
  return { ...rest, entries: asItStands(timed(row.entries), timedStands(stands)) };
}

export type Whereabouts = Fellow & {
  /** Her last word, and what the published agenda says of now. */
  checkIn: CheckIn | null;
  now: { title: string; place: string; startsAt: string; endsAt: string } | null;
  contact: { name: string; number: string } | null;
};

/** Who is where, for the head and the coordinators; empty for others, as the policies have it. */
export async function whereabouts(tx: Tx, id: string, now: Date): Promise<Whereabouts[]> {
  return tx.execute<Whereabouts>(sql`
    select c.id, c.name, m.role, to_jsonb(i) as "checkIn", to_jsonb(e) as now, to_jsonb(o) as contact
    from delegation_members(${id}) m join person_cards c on c.id = m.person_id
    left join lateral (select person_id as "personId", session_id as "sessionId", place, at from room_check_ins k
      where k.delegation_id = ${id} and k.person_id = c.id order by k.at desc limit 1) i on true
    left join lateral room_agenda_now(${id}, c.id, ${now.toISOString()}::timestamptz) e on true
    left join lateral (select name, number from own_contacts k where k.delegation_id = ${id} and k.person_id = c.id) o on true
    where ${id}::uuid in (select headed_delegations() union select coordinated_delegations())
    order by c.name`);
}

export type Debrief = {
  id: string;
  by: string | null;
  title: string;
  metAt: string;
  heard: string;
  gained: string;
  risks: string | null;
  coordinatorsOnly: boolean | null;
  promises: {
    id: string;
    who: string;
    countryCode: string | null;
    promise: string;
    byDay: string | null;
    state: HeardPromiseState;
  }[];
};

/** What was told on one day, counted where the forum is. A risk for coordinators only is not there for others. */
export async function briefing(tx: Tx, id: string, day: string, zone: string): Promise<Debrief[]> {
  return tx.execute<Debrief>(sql`
    select b.id, c.name as by, b.title, b.met_at as "metAt", b.heard, b.gained, r.text as risks, r.coordinators_only as "coordinatorsOnly",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'who', p.who, 'countryCode', p.country_code, 'promise', p.promise,
        'byDay', p.by_day, 'state', p.state) order by p.by_day, p.promise) from heard_promises p where p.debrief_id = b.id), '[]') as promises
    from debriefs b left join person_cards c on c.id = b.person_id left join debrief_risks r on r.debrief_id = b.id
    where b.delegation_id = ${id} and (b.met_at at time zone ${zone})::date = ${day}::date
      and b.delegation_id in (select room_delegations())
    order by b.met_at, b.title`);
}

/** The days on which something was told, the last first. */
export const briefingDays = async (tx: Tx, id: string, zone: string) =>
  (
    await tx.execute<{ day: string }>(sql`
      select distinct (met_at at time zone ${zone})::date::text as day from debriefs where delegation_id = ${id} order by 1 desc`)
  ).map(({ day }) => day);

export const allCountries = async (tx: Tx) =>
  (await tx.execute<{ code: string }>(sql`select code from countries`)).map(({ code }) => code);

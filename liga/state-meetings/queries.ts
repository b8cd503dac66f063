import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { MeetingState } from "@/db/enums";

export type Clash = {
  personId: string;
  name: string | null;
  title: string;
  startsAt: string;
  endsAt: string;
};
export type StateMeeting = {
  id: string;
  countryCode: string;
  withWhom: string | null;
  state: MeetingState;
  askedOn: string | null;
  askedBy: string | null;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  point: { id: string; title: string } | null;
  ask: string;
  said: string | null;
  nextStep: string | null;
  nextOwnerId: string | null;
  nextOwner: string | null;
  nextOn: string | null;
  version: number;
  goers: { id: string; name: string | null }[];
  /** What of the agenda or of other meetings lies at the same time for one who goes. */
  clashes: Clash[];
  plans: boolean;
  tells: boolean;
};

/** Meetings of a delegation with States, the next first. One statement; what may be seen of agendas is the viewer's. */
export const stateMeetingsOf = (tx: Tx, delegation: string, only: string | null = null) =>
  tx.execute<StateMeeting>(sql`
    select m.id, m.country_code as "countryCode", m.with_whom as "withWhom", m.state, m.asked_on::text as "askedOn", a.name as "askedBy",
      m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.ask, m.said, m.next_step as "nextStep",
      m.next_owner_id as "nextOwnerId", n.name as "nextOwner", m.next_on::text as "nextOn", m.version,
      case when p.id is not null then jsonb_build_object('id', p.id, 'title', p.title) end as point,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.person_id, 'name', c.name) order by c.name)
        from state_meeting_goers g left join person_cards c on c.id = g.person_id where g.meeting_id = m.id), '[]') as goers,
      coalesce((select jsonb_agg(jsonb_build_object('personId', x.person_id, 'name', c.name, 'title', x.title,
          'startsAt', x.starts_at, 'endsAt', x.ends_at) order by x.starts_at, x.title)
        from state_meeting_goers g join (
          select s.person_id, f.title, f.starts_at, f.ends_at from assignments s join forum_sessions f on f.id = s.session_id
            where s.delegation_id = m.delegation_id and f.cancelled_at is null
          union select h.person_id, o.country_code || coalesce(': ' || o.with_whom, ''), o.starts_at, o.ends_at
            from state_meeting_goers h join state_meetings o on o.id = h.meeting_id
            where o.delegation_id = m.delegation_id and o.id <> m.id and o.state in ('asked', 'confirmed', 'held')
        ) x on x.person_id = g.person_id and x.starts_at < m.ends_at and x.ends_at > m.starts_at
        left join person_cards c on c.id = x.person_id
        where g.meeting_id = m.id and m.state not in ('declined', 'cancelled')), '[]') as clashes,
      m.id in (select planned_meetings()) as plans,
      m.id in (select planned_meetings() union select attended_meetings()) as tells
    from state_meetings m left join talking_points p on p.id = m.talking_point_id
    left join person_cards a on a.id = m.asked_by left join person_cards n on n.id = m.next_owner_id
    where m.delegation_id = ${delegation} and (${only}::uuid is null or m.id = ${only}::uuid)
    order by m.starts_at nulls last, m.country_code, m.id`);

export async function meetingChoices(tx: Tx, delegation: string) {
  const [row] = await tx.execute<{ countries: string[]; points: { id: string; title: string }[] }>(sql`select
    (select coalesce(jsonb_agg(code), '[]') from countries) as countries,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.title)
      from talking_points p where p.delegation_id = ${delegation}), '[]') as points`);
  if (!row) throw new Error("A query of constants gave no row.");
  return row;
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type ForumSessionType, type SeatRole, type SeatState, seatRoles } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import type { Viewer } from "../viewer";
import { conflictsJson, type DelegationHead, delegationFrom, delegationHead } from "./delegation-queries";
import type { Conflict } from "./queries";

/** A session of the forum's programme; instants in milliseconds. */
export type BoardSession = {
  id: string;
  title: string;
  type: ForumSessionType;
  venue: string | null;
  room: string | null;
  startsAt: number;
  endsAt: number;
  capacity: number | null;
  languages: string[];
};

export type BoardMember = {
  id: string;
  name: string | null;
  role: SeatRole;
  state: SeatState;
  /** Her own, IANA. */
  zone: string;
  languages: string[];
};

export type Board = DelegationHead & {
  sessions: BoardSession[];
  members: BoardMember[];
  /** The draft: person and session. */
  plan: { personId: string; sessionId: string }[];
  /** What a proposal for the agenda would put here and take out, as long as nobody has decided. */
  proposed: { personId: string; sessionId: string; kind: "add" | "remove" }[];
  conflicts: Conflict[];
  /** Places taken by delegations in her sight, this one too. */
  taken: Record<string, number>;
};

type Stored = Omit<Board, "sessions"> & {
  sessions: (Omit<BoardSession, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string })[];
};

/** The planning board of a delegation; null when it is not in sight. */
export async function board(tx: Tx, viewer: Viewer, id: string): Promise<Board | null> {
  const [row] = await tx.execute<Stored>(sql`
    select ${delegationHead(viewer)}, ${conflictsJson},
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'type', s.type, 'venue', s.venue, 'room', s.room,
          'startsAt', s.starts_at, 'endsAt', s.ends_at, 'capacity', s.capacity, 'languages', s.languages) order by s.starts_at, s.ends_at, s.title)
        from forum_sessions s where s.edition_id = e.id and s.cancelled_at is null), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'role', s.role, 'state', s.state, 'zone', c.time_zone, 'languages', c.languages)
          order by ${placeIn(seatRoles, "s.role")},
            s.created_at, s.id)
        from seats s join person_cards c on c.id = s.person_id where s.delegation_id = d.id and s.state <> 'declined'), '[]') as members,
      coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'sessionId', a.session_id))
        from assignments a where a.delegation_id = d.id), '[]') as plan,
      coalesce((select jsonb_agg(jsonb_build_object('personId', r.person_id, 'sessionId', r.session_id, 'kind', r.kind))
        from agenda_plans p join agenda_plan_rows r on r.plan_id = p.id
        where p.delegation_id = d.id and p.state = 'solved' and r.accepted_at is null and r.kind <> 'keep'
          and (r.kind = 'remove') = exists (select 1 from assignments a
            where a.delegation_id = d.id and a.person_id = r.person_id and a.session_id = r.session_id)), '[]') as proposed,
      coalesce((select jsonb_object_agg(t.session_id, t.people) from (select g.session_id, count(distinct g.person_id) as people
        from agenda g join forum_sessions s on s.id = g.session_id where s.edition_id = e.id and s.capacity is not null group by g.session_id) t), '{}') as taken
    from ${delegationFrom} where d.id = ${id}`);
  if (!row) return null;
  const sessions = row.sessions.map((session) => ({
    ...session,
    startsAt: Date.parse(session.startsAt),
    endsAt: Date.parse(session.endsAt),
  }));
  return { ...row, sessions };
}

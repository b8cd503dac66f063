import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type SeatRole, type SeatState, seatRoles } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import type { Viewer } from "../viewer";
import { type DelegationHead, delegationFrom, delegationHead } from "./delegation-queries";
import { noLongerSo, standsJson } from "./moves";
import type { DelegateTask } from "./queries";
import { asItStands, type StandingEntry, type StoredStands, timedStands } from "./standing-entries";
import { entryJson, type ScheduleEntry, timed } from "./version-queries";

export type OwnAgenda = DelegationHead & {
  seatId: string;
  role: SeatRole;
  state: SeatState;
  asAlternate: boolean;
  /** 0 before the first publication. */
  latest: number;
  publishedAt: string | null;
  /** The version she said she has read, 0 for none. */
  read: number;
  /** Hers in the latest version, and in the one she has read. */
  entries: ScheduleEntry[];
  /** The latest as the programme has it now. */
  standing: StandingEntry[];
  entriesRead: ScheduleEntry[];
  tasks: DelegateTask[];
  /** Who goes with her, by the name each shows; those who have said yes. */
  fellows: {
    id: string;
    name: string | null;
    role: SeatRole;
    organisation: string | null;
    languages: string[];
  }[];
};

type Stored = Omit<OwnAgenda, "entries" | "entriesRead" | "standing"> & {
  stands: StoredStands[];
  entries: Parameters<typeof timed>[0];
  entriesRead: Parameters<typeof timed>[0];
};

/** A delegate's page of one delegation: hers alone, as published; null when she has no seat in it. */
export async function ownAgenda(tx: Tx, viewer: Viewer, id: string): Promise<OwnAgenda | null> {
  const me = viewer.id;
  const [row] = await tx.execute<Stored>(sql`
    select ${delegationHead(viewer)}, s.id as "seatId", s.role, s.state, s.person_id is distinct from ${me}::uuid as "asAlternate",
      coalesce(v.number, 0) as latest, v.published_at as "publishedAt", coalesce(r.number, 0) as read,
      coalesce((select jsonb_agg(${entryJson} order by x.starts_at, x.title) from schedule_entries x
        where x.version_id = v.id and x.person_id = ${me}), '[]') as entries,
      coalesce((select jsonb_agg(${standsJson}) from schedule_entries x join forum_sessions f on f.id = x.session_id
        where x.version_id = v.id and x.person_id = ${me} and ${noLongerSo}), '[]') as stands,
      coalesce((select jsonb_agg(${entryJson}) from schedule_entries x join schedule_versions o on o.id = x.version_id
        where o.delegation_id = d.id and o.number = r.number and x.person_id = ${me}), '[]') as "entriesRead",
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on, 'done', t.done_at is not null)
          order by t.done_at is not null, t.due_on, t.title)
        from delegate_tasks t where t.delegation_id = d.id and t.person_id = ${me}), '[]') as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'role', m.role, 'organisation', c.organisation_name, 'languages', c.languages)
          order by ${placeIn(seatRoles, "m.role")}, c.name)
        from delegation_members(d.id) m join person_cards c on c.id = m.person_id where c.id <> ${me}), '[]') as fellows
    from ${delegationFrom} join seats s on s.delegation_id = d.id and ${me} in (s.person_id, s.alternate_id)
    left join lateral (select * from schedule_versions where delegation_id = d.id order by number desc limit 1) v on true
    left join schedule_receipts r on r.delegation_id = d.id and r.person_id = ${me}
    where d.id = ${id} order by s.person_id is distinct from ${me}::uuid limit 1`);
  if (!row) return null;
  const { stands, ...rest } = row;
  const entries = timed(row.entries);
  const standing = asItStands(entries, timedStands(stands));
  return { ...rest, entries, standing, entriesRead: timed(row.entriesRead) };
}

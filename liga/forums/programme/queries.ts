import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Conflict } from "../../delegations/queries";
import type { Viewer } from "../../viewer";
import { lastImport } from "./kept";
import { standingSessions } from "./standing";

/** What stands and what she brought, side by side. Two statements. */
export async function importDesk(tx: Tx, viewer: Viewer, editionId: string) {
  const last = await lastImport(tx, editionId, viewer.id);
  const waits = last && last.appliedAt === null;
  return { last, standing: waits ? await standingSessions(tx, editionId) : [] };
}

export type Aftermath = {
  delegationId: string;
  delegation: string;
  /** Conflicts of hers that name a session this import changed, moved or cancelled. */
  conflicts: (Conflict & { person: string | null })[];
  /** Who was to attend a session that is cancelled now. */
  lost: { personId: string; person: string | null; sessionId: string; title: string }[];
}[];

/** What an import left to look at in the delegations she coordinates, as it stands now. */
export const aftermath = (tx: Tx, _viewer: Viewer, editionId: string, touched: string[]) =>
  tx.execute<Aftermath[number]>(sql`
    with touched as (select unnest(${sql.param(touched)}::uuid[]) as id),
    all_of as (select d.id, d.name,
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'subject', c.subject, 'personId', c.person_id, 'person', p.name,
          'sessionId', c.session_id, 'otherId', c.other_id, 'detail', c.detail, 'level', c.level, 'reason', c.reason) order by c.level, c.kind, c.subject)
        from delegation_conflicts(d.id) c left join person_cards p on p.id = c.person_id
        where c.level <> 'ignore' and (c.session_id in (select id from touched)
          or c.kind in ('overlap', 'travel') and c.other_id in (select id from touched))), '[]') as conflicts,
      coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'person', p.name, 'sessionId', s.id, 'title', s.title) order by s.starts_at, p.name)
        from assignments a join forum_sessions s on s.id = a.session_id left join person_cards p on p.id = a.person_id
        where a.delegation_id = d.id and s.cancelled_at is not null and s.id in (select id from touched)), '[]') as lost
      from delegations d where d.edition_id = ${editionId} and d.cohort_id in (select coordinated_cohorts()))
    select id as "delegationId", name as delegation, conflicts, lost from all_of
    where conflicts <> '[]' or lost <> '[]' order by name`);

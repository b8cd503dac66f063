import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ForumSessionType } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { Entry } from "./rules";

export type ScheduleEntry = Entry & { type: ForumSessionType; zone: string };

type Stored = Omit<ScheduleEntry, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string };

/** Entries as JSON gave them, with instants in milliseconds. */
export const timed = (entries: readonly Stored[]): ScheduleEntry[] =>
  entries.map((entry) => ({
    ...entry,
    startsAt: Date.parse(entry.startsAt),
    endsAt: Date.parse(entry.endsAt),
  }));

/** One entry as a JSON object, from a row called `x` with `session_id` and the copied columns. */
export const entryJson =
  sql.raw(`jsonb_build_object('personId', x.person_id, 'sessionId', x.session_id, 'title', x.title,
  'type', x.type, 'venue', x.venue, 'room', x.room, 'startsAt', x.starts_at, 'endsAt', x.ends_at, 'zone', x.zone)`);

/** The draft and the last published schedule of a delegation she coordinates; number 0 before the first. */
export async function draftAndPublished(tx: Tx, _viewer: Viewer, delegationId: string) {
  const [row] = await tx.execute<{ draft: Stored[]; published: Stored[]; number: number }>(sql`
    with last as (select id, number from schedule_versions where delegation_id = ${delegationId} order by number desc limit 1)
    select coalesce((select number from last), 0) as number,
      coalesce((select jsonb_agg(${entryJson}) from (select g.person_id, g.session_id, f.* from agenda g
        join forum_sessions f on f.id = g.session_id where g.delegation_id = ${delegationId}) x), '[]') as draft,
      coalesce((select jsonb_agg(${entryJson}) from schedule_entries x where x.version_id = (select id from last)), '[]') as published`);
  return {
    number: row?.number ?? 0,
    draft: timed(row?.draft ?? []),
    published: timed(row?.published ?? []),
  };
}

export type Version = {
  number: number;
  publishedAt: string;
  publishedBy: string | null;
  entries: number;
  people: number;
};

/** Published versions, the newest first. A delegate counts her own entries only: she sees no others. */
export const versions = (tx: Tx, _viewer: Viewer, delegationId: string) =>
  tx.execute<Version>(sql`
    select v.number, v.published_at as "publishedAt", c.name as "publishedBy",
      count(x.version_id)::int as entries, count(distinct x.person_id)::int as people
    from schedule_versions v left join person_cards c on c.id = v.published_by
    left join schedule_entries x on x.version_id = v.id
    where v.delegation_id = ${delegationId}
    group by v.id, v.number, v.published_at, c.name order by v.number desc`);

export type FrozenVersion = {
  number: number;
  publishedAt: string;
  entries: ScheduleEntry[];
  /** The version before it; empty before the first. */
  before: ScheduleEntry[];
  names: Record<string, string | null>;
};

/** One published version with the one before; null when there is no such version in sight. */
export async function frozenVersion(
  tx: Tx,
  _viewer: Viewer,
  delegationId: string,
  number: number,
): Promise<FrozenVersion | null> {
  const [row] = await tx.execute<
    Omit<FrozenVersion, "entries" | "before"> & { entries: Stored[]; before: Stored[] }
  >(sql`
    select v.number, v.published_at as "publishedAt",
      coalesce((select jsonb_agg(${entryJson} order by x.starts_at, x.title) from schedule_entries x where x.version_id = v.id), '[]') as entries,
      coalesce((select jsonb_agg(${entryJson}) from schedule_entries x join schedule_versions b on b.id = x.version_id
        where b.delegation_id = v.delegation_id and b.number = v.number - 1), '[]') as before,
      coalesce((select jsonb_object_agg(c.id, c.name) from person_cards c where c.id in
        (select x.person_id from schedule_entries x join schedule_versions b on b.id = x.version_id
         where b.delegation_id = v.delegation_id and b.number in (v.number, v.number - 1))), '{}') as names
    from schedule_versions v where v.delegation_id = ${delegationId} and v.number = ${number}`);
  return row ? { ...row, entries: timed(row.entries), before: timed(row.before) } : null;
}

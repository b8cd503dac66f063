import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { EditionStatus } from "@/db/enums";
import type { Viewer } from "../viewer";
import { type Moved, type StoredMove, timedMoves } from "./standing-entries";

/** An edition's days and state. */
export type EditionFacts = {
  startsOn: string | null;
  endsOn: string | null;
  city: string | null;
  status: EditionStatus;
};

export type Moves = {
  /** The last published version, and when it was made. */
  number: number;
  publishedAt: string;
  /** Sessions that are no longer as it says, with how many women it sends there. */
  sessions: (Moved & { people: number })[];
  /** The edition as it was then; null when it has not moved since. */
  edition: { was: EditionFacts; now: EditionFacts } | null;
  /** Names this list: another move makes another mark. */
  mark: string;
  /** Who said last that she has looked at exactly this list. */
  looked: { by: string | null; at: string } | null;
};

type Row = Omit<Moves, "sessions" | "edition" | "mark" | "looked"> & {
  sessions: (StoredMove & { people: number })[];
  was: EditionFacts | null;
  now: EditionFacts;
  look: { seen: string; by: string | null; at: string } | null;
};

/** A published line `x` whose session `f` is no longer as the line says. */
export const noLongerSo = sql.raw(`(f.cancelled_at is not null
  or (f.title, f.venue, f.room, f.starts_at, f.ends_at) is distinct from (x.title, x.venue, x.room, x.starts_at, x.ends_at))`);
/** The session of such a line as it stands now. */
export const standsJson =
  sql.raw(`jsonb_build_object('sessionId', x.session_id, 'off', f.cancelled_at is not null,
  'title', f.title, 'type', f.type, 'venue', f.venue, 'room', f.room, 'startsAt', f.starts_at, 'endsAt', f.ends_at, 'zone', f.zone)`);

/**
 * What moved under the last published schedule of a delegation she coordinates; null before the first, and
 * when everything still is as it was published.
 */
export async function movesUnder(tx: Tx, _viewer: Viewer, delegationId: string): Promise<Moves | null> {
  const [row] = await tx.execute<Row>(sql`
    select v.number, v.published_at as "publishedAt",
      coalesce((select jsonb_agg(m.move order by m.at, m.move ->> 'title') from (
        select min(x.starts_at) as at, jsonb_build_object('was', jsonb_build_object('sessionId', x.session_id, 'title', x.title,
            'type', x.type, 'venue', x.venue, 'room', x.room, 'startsAt', x.starts_at, 'endsAt', x.ends_at, 'zone', x.zone),
          'now', ${standsJson}, 'people', count(*)) as move
        from schedule_entries x join forum_sessions f on f.id = x.session_id where x.version_id = v.id and ${noLongerSo}
        group by x.session_id, x.title, x.type, x.venue, x.room, x.starts_at, x.ends_at, x.zone, f.id) m), '[]') as sessions,
      (select jsonb_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on, 'city', c.city, 'status', c.status)
        from (select * from edition_changes h where h.edition_id = e.id and h.noted_at > v.published_at
            order by h.noted_at, h.id limit 1) c
        where (c.starts_on, c.ends_on, c.city) is distinct from (e.starts_on, e.ends_on, e.city)
            or (e.status = 'cancelled') is distinct from (c.status = 'cancelled')) as was,
      jsonb_build_object('startsOn', e.starts_on, 'endsOn', e.ends_on, 'city', e.city, 'status', e.status) as now,
      (select jsonb_build_object('seen', l.seen, 'by', p.name, 'at', l.looked_at) from move_looks l
        left join person_cards p on p.id = l.looked_by where l.delegation_id = d.id) as look
    from delegations d join editions e on e.id = d.edition_id join schedule_versions v on v.delegation_id = d.id
    where d.id = ${delegationId} order by v.number desc limit 1`);
  if (!row) return null;
  const { sessions, was, now, look, number, publishedAt } = row;
  if (sessions.length === 0 && !was) return null;
  const mark = createHash("sha256")
    .update(JSON.stringify([number, sessions.map((one) => one.now), was && now]))
    .digest("hex");
  return {
    number,
    publishedAt,
    sessions: timedMoves(sessions),
    edition: was && { was, now },
    mark,
    looked: look?.seen === mark ? { by: look.by, at: look.at } : null,
  };
}

import { and, asc, eq, gte, lte, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Confidence, DeadlineKind } from "@/db/enums";
import { editionDeadlines, editions, forums } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import type { Viewer } from "../viewer";

/** What a list shows of an edition. */
const card = {
  id: editions.id,
  forum: forums.name,
  name: editions.name,
  level: editions.level,
  commission: editions.commissionCode,
  startsOn: editions.startsOn,
  endsOn: editions.endsOn,
  city: editions.city,
  countryCode: editions.countryCode,
  venue: editions.venue,
  status: editions.status,
  confidence: editions.confidence,
};

export type Deadline = {
  id: string;
  kind: DeadlineKind;
  title: string | null;
  dueOn: string;
  confidence: Confidence;
};

/** Dates it had before, the newest first; null when it never moved. */
const was = sql<{ startsOn: string; endsOn: string } | null>`(
  select jsonb_build_object('startsOn', c.starts_on, 'endsOn', coalesce(c.ends_on, c.starts_on))
  from edition_changes c
  where c.edition_id = ${editions.id} and c.starts_on is not null
    and (c.starts_on, c.ends_on) is distinct from (${editions.startsOn}, ${editions.endsOn})
  order by c.noted_on desc limit 1)`;

const deadlinesBetween = (from: string, to: string) => sql<Deadline[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'dueOn', d.due_on,
    'confidence', d.confidence) order by d.due_on)
  from edition_deadlines d
  where d.edition_id = ${editions.id} and d.due_on between ${from} and ${to}), '[]'::jsonb)`;

/**
 * Editions that touch the days `from`…`to` (`YYYY-MM-DD`): by their dates, or by a deadline.
 * With their last dates before a move, and the deadlines within the period. One statement.
 */
export const forumYear = (tx: Tx, _viewer: Viewer, from: string, to: string) =>
  tx
    .select({ ...card, was, deadlines: deadlinesBetween(from, to) })
    .from(editions)
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(
      or(
        and(lte(editions.startsOn, to), gte(sql`coalesce(${editions.endsOn}, ${editions.startsOn})`, from)),
        sql`exists (select 1 from edition_deadlines d
          where d.edition_id = ${editions.id} and d.due_on between ${from} and ${to})`,
      ),
    )
    .orderBy(sql`${editions.startsOn} nulls last`, asc(forums.name));

/** Deadlines of editions from today (as her zone counts days) through `days` ahead, the nearest first. One statement. */
export function deadlinesAhead(tx: Tx, viewer: Viewer, days: number) {
  const today = dayOf(new Date(), viewer.timeZone);
  return tx
    .select({
      id: editionDeadlines.id,
      kind: editionDeadlines.kind,
      title: editionDeadlines.title,
      dueOn: editionDeadlines.dueOn,
      confidence: editionDeadlines.confidence,
      editionId: editions.id,
      forum: forums.name,
      edition: editions.name,
      startsOn: editions.startsOn,
      status: editions.status,
    })
    .from(editionDeadlines)
    .innerJoin(editions, eq(editions.id, editionDeadlines.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(
      and(
        gte(editionDeadlines.dueOn, today),
        lte(editionDeadlines.dueOn, sql`(${today}::date + ${days}::integer)`),
        sql`${editions.status} <> 'cancelled'`,
      ),
    )
    .orderBy(asc(editionDeadlines.dueOn), asc(forums.name));
}

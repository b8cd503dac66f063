import { and, asc, desc, eq, gte, lte, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type {
  AccessRouteKind,
  Confidence,
  DeadlineBasis,
  DeadlineKind,
  EditionStatus,
  InterestState,
  OpportunityKind,
  SeatRuleKind,
} from "@/db/enums";
import { countries, deadlineHabits, editions, forumSessions, forums, gcmObjectives } from "@/db/schema";
import type { Viewer } from "../viewer";
import type { Directory } from "./input";
import type { Said } from "./names";
import { forHer, forumName, said } from "./words";

/** What a list shows of an edition. */
const card = (viewer: Viewer) => ({
  id: editions.id,
  forum: forumName(viewer),
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
});

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

const deadlinesBetween = (viewer: Viewer, from: string, to: string) => sql<Deadline[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind,
    'title', ${forHer(viewer, sql`d.title`, sql`d.title_es`)}, 'dueOn', d.due_on, 'confidence', d.confidence) order by d.due_on)
  from edition_deadlines d
  where d.edition_id = ${editions.id} and d.due_on between ${from} and ${to}), '[]'::jsonb)`;

/**
 * Editions that touch the days `from`…`to` (`YYYY-MM-DD`): by their dates, or by a deadline.
 * With their last dates before a move, and the deadlines within the period. One statement.
 */
export const forumYear = (tx: Tx, viewer: Viewer, from: string, to: string) =>
  tx
    .select({ ...card(viewer), was, deadlines: deadlinesBetween(viewer, from, to) })
    .from(editions)
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(
      or(
        and(lte(editions.startsOn, to), gte(sql`coalesce(${editions.endsOn}, ${editions.startsOn})`, from)),
        sql`exists (select 1 from edition_deadlines d
          where d.edition_id = ${editions.id} and d.due_on between ${from} and ${to})`,
      ),
    )
    .orderBy(sql`${editions.startsOn} nulls last`, asc(forumName(viewer)));

/** Every edition the filters let through. A country's regions are those of the commissions it sits in. */
export const directory = (tx: Tx, viewer: Viewer, filter: Directory) =>
  tx
    .select(card(viewer))
    .from(editions)
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(
      and(
        filter.status && eq(editions.status, filter.status),
        filter.level && eq(editions.level, filter.level),
        filter.region && eq(editions.commissionCode, filter.region),
        filter.country === undefined
          ? undefined
          : or(
              eq(editions.level, "global"),
              sql`${editions.commissionCode} in (
              select cc.commission_code from country_commissions cc where cc.country_code = ${filter.country})`,
            ),
      ),
    )
    .orderBy(asc(forumName(viewer)), asc(editions.name));

const listOf = <T>(table: string, columns: string, order: string) => sql<T[]>`coalesce((
  select jsonb_agg(jsonb_build_object(${sql.raw(columns)}) order by ${sql.raw(order)})
  from ${sql.raw(table)} x where x.edition_id = ${editions.id}), '[]'::jsonb)`;
type Sourced = { id: string; confidence: Confidence; source: string; seen: string };
const sourced = "'id', x.id, 'confidence', x.confidence, 'source', x.source, 'seen', x.xmin::text";

const deadlines = listOf<
  Sourced & {
    kind: DeadlineKind;
    title: Said;
    dueOn: string;
    /** Days before the opening, for one that moves with it. */
    offsetDays: number | null;
    fixed: boolean;
    accessRoute: AccessRouteKind | null;
    basis: DeadlineBasis;
  }
>(
  "edition_deadlines",
  `${sourced}, 'kind', x.kind, 'title', jsonb_build_object('en', x.title, 'es', x.title_es), 'dueOn', x.due_on,
    'offsetDays', x.offset_days, 'fixed', x.fixed, 'accessRoute', x.access_route, 'basis', x.basis`,
  "x.due_on, x.title",
);
const accessRoutes = listOf<Sourced & { route: AccessRouteKind; note: Said }>(
  "access_routes",
  `${sourced}, 'route', x.route, 'note', jsonb_build_object('en', x.note, 'es', x.note_es)`,
  "x.route",
);
const seatRules = listOf<Sourced & { kind: SeatRuleKind; limit: number }>(
  "seat_rules",
  `${sourced}, 'kind', x.kind, 'limit', x.limit`,
  "x.kind",
);
/** Rules of the forum for whatever the edition says nothing of itself. */
const inheritedRules = sql<(Sourced & { kind: SeatRuleKind; limit: number })[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', x.id, 'confidence', x.confidence, 'source', x.source, 'seen', x.xmin::text,
    'kind', x.kind, 'limit', x.limit) order by x.kind)
  from forum_seat_rules x where x.forum_id = ${editions.forumId}
    and not exists (select 1 from seat_rules r where r.edition_id = ${editions.id} and r.kind = x.kind)), '[]'::jsonb)`;
const deadlineMoves = listOf<{
  id: string;
  kind: DeadlineKind;
  title: Said;
  wasDueOn: string;
  dueOn: string;
  source: string;
}>(
  "(select m.*, d.kind, d.title, d.title_es from deadline_moves m join edition_deadlines d on d.id = m.deadline_id)",
  "'id', x.id, 'kind', x.kind, 'title', jsonb_build_object('en', x.title, 'es', x.title_es), 'wasDueOn', x.was_due_on, 'dueOn', x.due_on, 'source', x.source",
  "x.created_at desc, x.due_on",
);
const splitOf = (here: SQL, there: SQL) => sql<{ id: string; name: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.starts_on, o.name)
  from editions o where ${here} = ${there}), '[]'::jsonb)`;
const changes = listOf<{
  id: string;
  startsOn: string | null;
  endsOn: string | null;
  city: string | null;
  status: EditionStatus;
  source: string;
  notedOn: string;
}>(
  "edition_changes",
  "'id', x.id, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'city', x.city, 'status', x.status, 'source', x.source, 'notedOn', x.noted_on",
  "x.noted_on desc, x.starts_on desc",
);

/** Everything known about one edition; undefined when there is none. One statement. */
export async function findEdition(tx: Tx, viewer: Viewer, editionId: string) {
  const [edition] = await tx
    .select({
      ...card(viewer),
      zone: editions.zone,
      organiser: said(editions.organiser, editions.organiserEs),
      access: said(editions.access, editions.accessEs),
      source: editions.source,
      lastCheckedOn: editions.lastCheckedOn,
      version: editions.version,
      changes,
      deadlines,
      accessRoutes,
      seatRules,
      inheritedRules,
      deadlineMoves,
      forumId: editions.forumId,
      /** The edition it was a part of, and the parts it was split into. */
      splitFrom: splitOf(sql`o.id`, sql`${editions.splitFromId}`),
      parts: splitOf(sql`o.split_from_id`, sql`${editions.id}`),
    })
    .from(editions)
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(eq(editions.id, editionId));
  return edition;
}
export type Edition = NonNullable<Awaited<ReturnType<typeof findEdition>>>;

/** What this forum usually asks that the edition does not know yet, as days before the opening. */
export const usualDeadlines = (tx: Tx, _viewer: Viewer, editionId: string) =>
  tx
    .select({
      id: deadlineHabits.id,
      kind: deadlineHabits.kind,
      title: said(deadlineHabits.title, deadlineHabits.titleEs),
      offsetDays: deadlineHabits.offsetDays,
      accessRoute: deadlineHabits.accessRoute,
      basis: deadlineHabits.basis,
      confidence: deadlineHabits.confidence,
      source: deadlineHabits.source,
    })
    .from(deadlineHabits)
    .innerJoin(editions, eq(editions.forumId, deadlineHabits.forumId))
    .where(
      and(
        eq(editions.id, editionId),
        sql`not exists (select 1 from edition_deadlines d where d.edition_id = ${editions.id}
          and d.kind = ${deadlineHabits.kind} and d.title = ${deadlineHabits.title})`,
      ),
    )
    .orderBy(desc(deadlineHabits.offsetDays), asc(deadlineHabits.title));
export type UsualDeadline = Awaited<ReturnType<typeof usualDeadlines>>[number];

/** Calls and delegations of an edition, as far as she may see them. One statement. */
export async function involvement(tx: Tx, viewer: Viewer, editionId: string) {
  const [row] = await tx.execute<{
    calls: {
      id: string;
      title: string;
      kind: OpportunityKind;
      closesAt: string;
      state: InterestState | null;
    }[];
    delegations: {
      id: string;
      name: string;
      cohort: string | null;
      seats: number;
      taken: number;
      limit: number;
    }[];
  }>(sql`select
    coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'kind', o.kind,
        'closesAt', o.closes_at, 'state', known_state(i.state, o.offer_hours, o.settled_at)) order by o.closes_at desc)
      from opportunities o left join interests i on i.opportunity_id = o.id and i.person_id = ${viewer.id}
      where o.edition_id = ${editionId}), '[]'::jsonb) as calls,
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'cohort', c.name,
        'seats', s.seats, 'taken', s.taken, 'limit', d.seat_limit) order by d.name)
      from delegations d left join cohorts c on c.id = d.cohort_id,
        lateral (select count(*) as seats, count(*) filter (where state in ('accepted', 'confirmed')) as taken
          from seats where delegation_id = d.id) s
      where d.edition_id = ${editionId}), '[]'::jsonb) as delegations`);
  return { calls: row?.calls ?? [], delegations: row?.delegations ?? [] };
}

const session = {
  id: forumSessions.id,
  editionId: forumSessions.editionId,
  title: forumSessions.title,
  type: forumSessions.type,
  venue: forumSessions.venue,
  room: forumSessions.room,
  startsAt: forumSessions.startsAt,
  endsAt: forumSessions.endsAt,
  zone: forumSessions.zone,
  capacity: forumSessions.capacity,
  languages: forumSessions.languages,
  objectives: forumSessions.objectives,
  note: forumSessions.note,
  confidence: forumSessions.confidence,
  cancelledAt: forumSessions.cancelledAt,
};

/** An edition's programme in order of time, cancelled sessions too. */
export const programme = (tx: Tx, _viewer: Viewer, editionId: string) =>
  tx
    .select(session)
    .from(forumSessions)
    .where(eq(forumSessions.editionId, editionId))
    .orderBy(asc(forumSessions.startsAt), asc(forumSessions.title));
export type Session = Awaited<ReturnType<typeof programme>>[number];

/** One session with its edition, and how many of the delegates she coordinates are to attend it. */
export async function findSession(tx: Tx, viewer: Viewer, editionId: string, sessionId: string) {
  const [row] = await tx
    .select({
      ...session,
      version: forumSessions.version,
      forum: forumName(viewer),
      edition: editions.name,
      editionZone: editions.zone,
      attending: sql<number>`(select count(*)::integer from assignments a where a.session_id = ${forumSessions.id})`,
    })
    .from(forumSessions)
    .innerJoin(editions, eq(editions.id, forumSessions.editionId))
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .where(and(eq(forumSessions.id, sessionId), eq(forumSessions.editionId, editionId)));
  return row;
}

/** The 23 objectives in her language, with the round table that takes them up and how sure the title is. */
export const objectiveList = (tx: Tx, viewer: Viewer) =>
  tx
    .select({
      number: gcmObjectives.number,
      title: sql<string>`${gcmObjectives.title} ->> ${viewer.locale}`,
      confidence: sql<Confidence>`${gcmObjectives.titleConfidence} ->> ${viewer.locale}`,
      roundTable: gcmObjectives.roundTable,
    })
    .from(gcmObjectives)
    .orderBy(asc(gcmObjectives.number));
export type Objective = Awaited<ReturnType<typeof objectiveList>>[number];

export const forumList = (tx: Tx, viewer: Viewer) =>
  tx
    .select({ id: forums.id, name: forumName(viewer) })
    .from(forums)
    .orderBy(asc(forumName(viewer)));

/** Editions to choose from, those ahead first. */
export const editionList = (tx: Tx, viewer: Viewer) =>
  tx
    .select({
      id: editions.id,
      forum: forumName(viewer),
      name: editions.name,
      startsOn: editions.startsOn,
      endsOn: editions.endsOn,
      zone: editions.zone,
    })
    .from(editions)
    .innerJoin(forums, eq(forums.id, editions.forumId))
    .orderBy(sql`${editions.startsOn} desc nulls first`, asc(forumName(viewer)));

/** Codes of the countries and territories LIGA knows. */
export const countryList = async (tx: Tx, _viewer: Viewer) =>
  (await tx.select({ code: countries.code }).from(countries)).map(({ code }) => code);

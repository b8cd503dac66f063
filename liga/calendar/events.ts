import { and, eq, type GetColumnData, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/connect";
import type { ForumSessionType, Locale } from "@/db/enums";
import {
  cohorts,
  delegateTasks,
  delegations,
  editions,
  enrolments,
  forumSessions,
  mentoringMeetings,
  mentorships,
  modules,
  personCards,
  scheduleEntries,
  scheduleVersions,
  seats,
  trainingSessions,
} from "@/db/schema";

type Timed = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** The place's zone, or for a meeting online the zone it was planned in. */
  zone: string;
  /** RFC 5545, 3.8.7.4: rises whenever the entry changes. */
  sequence: number;
  cancelled: boolean;
};
export type TrainingEvent = Timed & {
  kind: "training";
  module: string;
  cohort: string;
  language: string;
  interpretation: string[];
  link: string | null;
  place: string | null;
};
export type MentoringEvent = Timed & { kind: "mentoring"; with: string | null; link: string | null };
export type ForumEvent = Timed & {
  kind: "forum";
  title: string;
  type: ForumSessionType;
  place: string | null;
  edition: string;
  delegation: string;
};
/** A day, not an hour: `YYYY-MM-DD`. */
export type TaskEvent = {
  kind: "task";
  id: string;
  title: string;
  delegation: string;
  dueOn: string;
  sequence: number;
};
export type FeedEvent = TrainingEvent | MentoringEvent | ForumEvent | TaskEvent;

type Reader = { id: string; locale: Locale };

/** What stands in a person's calendar, past and to come: four kinds, asked in one round trip. */
export async function eventsOf(tx: Tx, reader: Reader): Promise<FeedEvent[]> {
  const kinds = await Promise.all([
    trainingOf(tx, reader),
    mentoringOf(tx, reader),
    forumsOf(tx, reader),
    tasksOf(tx, reader),
  ]);
  return kinds.flat();
}

const minutesLater = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

async function trainingOf(tx: Tx, { id, locale }: Reader): Promise<TrainingEvent[]> {
  const s = trainingSessions;
  const rows = await tx
    .select({
      id: s.id,
      startsAt: s.startsAt,
      minutes: s.durationMinutes,
      zone: s.zone,
      sequence: s.sequence,
      cancelled: sql<boolean>`${s.cancelledAt} is not null`,
      module: sql<string>`coalesce(${modules.title} ->> ${locale}, ${modules.title} ->> 'en', ${modules.title} ->> 'es', '')`,
      cohort: cohorts.name,
      language: s.language,
      interpretation: s.interpretation,
      link: s.onlineUrl,
      place: s.place,
    })
    .from(s)
    .innerJoin(modules, eq(modules.id, s.moduleId))
    .innerJoin(cohorts, eq(cohorts.id, s.cohortId))
    .where(
      // A coordinator sees every session of her cohorts; her calendar holds only her own.
      or(
        eq(s.facilitatorId, id),
        inArray(
          s.cohortId,
          tx
            .select({ id: enrolments.cohortId })
            .from(enrolments)
            .where(and(eq(enrolments.personId, id), ne(enrolments.status, "withdrawn"))),
        ),
      ),
    );
  return rows.map(({ minutes, ...row }) => ({
    kind: "training",
    ...row,
    endsAt: minutesLater(row.startsAt, minutes),
  }));
}

async function mentoringOf(tx: Tx, { id }: Reader): Promise<MentoringEvent[]> {
  const m = mentoringMeetings;
  // A meeting after the pair's last day does not take place.
  const over = sql`${mentorships.endedOn} < (${m.startsAt} at time zone ${m.zone})::date`;
  const rows = await tx
    .select({
      id: m.id,
      startsAt: m.startsAt,
      minutes: m.durationMinutes,
      zone: m.zone,
      sequence: sql<number>`${m.sequence} + case when ${over} and ${m.cancelledAt} is null then 1 else 0 end`,
      cancelled: sql<boolean>`${m.cancelledAt} is not null or coalesce(${over}, false)`,
      with: personCards.name,
      link: m.onlineUrl,
    })
    .from(m)
    .innerJoin(mentorships, eq(mentorships.id, m.mentorshipId))
    .leftJoin(
      personCards,
      sql`${personCards.id} = case when ${mentorships.mentorId} = ${id} then ${mentorships.menteeId} else ${mentorships.mentorId} end`,
    )
    .where(or(eq(mentorships.mentorId, id), eq(mentorships.menteeId, id)));
  return rows.map(({ minutes, ...row }) => ({
    kind: "mentoring",
    ...row,
    endsAt: minutesLater(row.startsAt, minutes),
  }));
}

/**
 * Her lines of the newest published version of each delegation she holds a seat in. A session that moved since is
 * at the hour it has now: a calendar that rings at the old one sends her to an empty room.
 */
async function forumsOf(tx: Tx, { id }: Reader): Promise<ForumEvent[]> {
  const e = scheduleEntries;
  const cancelled = sql<boolean>`${forumSessions.cancelledAt} is not null`;
  const now = <C extends PgColumn>(published: C, stands: PgColumn) =>
    sql<
      GetColumnData<C>
    >`case when ${forumSessions.sequence} > ${e.sequence} then ${stands} else ${published} end`.mapWith(
      published,
    );
  const rows = await tx
    .selectDistinctOn([e.sessionId], {
      id: e.sessionId,
      title: now(e.title, forumSessions.title),
      type: now(e.type, forumSessions.type),
      venue: now(e.venue, forumSessions.venue),
      room: now(e.room, forumSessions.room),
      startsAt: now(e.startsAt, forumSessions.startsAt),
      endsAt: now(e.endsAt, forumSessions.endsAt),
      zone: now(e.zone, forumSessions.zone),
      sequence: sql<number>`greatest(${forumSessions.sequence}, ${e.sequence} + case when ${cancelled} then 1 else 0 end)`,
      cancelled,
      edition: editions.name,
      delegation: delegations.name,
    })
    .from(e)
    .innerJoin(scheduleVersions, eq(scheduleVersions.id, e.versionId))
    .innerJoin(delegations, eq(delegations.id, scheduleVersions.delegationId))
    .innerJoin(editions, eq(editions.id, delegations.editionId))
    .innerJoin(
      seats,
      and(
        eq(seats.delegationId, delegations.id),
        eq(seats.personId, e.personId),
        ne(seats.state, "declined"),
      ),
    )
    .leftJoin(forumSessions, eq(forumSessions.id, e.sessionId))
    .where(
      and(
        eq(e.personId, id),
        sql`${scheduleVersions.number} = (select max(v.number) from schedule_versions v where v.delegation_id = ${delegations.id})`,
      ),
    )
    .orderBy(e.sessionId);
  return rows.map(({ venue, room, ...row }) => ({
    kind: "forum",
    ...row,
    place: [room, venue].filter(Boolean).join(", ") || null,
  }));
}

async function tasksOf(tx: Tx, { id }: Reader): Promise<TaskEvent[]> {
  const t = delegateTasks;
  const rows = await tx
    .select({
      id: t.id,
      title: t.title,
      delegation: delegations.name,
      dueOn: sql<string>`${t.dueOn}::text`,
      sequence: t.version,
    })
    .from(t)
    .innerJoin(delegations, eq(delegations.id, t.delegationId))
    .where(and(eq(t.personId, id), isNull(t.doneAt), isNotNull(t.dueOn)));
  return rows.map((row) => ({ kind: "task", ...row }));
}

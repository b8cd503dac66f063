import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { AttendanceMark, EnrolmentStatus } from "@/db/enums";
import type { Viewer } from "../viewer";
import { type AskedModule, type Asks, asksNothing, type Extras, type Progress, progressOf } from "./progress";
import { attendedShare, isAhead, isSlipping, usualCounting } from "./rules";
import type { Title } from "./title";

/** Every read of a dashboard is one statement and takes the open transaction, so that several share it. */
export type OwnSession = {
  id: string;
  moduleId: string;
  /** Sessions held side by side share it. */
  groupId: string | null;
  title: Title;
  startsAt: Date;
  durationMinutes: number;
  /** IANA zone of the session; show hers first. */
  zone: string;
  language: string;
  interpretation: string[];
  onlineUrl: string | null;
  place: string | null;
  cancelled: boolean;
  /** Hers; null while nobody has marked her. */
  mark: AttendanceMark | null;
};

export type OwnTraining = {
  enrolmentId: string;
  cohortId: string;
  cohortName: string;
  status: EnrolmentStatus;
  /** In the order of the curriculum. */
  modules: (AskedModule & { title: Title })[];
  /** All sessions of her cohort, earliest first. */
  sessions: OwnSession[];
  /** Those to come or running now, next first. */
  upcoming: OwnSession[];
  progress: Progress;
};

type OwnRow = Omit<OwnTraining, "modules" | "sessions" | "upcoming" | "progress"> & {
  asks: (Asks & { modules: OwnTraining["modules"] }) | null;
  extras: Extras;
  sessions: (Omit<OwnSession, "startsAt"> & { startsAt: string })[];
};

/** Her training in each cohort she takes part in, the running one first; withdrawn ones are left out. */
export async function ownTraining(tx: Tx, viewer: Viewer, now = new Date()): Promise<OwnTraining[]> {
  const rows = await tx.execute<OwnRow>(sql`
    select e.id as "enrolmentId", c.id as "cohortId", c.name as "cohortName", e.status,
      curriculum_asks(c.curriculum_id) as asks, enrolment_extras(e.id) as extras,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'moduleId', s.module_id, 'groupId', s.group_id, 'title', m.title,
          'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes, 'zone', s.zone,
          'language', s.language, 'interpretation', s.interpretation, 'onlineUrl', s.online_url,
          'place', s.place, 'cancelled', s.cancelled_at is not null, 'mark', a.mark) order by s.starts_at, s.id)
        from training_sessions s join modules m on m.id = s.module_id
        left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
        where s.cohort_id = c.id), '[]') as sessions
    from enrolments e join cohorts c on c.id = e.cohort_id
    where e.person_id = ${viewer.id} and e.status <> 'withdrawn'
    order by e.status = 'completed', c.starts_on desc, c.name`);
  return rows.map(({ asks, extras, ...row }) => {
    const sessions = row.sessions.map((session) => ({ ...session, startsAt: new Date(session.startsAt) }));
    return {
      ...row,
      modules: asks?.modules ?? [],
      sessions,
      upcoming: sessions.filter((session) => isAhead(session, now)),
      progress: progressOf(asks ?? asksNothing, sessions, extras, now),
    };
  });
}

export type CohortAttendance = {
  cohortId: string;
  cohortName: string;
  /** Invited, active or paused. */
  leaders: number;
  /** Sessions over that were not cancelled. */
  held: number;
  /** Attended ÷ counted over all of them; null while nothing has counted. */
  share: number | null;
  /** The same by session, earliest first; null where nobody is marked yet. */
  series: { sessionId: string; share: number | null }[];
  next: { sessionId: string; title: Title; startsAt: Date; durationMinutes: number; zone: string } | null;
  /** Active leaders whose two latest sessions that count were missed. */
  slipping: { personId: string; enrolmentId: string; name: string | null }[];
};

type CohortRow = {
  cohortId: string;
  cohortName: string;
  leaders: number;
  held: { sessionId: string; attended: number; counted: number }[];
  next: { sessionId: string; title: Title; startsAt: string; durationMinutes: number; zone: string } | null;
  attended: AttendanceMark[];
  apart: AttendanceMark[];
  recent: { personId: string; enrolmentId: string; name: string | null; marks: AttendanceMark[] }[];
};

const words = (list: readonly string[]) => sql.raw(`'{${list.join(",")}}'::text[]`);
const usual = { attended: words(usualCounting.attended), apart: words(usualCounting.apart) };

/** Attendance of the cohorts she coordinates or facilitates that are not over; next-ending first. */
export async function cohortAttendance(
  tx: Tx,
  viewer: Viewer,
  now = new Date(),
): Promise<CohortAttendance[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const cohortIds = viewer.grants.flatMap((grant) =>
    grant.cohortId && (grant.role === "coordinator" || grant.role === "facilitator") ? [grant.cohortId] : [],
  );
  const all = viewer.grants.some((grant) => grant.role === "administrator");
  if (!all && cohortIds.length === 0) return [];
  const hers = all ? sql`true` : sql`c.id in ${cohortIds}`;
  const rows = await tx.execute<CohortRow>(sql`
    with mine as materialized (
      select c.id, c.name, c.ends_on, coalesce(u.attended_marks, ${usual.attended}) as attended_marks,
        coalesce(u.apart_marks, ${usual.apart}) as apart_marks
      from cohorts c left join curricula u on u.id = c.curriculum_id where ${hers} and c.ends_on >= (${at} - interval '1 day')::date),
    held as materialized (
      select s.id, s.cohort_id, s.starts_at from training_sessions s join mine on mine.id = s.cohort_id
      where s.cancelled_at is null and s.starts_at + make_interval(mins => s.duration_minutes) <= ${at}),
    marks as materialized (
      select h.id as session_id, h.cohort_id, h.starts_at, a.enrolment_id, a.mark, a.mark = any (mine.attended_marks) as attended
      from held h join mine on mine.id = h.cohort_id join attendance a on a.session_id = h.id
      where not a.mark = any (mine.apart_marks)),
    by_session as (
      select h.cohort_id, h.id, h.starts_at, count(k.mark)::int as counted,
        count(*) filter (where k.attended)::int as attended
      from held h left join marks k on k.session_id = h.id group by 1, 2, 3),
    recent as (
      select enrolment_id, (array_agg(mark order by starts_at desc))[1:2] as marks from marks
      group by enrolment_id having (array_agg(attended order by starts_at desc))[1:2] = array[false, false])
    select mine.id as "cohortId", mine.name as "cohortName",
      to_jsonb(mine.attended_marks) as attended, to_jsonb(mine.apart_marks) as apart,
      (select count(*)::int from enrolments e where e.cohort_id = mine.id and e.status in ('invited', 'active', 'paused')) as leaders,
      coalesce((select jsonb_agg(jsonb_build_object('sessionId', b.id, 'attended', b.attended, 'counted', b.counted)
        order by b.starts_at, b.id) from by_session b where b.cohort_id = mine.id), '[]') as held,
      (select jsonb_build_object('sessionId', s.id, 'title', m.title, 'startsAt', s.starts_at,
          'durationMinutes', s.duration_minutes, 'zone', s.zone)
        from training_sessions s join modules m on m.id = s.module_id
        where s.cohort_id = mine.id and s.cancelled_at is null
          and s.starts_at + make_interval(mins => s.duration_minutes) > ${at}
        order by s.starts_at, s.id limit 1) as next,
      coalesce((select jsonb_agg(jsonb_build_object('personId', e.person_id, 'enrolmentId', e.id, 'name', p.name, 'marks', r.marks)
          order by p.name, e.id)
        from recent r join enrolments e on e.id = r.enrolment_id left join person_cards p on p.id = e.person_id
        where e.cohort_id = mine.id and e.status = 'active'), '[]') as recent
    from mine order by mine.ends_on, mine.name`);
  return rows.map(({ held, next, recent, attended: counts, apart, ...cohort }) => {
    const share = (attended: number, counted: number) =>
      counted === 0 ? null : attendedShare(attended, counted);
    const sum = (key: "attended" | "counted") => held.reduce((total, session) => total + session[key], 0);
    return {
      ...cohort,
      held: held.length,
      share: share(sum("attended"), sum("counted")),
      series: held.map(({ sessionId, attended, counted }) => ({
        sessionId,
        share: share(attended, counted),
      })),
      next: next && { ...next, startsAt: new Date(next.startsAt) },
      slipping: recent
        .filter(({ marks }) => isSlipping(marks, { attended: counts, apart }))
        .map(({ personId, enrolmentId, name }) => ({ personId, enrolmentId, name })),
    };
  });
}

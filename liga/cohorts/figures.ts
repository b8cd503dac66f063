import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type AttendanceMark, attendanceMarks, type EnrolmentStatus, enrolmentStatuses } from "@/db/enums";
import type { ReportChoice } from "../desks/input";
import {
  type Asks,
  type Extras,
  type MarkedSession,
  noExtras,
  progressOf,
  withMark,
} from "../training/progress";
import { attendedShare, countsAsAttended, countsForShare, isHeld, usualCounting } from "../training/rules";
import type { Viewer } from "../viewer";

/** Ids of the cohorts a report is about; only those she coordinates. */
export const chosenCohorts = (choice: ReportChoice): SQL => sql`(select c.id from cohorts c
  where c.id in (select coordinated_cohorts()) and ${
    choice === "all"
      ? sql`true`
      : "year" in choice
        ? sql`c.starts_on < make_date(${choice.year}::int + 1, 1, 1) and c.ends_on >= make_date(${choice.year}::int, 1, 1)`
        : sql`c.id = ${choice.cohort}::uuid`
  })`;

export type CohortFigures = {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  enrolments: Record<EnrolmentStatus, number>;
  organisations: number;
  /** ISO codes of the countries those organisations are in. */
  countries: string[];
  /** Sessions over that took place. */
  held: number;
  /** Marks at them: attended, and all that count; `share` is null while none counts. */
  attended: number;
  counted: number;
  share: number | null;
  /** Active, paused or completed. */
  learners: number;
  /** Of those, with nothing missing for the certificate; null without a curriculum. */
  complete: number | null;
};

type Row = Pick<CohortFigures, "id" | "name" | "startsOn" | "endsOn" | "organisations" | "countries"> & {
  asks: Asks | null;
  sessions: {
    moduleId: string;
    groupId: string | null;
    startsAt: string;
    durationMinutes: number;
    cancelled: boolean;
  }[];
  /** Her status; her marks as "place of the session:place of the word", space between; what else counts. */
  leaders: [EnrolmentStatus, string | null, Extras | null][];
};

/**
 * What a report says of the chosen cohorts, the latest first. One statement, which reads each table once
 * for all of them: a mark travels as the place of its session in the list and the place of its word.
 */
export async function cohortFigures(tx: Tx, _viewer: Viewer, choice: ReportChoice, now: Date) {
  const rows = await tx.execute<Row>(sql`
    with chosen as materialized (
      select id, name, starts_on, ends_on, curriculum_id from cohorts where id in ${chosenCohorts(choice)}),
    numbered as materialized (
      select s.id, s.cohort_id, s.module_id, s.group_id, s.starts_at, s.duration_minutes, s.cancelled_at,
        row_number() over (partition by s.cohort_id order by s.starts_at, s.id) - 1 as nth
      from training_sessions s where s.cohort_id in (select id from chosen)),
    enrolled as materialized (
      select e.id, e.cohort_id, e.status from enrolments e where e.cohort_id in (select id from chosen)),
    marked as (
      select a.enrolment_id, string_agg(concat(s.nth, ':', array_position(${wordList}, a.mark) - 1), ' ') as marks
      from attendance a join numbered s on s.id = a.session_id group by 1),
    led as (
      select e.cohort_id, jsonb_agg(jsonb_build_array(e.status, m.marks, x.extras)) as leaders
      from enrolled e left join marked m on m.enrolment_id = e.id
      left join extras_of(array(select id from enrolled)) x on x.enrolment_id = e.id group by 1),
    held as (
      select s.cohort_id, jsonb_agg(jsonb_build_object('moduleId', s.module_id, 'groupId', s.group_id, 'startsAt', s.starts_at,
        'durationMinutes', s.duration_minutes, 'cancelled', s.cancelled_at is not null) order by s.nth) as sessions
      from numbered s group by 1),
    placed as (
      select x.cohort_id, count(*)::int as organisations,
        jsonb_agg(distinct g.country_code) filter (where g.country_code is not null) as countries
      from cohort_organisations x join organisations g on g.id = x.organisation_id
      where x.cohort_id in (select id from chosen) group by 1)
    select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      curriculum_asks(c.curriculum_id) as asks, coalesce(p.organisations, 0) as organisations,
      coalesce(p.countries, '[]') as countries, coalesce(h.sessions, '[]') as sessions, coalesce(l.leaders, '[]') as leaders
    from chosen c left join placed p on p.cohort_id = c.id left join held h on h.cohort_id = c.id
    left join led l on l.cohort_id = c.id order by c.starts_on desc, c.name`);
  return rows.map((row) => figuresOf(row, now));
}

const wordList = sql.raw(`array[${attendanceMarks.map((mark) => `'${mark}'`).join(", ")}]`);

/** The marks of one leader, each at the place of its session. */
function marksOf(told: string | null, sessions: number): (AttendanceMark | null)[] {
  const marks = new Array<AttendanceMark | null>(sessions).fill(null);
  for (const one of told?.split(" ") ?? []) {
    const colon = one.indexOf(":");
    marks[Number(one.slice(0, colon))] = attendanceMarks[Number(one.slice(colon + 1))] ?? null;
  }
  return marks;
}

function figuresOf({ asks, sessions: raw, leaders: told, ...cohort }: Row, now: Date): CohortFigures {
  const counting = asks ?? usualCounting;
  const sessions = raw.map((session) => ({ ...session, startsAt: new Date(session.startsAt) }));
  const held = sessions.map((session) => isHeld(session, now));
  const leaders = told.map(([status, marks, extras]) => ({
    status,
    extras: extras ?? noExtras,
    marks: marksOf(marks, sessions.length),
  }));
  const marks = leaders.flatMap((leader) => leader.marks.filter((_, nth) => held[nth]));
  const attended = marks.filter((mark) => countsAsAttended(mark, counting)).length;
  const counted = marks.filter((mark) => countsForShare(mark, counting)).length;
  const learners = leaders.filter(({ status }) => status !== "invited" && status !== "withdrawn");
  return {
    ...cohort,
    enrolments: Object.fromEntries(
      enrolmentStatuses.map((status) => [status, leaders.filter((one) => one.status === status).length]),
    ) as CohortFigures["enrolments"],
    held: held.filter(Boolean).length,
    attended,
    counted,
    share: counted === 0 ? null : attendedShare(attended, counted),
    learners: learners.length,
    complete:
      asks === null
        ? null
        : learners.filter((leader) => {
            const hers: MarkedSession[] = [];
            for (const [nth, session] of sessions.entries())
              if (!session.cancelled) hers.push(withMark(session, leader.marks[nth] ?? null));
            return progressOf(asks, hers, leader.extras, now).complete;
          }).length,
  };
}

export type CohortChoice = { id: string; name: string; startsOn: string; endsOn: string };

/** The cohorts a report may be asked about, the latest first. One statement. */
export const cohortsToReport = (tx: Tx, _viewer: Viewer): Promise<CohortChoice[]> =>
  tx.execute<CohortChoice>(sql`
    select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn" from cohorts c
    where c.id in (select coordinated_cohorts()) order by c.starts_on desc, c.name`);

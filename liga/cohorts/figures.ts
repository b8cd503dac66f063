import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type AttendanceMark, type EnrolmentStatus, enrolmentStatuses } from "@/db/enums";
import type { ReportChoice } from "../desks/input";
import { type Asks, type Extras, progressOf } from "../training/progress";
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
    id: string;
    moduleId: string;
    groupId: string | null;
    startsAt: string;
    durationMinutes: number;
    cancelled: boolean;
  }[];
  leaders: { status: EnrolmentStatus; marks: Record<string, AttendanceMark>; extras: Extras }[];
};

/** What a report says of the chosen cohorts, the latest first. One statement. */
export async function cohortFigures(tx: Tx, _viewer: Viewer, choice: ReportChoice, now: Date) {
  const rows = await tx.execute<Row>(sql`
    select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      curriculum_asks(c.curriculum_id) as asks, o.organisations, o.countries,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'moduleId', s.module_id, 'groupId', s.group_id, 'startsAt', s.starts_at,
          'durationMinutes', s.duration_minutes, 'cancelled', s.cancelled_at is not null))
        from training_sessions s where s.cohort_id = c.id), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('status', e.status, 'extras', x.extras,
          'marks', coalesce((select jsonb_object_agg(a.session_id, a.mark) from attendance a where a.enrolment_id = e.id), '{}')))
        from enrolments e join extras_of(array(select id from enrolments where cohort_id = c.id)) x on x.enrolment_id = e.id
        where e.cohort_id = c.id), '[]') as leaders
    from cohorts c
    cross join lateral (select count(*)::int as organisations,
        coalesce(jsonb_agg(distinct g.country_code) filter (where g.country_code is not null), '[]') as countries
      from cohort_organisations x join organisations g on g.id = x.organisation_id where x.cohort_id = c.id) o
    where c.id in ${chosenCohorts(choice)} order by c.starts_on desc, c.name`);
  return rows.map((row) => figuresOf(row, now));
}

function figuresOf({ asks, sessions: raw, leaders, ...cohort }: Row, now: Date): CohortFigures {
  const counting = asks ?? usualCounting;
  const sessions = raw.map((session) => ({ ...session, startsAt: new Date(session.startsAt) }));
  const held = sessions.filter((session) => isHeld(session, now));
  const marks = leaders.flatMap((leader) => held.map((session) => leader.marks[session.id] ?? null));
  const attended = marks.filter((mark) => countsAsAttended(mark, counting)).length;
  const counted = marks.filter((mark) => countsForShare(mark, counting)).length;
  const learners = leaders.filter(({ status }) => status !== "invited" && status !== "withdrawn");
  return {
    ...cohort,
    enrolments: Object.fromEntries(
      enrolmentStatuses.map((status) => [status, leaders.filter((one) => one.status === status).length]),
    ) as CohortFigures["enrolments"],
    held: held.length,
    attended,
    counted,
    share: counted === 0 ? null : attendedShare(attended, counted),
    learners: learners.length,
    complete:
      asks === null
        ? null
        : learners.filter(({ marks: hers, extras }) => {
            const marked = sessions
              .filter(({ cancelled }) => !cancelled)
              .map((session) => ({ ...session, mark: hers[session.id] ?? null }));
            return progressOf(asks, marked, extras, now).complete;
          }).length,
  };
}

export type CohortChoice = { id: string; name: string; startsOn: string; endsOn: string };

/** The cohorts a report may be asked about, the latest first. One statement. */
export const cohortsToReport = (tx: Tx, _viewer: Viewer): Promise<CohortChoice[]> =>
  tx.execute<CohortChoice>(sql`
    select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn" from cohorts c
    where c.id in (select coordinated_cohorts()) order by c.starts_on desc, c.name`);

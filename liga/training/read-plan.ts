import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Viewer } from "../viewer";
import { carried, type WeekHours } from "./burden";
import type { Title } from "./title";

export type PlanPerson = {
  id: string;
  name: string | null;
  zone: string;
  hours: WeekHours;
  /** She has said for at least one weekday when she can. */
  stated: boolean;
  /** Minutes outside her hours so far in this cohort, those at night twice. */
  carried: number;
};
export type PlanPage = {
  cohortId: string;
  cohortName: string;
  startsOn: string;
  endsOn: string;
  workingLanguages: string[];
  curriculumId: string | null;
  modules: { id: string; title: Title; planned: boolean }[];
  staff: { id: string; name: string | null }[];
  people: PlanPerson[];
  daysOff: { day: string; name: string }[];
  /** Other cohorts she coordinates with the same curriculum. */
  alike: { id: string; name: string }[];
};

type Row = Omit<PlanPage, "people"> & {
  people: {
    id: string;
    name: string | null;
    zone: string;
    since: string;
    hours: { weekday: number; from: number | null; until: number | null }[];
  }[];
  past: { startsAt: string; durationMinutes: number; groupId: string | null }[];
};

/** Everything that planning for a cohort looks at; null when it is not hers to coordinate. One statement. */
export const planPage = (viewer: Viewer, cohortId: string, now = new Date()) =>
  asViewer(viewer, async (tx): Promise<PlanPage | null> => {
    const at = sql`${now.toISOString()}::timestamptz`;
    const [row] = await tx.execute<Row>(sql`
      select c.id as "cohortId", c.name as "cohortName", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
        to_jsonb(c.working_languages) as "workingLanguages", c.curriculum_id as "curriculumId",
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'planned', exists (
            select 1 from training_sessions s where s.cohort_id = c.id and s.module_id = m.id and s.cancelled_at is null)) order by m.position)
          from modules m where m.curriculum_id = c.curriculum_id), '[]') as modules,
        coalesce((select jsonb_agg(jsonb_build_object('id', g.person_id, 'name', p.name) order by p.name)
          from (select distinct person_id from cohort_staff(c.id) where role <> 'mentor') g
          left join person_cards p on p.id = g.person_id), '[]') as staff,
        coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'zone', p.time_zone, 'since', e.created_at,
            'hours', coalesce((select jsonb_agg(jsonb_build_object('weekday', h.weekday, 'from', h.from_minute, 'until', h.until_minute))
              from available_hours h where h.person_id = p.id), '[]')) order by p.name nulls last, p.id)
          from enrolments e join person_cards p on p.id = e.person_id
          where e.cohort_id = c.id and e.status in ('invited', 'active')), '[]') as people,
        coalesce((select jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'durationMinutes', s.duration_minutes, 'groupId', s.group_id))
          from training_sessions s where s.cohort_id = c.id and s.cancelled_at is null
            and s.starts_at + make_interval(mins => s.duration_minutes) <= ${at}), '[]') as past,
        coalesce((select jsonb_agg(jsonb_build_object('day', d.day::text, 'name', d.name) order by d.day)
          from cohort_days_off d where d.cohort_id = c.id), '[]') as "daysOff",
        coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) from cohorts o
          where o.id in (select coordinated_cohorts()) and o.id <> c.id and o.curriculum_id = c.curriculum_id
            and o.ends_on >= (${at})::date), '[]') as alike
      from cohorts c where c.id = ${cohortId} and c.id in (select coordinated_cohorts())`);
    if (!row) return null;
    const past = row.past.map((session) => ({ ...session, startsAt: new Date(session.startsAt) }));
    return {
      ...row,
      people: row.people.map(({ since, hours: said, ...person }) => {
        const hours = weekOf(said);
        const carrying = { zone: person.zone, hours, since: new Date(since) };
        return { ...person, hours, stated: said.length > 0, carried: carried(past, carrying) };
      }),
    };
  });

/** Rows of `available_hours` as a week; a weekday she said nothing about stays open. */
export function weekOf(said: { weekday: number; from: number | null; until: number | null }[]): WeekHours {
  return Array.from({ length: 7 }, (_, i) => {
    const day = said.find(({ weekday }) => weekday === i + 1);
    if (!day) return undefined;
    return day.from === null || day.until === null ? null : { from: day.from, until: day.until };
  });
}

export type CopyableSession = {
  id: string;
  startsAt: Date;
  zone: string;
  title: Title;
  /** Its module as the other cohort's curriculum has it; null when it does not. */
  moduleId: string | null;
};
/** Cohorts she staffs whose sessions could be copied, and those of the one chosen. */
export const copyablePlans = (viewer: Viewer, cohortId: string, from: string | null) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{
      cohorts: { id: string; name: string }[];
      sessions: (Omit<CopyableSession, "startsAt"> & { startsAt: string })[];
    }>(sql`
      select coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.starts_on desc, o.name)
          from cohorts o where o.id <> c.id and o.id in (select coordinated_cohorts() union select facilitated_cohorts())
            and exists (select 1 from training_sessions s where s.cohort_id = o.id and s.cancelled_at is null)), '[]') as cohorts,
        coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'zone', s.zone, 'title', m.title, 'moduleId', n.id)
            order by s.starts_at, s.id)
          from training_sessions s join modules m on m.id = s.module_id
          left join modules n on n.curriculum_id = c.curriculum_id and n.lineage_id = m.lineage_id
          where s.cohort_id = ${from} and s.cohort_id in (select coordinated_cohorts() union select facilitated_cohorts())
            and s.cancelled_at is null), '[]') as sessions
      from cohorts c where c.id = ${cohortId}`);
    return {
      cohorts: row?.cohorts ?? [],
      sessions: (row?.sessions ?? []).map((session) => ({
        ...session,
        startsAt: new Date(session.startsAt),
      })),
    };
  });

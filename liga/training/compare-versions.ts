import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { AttendanceMark, EnrolmentStatus } from "@/db/enums";
import type { Viewer } from "../viewer";
import { type Asks, asksNothing, type Extras, type Progress, progressOf } from "./progress";
import type { Title } from "./title";

type Version = { id: string; name: string; number: number; published: boolean };
type Row = {
  version: number;
  cohortName: string;
  current: Version;
  others: Version[];
  now: Asks | null;
  then: Asks | null;
  lineages: Record<string, string>;
  onlyNow: { id: string; title: Title; sessions: number }[];
  onlyThen: { id: string; title: Title }[];
  sessions: {
    id: string;
    moduleId: string;
    groupId: string | null;
    startsAt: string;
    durationMinutes: number;
  }[];
  leaders: {
    enrolmentId: string;
    name: string | null;
    status: EnrolmentStatus;
    marks: Record<string, AttendanceMark>;
    extras: Extras;
  }[];
};

export type Comparison = {
  cohortName: string;
  /** Of the cohort's row, for the save. */
  version: number;
  current: Version;
  others: Version[];
  /** Null while no other version is chosen. */
  change: {
    onlyNow: Row["onlyNow"];
    onlyThen: Row["onlyThen"];
    leaders: {
      enrolmentId: string;
      name: string | null;
      before: Progress;
      after: Progress;
      /** Modules done now that the other version does not have. */
      losesDone: number;
    }[];
  } | null;
};

/**
 * What moving a cohort to another version of its curriculum would mean for each of its leaders, computed and
 * not done. Null when the cohort is not in her sight or has no curriculum. One statement.
 */
export const compareVersions = (viewer: Viewer, cohortId: string, to: string | null, now = new Date()) =>
  asViewer(viewer, async (tx): Promise<Comparison | null> => {
    const version = (u: string) =>
      sql.raw(
        `jsonb_build_object('id', ${u}.id, 'name', ${u}.name, 'number', ${u}.number, 'published', ${u}.published_at is not null)`,
      );
    const [row] = await tx.execute<Row>(sql`
      select c.version, c.name as "cohortName", ${version("u")} as current,
        coalesce((select jsonb_agg(${version("o")} order by o.number) from curricula o
          where o.lineage_id = u.lineage_id and o.id <> u.id and o.published_at is not null), '[]') as others,
        curriculum_asks(u.id) as now, curriculum_asks(n.id) as "then",
        coalesce((select jsonb_object_agg(m.id, x.id) from modules m join modules x on x.lineage_id = m.lineage_id
          where m.curriculum_id = u.id and x.curriculum_id = n.id), '{}') as lineages,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title,
            'sessions', (select count(*) from training_sessions s where s.cohort_id = c.id and s.module_id = m.id)) order by m.position)
          from modules m where m.curriculum_id = u.id and not exists (
            select 1 from modules x where x.curriculum_id = n.id and x.lineage_id = m.lineage_id)), '[]') as "onlyNow",
        coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'title', x.title) order by x.position)
          from modules x where x.curriculum_id = n.id and not exists (
            select 1 from modules m where m.curriculum_id = u.id and m.lineage_id = x.lineage_id)), '[]') as "onlyThen",
        coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'moduleId', s.module_id, 'groupId', s.group_id,
            'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes))
          from training_sessions s where s.cohort_id = c.id and s.cancelled_at is null), '[]') as sessions,
        coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', e.id, 'name', p.name, 'status', e.status,
            'marks', coalesce((select jsonb_object_agg(a.session_id, a.mark) from attendance a where a.enrolment_id = e.id), '{}'),
            'extras', enrolment_extras(e.id)) order by p.name nulls last, e.id)
          from enrolments e left join person_cards p on p.id = e.person_id
          where e.cohort_id = c.id and e.status <> 'withdrawn'), '[]') as leaders
      from cohorts c join curricula u on u.id = c.curriculum_id
      left join curricula n on n.id = ${to} and n.lineage_id = u.lineage_id and n.id <> u.id and n.published_at is not null
      where c.id = ${cohortId}`);
    return row ? compared(row, now) : null;
  });

/** Her marks and what was granted to her, as the other version counts them. */
function compared(row: Row, now: Date): Comparison {
  const { current, others, cohortName, version } = row;
  const there = (id: string | null) => (id === null ? null : (row.lineages[id] ?? id));
  const then = row.then;
  return {
    cohortName,
    version,
    current,
    others,
    change: then && {
      onlyNow: row.onlyNow,
      onlyThen: row.onlyThen,
      leaders: row.leaders.map(({ enrolmentId, name, marks, extras }) => {
        const sessions = row.sessions.map(({ id, startsAt, ...session }) => ({
          ...session,
          startsAt: new Date(startsAt),
          cancelled: false,
          mark: marks[id] ?? null,
        }));
        const before = progressOf(row.now ?? asksNothing, sessions, extras, now);
        const after = progressOf(
          then,
          sessions.map((session) => ({ ...session, moduleId: there(session.moduleId) ?? session.moduleId })),
          {
            work: extras.work.map((work) => ({ ...work, moduleId: there(work.moduleId) })),
            waived: extras.waived.map((waiver) => ({ ...waiver, moduleId: there(waiver.moduleId) })),
          },
          now,
        );
        return {
          enrolmentId,
          name,
          before,
          after,
          losesDone: before.done.filter((id) => !row.lineages[id]).length,
        };
      }),
    },
  };
}

import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { AttendanceMark, AttendanceMethod, CatchUpState, EnrolmentStatus } from "@/db/enums";
import type { Viewer } from "../viewer";
import { ownTraining } from "./queries";
import type { Title } from "./title";

type When = { startsAt: Date; durationMinutes: number; zone: string };
type Stored<T> = Omit<T, "startsAt"> & { startsAt: string };
const dated = <T extends { startsAt: string }>(row: T) => ({ ...row, startsAt: new Date(row.startsAt) });

export type SessionLine = When & {
  id: string;
  cohortId: string;
  cohortName: string;
  title: Title;
  facilitator: string | null;
  cancelled: boolean;
  /** Leaders marked, and leaders active now. */
  marked: number;
  active: number;
  /** Reflections of whoever missed it that nobody has read yet. */
  reflections: number;
};

/** Cohorts she staffs, and the sessions of one or all of them: those to come and the latest hundred past. */
async function staffTraining(tx: Tx, viewer: Viewer, cohortId: string | null) {
  const cohortIds = viewer.grants.flatMap((grant) =>
    grant.cohortId && grant.role !== "mentor" ? [grant.cohortId] : [],
  );
  const all = viewer.grants.some(({ role }) => role === "administrator");
  if (!all && cohortIds.length === 0) return null;
  const [row] = await tx.execute<{
    cohorts: { id: string; name: string }[];
    sessions: Stored<SessionLine>[];
  }>(sql`
    with mine as (select id, name, ends_on from cohorts where ${all ? sql`true` : sql`id in ${cohortIds}`}),
    chosen as (
      select s.*, m.name as cohort_name, row_number() over (
        partition by s.starts_at + make_interval(mins => s.duration_minutes) <= now() order by abs(extract(epoch from s.starts_at - now()))) as nearness
      from training_sessions s join mine m on m.id = s.cohort_id
      where ${cohortId ? sql`m.id = ${cohortId}` : sql`true`})
    select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by ends_on desc, name) from mine), '[]') as cohorts,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'cohortId', s.cohort_id, 'cohortName', s.cohort_name,
          'title', o.title, 'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes, 'zone', s.zone,
          'facilitator', p.name, 'cancelled', s.cancelled_at is not null,
          'marked', (select count(*) from attendance a where a.session_id = s.id),
          'reflections', (select count(*) from catch_ups k where k.session_id = s.id and k.state = 'submitted'),
          'active', (select count(*) from enrolments e where e.cohort_id = s.cohort_id and e.status = 'active'))
          order by s.starts_at, s.id)
        from chosen s join modules o on o.id = s.module_id left join person_cards p on p.id = s.facilitator_id
        where s.nearness <= 100), '[]') as sessions`);
  return row ? { cohorts: row.cohorts, sessions: row.sessions.map(dated) } : null;
}

/** The training desk: her own training, and that of the cohorts she staffs. Two statements at most. */
export const trainingDesk = (viewer: Viewer, cohortId: string | null, now = new Date()) =>
  asViewer(viewer, async (tx) => ({
    own: viewer.enrolled ? await ownTraining(tx, viewer, now) : [],
    staffed: await staffTraining(tx, viewer, cohortId),
  }));

export type CatchUpToRead = {
  id: string;
  name: string | null;
  reflection: string;
  state: CatchUpState;
  answer: string | null;
  submittedAt: Date;
  version: number;
};
export type SessionPage = When & {
  id: string;
  version: number;
  cohortId: string;
  cohortName: string;
  moduleId: string;
  title: Title;
  language: string;
  interpretation: string[];
  onlineUrl: string | null;
  place: string | null;
  facilitatorId: string | null;
  facilitator: string | null;
  capacity: number | null;
  cancelled: boolean;
  /** Those held side by side with it, which count once together. */
  beside: { id: string; startsAt: string; language: string; capacity: number | null }[];
  /** A code may be entered now. */
  checkInOpen: boolean;
  /** She takes part in its cohort; her own mark, null while there is none. */
  enrolled: boolean;
  mark: AttendanceMark | null;
  /** How many have each mark; only staff sees more than her own. */
  marks: Partial<Record<AttendanceMark, number>>;
  active: number;
  /** Whether her mark counts as attended in her curriculum. */
  attended: boolean;
  /** What she wrote when she said that she cannot come. */
  apologyReason: string | null;
  /** Whether her curriculum lets her catch up on a session of this module. */
  mayCatchUp: boolean;
  material: { url: string | null; note: string | null; version: number } | null;
  catchUp: {
    reflection: string;
    state: CatchUpState;
    answer: string | null;
    by: string | null;
    version: number;
  } | null;
  /** Everybody's, for the session's staff. */
  catchUps: CatchUpToRead[];
};

/** One session; null when it is not in her sight. */
export const sessionPage = (viewer: Viewer, sessionId: string) =>
  asViewer(viewer, async (tx): Promise<SessionPage | null> => {
    const [row] = await tx.execute<{ session: Stored<SessionPage> }>(sql`
      select jsonb_build_object('id', s.id, 'version', s.version, 'cohortId', c.id, 'cohortName', c.name,
        'moduleId', m.id, 'title', m.title, 'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes,
        'zone', s.zone, 'language', s.language, 'interpretation', s.interpretation, 'onlineUrl', s.online_url,
        'place', s.place, 'facilitatorId', s.facilitator_id, 'facilitator', p.name, 'capacity', s.capacity,
        'cancelled', s.cancelled_at is not null,
        'beside', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'language', o.language,
            'capacity', o.capacity) order by o.starts_at, o.id)
          from training_sessions o where o.group_id = s.group_id and o.id <> s.id and o.cancelled_at is null), '[]'),
        'checkInOpen', s.id in (select open_check_ins()) or exists (
          select 1 from check_in_keys k where k.session_id = s.id and k.closes_at > now()),
        'enrolled', e.id is not null, 'mark', a.mark, 'mayCatchUp', m.catch_up,
        'attended', coalesce(counts_as_attended(a.mark, c.curriculum_id), false),
        'apologyReason', (select y.reason from apologies y where y.session_id = s.id and y.enrolment_id = e.id),
        'material', (select jsonb_build_object('url', w.url, 'note', w.note, 'version', w.version)
          from catch_up_materials w where w.session_id = s.id),
        'catchUp', (select jsonb_build_object('reflection', k.reflection, 'state', k.state, 'answer', k.answer, 'by', b.name, 'version', k.version)
          from catch_ups k left join person_cards b on b.id = k.answered_by where k.session_id = s.id and k.enrolment_id = e.id),
        'catchUps', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', b.name, 'reflection', k.reflection,
            'state', k.state, 'answer', k.answer, 'submittedAt', k.submitted_at, 'version', k.version) order by k.submitted_at, k.id)
          from catch_ups k join enrolments x on x.id = k.enrolment_id left join person_cards b on b.id = x.person_id
          where k.session_id = s.id and s.id in (select staffed_sessions()) and x.person_id <> ${viewer.id}), '[]'),
        'marks', coalesce((select jsonb_object_agg(x.mark, x.n) from (
          select mark, count(*) as n from attendance where session_id = s.id group by mark) x), '{}'),
        'active', (select count(*) from enrolments x where x.cohort_id = c.id and x.status = 'active')) as session
      from training_sessions s join cohorts c on c.id = s.cohort_id join modules m on m.id = s.module_id
      left join person_cards p on p.id = s.facilitator_id
      left join enrolments e on e.cohort_id = c.id and e.person_id = ${viewer.id} and e.status <> 'withdrawn'
      left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
      where s.id = ${sessionId}`);
    if (!row) return null;
    const page = dated(row.session);
    const catchUps = page.catchUps.map((one) => ({ ...one, submittedAt: new Date(one.submittedAt) }));
    return { ...page, catchUps };
  });

export type SessionChoices = {
  cohortId: string;
  cohortName: string;
  workingLanguages: string[];
  curriculumId: string | null;
  modules: { id: string; title: Title }[];
  /** Coordinators and facilitators. */
  staff: { id: string; name: string | null }[];
};

/** What the form of a session of this cohort offers; null when the cohort is not in her sight. */
export const sessionChoices = (viewer: Viewer, cohortId: string) =>
  asViewer(viewer, async (tx): Promise<SessionChoices | null> => {
    const [row] = await tx.execute<SessionChoices>(sql`
      select c.id as "cohortId", c.name as "cohortName", to_jsonb(c.working_languages) as "workingLanguages",
        c.curriculum_id as "curriculumId",
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title) order by m.position)
          from modules m where m.curriculum_id = c.curriculum_id), '[]') as modules,
        coalesce((select jsonb_agg(jsonb_build_object('id', g.person_id, 'name', p.name) order by p.name)
          from (select distinct person_id from cohort_staff(c.id) where role <> 'mentor') g
          left join person_cards p on p.id = g.person_id), '[]') as staff
      from cohorts c where c.id = ${cohortId}`);
    return row ?? null;
  });

export type SheetRow = {
  enrolmentId: string;
  name: string | null;
  organisation: string | null;
  status: EnrolmentStatus;
  mark: AttendanceMark | null;
  /** 0 while there is no mark. */
  version: number;
  method: AttendanceMethod | null;
  /** Why she said that she cannot come, if she said it. */
  reason: string | null;
};
export type AttendanceSheet = When & {
  id: string;
  cohortId: string;
  cohortName: string;
  title: Title;
  cancelled: boolean;
  /** Whether a session of this module may be caught up. */
  mayCatchUp: boolean;
  rows: SheetRow[];
};

/** Everybody to mark: active and invited leaders, and whoever has a mark already. For the cohort's staff. */
export const attendanceSheet = (viewer: Viewer, sessionId: string) =>
  asViewer(viewer, async (tx): Promise<AttendanceSheet | null> => {
    const [row] = await tx.execute<{ sheet: Stored<AttendanceSheet> }>(sql`
      select jsonb_build_object('id', s.id, 'cohortId', c.id, 'cohortName', c.name, 'title', m.title,
        'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes, 'zone', s.zone,
        'cancelled', s.cancelled_at is not null, 'mayCatchUp', m.catch_up,
        'rows', coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', e.id, 'name', p.name,
            'organisation', o.name, 'status', e.status, 'mark', a.mark, 'version', coalesce(a.version, 0),
            'method', a.method, 'reason', y.reason) order by p.name nulls last, e.id)
          from enrolments e left join person_cards p on p.id = e.person_id
          left join organisations o on o.id = e.organisation_id
          left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
          left join apologies y on y.session_id = s.id and y.enrolment_id = e.id
          where e.cohort_id = c.id and (e.status in ('active', 'invited') or a.mark is not null)), '[]')) as sheet
      from training_sessions s join cohorts c on c.id = s.cohort_id join modules m on m.id = s.module_id
      where s.id = ${sessionId}`);
    return row ? dated(row.sheet) : null;
  });

/** The code on the screen now and the seconds it stays; null when check-in is closed or not hers to open. */
export const currentCode = (viewer: Viewer, sessionId: string) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ code: string; secondsLeft: number }>(
      sql`select code, seconds_left as "secondsLeft" from check_in_code(${sessionId})`,
    );
    return row ?? null;
  });

export type MarkChange = {
  id: string;
  name: string | null;
  from: AttendanceMark | null;
  /** Null when the mark was taken away. */
  to: AttendanceMark | null;
  method: AttendanceMethod;
  by: string | null;
  at: Date;
};

/** Who marked what when, the latest first; null when the session is not in her sight. */
export const markHistory = (viewer: Viewer, sessionId: string) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{
      history: Omit<AttendanceSheet, "rows" | "startsAt"> & {
        startsAt: string;
        changes: (Omit<MarkChange, "at"> & { at: string })[];
      };
    }>(sql`
      select jsonb_build_object('id', s.id, 'cohortId', c.id, 'cohortName', c.name, 'title', m.title,
        'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes, 'zone', s.zone,
        'cancelled', s.cancelled_at is not null,
        'changes', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'name', p.name, 'from', h.from_mark,
            'to', h.to_mark, 'method', h.method, 'by', b.name, 'at', h.at) order by h.at desc, p.name, h.id)
          from attendance_changes h join enrolments e on e.id = h.enrolment_id
          left join person_cards p on p.id = e.person_id left join person_cards b on b.id = h.changed_by
          where h.session_id = s.id), '[]')) as history
      from training_sessions s join cohorts c on c.id = s.cohort_id join modules m on m.id = s.module_id
      where s.id = ${sessionId}`);
    if (!row) return null;
    const { changes, ...session } = dated(row.history);
    return { ...session, changes: changes.map((one): MarkChange => ({ ...one, at: new Date(one.at) })) };
  });

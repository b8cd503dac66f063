import { type SQL, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { AttendanceMark, Commission, EnrolmentStatus, RuleKind } from "@/db/enums";
import { organisations } from "@/db/schema";
import { mayCoordinateCohort, mayFacilitateCohort } from "../access";

import {
  type AskedModule,
  type Asks,
  asksNothing,
  type Extras,
  type MarkedSession,
  type Progress,
  progressOf,
  withMark,
} from "../training/progress";
import { isHeld, isSlipping } from "../training/rules";
import type { Title } from "../training/title";
import type { Viewer } from "../viewer";

export type UnansweredInvitation = {
  enrolmentId: string;
  personId: string;
  name: string | null;
  cohortId: string;
  cohortName: string;
  /** The latest invitation handed out, else the day she was enrolled. */
  invitedAt: Date;
  /** When that invitation stops working; null when she never had one or it was revoked. */
  expiresAt: Date | null;
  /** Without an address the invitation goes by another channel. */
  hasEmail: boolean;
};

type Row = Omit<UnansweredInvitation, "invitedAt" | "expiresAt"> & {
  dates: { invitedAt: string; expiresAt: string | null };
};

/** Leaders of the cohorts she coordinates who have not answered yet, longest waiting first. One statement. */
export async function unansweredInvitations(tx: Tx, viewer: Viewer): Promise<UnansweredInvitation[]> {
  if (!viewer.grants.some(({ role }) => role === "coordinator" || role === "administrator")) return [];
  const rows = await tx.execute<Row>(sql`
    select e.id as "enrolmentId", p.id as "personId", coalesce(p.chosen_name, p.legal_name) as name,
      c.id as "cohortId", c.name as "cohortName", p.email is not null as "hasEmail",
      jsonb_build_object('invitedAt', coalesce(i.created_at, e.created_at), 'expiresAt', i.expires_at) as dates
    from enrolments e join cohorts c on c.id = e.cohort_id join people p on p.id = e.person_id
    left join lateral (
      select created_at, expires_at from invitations
      where person_id = e.person_id and cohort_id = e.cohort_id and revoked_at is null
      order by created_at desc limit 1) i on true
    where e.status = 'invited' and e.cohort_id in (select coordinated_cohorts())
    order by coalesce(i.created_at, e.created_at), e.id`);
  return rows.map(({ dates, ...row }) => ({
    ...row,
    invitedAt: new Date(dates.invitedAt),
    expiresAt: dates.expiresAt === null ? null : new Date(dates.expiresAt),
  }));
}

type NextSession = { id: string; title: Title; startsAt: Date; durationMinutes: number; zone: string };
type NextRow = Omit<NextSession, "startsAt"> & { startsAt: string };
const withDate = (next: NextRow): NextSession => ({ ...next, startsAt: new Date(next.startsAt) });

const nextSessions = (cohort: SQL, now: Date, most: number) => sql`
  (select coalesce(jsonb_agg(n.session order by n.starts_at, n.id), '[]') from (
    select s.id, s.starts_at, jsonb_build_object('id', s.id, 'title', m.title, 'startsAt', s.starts_at,
      'durationMinutes', s.duration_minutes, 'zone', s.zone) as session
    from training_sessions s join modules m on m.id = s.module_id
    where s.cohort_id = ${cohort} and s.cancelled_at is null
      and s.starts_at + make_interval(mins => s.duration_minutes) > ${now.toISOString()}::timestamptz
    order by s.starts_at, s.id limit ${most}) n)`;

export type CohortLine = {
  id: string;
  name: string;
  programme: string;
  startsOn: string;
  endsOn: string;
  commissionCode: Commission | null;
  /** Active, invited and paused; only staff sees the others of her cohort. */
  leaders: number;
  invited: number;
  organisations: number;
  next: NextSession | null;
};

/** The cohorts in her sight, latest first. One statement. */
export const listCohorts = (viewer: Viewer, now = new Date()) =>
  asViewer(viewer, async (tx): Promise<CohortLine[]> => {
    const rows = await tx.execute<Omit<CohortLine, "next"> & { next: NextRow[] }>(sql`
      select c.id, c.name, p.name as programme, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
        c.commission_code as "commissionCode",
        count(e.id) filter (where e.status in ('active', 'invited', 'paused'))::int as leaders,
        count(e.id) filter (where e.status = 'invited')::int as invited,
        (select count(*)::int from cohort_organisations o where o.cohort_id = c.id) as organisations,
        ${nextSessions(sql`c.id`, now, 1)} as next
      from cohorts c join programmes p on p.id = c.programme_id left join enrolments e on e.cohort_id = c.id
      group by c.id, p.name order by c.starts_on desc, c.name`);
    return rows.map(({ next, ...row }) => ({ ...row, next: next[0] ? withDate(next[0]) : null }));
  });

export type StaffRole = "coordinator" | "facilitator" | "mentor";
export type CohortPage = {
  id: string;
  version: number;
  name: string;
  programme: string;
  startsOn: string;
  endsOn: string;
  commissionCode: Commission | null;
  workingLanguages: string[];
  curriculum: { id: string; name: string; attendanceBar: number } | null;
  /** What the certificate asks for; null without a curriculum. */
  asks: (Asks & { modules: (AskedModule & { title: Title })[] }) | null;
  modules: (AskedModule & { title: Title })[];
  /** Sessions that are not cancelled, earliest first. */
  sessions: {
    id: string;
    moduleId: string;
    groupId: string | null;
    startsAt: Date;
    durationMinutes: number;
  }[];
  next: NextSession[];
  organisations: { id: string; name: string; countryCode: string | null }[];
  staff: { personId: string; name: string | null; role: StaffRole }[];
};

type CohortRow = Omit<CohortPage, "modules" | "sessions" | "next"> & {
  sessions: {
    id: string;
    moduleId: string;
    groupId: string | null;
    startsAt: string;
    durationMinutes: number;
  }[];
  next: NextRow[];
};

/** One cohort with its organisations, staff and what comes next; null when it is not in her sight. */
export async function cohortPage(tx: Tx, cohortId: string, now: Date): Promise<CohortPage | null> {
  const [row] = await tx.execute<CohortRow>(sql`
    select c.id, c.version, c.name, p.name as programme, c.starts_on::text as "startsOn",
      c.ends_on::text as "endsOn", c.commission_code as "commissionCode", to_jsonb(c.working_languages) as "workingLanguages",
      case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name, 'attendanceBar', u.attendance_bar) end as curriculum,
      curriculum_asks(c.curriculum_id) as asks,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'moduleId', s.module_id, 'groupId', s.group_id, 'startsAt', s.starts_at,
          'durationMinutes', s.duration_minutes) order by s.starts_at, s.id)
        from training_sessions s where s.cohort_id = c.id and s.cancelled_at is null), '[]') as sessions,
      ${nextSessions(sql`c.id`, now, 3)} as next,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'countryCode', o.country_code) order by o.name)
        from cohort_organisations co join organisations o on o.id = co.organisation_id where co.cohort_id = c.id), '[]') as organisations,
      coalesce((select jsonb_agg(jsonb_build_object('personId', g.person_id, 'name', pc.name, 'role', g.role)
          order by array_position(array['coordinator', 'facilitator', 'mentor'], g.role), pc.name)
        from cohort_staff(c.id) g left join person_cards pc on pc.id = g.person_id), '[]') as staff
    from cohorts c join programmes p on p.id = c.programme_id left join curricula u on u.id = c.curriculum_id
    where c.id = ${cohortId}`);
  return row
    ? {
        ...row,
        modules: row.asks?.modules ?? [],
        sessions: row.sessions.map((session) => ({ ...session, startsAt: new Date(session.startsAt) })),
        next: row.next.map(withDate),
      }
    : null;
}

export type Leader = {
  enrolmentId: string;
  personId: string;
  name: string | null;
  status: EnrolmentStatus;
  organisationId: string | null;
  organisation: string | null;
  /** By session. */
  marks: Record<string, AttendanceMark>;
  /** What she did beside attending, and what was waived for her. */
  extras: Extras;
  progress: Progress;
  slipping: boolean;
};

/** Who takes part, with attendance and progress; empty for whoever does not staff the cohort. */
export async function cohortLeaders(tx: Tx, cohort: CohortPage, now: Date): Promise<Leader[]> {
  const rows = await tx.execute<Omit<Leader, "progress" | "slipping">>(sql`
    select e.id as "enrolmentId", e.person_id as "personId", p.name, e.status,
      e.organisation_id as "organisationId", o.name as organisation,
      coalesce((select jsonb_object_agg(a.session_id, a.mark) from attendance a where a.enrolment_id = e.id), '{}') as marks,
      x.extras
    from enrolments e join extras_of(array(select id from enrolments where cohort_id = ${cohort.id})) x on x.enrolment_id = e.id
    left join person_cards p on p.id = e.person_id left join organisations o on o.id = e.organisation_id
    where e.cohort_id = ${cohort.id} order by o.name nulls last, p.name nulls last, e.id`);
  return rows.map((leader) => {
    const sessions = markedSessions(cohort, leader);
    return {
      ...leader,
      progress: progressOf(cohort.asks ?? asksNothing, sessions, leader.extras, now),
      slipping:
        leader.status === "active" &&
        isSlipping(
          sessions
            .filter((s) => isHeld(s, now))
            .map((s) => s.mark)
            .reverse(),
          cohort.asks ?? undefined,
        ),
    };
  });
}

/** A cohort's sessions as one leader knows them. */
export const markedSessions = (cohort: Pick<CohortPage, "sessions">, { marks }: Pick<Leader, "marks">) =>
  cohort.sessions.map((session) => withMark(session, marks[session.id] ?? null));

/** Everything of a cohort's page, as far as it is hers to see; null when the cohort is not. */
export const wholeCohort = (viewer: Viewer, cohortId: string, now = new Date()) =>
  asViewer(viewer, async (tx) => {
    const cohort = await cohortPage(tx, cohortId, now);
    if (!cohort) return null;
    return {
      cohort,
      leaders: mayFacilitateCohort(viewer, cohortId) ? await cohortLeaders(tx, cohort, now) : [],
      others: mayCoordinateCohort(viewer, cohortId) ? await otherOrganisations(tx, cohortId) : [],
    };
  });

/** Organisations that do not take part yet, to choose from. */
const otherOrganisations = (tx: Tx, cohortId: string) =>
  tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      sql`${organisations.id} not in (select organisation_id from cohort_organisations where cohort_id = ${cohortId})`,
    )
    .orderBy(organisations.name);

type Choices = { programmes: Choice[]; curricula: Choice[] };
const choices = async (tx: Tx): Promise<Choices> => {
  const [row] = await tx.execute<Choices>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from programmes), '[]') as programmes,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from curricula), '[]') as curricula`);
  return row ?? { programmes: [], curricula: [] };
};

/** What the form of a new cohort offers. */
export const cohortChoices = (viewer: Viewer) => asViewer(viewer, choices);

/** The same beside the cohort as it is now. */
export const editableCohort = (viewer: Viewer, cohortId: string) =>
  asViewer(viewer, async (tx) => ({
    cohort: await cohortPage(tx, cohortId, new Date()),
    ...(await choices(tx)),
  }));
type Choice = { id: string; name: string };

/** Something she need not do for the certificate, by whom it was granted and taken back. */
export type Exception = {
  id: string;
  kind: RuleKind;
  /** Of the module it is about. */
  title: Title | null;
  /** Why; null to whoever only staffs her cohort. */
  reason: string | null;
  grantedBy: string | null;
  grantedAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
};

export type EnrolmentPage = {
  id: string;
  version: number;
  cohortId: string;
  cohortName: string;
  personId: string;
  name: string | null;
  organisation: string | null;
  status: EnrolmentStatus;
  reason: string | null;
  history: {
    from: EnrolmentStatus | null;
    to: EnrolmentStatus;
    reason: string | null;
    by: string | null;
    at: Date;
  }[];
  modules: (AskedModule & { title: Title })[];
  sessions: (MarkedSession & { id: string; title: Title; zone: string })[];
  exceptions: Exception[];
  progress: Progress;
};

type EnrolmentRow = Omit<EnrolmentPage, "history" | "exceptions" | "modules" | "sessions" | "progress"> & {
  asks: (Asks & { modules: EnrolmentPage["modules"] }) | null;
  extras: Extras;
  exceptions: (Omit<Exception, "grantedAt" | "revokedAt"> & {
    grantedAt: string;
    revokedAt: string | null;
  })[];
  history: (Omit<EnrolmentPage["history"][number], "at"> & { at: string })[];
  sessions: (Omit<EnrolmentPage["sessions"][number], "startsAt"> & { startsAt: string })[];
};

/** One leader in one cohort, with the history of her place and every mark. For the cohort's staff. */
export const enrolmentPage = (viewer: Viewer, cohortId: string, enrolmentId: string, now = new Date()) =>
  asViewer(viewer, async (tx): Promise<EnrolmentPage | null> => {
    const [row] = await tx.execute<EnrolmentRow>(sql`
      select e.id, e.version, c.id as "cohortId", c.name as "cohortName", e.person_id as "personId", p.name,
        o.name as organisation, e.status, e.reason, curriculum_asks(c.curriculum_id) as asks, enrolment_extras(e.id) as extras,
        coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'reason', x.reason, 'title',
            (select m.title from modules m where m.lineage_id = x.module_lineage_id order by m.curriculum_id = c.curriculum_id desc limit 1),
            'grantedBy', g.name, 'grantedAt', x.granted_at, 'revokedBy', r.name, 'revokedAt', x.revoked_at) order by x.granted_at desc, x.id)
          from exceptions_of(array[e.id]) x left join person_cards g on g.id = x.granted_by left join person_cards r on r.id = x.revoked_by), '[]') as exceptions,
        coalesce((select jsonb_agg(jsonb_build_object('from', h.from_status, 'to', h.to_status, 'reason', h.reason,
            'by', b.name, 'at', h.at) order by h.at desc, h.id)
          from enrolment_changes h left join person_cards b on b.id = h.changed_by where h.enrolment_id = e.id), '[]') as history,
        coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'moduleId', s.module_id, 'groupId', s.group_id, 'title', m.title,
            'startsAt', s.starts_at, 'durationMinutes', s.duration_minutes, 'zone', s.zone, 'cancelled', false,
            'mark', a.mark) order by s.starts_at desc, s.id)
          from training_sessions s join modules m on m.id = s.module_id
          left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
          where s.cohort_id = c.id and s.cancelled_at is null and s.starts_at <= ${now.toISOString()}::timestamptz), '[]') as sessions
      from enrolments e join cohorts c on c.id = e.cohort_id
      left join person_cards p on p.id = e.person_id left join organisations o on o.id = e.organisation_id
      where e.id = ${enrolmentId} and c.id = ${cohortId}`);
    if (!row) return null;
    const { asks, extras, ...rest } = row;
    const sessions = row.sessions.map((s) => ({ ...s, startsAt: new Date(s.startsAt) }));
    return {
      ...rest,
      modules: asks?.modules ?? [],
      exceptions: row.exceptions.map(({ grantedAt, revokedAt, ...exception }) => ({
        ...exception,
        grantedAt: new Date(grantedAt),
        revokedAt: revokedAt === null ? null : new Date(revokedAt),
      })),
      sessions,
      history: row.history.map((change) => ({ ...change, at: new Date(change.at) })),
      progress: progressOf(asks ?? asksNothing, sessions, extras, now),
    };
  });

export type FoundPerson = {
  id: string;
  name: string;
  email: string | null;
  organisation: string | null;
  enrolled: EnrolmentStatus | null;
  roles: StaffRole[];
};

/**
 * People she may add to a cohort, by part of a name or address; the first forty, and the cohort's
 * name, null when it is not in her sight. One statement.
 */
export const findPeople = (viewer: Viewer, cohortId: string, typed: string) =>
  asViewer(viewer, async (tx): Promise<{ cohortName: string | null; people: FoundPerson[] }> => {
    const like = `%${typed.replace(/[\\%_]/g, "\\$&")}%`;
    const [row] = await tx.execute<{ name: string; people: FoundPerson[] }>(sql`
      select c.name, coalesce((select jsonb_agg(to_jsonb(f) order by f.name, f.id) from (
        select p.id, coalesce(p.chosen_name, p.legal_name) as name, p.email, o.name as organisation, e.status as enrolled,
          coalesce((select jsonb_agg(g.role) from role_grants g where g.person_id = p.id and g.cohort_id = c.id), '[]') as roles
        from people p left join organisations o on o.id = p.organisation_id
        left join enrolments e on e.person_id = p.id and e.cohort_id = c.id
        where p.merged_into_id is null
          and (p.legal_name ilike ${like} or p.chosen_name ilike ${like} or p.email::text ilike ${like})
        order by 2, 1 limit 40) f), '[]') as people
      from cohorts c where c.id = ${cohortId}`);
    return { cohortName: row?.name ?? null, people: row?.people ?? [] };
  });

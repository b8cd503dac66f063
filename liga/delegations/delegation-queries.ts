import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import {
  conflictLevels,
  type InterestState,
  type Locale,
  type SeatRole,
  type SeatState,
  seatRoles,
} from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import type { Said } from "../forums/names";
import { forumNames, forumTitle } from "../forums/words";
import type { Title } from "../training/title";
import type { Viewer } from "../viewer";
import type { Conflict, DelegationEdition } from "./queries";

export type DelegationHead = DelegationEdition & {
  id: string;
  name: string;
  /** The forum's name in both languages, for what somebody else reads. */
  forumNames: Said;
  cohortId: string;
  cohort: string | null;
  opportunityId: string | null;
  seatLimit: number;
  travelMinutes: number;
  version: number;
};

const head = (viewer: Pick<Viewer, "locale">) =>
  sql`d.id, d.name, d.cohort_id as "cohortId", h.name as cohort, d.opportunity_id as "opportunityId",
  d.seat_limit as "seatLimit", d.travel_minutes as "travelMinutes", d.version, e.id as "editionId", ${forumTitle(viewer)} as forum,
  ${forumNames} as "forumNames", e.name as edition, e.starts_on as "startsOn", e.ends_on as "endsOn", e.city, e.zone`;
const from = sql.raw(`delegations d join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id
  left join cohorts h on h.id = d.cohort_id`);
const conflictsJson = sql`coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'subject', c.subject, 'personId', c.person_id,
  'sessionId', c.session_id, 'otherId', c.other_id, 'detail', c.detail, 'level', c.level, 'reason', c.reason)
  order by ${placeIn(conflictLevels, "c.level")}, c.kind, c.detail ->> 'startsAt', c.subject)
  from delegation_conflicts(d.id) c), '[]') as conflicts`;

export { conflictsJson, from as delegationFrom, head as delegationHead };

/** Name, forum and settings alone; null when there is no such delegation in sight. */
export async function delegationNamed(tx: Tx, viewer: Viewer, id: string): Promise<DelegationHead | null> {
  const [row] = await tx.execute<DelegationHead>(sql`select ${head(viewer)} from ${from} where d.id = ${id}`);
  return row ?? null;
}

export type Seat = {
  id: string;
  version: number;
  role: SeatRole;
  state: SeatState;
  personId: string | null;
  name: string | null;
  locale: Locale | null;
  /** Whether a mail can reach her. */
  address: boolean;
  organisationId: string | null;
  organisation: string | null;
  alternateId: string | null;
  alternate: string | null;
};

export type MemberTask = {
  id: string;
  title: string;
  dueOn: string | null;
  done: boolean;
  personId: string;
  name: string | null;
};

export type Delegation = DelegationHead & {
  /** Required of every member. */
  modules: { id: string; title: Title }[];
  seats: Seat[];
  tasks: MemberTask[];
  conflicts: Conflict[];
  /** Levels set for a whole kind. */
  levels: { kind: Conflict["kind"]; level: Conflict["level"]; reason: string | null }[];
  /** Most seats one organisation may hold, where the forum says so. */
  perOrganisation: number | null;
};

/** Everything a coordinator's page of one delegation shows, but the schedule; null when not in sight. */
export async function delegation(tx: Tx, viewer: Viewer, id: string): Promise<Delegation | null> {
  const [row] = await tx.execute<Delegation>(sql`
    select ${head(viewer)}, ${conflictsJson},
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title) order by m.position)
        from delegation_modules x join modules m on m.id = x.module_id where x.delegation_id = d.id), '[]') as modules,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'version', s.version, 'role', s.role, 'state', s.state,
          'personId', s.person_id, 'name', c.name, 'locale', p.locale, 'address', p.email is not null,
          'organisationId', s.organisation_id, 'organisation', o.name, 'alternateId', s.alternate_id, 'alternate', a.name)
          order by ${placeIn(seatRoles, "s.role")},
            s.created_at, s.id)
        from seats s left join person_cards c on c.id = s.person_id left join people p on p.id = s.person_id
        left join organisations o on o.id = s.organisation_id left join person_cards a on a.id = s.alternate_id
        where s.delegation_id = d.id), '[]') as seats,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on, 'done', t.done_at is not null,
          'personId', t.person_id, 'name', c.name) order by t.due_on, t.title, c.name)
        from delegate_tasks t left join person_cards c on c.id = t.person_id where t.delegation_id = d.id), '[]') as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'level', l.level, 'reason', l.reason))
        from conflict_levels l where l.delegation_id = d.id and l.subject = ''), '[]') as levels,
      organisation_limit_of(e.id) as "perOrganisation"
    from ${from} where d.id = ${id}`);
  return row ?? null;
}

export type Candidate = {
  id: string;
  name: string | null;
  organisation: string | null;
  /** Her answer to the delegation's call, null when she did not answer or there is none. */
  interest: InterestState | null;
  /** Takes part in the delegation's own cohort. */
  own: boolean;
};

/** People a seat may go to: leaders of the cohorts she coordinates, selected ones of the call first. */
export const candidates = (tx: Tx, _viewer: Viewer, delegationId: string) =>
  tx.execute<Candidate>(sql`
    select c.id, c.name, c.organisation_name as organisation, i.state as interest, bool_or(n.cohort_id = d.cohort_id) as own
    from delegations d join enrolments n on n.cohort_id in (select coordinated_cohorts()) and n.status <> 'withdrawn'
    join person_cards c on c.id = n.person_id
    left join interests i on i.opportunity_id = d.opportunity_id and i.person_id = c.id and i.state <> 'withdrawn'
    where d.id = ${delegationId}
    group by c.id, c.name, c.organisation_name, i.state
    order by array_position(array['selected', 'waiting', 'submitted'], i.state), bool_or(n.cohort_id = d.cohort_id) desc, c.name`);

export type CreationChoices = {
  editions: {
    id: string;
    forum: string;
    edition: string;
    startsOn: string | null;
    endsOn: string | null;
    sessions: number;
  }[];
  cohorts: { id: string; name: string; curriculumId: string | null }[];
  modules: { id: string; title: Title; curriculumId: string; curriculum: string }[];
  call: { id: string; title: string; editionId: string; cohortId: string; places: number | null } | null;
};

/** What the form for a new delegation offers, and the call it answers. */
export async function creationChoices(tx: Tx, viewer: Viewer, call: string | null): Promise<CreationChoices> {
  const [row] = await tx.execute<CreationChoices>(sql`select
    (select jsonb_agg(jsonb_build_object('id', e.id, 'forum', ${forumTitle(viewer)}, 'edition', e.name, 'startsOn', e.starts_on, 'endsOn', e.ends_on,
        'sessions', (select count(*) from forum_sessions s where s.edition_id = e.id and s.cancelled_at is null))
        order by e.starts_on, ${forumTitle(viewer)})
      from editions e join forums f on f.id = e.forum_id where e.status <> 'cancelled') as editions,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'curriculumId', c.curriculum_id) order by c.starts_on desc, c.name)
      from cohorts c where c.id in (select coordinated_cohorts())), '[]') as cohorts,
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'curriculumId', u.id, 'curriculum', u.name) order by u.name, m.position)
      from modules m join curricula u on u.id = m.curriculum_id
      where u.id in (select curriculum_id from cohorts where id in (select coordinated_cohorts()))), '[]') as modules,
    (select jsonb_build_object('id', o.id, 'title', o.title, 'editionId', o.edition_id, 'cohortId', o.cohort_id, 'places', o.places)
      from opportunities o where o.id = ${call}::uuid) as call`);
  if (!row) throw new Error("A query of constants gave no row.");
  return row;
}

/** Modules of the delegation's cohort, and whether each is required of its members. */
export const cohortModules = (tx: Tx, _viewer: Viewer, delegationId: string) =>
  tx.execute<{ id: string; title: Title; required: boolean }>(sql`
    select m.id, m.title, x.module_id is not null as required
    from delegations d join cohorts c on c.id = d.cohort_id join modules m on m.curriculum_id = c.curriculum_id
    left join delegation_modules x on x.delegation_id = d.id and x.module_id = m.id
    where d.id = ${delegationId} order by m.position`);

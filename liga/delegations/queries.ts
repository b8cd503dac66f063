import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ConflictKind, ConflictLevel, SeatRole, SeatState } from "@/db/enums";
import { forumTitle } from "../forums/words";
import type { Viewer } from "../viewer";

/** The forum edition a delegation goes to; days are `YYYY-MM-DD` and null while not known. */
export type DelegationEdition = {
  editionId: string;
  forum: string;
  edition: string;
  startsOn: string | null;
  endsOn: string | null;
  city: string | null;
  /** IANA zone of the place. */
  zone: string | null;
};

const edition = (
  viewer: Viewer,
) => sql`e.id as "editionId", ${forumTitle(viewer)} as forum, e.name as edition, e.starts_on as "startsOn",
  e.ends_on as "endsOn", e.city, e.zone`;

export type DelegateTask = { id: string; title: string; dueOn: string | null; done: boolean };

export type OwnDelegation = DelegationEdition & {
  id: string;
  name: string;
  seatId: string;
  role: SeatRole;
  /** Hers to answer while "offered". */
  state: SeatState;
  /** She is the alternate: the seat is somebody else's for now. */
  asAlternate: boolean;
  /** The schedule in force, null before the first publication. */
  latestVersion: number | null;
  /** What she said she has read; null while nothing. */
  readVersion: number | null;
  unread: boolean;
  /** Hers, open ones first and by day. */
  tasks: DelegateTask[];
};

/** The delegations a person holds a seat in or stands by for: the ones to come first, soonest first. */
export function ownDelegations(tx: Tx, viewer: Viewer): Promise<OwnDelegation[]> {
  return tx.execute<OwnDelegation>(sql`
    select d.id, d.name, s.id as "seatId", s.role, s.state, s.person_id is distinct from ${viewer.id}::uuid as "asAlternate", ${edition(viewer)},
      v.latest as "latestVersion", r.number as "readVersion",
      s.person_id is not distinct from ${viewer.id}::uuid and coalesce(v.latest > coalesce(r.number, 0), false) as unread,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on, 'done', t.done_at is not null)
          order by t.done_at is not null, t.due_on, t.title)
        from delegate_tasks t where t.delegation_id = d.id and t.person_id = ${viewer.id}), '[]') as tasks
    from seats s join delegations d on d.id = s.delegation_id
    join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id
    left join lateral (select max(number) as latest from schedule_versions where delegation_id = d.id) v on true
    left join schedule_receipts r on r.delegation_id = d.id and r.person_id = ${viewer.id}
    where ${viewer.id} in (s.person_id, s.alternate_id)
    order by coalesce(e.ends_on < current_date, false), e.starts_on, d.name`);
}

export type DelegationCare = DelegationEdition & {
  id: string;
  name: string;
  seats: number;
  /** Seats nobody holds, or whose holder declined. */
  unfilled: number;
  /** Held seats with nobody to step in. */
  withoutAlternate: number;
  /** Offered and not yet answered. */
  unanswered: number;
  /** Conflicts by level; ignored ones are left out. */
  block: number;
  warn: number;
  publishedVersion: number | null;
};

const care = (viewer: Viewer) => sql`
  select d.id, d.name, ${edition(viewer)}, s.seats, s.unfilled, s."withoutAlternate", s.unanswered, c.block, c.warn,
    (select max(number) from schedule_versions v where v.delegation_id = d.id) as "publishedVersion"
  from delegations d join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id
  left join lateral (select count(*)::int as seats,
      count(*) filter (where state in ('open', 'declined'))::int as unfilled,
      count(*) filter (where state in ('offered', 'accepted', 'confirmed') and alternate_id is null)::int as "withoutAlternate",
      count(*) filter (where state = 'offered')::int as unanswered
    from seats where delegation_id = d.id) s on true
  left join lateral (select count(*) filter (where level = 'block')::int as block, count(*) filter (where level = 'warn')::int as warn
    from delegation_conflicts(d.id)) c on true
  where d.cohort_id in (select coordinated_cohorts())`;

const soonestFirst = sql`order by coalesce(e.ends_on < current_date, false), e.starts_on, d.name`;

/** Her delegations whose forum is not over and that want something of her, the soonest first. */
export function delegationsNeedingCare(tx: Tx, viewer: Viewer): Promise<DelegationCare[]> {
  return tx.execute<DelegationCare>(sql`${care(viewer)}
    and coalesce(e.ends_on >= current_date, true)
    and (s.unfilled > 0 or s."withoutAlternate" > 0 or s.unanswered > 0 or c.block > 0 or c.warn > 0)
    ${soonestFirst}`);
}

/** All delegations she coordinates: those to come soonest first, then the past. */
export function coordinatedDelegations(tx: Tx, viewer: Viewer): Promise<DelegationCare[]> {
  return tx.execute<DelegationCare>(sql`${care(viewer)} ${soonestFirst}`);
}

export type Conflict = {
  kind: ConflictKind;
  /** Empty for the kinds that a delegation has at most once. */
  subject: string;
  personId: string | null;
  sessionId: string | null;
  otherId: string | null;
  detail: Record<string, unknown>;
  level: ConflictLevel;
  reason: string | null;
};

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type {
  RefusalGround,
  SeatRole,
  SeatState,
  TravelAnswer,
  TravelLetterKind,
  TravelQuestion,
  VisaPaper,
  VisaResult,
} from "@/db/enums";
import { forumTitle } from "../forums/words";
import type { Viewer } from "../viewer";
import {
  type EditionRow,
  editionColumns,
  type FactRow,
  factColumns,
  factJoin,
  factsFrom,
  travels,
} from "./facts";
import { type Readiness, readinessFrom, reasonCode, worstFirst } from "./readiness";

export type PrivateAnswer = { question: TravelQuestion; answer: TravelAnswer };
export type TravelHead = EditionRow & {
  id: string;
  name: string;
  /** Its name again, where `name` is a delegate's. */
  delegation: string;
  cohortId: string;
  cohort: string | null;
  opportunityId: string | null;
  editionId: string;
  forum: string;
  edition: string;
  city: string | null;
  zone: string | null;
  /** She coordinates it; otherwise she is its travel officer. */
  coordinates: boolean;
};
export type TravelRow = FactRow & {
  personId: string;
  name: string | null;
  seatId: string;
  seatVersion: number;
  role: SeatRole;
  state: SeatState;
  alternate: string | null;
  /** Empty for the travel officer: the database keeps them from her. */
  answers: PrivateAnswer[];
};
export type BoardRow = TravelRow & { readiness: Readiness };

const head = (
  viewer: Viewer,
) => sql`d.id, d.name, d.name as delegation, d.cohort_id as "cohortId", d.opportunity_id as "opportunityId",
  (select h.name from cohorts h where h.id = d.cohort_id) as cohort, e.id as "editionId", ${forumTitle(viewer)} as forum, e.name as edition, e.city, e.zone,
  d.id in (select travel_coordinated()) as coordinates, ${editionColumns}`;
const from = sql`delegations d join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id`;
const seen = sql`(d.id in (select travel_coordinated()) or d.id in (select travel_officed()))`;
const rowColumns = sql`s.person_id as "personId", n.name, s.id as "seatId", s.version as "seatVersion", s.role, s.state, a.name as alternate,
  coalesce((select jsonb_agg(jsonb_build_object('question', x.question, 'answer', x.answer)) from travel_private_answers x
    where x.delegation_id = s.delegation_id and x.person_id = s.person_id), '[]') as answers, ${factColumns}`;
/** Each read of other women's travel is written down in the statement that reads. */
const noted = (verb: string, subject: unknown, detail: Record<string, unknown>, where: unknown) => sql`
  noted as (insert into audit_log (actor_id, verb, subject_id, detail)
    select current_person(), ${verb}, ${subject}::uuid, ${JSON.stringify(detail)}::jsonb where ${where})`;

/** Everybody's way there, the worst first; null for whoever neither coordinates the delegation nor is its officer. */
export async function travelBoard(tx: Tx, viewer: Viewer, delegationId: string, today: string) {
  const inSight = sql`exists (select 1 from delegations d where d.id = ${delegationId} and ${seen})`;
  const [row] = await tx.execute<TravelHead & { rows: TravelRow[] }>(sql`
    with ${noted("read-travel", delegationId, {}, inSight)}
    select ${head(viewer)}, coalesce((select jsonb_agg(to_jsonb(w)) from (
        select ${rowColumns} from seats s ${factJoin} left join travel_names(d.id) n on n.person_id = s.person_id
        left join person_cards a on a.id = s.alternate_id
        where s.delegation_id = d.id and ${travels}) w), '[]') as rows
    from ${from} where d.id = ${delegationId} and ${seen}`);
  if (!row) return null;
  const rows = row.rows
    .map((one): BoardRow => ({ ...one, readiness: readinessFrom(factsFrom(one), row, today, row.source) }))
    .sort((a, b) => worstFirst(a.readiness, b.readiness) || (a.name ?? "").localeCompare(b.name ?? ""));
  return { head: row as TravelHead, rows };
}

/** One delegate's travel as she herself or whoever sees to it reads it; another's read is written down. */
export async function delegateTravel(
  tx: Tx,
  viewer: Viewer,
  delegationId: string,
  personId: string,
  today: string,
) {
  const hers = sql`s.delegation_id = d.id and s.person_id = ${personId}`;
  const inSight = sql`${personId !== viewer.id} and exists (select 1 from delegations d join seats s on ${hers} where d.id = ${delegationId} and ${seen})`;
  const [row] = await tx.execute<TravelHead & TravelRow & More>(sql`
    with ${noted("read-travel", personId, { delegation: delegationId }, inSight)}
    select ${head(viewer)}, ${rowColumns},
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'madeAt', l.created_at) order by l.created_at desc)
        from travel_letters l where l.delegation_id = d.id and l.person_id = s.person_id), '[]') as letters,
      (select jsonb_build_object('destination', o.destination, 'appliedOn', o.applied_on, 'decidedOn', o.decided_on, 'result', o.result,
        'ground', o.ground, 'papers', o.papers, 'fee', o.fee, 'currency', o.currency, 'forEvidence', o.for_evidence, 'version', o.version)
        from visa_outcomes o where o.delegation_id = d.id and o.person_id = s.person_id) as outcome
    from ${from} join seats s on ${hers} ${factJoin}
    left join travel_names(d.id) n on n.person_id = s.person_id left join person_cards a on a.id = s.alternate_id
    where d.id = ${delegationId} and ${travels} and (s.person_id = ${viewer.id} or ${seen})`);
  return row ? { ...row, readiness: readinessFrom(factsFrom(row), row, today, row.source) } : null;
}
type More = {
  letters: { id: string; kind: TravelLetterKind; madeAt: string }[];
  outcome: Outcome | null;
};
export type Outcome = {
  destination: string;
  appliedOn: string;
  decidedOn: string;
  result: VisaResult;
  ground: RefusalGround | null;
  papers: VisaPaper[];
  fee: number | null;
  currency: string | null;
  forEvidence: boolean;
  version: number;
};
export type DelegateTravel = NonNullable<Awaited<ReturnType<typeof delegateTravel>>>;

/**
 * For the planner: how ready each member of a delegation is, by person. One statement, written down like
 * every read; whoever does not see to the delegation's travel gets an empty map.
 */
export async function readinessOf(
  tx: Tx,
  delegationId: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<Map<string, { level: Readiness["level"]; reason: string }>> {
  const rows = await tx.execute<EditionRow & FactRow & { personId: string }>(sql`
    with ${noted("read-readiness", delegationId, {}, sql`exists (select 1 from delegations d where d.id = ${delegationId} and ${seen})`)}
    select s.person_id as "personId", ${editionColumns}, ${factColumns}
    from ${from} join seats s on s.delegation_id = d.id ${factJoin}
    where d.id = ${delegationId} and ${seen} and ${travels}`);
  return new Map(
    rows.map((row) => {
      const readiness = readinessFrom(factsFrom(row), row, today, row.source);
      return [row.personId, { level: readiness.level, reason: reasonCode(readiness) }];
    }),
  );
}

export type OfficedDelegation = {
  id: string;
  name: string;
  forum: string;
  edition: string;
  startsOn: string | null;
};
/** The delegations whose travel she sees to as their officer. */
export const officedDelegations = (tx: Tx, viewer: Viewer) =>
  tx.execute<OfficedDelegation>(sql`select d.id, d.name, ${forumTitle(viewer)} as forum, e.name as edition, e.starts_on as "startsOn"
    from ${from} where d.id in (select travel_officed()) order by e.starts_on, d.name`);

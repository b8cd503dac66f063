import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { AttendanceMark, RequirementKind } from "@/db/enums";
import type { Viewer } from "../../viewer";

export type Evidence =
  | { by: "attendance"; at: string; mark: AttendanceMark }
  | { by: "completion"; at: string; cohort: string; code: string | null }
  | { by: "statement" | "confirmed"; at: string; text: string };
export type Asked = {
  id: string;
  kind: RequirementKind;
  title: string;
  ofEdition: boolean;
  /** Confirmed by her coordinators, not by a register. */
  byHand: boolean;
  met: boolean;
  evidence: Evidence | null;
};
export type Eligible = { personId: string; name: string; asked: Asked[] };

const asked = sql`jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'title', r.title, 'ofEdition', r.edition_id is not null,
  'byHand', r.forum_session_type is not null, 'met', e.met, 'evidence', e.evidence) order by r.edition_id is null, r.created_at, r.id)`;

/** What is asked of one woman, and what of it she has. One statement. */
export async function eligibilityOf(
  tx: Tx,
  _viewer: Viewer,
  callId: string,
  personId: string,
): Promise<Asked[]> {
  const [row] = await tx.execute<{ asked: Asked[] | null }>(sql`
    select ${asked} as asked from eligibility_of(${callId}, array[${personId}]::uuid[]) e
    join eligibility_requirements r on r.id = e.requirement_id`);
  return row?.asked ?? [];
}

/** The same for all leaders of the call's cohort at once; whoever misses most comes last. One statement. */
export async function eligibilityOfCohort(tx: Tx, _viewer: Viewer, callId: string): Promise<Eligible[]> {
  return [
    ...(await tx.execute<Eligible>(sql`
    select e.person_id as "personId", c.name, ${asked} as asked
    from eligibility_of(${callId}, array(select n.person_id from opportunities o join enrolments n on n.cohort_id = o.cohort_id
      where o.id = ${callId} and n.status in ('active', 'completed') and o.cohort_id in (select coordinated_cohorts()))) e
    join eligibility_requirements r on r.id = e.requirement_id join person_cards c on c.id = e.person_id
    group by e.person_id, c.name order by count(*) filter (where not e.met), c.name, e.person_id`)),
  ];
}

/** What may be asked: modules and curricula, and sessions of the cohort that could be the consultation. */
export async function requirementChoices(tx: Tx, viewer: Viewer, callId: string) {
  const [row] = await tx.execute<{
    modules: { id: string; title: string }[];
    curricula: { id: string; name: string }[];
    sessions: { id: string; title: string; startsAt: string }[];
  }>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', coalesce(m.title ->> ${viewer.locale}, m.title ->> 'en', m.title ->> 'es')) order by m.position)
        from modules m where m.curriculum_id = h.curriculum_id), '[]') as modules,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name || ' ' || u.number) order by u.name, u.number)
        from curricula u where u.published_at is not null or u.id = h.curriculum_id), '[]') as curricula,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', coalesce(m.title ->> ${viewer.locale}, m.title ->> 'en', m.title ->> 'es'), 'startsAt', s.starts_at) order by s.starts_at)
        from training_sessions s join modules m on m.id = s.module_id where s.cohort_id = h.id and s.cancelled_at is null), '[]') as sessions
    from opportunities o join cohorts h on h.id = o.cohort_id where o.id = ${callId}`);
  return row ?? { modules: [], curricula: [], sessions: [] };
}

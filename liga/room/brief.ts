import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Viewer } from "../viewer";

export type Brief = {
  /** What the delegation asks for, a page each. */
  points: {
    id: string;
    title: string;
    problem: string;
    evidence: string | null;
    ask: string;
    grantedBy: string | null;
  }[];
  /** What its members ask of a policy, shared with their cohort, and not on a page yet. */
  asks: { id: string; country: string; policy: string; ask: string }[];
  /** What she herself is to say, in each language the signed words or else the last ones. */
  speeches: {
    id: string;
    title: string;
    session: string | null;
    texts: { id: string; language: string; text: string; signed: boolean }[];
  }[];
  /** All countries, for a promise. */
  countries: string[];
};

/** What she has with her when she speaks for her delegation. One statement. */
export async function brief(tx: Tx, viewer: Viewer, id: string): Promise<Brief> {
  const [row] = await tx.execute<Brief>(sql`select
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'problem', p.problem, 'evidence', p.evidence,
        'ask', p.ask, 'grantedBy', p.granted_by) order by p.objective nulls last, p.title, p.id)
      from talking_points p where p.delegation_id = ${id}), '[]') as points,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'country', a.country_code, 'policy', a.policy, 'ask', a.ask)
        order by a.country_code, a.policy, a.id)
      from assessments a join delegations d on d.cohort_id = a.cohort_id and d.id = ${id}
      where a.shared_with = 'cohort' and a.person_id in (select person_id from delegation_members(${id}))
        and not exists (select 1 from talking_points p where p.delegation_id = ${id} and p.assessment_id = a.id)), '[]') as asks,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'session', f.title, 'texts', coalesce((
          select jsonb_agg(jsonb_build_object('id', x.id, 'language', x.language, 'text', x.text, 'signed', x.signed_at is not null)
            order by x.language)
          from (select distinct on (t.language) * from statement_texts t where t.statement_id = s.id
            order by t.language, t.signed_at is null, t.number desc) x), '[]')) order by f.starts_at nulls last, s.title, s.id)
      from statements s left join forum_sessions f on f.id = s.session_id
      where s.delegation_id = ${id} and ${viewer.id} in (s.speaker_id, s.substitute_id) and s.outcome = 'planned'), '[]') as speeches,
    (select coalesce(array_agg(code), '{}') from countries) as countries`);
  if (!row) throw new Error("A query of constants gave no row.");
  return row;
}

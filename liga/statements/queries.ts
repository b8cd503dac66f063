import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { MaterialOrigin, StatementOutcome, StatementSetting } from "@/db/enums";
import type { Said } from "../forums/names";

type Choice = { id: string; title: string; startsAt: string; zone: string };
export type StatementText = {
  id: string;
  language: string;
  number: number;
  text: string;
  origin: MaterialOrigin;
  wordsPerMinute: number;
  writtenBy: string | null;
  writtenAt: string;
  readyAt: string | null;
  returnedAt: string | null;
  returnedNote: string | null;
  signedAt: string | null;
  signedBy: string | null;
};
export type Statement = {
  id: string;
  title: string;
  setting: StatementSetting;
  limitSeconds: number | null;
  limitWords: number | null;
  session: Choice | null;
  point: { id: string; title: string } | null;
  speakerId: string | null;
  speaker: string | null;
  substituteId: string | null;
  substitute: string | null;
  checkAgainstDelivery: boolean;
  outcome: StatementOutcome;
  outcomeAt: string | null;
  outcomeBy: string | null;
  outcomeReason: string | null;
  version: number;
  /** Hers to write. */
  writes: boolean;
  /** The newest of each language. */
  texts: StatementText[];
};

const sessionJson = sql.raw(
  `jsonb_build_object('id', f.id, 'title', f.title, 'startsAt', f.starts_at, 'zone', f.zone)`,
);
const textJson =
  sql.raw(`jsonb_build_object('id', t.id, 'language', t.language, 'number', t.number, 'text', t.text,
  'origin', t.origin, 'wordsPerMinute', t.words_per_minute, 'writtenBy', w.name, 'writtenAt', t.written_at, 'readyAt', t.ready_at,
  'returnedAt', t.returned_at, 'returnedNote', t.returned_note, 'signedAt', t.signed_at, 'signedBy', g.name)`);
const textNames = sql.raw(
  `left join person_cards w on w.id = t.written_by left join person_cards g on g.id = t.signed_by`,
);

/** Statements of a delegation as their sessions come, each with its newest words. One statement. */
export const statementsOf = (tx: Tx, delegation: string, only: string | null = null) =>
  tx.execute<Statement>(sql`
    select s.id, s.title, s.setting, s.limit_seconds as "limitSeconds", s.limit_words as "limitWords",
      case when f.id is not null then ${sessionJson} end as session,
      case when p.id is not null then jsonb_build_object('id', p.id, 'title', p.title) end as point,
      s.speaker_id as "speakerId", a.name as speaker, s.substitute_id as "substituteId", b.name as substitute,
      s.check_against_delivery as "checkAgainstDelivery", s.outcome, s.outcome_at as "outcomeAt", o.name as "outcomeBy",
      s.outcome_reason as "outcomeReason", s.version, s.id in (select written_statements()) as writes,
      coalesce((select jsonb_agg(${textJson} order by t.language)
        from (select distinct on (language) * from statement_texts x where x.statement_id = s.id order by language, number desc) t
        ${textNames}), '[]') as texts
    from statements s left join forum_sessions f on f.id = s.session_id left join talking_points p on p.id = s.talking_point_id
    left join person_cards a on a.id = s.speaker_id left join person_cards b on b.id = s.substitute_id
    left join person_cards o on o.id = s.outcome_by
    where s.delegation_id = ${delegation} and (${only}::uuid is null or s.id = ${only}::uuid)
    order by f.starts_at nulls last, s.title, s.id`);

/** Every saving of a statement's words, the newest first. */
export const textHistory = async (tx: Tx, statement: string) =>
  (
    await tx.execute<{ text: StatementText }>(sql`
      select ${textJson} as text from statement_texts t ${textNames}
      where t.statement_id = ${statement} order by t.written_at desc, t.number desc limit 200`)
  ).map(({ text }) => text);

export type TalkingPoint = {
  id: string;
  title: string;
  objective: number | null;
  assessmentId: string | null;
  assessment: string | null;
  problem: string;
  evidence: string | null;
  ask: string;
  grantedBy: string | null;
  ownerId: string | null;
  owner: string | null;
  version: number;
  writes: boolean;
  /** Null also when she no longer consents to be quoted. */
  testimony: { personId: string; name: string | null; text: string } | null;
};

export const pointsOf = (tx: Tx, delegation: string, only: string | null = null) =>
  tx.execute<TalkingPoint>(sql`
    select p.id, p.title, p.objective, p.assessment_id as "assessmentId", x.policy as assessment, p.problem, p.evidence, p.ask,
      p.granted_by as "grantedBy", p.owner_id as "ownerId", o.name as owner, p.version,
      p.id in (select written_talking_points()) as writes,
      (select jsonb_build_object('personId', t.person_id, 'name', c.name, 'text', t.text)
        from testimonies t left join person_cards c on c.id = t.person_id where t.talking_point_id = p.id) as testimony
    from talking_points p left join assessments x on x.id = p.assessment_id left join person_cards o on o.id = p.owner_id
    where p.delegation_id = ${delegation} and (${only}::uuid is null or p.id = ${only}::uuid)
    order by p.objective nulls last, p.title, p.id`);

/** What a form offers: sessions of the forum, pages of asks, policies she can read, and who may be quoted. */
export async function statementChoices(tx: Tx, delegation: string) {
  const [row] = await tx.execute<{
    sessions: Choice[];
    points: { id: string; title: string }[];
    assessments: { id: string; title: string }[];
    quotable: string[];
    objectives: { number: number; title: Said }[];
  }>(sql`select
    coalesce((select jsonb_agg(${sessionJson} order by f.starts_at, f.title) from forum_sessions f join delegations d on d.edition_id = f.edition_id
      where d.id = ${delegation} and f.cancelled_at is null), '[]') as sessions,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.title)
      from talking_points p where p.delegation_id = ${delegation}), '[]') as points,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.policy) order by a.policy)
      from (select * from assessments order by created_at desc limit 100) a), '[]') as assessments,
    coalesce((select jsonb_agg(q) from quotable_people() q
      where q in (select person_id from delegation_members(${delegation}))), '[]') as quotable,
    coalesce((select jsonb_agg(jsonb_build_object('number', o.number, 'title', o.title) order by o.number) from gcm_objectives o), '[]') as objectives`);
  if (!row) throw new Error("A query of constants gave no row.");
  return row;
}

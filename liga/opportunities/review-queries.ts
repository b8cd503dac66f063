import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ConflictOfInterest, RequirementKind } from "@/db/enums";
import type { CallCriterion, CallQuestion } from "@/db/schema";
import type { Viewer } from "../viewer";

export type WaitingReview = {
  id: string;
  title: string;
  closesAt: string;
  waiting: number;
  given: number;
};
export type NoteCall = { id: string; title: string; closesAt: string; asked: number };

/** What is left for her to score, call by call, and for whose calls she may write a word. One statement. */
export async function reviewingDesk(tx: Tx, _viewer: Viewer) {
  const [row] = await tx.execute<{ reviews: WaitingReview[]; notes: NoteCall[] }>(sql`select
    coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'closesAt', o.closes_at, 'waiting', w.waiting, 'given', w.given)
        order by o.closes_at, o.id) from reviews_waiting() w join opportunities o on o.id = w.opportunity_id), '[]') as reviews,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.opportunity_id, 'title', c.title, 'closesAt', c.closes_at, 'asked', c.asked)
        order by c.asked = 0, c.closes_at) from calls_to_write_for() c), '[]') as notes`);
  return { reviews: row?.reviews ?? [], notes: row?.notes ?? [] };
}

export type DeskRow = {
  interestId: string;
  number: number;
  language: string | null;
  /** Null when it is not hers to judge. */
  statement: string | null;
  answers: Record<string, string> | null;
  notes: { by: "mentor" | "coordinator"; text: string }[] | null;
  /** Null while the call is blind. */
  name: string | null;
  organisation: string | null;
  conflict: ConflictOfInterest | null;
  scores: Record<string, number> | null;
  comment: string | null;
  version: number | null;
};
export type ReviewCall = {
  id: string;
  title: string;
  brief: string;
  closesAt: string;
  blind: boolean;
  revealed: boolean;
  settled: boolean;
  criteria: CallCriterion[];
  questions: CallQuestion[];
  rows: DeskRow[];
};

/** One call as its reviewer has it before her; null when she does not read for it. One statement. */
export async function reviewDesk(tx: Tx, _viewer: Viewer, callId: string): Promise<ReviewCall | null> {
  const [row] = await tx.execute<ReviewCall>(sql`
    select o.id, o.title, o.brief, o.closes_at::text as "closesAt", o.blind, o.revealed_at is not null as revealed,
      o.settled_at is not null as settled, o.criteria, o.questions,
      coalesce((select jsonb_agg(jsonb_build_object('interestId', d.interest_id, 'number', d.number, 'language', d.language, 'statement', d.statement,
          'answers', d.answers, 'notes', d.notes, 'name', d.name, 'organisation', d.organisation, 'conflict', d.conflict, 'scores', d.scores,
          'comment', d.comment, 'version', d.version) order by d.number) from review_desk(o.id) d), '[]') as rows
    from opportunities o where o.id = ${callId} and o.id in (select reviewed_opportunities())`);
  return row ?? null;
}

export type ReviewerLine = {
  personId: string;
  name: string;
  given: number;
  conflicts: number;
  left: number;
};
export type RequirementLine = {
  id: string;
  kind: RequirementKind;
  title: string;
  ofEdition: boolean;
};
export type CallSetup = {
  reviewers: ReviewerLine[];
  /** Staff and mentors of the cohort who could be named. */
  others: { id: string; name: string }[];
  requirements: RequirementLine[];
  sent: number;
  drafts: number;
};

/** What a coordinator sets up for a call besides its words. One statement. */
export async function callSetup(tx: Tx, _viewer: Viewer, callId: string): Promise<CallSetup> {
  const [row] = await tx.execute<CallSetup>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('personId', p.reviewer_id, 'name', p.name, 'given', p.given, 'conflicts', p.conflicts, 'left', p.left_to_do))
        from review_progress(o.id) p), '[]') as reviewers,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', coalesce(x.chosen_name, x.legal_name)) order by lower(coalesce(x.chosen_name, x.legal_name)), x.id)
        from people x where x.merged_into_id is null and x.joined_at is not null
          and (x.id in (select g.person_id from role_grants g where g.cohort_id = o.cohort_id) or x.id in (select m.mentor_id from mentorships m where m.cohort_id = o.cohort_id))
          and not exists (select 1 from call_reviewers r where r.opportunity_id = o.id and r.person_id = x.id)), '[]') as others,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'title', q.title, 'ofEdition', q.edition_id is not null) order by q.edition_id is null, q.created_at, q.id)
        from eligibility_requirements q where q.opportunity_id = o.id or q.edition_id = o.edition_id), '[]') as requirements,
      coalesce(n.sent, 0) as sent, coalesce(n.drafts, 0) as drafts
    from opportunities o left join call_counts(array[${callId}]::uuid[]) n on n.opportunity_id = o.id where o.id = ${callId}`);
  return row ?? { reviewers: [], others: [], requirements: [], sent: 0, drafts: 0 };
}

export type NoteLine = {
  personId: string;
  name: string;
  askedAt: string | null;
  text: string | null;
  version: number | null;
};
/** For whom she may write a word in this call, the asked first. One statement. */
export async function notesByMe(tx: Tx, _viewer: Viewer, callId: string): Promise<NoteLine[]> {
  return [
    ...(await tx.execute<NoteLine>(sql`
    select person_id as "personId", name, asked_at::text as "askedAt", text, version from notes_by_me(${callId})`)),
  ];
}

/** The call's title for a mentor who may write for it and does not see the call itself. */
export async function noteCall(
  tx: Tx,
  _viewer: Viewer,
  callId: string,
): Promise<{ id: string; title: string } | null> {
  const [row] = await tx.execute<{ id: string; title: string }>(sql`
    select opportunity_id as id, title from calls_to_write_for() where opportunity_id = ${callId}
    union select id, title from opportunities where id = ${callId} and cohort_id in (select coordinated_cohorts()) limit 1`);
  return row ?? null;
}

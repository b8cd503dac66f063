import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { EnrolmentStatus, SubmissionState } from "@/db/enums";
import type { Criterion } from "@/db/schema";
import type { KeptFile } from "../../files/queries";
import type { Viewer } from "../../viewer";
import type { Title } from "../title";

export type AssignmentLine = {
  id: string;
  title: Title;
  module: Title;
  cohortId: string;
  cohortName: string;
  dueAt: Date;
  cancelled: boolean;
};
export type OwnLine = AssignmentLine & { state: SubmissionState | null; firstSentAt: Date | null };
export type StaffLine = AssignmentLine & { active: number; sent: number; waiting: number; accepted: number };

const line = sql`a.id, a.title, m.title as module, c.id as "cohortId", c.name as "cohortName", a.due_at as "dueAt",
  a.cancelled_at is not null as cancelled`;
const instant = (value: unknown) => (value === null ? null : new Date(value as string));

/** Her own, in every cohort she takes part in: what is still to do first, by the hour it is due. */
export async function ownAssignments(tx: Tx, viewer: Viewer): Promise<OwnLine[]> {
  const rows = await tx.execute<OwnLine>(sql`
    select ${line}, s.state, s.first_sent_at as "firstSentAt"
    from enrolments e join cohorts c on c.id = e.cohort_id join training_assignments a on a.cohort_id = c.id
    join modules m on m.id = a.module_id left join submissions s on s.assignment_id = a.id and s.enrolment_id = e.id
    where e.person_id = ${viewer.id} and e.status <> 'withdrawn' and (a.cancelled_at is null or s.state <> 'draft')
    order by coalesce(s.state, 'draft') in ('submitted', 'accepted'), a.due_at, a.id`);
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt), firstSentAt: instant(row.firstSentAt) }));
}

/** Of the cohorts she staffs, the latest due first, with how many sent. */
export async function staffAssignments(tx: Tx, _viewer: Viewer): Promise<StaffLine[]> {
  const rows = await tx.execute<StaffLine>(sql`
    select ${line},
      (select count(*)::int from enrolments e where e.cohort_id = c.id and e.status = 'active') as active,
      count(s.id) filter (where s.state <> 'draft')::int as sent,
      count(s.id) filter (where s.state = 'submitted')::int as waiting,
      count(s.id) filter (where s.state = 'accepted')::int as accepted
    from training_assignments a join cohorts c on c.id = a.cohort_id join modules m on m.id = a.module_id
    left join submissions s on s.assignment_id = a.id
    where a.id in (select staffed_assignments())
    group by a.id, m.id, c.id order by a.due_at desc, a.id`);
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt) }));
}

export type Assignment = AssignmentLine & {
  moduleId: string;
  brief: Title;
  zone: string;
  allowsText: boolean;
  allowsFile: boolean;
  allowsVoice: boolean;
  rubric: Criterion[];
  version: number;
};

/** One assignment; undefined when it is not in sight. */
export async function findAssignment(tx: Tx, _viewer: Viewer, id: string): Promise<Assignment | undefined> {
  const [row] = await tx.execute<Assignment>(sql`
    select ${line}, a.module_id as "moduleId", a.brief, a.zone, a.allows_text as "allowsText",
      a.allows_file as "allowsFile", a.allows_voice as "allowsVoice", a.rubric, a.version
    from training_assignments a join cohorts c on c.id = a.cohort_id join modules m on m.id = a.module_id
    where a.id = ${id}`);
  return row && { ...row, dueAt: new Date(row.dueAt) };
}

export type Comment = { id: string; authorId: string; author: string | null; text: string; at: Date };
export type Submission = {
  id: string;
  assignmentId: string;
  personId: string;
  name: string | null;
  state: SubmissionState;
  text: string;
  firstSentAt: Date | null;
  sentAt: Date | null;
  scores: Record<string, number>;
  version: number;
  /** Hers alone to read: what stands in the field now, and its version (0: nothing begun). */
  draft: { text: string; version: number } | null;
  files: (KeptFile & { sent: boolean })[];
  comments: Comment[];
};

const submission = sql`s.id, s.assignment_id as "assignmentId", e.person_id as "personId", p.name, s.state, s.text,
  s.first_sent_at as "firstSentAt", s.sent_at as "sentAt", s.scores, s.version,
  (select jsonb_build_object('text', d.text, 'version', d.version) from submission_drafts d where d.submission_id = s.id) as draft,
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
    'sent', f.sent_at is not null) order by f.created_at, f.id) from files f where f.submission_id = s.id), '[]') as files,
  coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'authorId', k.author_id, 'author', a.name, 'text', k.text, 'at', k.at)
    order by k.at, k.id) from submission_comments k left join person_cards a on a.id = k.author_id where k.submission_id = s.id), '[]') as comments`;
const from = sql`submissions s join enrolments e on e.id = s.enrolment_id left join person_cards p on p.id = e.person_id`;
const read = (row: Submission | undefined) =>
  row && {
    ...row,
    firstSentAt: instant(row.firstSentAt),
    sentAt: instant(row.sentAt),
    comments: row.comments.map((comment) => ({ ...comment, at: new Date(comment.at) })),
  };

/** What she has of one assignment; undefined while she has begun nothing. */
export async function ownSubmission(tx: Tx, viewer: Viewer, assignmentId: string) {
  const [row] = await tx.execute<Submission>(sql`
    select ${submission} from ${from} where s.assignment_id = ${assignmentId} and e.person_id = ${viewer.id}`);
  return read(row);
}

/** Whether she takes part in the cohort that is asked for it. */
export async function isAsked(tx: Tx, viewer: Viewer, cohortId: string): Promise<boolean> {
  const [row] = await tx.execute<{ asked: boolean }>(sql`
    select exists (select 1 from enrolments where cohort_id = ${cohortId} and person_id = ${viewer.id}
      and status <> 'withdrawn') as asked`);
  return row?.asked ?? false;
}

/** One submission as the staff read it; undefined when it is not in sight. */
export async function findSubmission(tx: Tx, _viewer: Viewer, submissionId: string) {
  const [row] = await tx.execute<Submission>(
    sql`select ${submission} from ${from} where s.id = ${submissionId}`,
  );
  return read(row);
}

export type LeaderLine = {
  enrolmentId: string;
  personId: string;
  name: string | null;
  status: EnrolmentStatus;
  submissionId: string | null;
  state: SubmissionState | null;
  firstSentAt: Date | null;
  sentAt: Date | null;
  scores: Record<string, number>;
};

/** Every leader who is asked, those who have sent nothing first; what she only began looks like nothing. */
export async function leadersOf(tx: Tx, _viewer: Viewer, assignmentId: string): Promise<LeaderLine[]> {
  const rows = await tx.execute<LeaderLine>(sql`
    select e.id as "enrolmentId", e.person_id as "personId", p.name, e.status, s.id as "submissionId", s.state,
      s.first_sent_at as "firstSentAt", s.sent_at as "sentAt", coalesce(s.scores, '{}') as scores
    from training_assignments a join enrolments e on e.cohort_id = a.cohort_id
    left join person_cards p on p.id = e.person_id
    left join submissions s on s.assignment_id = a.id and s.enrolment_id = e.id and s.state <> 'draft'
    where a.id = ${assignmentId} and (e.status in ('active', 'paused') or s.id is not null)
    order by coalesce(s.state = 'submitted', false) desc, s.state is not null, p.name, e.id`);
  return rows.map((row) => ({ ...row, firstSentAt: instant(row.firstSentAt), sentAt: instant(row.sentAt) }));
}

/** What an assignment may be given for: the cohort and the modules of its curriculum. */
export async function assignmentChoices(tx: Tx, _viewer: Viewer, cohortId: string) {
  const [row] = await tx.execute<{
    cohortId: string;
    cohortName: string;
    modules: { id: string; title: Title }[];
  }>(sql`
    select c.id as "cohortId", c.name as "cohortName",
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title) order by m.position)
        from modules m where m.curriculum_id = c.curriculum_id), '[]') as modules
    from cohorts c where c.id = ${cohortId}`);
  return row;
}

import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { AssessmentMoment } from "@/db/enums";
import { cohorts, journalEntries, personCards } from "@/db/schema";
import type { Viewer } from "../viewer";

const entry = {
  id: journalEntries.id,
  text: journalEntries.text,
  cohortId: journalEntries.cohortId,
  cohort: cohorts.name,
  forCoordinators: journalEntries.forCoordinators,
  forFacilitators: journalEntries.forFacilitators,
  createdAt: journalEntries.createdAt,
  version: journalEntries.version,
};

/** What she wrote, the last first. */
export const ownEntries = (tx: Tx, viewer: Viewer) =>
  tx
    .select(entry)
    .from(journalEntries)
    .innerJoin(cohorts, eq(cohorts.id, journalEntries.cohortId))
    .where(eq(journalEntries.personId, viewer.id))
    .orderBy(desc(journalEntries.createdAt));
export type Entry = Awaited<ReturnType<typeof ownEntries>>[number];

/** What others share with her, as row-level policies let it through. */
export const sharedEntries = (tx: Tx, viewer: Viewer) =>
  tx
    .select({ ...entry, author: personCards.name })
    .from(journalEntries)
    .innerJoin(cohorts, eq(cohorts.id, journalEntries.cohortId))
    .leftJoin(personCards, eq(personCards.id, journalEntries.personId))
    .where(ne(journalEntries.personId, viewer.id))
    .orderBy(desc(journalEntries.createdAt))
    .limit(200);

/** One of hers; undefined for whatever is not. */
export async function findEntry(tx: Tx, viewer: Viewer, entryId: string): Promise<Entry | undefined> {
  const [row] = await tx
    .select(entry)
    .from(journalEntries)
    .innerJoin(cohorts, eq(cohorts.id, journalEntries.cohortId))
    .where(and(eq(journalEntries.id, entryId), eq(journalEntries.personId, viewer.id)));
  return row;
}

export type OwnAnswers = {
  cohortId: string;
  cohortName: string;
  before: number[] | null;
  after: number[] | null;
  /** The last three weeks, when it makes sense to look back. */
  ending: boolean;
};

/** Her answers in each cohort she takes part in, the latest first. */
export const ownAnswers = (tx: Tx, viewer: Viewer) =>
  tx.execute<OwnAnswers>(sql`
    select c.id as "cohortId", c.name as "cohortName", c.ends_on < current_date + 21 as ending,
      (select to_jsonb(s.answers) from self_assessments s where s.enrolment_id = e.id and s.moment = 'before') as before,
      (select to_jsonb(s.answers) from self_assessments s where s.enrolment_id = e.id and s.moment = 'after') as after
    from enrolments e join cohorts c on c.id = e.cohort_id
    where e.person_id = ${viewer.id} and e.status <> 'withdrawn' order by c.starts_on desc, c.name`);

export type GroupAverages = {
  cohortId: string;
  cohortName: string;
  averages: { moment: AssessmentMoment; statement: number; average: number; answered: number }[];
};

/** Averages of the cohorts she staffs; nothing where fewer than five have answered. */
export const groupAverages = (tx: Tx, _viewer: Viewer) =>
  tx.execute<GroupAverages>(sql`
    select c.id as "cohortId", c.name as "cohortName",
      coalesce((select jsonb_agg(to_jsonb(a)) from self_assessment_averages(c.id) a), '[]') as averages
    from cohorts c
    where c.id in (select coordinated_cohorts() union select facilitated_cohorts()) order by c.starts_on desc, c.name`);

/** Cohorts she takes part in, the latest first: an entry belongs to one. */
export const writingCohorts = (tx: Tx, _viewer: Viewer) =>
  tx
    .select({ id: cohorts.id, name: cohorts.name })
    .from(cohorts)
    .where(sql`${cohorts.id} in (select own_cohorts())`)
    .orderBy(desc(cohorts.startsOn), asc(cohorts.name));

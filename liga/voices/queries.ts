import { desc, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { assessments, cohorts, personCards } from "@/db/schema";
import type { Viewer } from "../viewer";

const card = {
  id: assessments.id,
  policy: assessments.policy,
  countryCode: assessments.countryCode,
  ask: assessments.ask,
  sharedWith: assessments.sharedWith,
  createdAt: assessments.createdAt,
  cohort: cohorts.name,
};

/** What she wrote herself, the last first. */
export const ownAssessments = (tx: Tx, viewer: Viewer) =>
  tx
    .select(card)
    .from(assessments)
    .innerJoin(cohorts, eq(cohorts.id, assessments.cohortId))
    .where(eq(assessments.personId, viewer.id))
    .orderBy(desc(assessments.createdAt));

/** What others share with her, as row-level policies let it through; the last first. */
export const sharedAssessments = (tx: Tx, viewer: Viewer) =>
  tx
    .select({ ...card, author: personCards.name, organisation: personCards.organisationName })
    .from(assessments)
    .innerJoin(cohorts, eq(cohorts.id, assessments.cohortId))
    .leftJoin(personCards, eq(personCards.id, assessments.personId))
    .where(ne(assessments.personId, viewer.id))
    .orderBy(desc(assessments.createdAt));

/** One reading in full; undefined when it is not in sight. */
export async function findAssessment(tx: Tx, viewer: Viewer, assessmentId: string) {
  const [row] = await tx
    .select({
      ...card,
      whoBenefits: assessments.whoBenefits,
      whoIsHurt: assessments.whoIsHurt,
      objectives: assessments.objectives,
      cohortId: assessments.cohortId,
      version: assessments.version,
      author: personCards.name,
      own: sql<boolean>`${assessments.personId} = ${viewer.id}`,
    })
    .from(assessments)
    .innerJoin(cohorts, eq(cohorts.id, assessments.cohortId))
    .leftJoin(personCards, eq(personCards.id, assessments.personId))
    .where(eq(assessments.id, assessmentId));
  return row;
}
export type Assessment = NonNullable<Awaited<ReturnType<typeof findAssessment>>>;

/** Cohorts she takes part in, the latest first: a reading belongs to one. */
export const writingCohorts = (tx: Tx, _viewer: Viewer) =>
  tx
    .select({ id: cohorts.id, name: cohorts.name })
    .from(cohorts)
    .where(sql`${cohorts.id} in (select own_cohorts())`)
    .orderBy(desc(cohorts.startsOn));

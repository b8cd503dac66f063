import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { cohortOrganisations, cohorts, enrolments, people } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { Invitee } from "./invitation";

/** The cohort, when she coordinates it; else not-found. */
export async function coordinatedCohort(tx: Tx, viewer: Viewer, cohortId: string) {
  const [row] = await tx
    .select({ id: cohorts.id, name: cohorts.name })
    .from(cohorts)
    .where(eq(cohorts.id, cohortId));
  const cohort = found(row);
  allow(mayCoordinateCohort(viewer, cohort.id));
  return cohort;
}

/**
 * Enrols a person whom the database already has, with status "invited".
 * @returns her, as far as an invitation needs to know. Refuses who is in the cohort already.
 */
export async function enrol(tx: Tx, personId: string, cohortId: string): Promise<Invitee> {
  const added = await tx
    .insert(enrolments)
    .values({ cohortId, personId })
    .onConflictDoNothing()
    .returning({ id: enrolments.id });
  // She is in sight from here on: enrolment makes her one of the coordinator's people.
  const [row] = await tx
    .select({
      id: people.id,
      name: sql<string>`coalesce(${people.chosenName}, ${people.legalName})`,
      email: sql<string | null>`${people.email}::text`,
      locale: people.locale,
      timeZone: people.timeZone,
      joined: sql<boolean>`${people.joinedAt} is not null`,
      organisationId: people.organisationId,
    })
    .from(people)
    .where(eq(people.id, personId));
  const { organisationId, ...person } = found(row);
  ensure(added[0], "already_enrolled", { name: person.name });
  if (organisationId) {
    await tx.update(enrolments).set({ organisationId }).where(eq(enrolments.id, added[0].id));
    await tx.insert(cohortOrganisations).values({ cohortId, organisationId }).onConflictDoNothing();
  }
  return person;
}

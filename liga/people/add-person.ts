import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohortOrganisations, enrolments, people } from "@/db/schema";
import { writeAudit } from "../audit";
import { LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { coordinatedCohort, enrol } from "./enrol";
import type { AddPerson } from "./input";
import { type Invitation, invite } from "./invitation";

/**
 * Adds a person to a cohort and invites her. Whoever has the address already is one profile across
 * years: `address_known` names her, and the same form sent again with `existing` enrols her instead.
 */
export function addPerson(viewer: Viewer, input: z.output<typeof AddPerson>): Promise<Invitation> {
  return asViewer(viewer, async (tx) => {
    const cohort = await coordinatedCohort(tx, viewer, input.cohort);
    const [known] = input.email
      ? await tx.execute<{ id: string; name: string }>(
          sql`select id, name from auth_person_by_email(${input.email}::citext)`,
        )
      : [];
    if (known) {
      if (!input.existing)
        throw new LigaError("address_known", { name: known.name }, { email: "address_known" });
      const person = await enrol(tx, known.id, cohort.id);
      await writeAudit(tx, viewer, "enrol-person", person.id, { cohortId: cohort.id });
      return invite(tx, viewer, person, cohort);
    }
    const [person] = await tx
      .insert(people)
      .values({
        legalName: input.legalName,
        chosenName: input.chosenName,
        email: input.email,
        organisationId: input.organisation ?? null,
        countryCode: input.country,
        languages: [...new Set(input.languages)],
        timeZone: input.timeZone,
        locale: input.locale,
        createdBy: viewer.id,
      })
      .returning({ id: people.id });
    if (!person) throw new Error("A person was written and not returned.");
    const organisationId = input.organisation ?? null;
    await tx.insert(enrolments).values({ cohortId: cohort.id, personId: person.id, organisationId });
    if (organisationId)
      await tx
        .insert(cohortOrganisations)
        .values({ cohortId: cohort.id, organisationId })
        .onConflictDoNothing();
    await writeAudit(tx, viewer, "add-person", person.id, { cohortId: cohort.id });
    return invite(
      tx,
      viewer,
      {
        id: person.id,
        name: input.chosenName ?? input.legalName,
        email: input.email,
        locale: input.locale,
        timeZone: input.timeZone,
        joined: false,
      },
      cohort,
    );
  });
}

import type { z } from "zod";
import { asViewer } from "@/db/client";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import { coordinatedCohort, enrol } from "./enrol";
import type { EnrolPerson } from "./input";
import { invite } from "./invitation";

/** Enrols one of her people in another of her cohorts, and invites her to it. */
export function enrolPerson(viewer: Viewer, input: z.output<typeof EnrolPerson>) {
  return asViewer(viewer, async (tx) => {
    const cohort = await coordinatedCohort(tx, viewer, input.cohort);
    const person = await enrol(tx, input.person, cohort.id);
    await writeAudit(tx, viewer, "enrol-person", person.id, { cohortId: cohort.id });
    return invite(tx, viewer, person, cohort);
  });
}

import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { assessments, cohorts } from "@/db/schema";
import { mayTakePart } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import { assessmentColumns } from "./columns";
import type { AddAssessment } from "./input";

/** Her reading of a policy, within one of her cohorts. The same words twice are one reading. */
export const addAssessment = (viewer: Viewer, input: z.output<typeof AddAssessment>) =>
  asViewer(viewer, async (tx) => {
    const [cohort] = await tx.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, input.cohort));
    const { id: cohortId } = found(cohort);
    allow(mayTakePart(viewer));
    await oneAtATime(tx, "assessment", viewer.id, input.country, input.policy);
    const same = await tx.$count(
      assessments,
      and(
        eq(assessments.personId, viewer.id),
        eq(assessments.policy, input.policy),
        eq(assessments.countryCode, input.country),
        eq(assessments.ask, input.ask),
      ),
    );
    ensure(same === 0, "already_there");
    const [added] = await tx
      .insert(assessments)
      .values({ personId: viewer.id, cohortId, ...assessmentColumns(input) })
      .returning({ id: assessments.id });
    const { id } = found(added);
    // Who may read it is noted; what it says stays with her.
    await writeAudit(tx, viewer, "add-assessment", id, { sharedWith: input.sharedWith });
    return id;
  });

import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { enrolments, selfAssessments } from "@/db/schema";
import { writeAudit } from "../audit";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import type { AnswerStatements } from "./input";
import { statements, wording } from "./statements";

/** How she sees herself, before or after. She may change it; the answers are hers alone. */
export const answerStatements = (viewer: Viewer, input: z.output<typeof AnswerStatements>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ id: enrolments.id })
      .from(enrolments)
      .where(
        and(
          eq(enrolments.cohortId, input.cohort),
          eq(enrolments.personId, viewer.id),
          ne(enrolments.status, "withdrawn"),
        ),
      );
    const { id: enrolmentId } = found(row);
    const answers = statements.map((name) => input.answers[name] ?? 0);
    await tx
      .insert(selfAssessments)
      .values({ enrolmentId, moment: input.moment, answers, wording })
      .onConflictDoUpdate({
        target: [selfAssessments.enrolmentId, selfAssessments.moment],
        // The first time stays, so that she keeps her place among the answers that averages are made of.
        set: { answers, wording, version: sql`${selfAssessments.version} + 1` },
      });
    await writeAudit(tx, viewer, "answer-statements", enrolmentId, { moment: input.moment });
  });

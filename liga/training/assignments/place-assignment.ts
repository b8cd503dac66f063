import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { cohorts, modules } from "@/db/schema";
import { instantAt } from "@/lib/dates";
import { badField } from "../../errors";
import { titleOf } from "../title";
import { type AssignmentInput, criterionIds } from "./input";

/**
 * The columns of an assignment as typed: day and hour become an instant, and its module is one of the
 * cohort's curriculum.
 * @throws badField on `hour` when the clock skips that hour there, on `moduleId`
 */
export async function placeAssignment(tx: Tx, cohortId: string, input: AssignmentInput) {
  const dueAt = instantAt(input.day, input.hour, input.zone);
  if (!dueAt) throw badField("hour", "no_such_hour");
  const [known] = await tx
    .select({ id: modules.id })
    .from(modules)
    .innerJoin(cohorts, eq(cohorts.curriculumId, modules.curriculumId))
    .where(and(eq(modules.id, input.moduleId), eq(cohorts.id, cohortId)));
  if (!known) throw badField("moduleId", "unknown_choice");
  return {
    moduleId: input.moduleId,
    title: titleOf(input.titleEn, input.titleEs),
    brief: titleOf(input.briefEn, input.briefEs),
    dueAt,
    zone: input.zone,
    allowsText: input.allows.includes("text"),
    allowsFile: input.allows.includes("file"),
    allowsVoice: input.allows.includes("voice"),
    rubric: criterionIds.flatMap((id) => {
      const text = titleOf(input.criterionEn[id] ?? null, input.criterionEs[id] ?? null);
      return Object.keys(text).length === 0 ? [] : [{ id, text, most: input.criterionMost[id] ?? 3 }];
    }),
  };
}

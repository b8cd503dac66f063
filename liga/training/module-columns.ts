import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/connect";
import { modulePrerequisites } from "@/db/schema";
import { badField } from "../errors";
import type { AddModule } from "./input";
import { titleOf } from "./title";

type Typed = Omit<z.output<typeof AddModule>, "curriculumId">;

/** A module's own columns as typed: hours become minutes, empty languages are left out. */
export const moduleColumns = ({
  titleEn,
  titleEs,
  outcomesEn,
  outcomesEs,
  kind,
  objectives,
  workloadHours,
}: Typed) => ({
  title: titleOf(titleEn, titleEs),
  outcomes: titleOf(outcomesEn, outcomesEs),
  kind,
  objectives: [...new Set(objectives)].sort((a, b) => a - b),
  workloadMinutes: Math.round(workloadHours * 60),
});

type Waits = { curriculumId: string; moduleId: string; prerequisiteIds: string[] };

/** What it waits for from now on. The database refuses a circle and names it. */
export async function writePrerequisites(
  tx: Tx,
  { curriculumId, moduleId, prerequisiteIds }: Waits,
  all: readonly { id: string }[],
) {
  const known = new Set(all.map(({ id }) => id));
  if (prerequisiteIds.some((id) => !known.has(id) || id === moduleId))
    throw badField("prerequisiteIds", "unknown_choice");
  await tx.delete(modulePrerequisites).where(eq(modulePrerequisites.moduleId, moduleId));
  const rows = [...new Set(prerequisiteIds)].map((prerequisiteId) => ({
    curriculumId,
    moduleId,
    prerequisiteId,
  }));
  if (rows.length > 0) await tx.insert(modulePrerequisites).values(rows);
}

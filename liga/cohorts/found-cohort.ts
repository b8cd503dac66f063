import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { cohorts, programmes } from "@/db/schema";
import { mayAdminister, mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, sayNameTaken } from "../errors";
import type { Viewer } from "../viewer";
import type { FoundCohort } from "./input";

/** A new cohort. Its founder becomes its coordinator by a trigger of the database. */
export const foundCohort = (
  viewer: Viewer,
  { programmeName, programmeId: chosen, ...input }: z.output<typeof FoundCohort>,
) =>
  sayNameTaken(() =>
    asViewer(viewer, async (tx) => {
      allow(mayCoordinate(viewer));
      const programmeId = chosen ?? (await namedProgramme(tx, viewer, programmeName ?? ""));
      const [row] = await tx
        .insert(cohorts)
        .values({ ...input, programmeId, createdBy: viewer.id })
        .returning({ id: cohorts.id });
      const { id } = found(row);
      await writeAudit(tx, viewer, "found_cohort", id, { name: input.name });
      return { cohortId: id };
    }),
  );

/** The programme of that name, begun if there is none. */
async function namedProgramme(tx: Tx, viewer: Viewer, name: string) {
  allow(mayAdminister(viewer));
  await tx.insert(programmes).values({ name }).onConflictDoNothing();
  const [row] = await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.name, name));
  return found(row).id;
}

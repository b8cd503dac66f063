import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { cohorts, modules } from "@/db/schema";
import { instantAt } from "@/lib/dates";
import { badField } from "../errors";
import type { SessionInput } from "./input";

/**
 * The columns of a session as typed: its local day and hour become an instant, its module is one of
 * the cohort's curriculum and its facilitator one of the cohort's staff.
 * @throws badField on `hour` when the clock skips that hour there, on `moduleId` or `facilitatorId`
 */
export async function placeSession(
  tx: Tx,
  cohortId: string,
  { day, hour, ...rest }: SessionInput,
  now: { facilitatorId: string | null } = { facilitatorId: null },
) {
  const startsAt = instantAt(day, hour, rest.zone);
  if (!startsAt) throw badField("hour", "no_such_hour");
  const [known] = await tx
    .select({
      facilitates: sql<boolean>`exists (select 1 from cohort_staff(${cohortId}) where person_id = ${rest.facilitatorId ?? null} and role <> 'mentor')`,
    })
    .from(modules)
    .innerJoin(cohorts, eq(cohorts.curriculumId, modules.curriculumId))
    .where(and(eq(modules.id, rest.moduleId), eq(cohorts.id, cohortId)));
  if (!known) throw badField("moduleId", "unknown_choice");
  const facilitatorId = rest.facilitatorId ?? null;
  if (facilitatorId && facilitatorId !== now.facilitatorId && !known.facilitates)
    throw badField("facilitatorId", "unknown_choice");
  return { ...rest, startsAt, facilitatorId };
}

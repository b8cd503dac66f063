import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type EditionRow, editionColumns, type FactRow, factColumns, factJoin, factsFrom } from "./facts";
import { type Readiness, readinessFrom } from "./readiness";

/**
 * For plans of a delegation, to its coordinators alone: how ready everybody is who told something of her way
 * for it, by person. The level and nothing of what it comes from, so that it is no read of her travel; of
 * whoever told nothing there is none, nor of anybody once the edition is over.
 */
export async function levelsForPlans(
  tx: Tx,
  delegationId: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<Map<string, Exclude<Readiness["level"], "over">>> {
  const rows = await tx.execute<EditionRow & FactRow & { personId: string }>(sql`
    select s.person_id as "personId", ${editionColumns}, ${factColumns}
    from delegations d join editions e on e.id = d.edition_id
    join (select delegation_id, person_id from travel_records where delegation_id = ${delegationId}) s on s.delegation_id = d.id ${factJoin}
    where d.id = ${delegationId} and d.id in (select travel_coordinated())`);
  return new Map(
    rows.flatMap((row) => {
      const { level } = readinessFrom(factsFrom(row), row, today, row.source);
      return level === "over" ? [] : [[row.personId, level] as const];
    }),
  );
}

import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohorts, sessionSeries, trainingSessions } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, LigaError } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import { placeSession } from "./place-session";
import type { SaveSeries } from "./plan-input";

/**
 * The dates she has read and kept, as one series for each cohort chosen; everybody in them sees the sessions at
 * once. A form sent twice finds its series there and makes no second one.
 */
export const saveSeries = (
  viewer: Viewer,
  { seriesId, cohortId, alsoFor, keep, days, hours, modules, rule, ...common }: z.output<typeof SaveSeries>,
) =>
  asViewer(viewer, async (tx) => {
    const all = [...new Set([cohortId, ...alsoFor])];
    for (const one of all) allow(mayCoordinateCohort(viewer, one));
    await oneAtATime(tx, "series", seriesId);
    const kept = Object.keys(days).filter((row) => keep[row]);
    ensure(kept.length > 0, "nothing_kept");
    const [known] = await tx
      .select({ id: sessionSeries.id })
      .from(sessionSeries)
      .where(sql`id = ${seriesId}`);
    if (known) return { cohortId, sessions: kept.length };
    for (const [place, one] of all.entries()) {
      if (place > 0) await ensureSameCurriculum(tx, cohortId, one);
      const rows = [];
      for (const row of kept) {
        const typed = { day: days[row] ?? "", hour: hours[row] ?? "", moduleId: modules[row] ?? "" };
        try {
          const hers = place === 0 ? common : { ...common, facilitatorId: undefined };
          rows.push(await placeSession(tx, one, { ...hers, ...typed }));
        } catch (thrown) {
          throw ofRow(thrown, row);
        }
      }
      const [series] = await tx
        .insert(sessionSeries)
        .values({ ...(place === 0 ? { id: seriesId } : {}), cohortId: one, rule, createdBy: viewer.id })
        .returning({ id: sessionSeries.id });
      await tx
        .insert(trainingSessions)
        .values(rows.map((row) => ({ ...row, cohortId: one, seriesId: series?.id })));
      await writeAudit(tx, viewer, "save_series", series?.id ?? null, {
        cohortId: one,
        sessions: rows.length,
      });
    }
    return { cohortId, sessions: kept.length };
  });

/** A fault of one date is said at that date. */
export function ofRow(thrown: unknown, row: string) {
  if (!(thrown instanceof LigaError) || thrown.code !== "invalid") return thrown;
  const names: Record<string, string> = { hour: `hours.${row}`, moduleId: `modules.${row}` };
  return new LigaError(
    thrown.code,
    thrown.values,
    Object.fromEntries(Object.entries(thrown.fields).map(([name, code]) => [names[name] ?? name, code])),
  );
}

async function ensureSameCurriculum(tx: Parameters<typeof placeSession>[0], one: string, other: string) {
  const rows = await tx
    .selectDistinct({ curriculumId: cohorts.curriculumId })
    .from(cohorts)
    .where(sql`id in (${one}, ${other})`);
  if (rows.length !== 1) throw badField("alsoFor", "other_curriculum");
}

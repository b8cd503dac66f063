import { inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { sessionGroups, sessionSeries, trainingSessions } from "@/db/schema";
import { mayCoordinateCohort, mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import { placeSession } from "./place-session";
import type { CopyPlan } from "./plan-input";
import { ofRow } from "./save-series";

/**
 * Sessions of one cohort a second time for another, on the dates she has read. Hour, zone, length and languages
 * come along and what stands side by side stays so; the online link and who leads do not.
 */
export const copyPlan = (
  viewer: Viewer,
  { seriesId, cohortId, keep, days, hours, modules, sources }: z.output<typeof CopyPlan>,
) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, cohortId));
    await oneAtATime(tx, "series", seriesId);
    const kept = Object.keys(sources).filter((row) => keep[row]);
    ensure(kept.length > 0, "nothing_kept");
    const [known] = await tx
      .select({ id: sessionSeries.id })
      .from(sessionSeries)
      .where(sql`id = ${seriesId}`);
    if (known) return { cohortId, sessions: kept.length };
    const originals = await tx
      .select()
      .from(trainingSessions)
      .where(
        inArray(
          trainingSessions.id,
          kept.map((row) => sources[row] ?? ""),
        ),
      );
    await tx.insert(sessionSeries).values({ id: seriesId, cohortId, rule: null, createdBy: viewer.id });
    const groups = new Map<string, string>();
    for (const row of kept) {
      const original = found(originals.find(({ id }) => id === sources[row]));
      allow(mayFacilitateCohort(viewer, original.cohortId));
      const { zone, durationMinutes, language, interpretation, place, capacity, groupId } = original;
      const typed = { day: days[row] ?? "", hour: hours[row] ?? "", moduleId: modules[row] ?? "" };
      const shared = { zone, durationMinutes, language, interpretation, place, capacity };
      let values: Awaited<ReturnType<typeof placeSession>>;
      try {
        values = await placeSession(tx, cohortId, {
          ...shared,
          ...typed,
          onlineUrl: null,
          facilitatorId: undefined,
        });
      } catch (thrown) {
        throw ofRow(thrown, row);
      }
      // Side by side only while both teach the same module here too.
      const key = groupId && `${groupId}:${values.moduleId}`;
      if (key && !groups.has(key)) {
        const [made] = await tx
          .insert(sessionGroups)
          .values({ cohortId, moduleId: values.moduleId })
          .returning({ id: sessionGroups.id });
        groups.set(key, found(made).id);
      }
      await tx
        .insert(trainingSessions)
        .values({ ...values, cohortId, seriesId, groupId: key ? (groups.get(key) ?? null) : null });
    }
    await writeAudit(tx, viewer, "copy_plan", seriesId, { cohortId, sessions: kept.length });
    return { cohortId, sessions: kept.length };
  });

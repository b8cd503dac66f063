import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { editions } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { SplitEdition } from "./input";

/**
 * One edition becomes two, both linked to it. It stays with its programme, delegations and deadlines, as
 * cancelled; ways in and seat rules hold for both parts.
 */
export const splitEdition = (viewer: Viewer, input: z.output<typeof SplitEdition>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { first, second, source, confidence } = input;
    for (const [name, part] of Object.entries({ first, second }))
      if (part.endsOn < part.startsOn) throw badField(`${name}.endsOn`, "end_before_start");
    if (first.name === second.name) throw badField("second.name", "edition_known");
    const today = dayOf(new Date(), viewer.timeZone);
    const [before] = await tx
      .update(editions)
      .set({ status: "cancelled", source, confidence, lastCheckedOn: today, version: sql`version + 1` })
      .where(and(eq(editions.id, input.edition), eq(editions.version, input.version)))
      .returning();
    const { id: splitFromId, version: _, ...facts } = fresh(before);
    const parts = await tx
      .insert(editions)
      .values([first, second].map((part) => ({ ...facts, ...part, splitFromId, status: "moved" as const })))
      .onConflictDoNothing()
      .returning({ id: editions.id, name: editions.name });
    if (parts.length < 2)
      throw badField(
        parts.some(({ name }) => name === first.name) ? "second.name" : "first.name",
        "edition_known",
      );
    const ids = parts.map(({ id }) => id);
    await tx.execute(sql`
      insert into access_routes (edition_id, route, note, note_es, confidence, source)
      select e.id, r.route, r.note, r.note_es, r.confidence, r.source
      from access_routes r, editions e where r.edition_id = ${splitFromId} and ${inArray(sql`e.id`, ids)}`);
    await tx.execute(sql`
      insert into seat_rules (edition_id, kind, "limit", confidence, source)
      select e.id, r.kind, r."limit", r.confidence, r.source
      from seat_rules r, editions e where r.edition_id = ${splitFromId} and ${inArray(sql`e.id`, ids)}`);
    await writeAudit(tx, viewer, "split-edition", splitFromId, { parts: parts.length });
    return splitFromId;
  });

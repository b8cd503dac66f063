import { eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { editions } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { LayDeadlines } from "./input";

/** Usual deadlines of a forum laid onto one of its editions; they move with its opening. Twice is as good as once. */
export const layDeadlines = (viewer: Viewer, input: z.output<typeof LayDeadlines>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    if (input.habits.length === 0) throw badField("habits", "required");
    const [edition] = await tx
      .select({ startsOn: editions.startsOn })
      .from(editions)
      .where(eq(editions.id, input.edition));
    ensure(found(edition).startsOn, "opening_unknown");
    await oneAtATime(tx, "deadlines", input.edition);
    const laid = await tx.execute(sql`
      insert into edition_deadlines (edition_id, kind, title, title_es, due_on, offset_days, fixed, access_route, basis, confidence, source)
      select e.id, h.kind, h.title, h.title_es, e.starts_on - h.offset_days, h.offset_days, false, h.access_route, h.basis, h.confidence, h.source
      from deadline_habits h join editions e on e.forum_id = h.forum_id
      where e.id = ${input.edition} and ${inArray(sql`h.id`, input.habits)}
        and not exists (select 1 from edition_deadlines d where d.edition_id = e.id and d.kind = h.kind and d.title = h.title)
      returning id`);
    await writeAudit(tx, viewer, "lay-deadlines", input.edition, { laid: laid.length });
  });

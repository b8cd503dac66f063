import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { scheduleVersions } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { Publish } from "./input";
import { sendChanges } from "./publish-notice";
import { diff } from "./rules";
import { delegationInSight } from "./seat-in-sight";
import { draftAndPublished } from "./version-queries";

/**
 * Freezes the draft as the next version: a copy of titles, times and rooms, for whoever has not
 * declined. The database refuses while a conflict blocks (LG001 "blocked"). A second press of the
 * same button finds nothing left to publish and answers with what the first one made.
 */
export const publish = (viewer: Viewer, input: z.output<typeof Publish>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await delegationInSight(tx, viewer, input.delegation);
    const { draft, published, number: last } = await draftAndPublished(tx, viewer, id);
    const changes = diff(published, draft);
    if (last > input.after && changes.length === 0) return { id, number: last };
    ensure(last === input.after, "stale");
    ensure(changes.length > 0, last === 0 ? "nothing_planned" : "nothing_new");
    const [made] = await tx
      .insert(scheduleVersions)
      // The trigger gives the number.
      .values({ delegationId: id, number: 0, publishedBy: viewer.id })
      .returning({ id: scheduleVersions.id, number: scheduleVersions.number });
    const version = found(made);
    await tx.execute(sql`
      insert into schedule_entries (version_id, person_id, session_id, title, type, venue, room, starts_at, ends_at, zone, sequence)
      select ${version.id}, g.person_id, f.id, f.title, f.type, f.venue, f.room, f.starts_at, f.ends_at, f.zone, f.sequence
      from agenda g join forum_sessions f on f.id = g.session_id where g.delegation_id = ${id}`);
    await sendChanges(tx, viewer, id, version.number, changes);
    await writeAudit(tx, viewer, "publish-schedule", id, { number: version.number, changes: changes.length });
    return { id, number: version.number };
  });

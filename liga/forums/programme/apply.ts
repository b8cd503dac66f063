import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { programmeImports } from "@/db/schema";
import { mayCoordinate } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure } from "../../errors";
import { oneAtATime } from "../../one-at-a-time";
import type { Viewer } from "../../viewer";
import { type Comparison, compare } from "./compare";
import type { ProgrammeEntry } from "./entry";
import type { ApplyProgramme } from "./input";
import { importOf, type Outcome, seenOf } from "./kept";
import { standingSessions } from "./standing";

/**
 * Writes what the preview showed, all of it or none. A session that moved keeps its row, and with it its
 * assignments; one that vanished is cancelled. A preview of a programme that is another by now is refused.
 */
export const applyProgramme = (viewer: Viewer, input: z.output<typeof ApplyProgramme>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { editionId, appliedAt, expired, parsed, mark } = await importOf(tx, input.import);
    ensure(appliedAt === null, "import_done");
    ensure(!expired, "import_expired");
    await oneAtATime(tx, "programme", editionId);
    const standing = await standingSessions(tx, editionId).for("update");
    ensure(seenOf(mark, standing) === input.seen, "stale");
    const told = compare(standing, parsed.entries);
    await writeSessions(tx, editionId, told);
    const counts = {
      added: told.added.length,
      changed: told.changed.length,
      moved: told.moved.length,
      cancelled: told.cancelled.length,
    };
    const again = [...told.moved, ...told.changed].map(({ session }) => session.id);
    const outcome: Outcome = { ...counts, touched: [...again, ...told.cancelled.map(({ id }) => id)] };
    await tx
      .update(programmeImports)
      // What was read of the file is in the programme now.
      .set({ appliedAt: sql`now()`, outcome, content: null, parsed: { ...parsed, entries: [] } })
      .where(eq(programmeImports.id, input.import));
    await writeAudit(tx, viewer, "import-programme", editionId, counts);
    return editionId;
  });

const recordset = (entries: (ProgrammeEntry & { id?: string })[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as x (id uuid, uid text, title text, type text,
    "startsAt" timestamptz, "endsAt" timestamptz, zone text, venue text, room text, note text, languages text[])`;

/** Three statements, however long the programme. What we say of a session ourselves, such as its places, stays. */
async function writeSessions(tx: Tx, editionId: string, told: Comparison) {
  const pairs = [...told.moved, ...told.changed].map(({ session, entry }) => ({ ...entry, id: session.id }));
  if (told.added.length > 0)
    await tx.execute(sql`
      insert into forum_sessions (edition_id, source_uid, title, type, starts_at, ends_at, zone, venue, room, note, languages, confidence)
      select ${editionId}, x.uid, x.title, x.type, x."startsAt", x."endsAt", x.zone, x.venue, x.room, x.note, x.languages, 'V'
      from ${recordset(told.added)}`);
  if (pairs.length > 0)
    await tx.execute(sql`
      update forum_sessions s set source_uid = x.uid, title = x.title, starts_at = x."startsAt", ends_at = x."endsAt",
        zone = x.zone, venue = x.venue, room = x.room, note = coalesce(s.note, x.note), cancelled_at = null, version = s.version + 1
      from ${recordset(pairs)} where s.id = x.id`);
  if (told.cancelled.length > 0)
    await tx.execute(sql`
      update forum_sessions set cancelled_at = now(), version = version + 1
      where id = any(${sql.param(told.cancelled.map(({ id }) => id))}::uuid[]) and cancelled_at is null`);
}

import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { forumSessions } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddSession, SaveSession } from "./input";
import { sessionTimes } from "./rules";

/** The columns of a session, its local hours turned into instants. */
export function sessionColumns(input: Omit<z.output<typeof AddSession>, "edition">) {
  const { title, type, venue, room, zone, capacity, languages, objectives, note, confidence } = input;
  const facts = { title, type, venue, room, zone, capacity, languages, objectives, note, confidence };
  return { ...facts, ...sessionTimes(input) };
}

/** New facts of a session. A trigger raises its calendar sequence when an agenda would change. */
export const saveSession = (viewer: Viewer, input: z.output<typeof SaveSession>) =>
  asViewer(viewer, async (tx) => {
    const [before] = await tx
      .select({ editionId: forumSessions.editionId })
      .from(forumSessions)
      .where(eq(forumSessions.id, input.session));
    const { editionId } = found(before);
    allow(mayCoordinate(viewer));
    const [saved] = await tx
      .update(forumSessions)
      .set({ ...sessionColumns(input), version: sql`version + 1` })
      .where(and(eq(forumSessions.id, input.session), eq(forumSessions.version, input.version)))
      .returning({ id: forumSessions.id });
    fresh(saved);
    await writeAudit(tx, viewer, "save-session", input.session);
    return { editionId, sessionId: input.session };
  });

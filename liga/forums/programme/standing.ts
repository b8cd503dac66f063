import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { forumSessions } from "@/db/schema";

/** The sessions of an edition as a file is compared with them, with how many of her delegates are to attend each. */
export const standingSessions = (tx: Tx, editionId: string) =>
  tx
    .select({
      id: forumSessions.id,
      sourceUid: forumSessions.sourceUid,
      title: forumSessions.title,
      type: forumSessions.type,
      startsAt: forumSessions.startsAt,
      endsAt: forumSessions.endsAt,
      zone: forumSessions.zone,
      venue: forumSessions.venue,
      room: forumSessions.room,
      cancelledAt: forumSessions.cancelledAt,
      mark: sql<string>`${forumSessions}.xmin::text`,
      attending: sql<number>`(select count(*)::integer from assignments a where a.session_id = ${forumSessions.id})`,
    })
    .from(forumSessions)
    .where(eq(forumSessions.editionId, editionId));
export type StandingSession = Awaited<ReturnType<typeof standingSessions>>[number];

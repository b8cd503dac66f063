import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { editions, forumSessions } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { AddSession } from "./input";
import { sessionColumns } from "./save-session";

/** A new item of an edition's programme. The same title, room and hour twice is one item. */
export const addSession = (viewer: Viewer, input: z.output<typeof AddSession>) =>
  asViewer(viewer, async (tx) => {
    const [edition] = await tx
      .select({ id: editions.id })
      .from(editions)
      .where(eq(editions.id, input.edition));
    found(edition);
    allow(mayCoordinate(viewer));
    const columns = sessionColumns(input);
    await oneAtATime(tx, "forum-session", input.edition, columns.title);
    const same = await tx.$count(
      forumSessions,
      and(
        eq(forumSessions.editionId, input.edition),
        eq(forumSessions.title, columns.title),
        eq(forumSessions.startsAt, columns.startsAt),
        sql`${forumSessions.room} is not distinct from ${columns.room}`,
      ),
    );
    ensure(same === 0, "already_there");
    const [added] = await tx
      .insert(forumSessions)
      .values({ editionId: input.edition, ...columns })
      .returning({ id: forumSessions.id });
    const { id } = found(added);
    await writeAudit(tx, viewer, "add-session", id);
    return { editionId: input.edition, sessionId: id };
  });

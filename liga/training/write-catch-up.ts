import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mayTakePart } from "../access";
import { writeAudit } from "../audit";
import { allow, LigaError, notFound } from "../errors";
import type { Viewer } from "../viewer";
import type { WriteCatchUp } from "./input";

type Answer = "sent" | "stale" | "attended" | "accepted" | "not_over" | "not_allowed" | "not_enrolled";

/** Her reflection on a session she missed, for its facilitator; sent twice, it is there once. */
export async function writeCatchUp(
  viewer: Viewer,
  { sessionId, version, reflection }: z.output<typeof WriteCatchUp>,
) {
  allow(mayTakePart(viewer));
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ answer: Answer }>(
      sql`select write_catch_up(${sessionId}, ${reflection}, ${version}) as answer`,
    );
    const answer = row?.answer ?? "not_enrolled";
    if (answer === "not_enrolled") throw notFound();
    if (answer === "stale") throw new LigaError("stale");
    if (answer !== "sent") throw new LigaError(`catch_up_${answer}`);
    await writeAudit(tx, viewer, "write_catch_up", sessionId);
    return { sessionId };
  });
}

import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mayTakePart } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, LigaError, notFound } from "../errors";
import type { Viewer } from "../viewer";
import type { GiveApology } from "./input";

type Answer = "given" | "marked" | "begun" | "cancelled" | "not_enrolled";

/** She says before a session begins that she cannot come. Why is for its staff alone, and never in the log. */
export async function giveApology(viewer: Viewer, { sessionId, reason }: z.output<typeof GiveApology>) {
  allow(mayTakePart(viewer));
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ answer: Answer }>(
      sql`select give_apology(${sessionId}, ${reason}) as answer`,
    );
    const answer = row?.answer ?? "not_enrolled";
    if (answer === "not_enrolled") throw notFound();
    ensure(answer !== "cancelled", "session_cancelled");
    if (answer !== "given") throw new LigaError(`apology_${answer}`);
    await writeAudit(tx, viewer, "give_apology", sessionId);
    return { sessionId };
  });
}

import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mayTakePart } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { OneSession } from "./input";

/** She can come after all: the session stands as if she had said nothing. Pressed twice, it stays so. */
export async function takeBackApology(viewer: Viewer, { sessionId }: z.output<typeof OneSession>) {
  allow(mayTakePart(viewer));
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ answer: "taken_back" | "none" | "begun" }>(
      sql`select take_back_apology(${sessionId}) as answer`,
    );
    ensure(row?.answer !== "begun", "apology_begun");
    if (row?.answer === "taken_back") await writeAudit(tx, viewer, "take_back_apology", sessionId);
    return { sessionId };
  });
}

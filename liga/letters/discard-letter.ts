import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { letters } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { OneLetter } from "./input";
import { letterInSight } from "./letter-in-sight";

/** Thrown away; nobody gets it. What is released cannot be called back. */
export const discardLetter = (viewer: Viewer, { letterId }: z.output<typeof OneLetter>) =>
  asViewer(viewer, async (tx) => {
    const letter = await letterInSight(tx, viewer, letterId);
    if (letter.state === "discarded") return;
    ensure(letter.state === "draft", "letter_settled");
    await tx
      .update(letters)
      .set({ state: "discarded", settledAt: sql`now()`, version: sql`version + 1` })
      .where(eq(letters.id, letterId));
    await writeAudit(tx, viewer, "discard_letter", letterId);
  });

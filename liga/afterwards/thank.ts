import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { thankYous } from "@/db/schema";
import { writeAudit } from "../audit";
import { found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddThanks, SetThanked } from "./input";

/** Whom to thank, for what, and who does it: whoever went or coordinates adds it. */
export const addThanks = (viewer: Viewer, input: z.output<typeof AddThanks>) =>
  asViewer(viewer, async (tx) => {
    const [added] = await tx
      .insert(thankYous)
      .values({
        delegationId: input.delegation,
        whom: input.whom,
        forWhat: input.forWhat,
        ownerId: input.owner ?? null,
      })
      .returning({ id: thankYous.id });
    const { id } = found(added);
    await writeAudit(tx, viewer, "add-thanks", id);
    return id;
  });

/** Thanked on that day; no day takes it back. */
export const setThanked = (viewer: Viewer, { thanks, version, doneOn }: z.output<typeof SetThanked>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select({ id: thankYous.id }).from(thankYous).where(eq(thankYous.id, thanks));
    found(row);
    const [saved] = await tx
      .update(thankYous)
      .set({ doneOn, version: sql`version + 1` })
      .where(and(eq(thankYous.id, thanks), eq(thankYous.version, version)))
      .returning({ id: thankYous.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "set-thanked", id);
    return id;
  });

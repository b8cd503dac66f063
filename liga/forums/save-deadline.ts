import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { editionDeadlines as deadlines, editions } from "@/db/schema";
import { addDays } from "@/lib/clock";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import { stillAs } from "./conditions";
import type { SaveDeadline } from "./input";

async function opening(tx: Tx, editionId: string) {
  const [edition] = await tx
    .select({ startsOn: editions.startsOn })
    .from(editions)
    .where(eq(editions.id, editionId));
  return found(edition).startsOn ?? Promise.reject(badField("fixed", "opening_unknown"));
}

/** So many days before the opening. */
async function dayBefore(tx: Tx, editionId: string, days: number | null) {
  if (days === null) throw badField("dueOn", "required");
  return addDays(await opening(tx, editionId), -days);
}

/** A new deadline of an edition, or a correction of one. */
export const saveDeadline = (viewer: Viewer, input: z.output<typeof SaveDeadline>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { kind, title, titleEs, accessRoute, basis, confidence, source } = input;
    const fixed = input.fixed === "fixed";
    const dueOn = input.dueOn ?? (await dayBefore(tx, input.edition, input.offsetDays));
    const columns = { kind, title, titleEs, dueOn, fixed, accessRoute, basis, confidence, source };
    if (!fixed) await opening(tx, input.edition);
    if (input.deadline) {
      const where = stillAs(deadlines.id, input.deadline, input.seen);
      const [saved] = await tx.update(deadlines).set(columns).where(where).returning({ id: deadlines.id });
      fresh(saved);
    } else {
      await oneAtATime(tx, "deadline", input.edition, kind, dueOn);
      const same = await tx.$count(
        deadlines,
        and(
          eq(deadlines.editionId, input.edition),
          eq(deadlines.kind, kind),
          eq(deadlines.dueOn, dueOn),
          sql`(${deadlines.title}, ${deadlines.titleEs}) is not distinct from (${title}::text, ${titleEs}::text)`,
        ),
      );
      ensure(same === 0, "already_there");
      await tx.insert(deadlines).values({ editionId: input.edition, ...columns });
    }
    await writeAudit(tx, viewer, "save-deadline", input.edition, { kind, dueOn });
  });

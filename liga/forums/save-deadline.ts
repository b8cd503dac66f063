import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { editionDeadlines as deadlines } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import { stillAs } from "./conditions";
import type { SaveDeadline } from "./input";

/** A new deadline of an edition, or a correction of one. */
export const saveDeadline = (viewer: Viewer, input: z.output<typeof SaveDeadline>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { kind, title, titleEs, dueOn, confidence, source } = input;
    const columns = { kind, title, titleEs, dueOn, confidence, source };
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

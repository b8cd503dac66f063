import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { UndoMerge } from "./input";

/** Two women after all: every moved row goes back, and both profiles are as they were. */
export function undoMerge(viewer: Viewer, { merge }: z.output<typeof UndoMerge>) {
  return asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    await tx.execute(sql`select undo_merge(${merge})`);
    await writeAudit(tx, viewer, "undo-merge", merge);
  });
}

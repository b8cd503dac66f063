import type { Tx } from "@/db/connect";
import { auditLog } from "@/db/schema";
import type { Viewer } from "./viewer";

/** Writes who did what; part of the verb's own transaction, so neither exists without the other. */
export async function writeAudit(
  tx: Tx,
  viewer: Viewer,
  verb: string,
  subjectId: string | null,
  detail: Record<string, unknown> = {},
) {
  await tx.insert(auditLog).values({ actorId: viewer.id, verb, subjectId, detail });
}

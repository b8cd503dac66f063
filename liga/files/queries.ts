import { eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { files } from "@/db/schema";
import type { Viewer } from "../viewer";

export type KeptFile = { id: string; name: string; mediaType: string; bytes: number };

/** What serves a file, when the database lets this viewer have it. */
export async function findFile(tx: Tx, _viewer: Viewer, fileId: string) {
  const [row] = await tx
    .select({ key: files.storageKey, name: files.name, mediaType: files.mediaType, bytes: files.bytes })
    .from(files)
    .where(eq(files.id, fileId));
  return row;
}

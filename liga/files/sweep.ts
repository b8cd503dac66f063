import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { type Storage, storage } from "./storage";

const day = 86_400_000;

/**
 * Removes bytes that no row names any more: a process died between the two, or a row went with what it
 * belonged to. Never what is younger than a day, since its row may be on its way. When most of what is kept
 * would go, the database is not the one these files belong to (restored from long ago, or empty): nothing goes.
 * @returns how many it removed
 */
export async function sweepFiles(now = new Date(), kept: Storage = storage()): Promise<number> {
  const old: string[] = [];
  const unnamed: string[] = [];
  for await (const part of kept.list()) {
    const keys = part.filter(({ at }) => now.getTime() - at.getTime() > day).map(({ key }) => key);
    if (keys.length === 0) continue;
    const rows = await database().execute<{ key: string }>(
      sql`select keys_without_file(${sql.param(keys)}::text[]) as key`,
    );
    old.push(...keys);
    unnamed.push(...rows.map(({ key }) => key));
  }
  if (unnamed.length > 10 && unnamed.length > old.length / 2) {
    console.error(`${unnamed.length} of ${old.length} files kept are named by no row; none is removed.`);
    return 0;
  }
  for (const key of unnamed) await kept.remove(key);
  return unnamed.length;
}

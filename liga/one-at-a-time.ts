import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";

/**
 * Whoever is about to write the same thing waits here until the first is done and can be seen: a form
 * sent twice in the same instant meets its own row instead of making a second one.
 */
export const oneAtATime = (tx: Tx, ...thing: string[]) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${thing.join(":")}))`);

import { sql } from "drizzle-orm";
import type { Database, Tx } from "./connect";

/**
 * Runs `work` in one transaction in which the database knows the person asking, so that row-level
 * policies decide what she sees. Without a person (`null`) every table of personal data reads empty.
 */
export function asPerson<T>(db: Database, personId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    // Asked first and not waited for: what `work` asks follows it on the same connection.
    const known = tx.execute(sql`select set_config('app.person_id', ${personId ?? ""}, true)`).then();
    const [, result] = await Promise.all([known, work(tx)]);
    return result;
  });
}

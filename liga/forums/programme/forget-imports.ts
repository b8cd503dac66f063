import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Deletes programme files that waited a day. @returns how many. */
export async function forgetImports(now = new Date()): Promise<number> {
  const [row] = await database().execute<{ gone: number }>(
    sql`select forget_programme_imports(${now.toISOString()}::timestamptz) as gone`,
  );
  return row?.gone ?? 0;
}

import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Deletes closed concerns whose day has come. Gives how many. */
export async function forgetDueConcerns(now = new Date()): Promise<number> {
  const [row] = await database().execute<{ gone: number }>(
    sql`select concerns_forget(${now.toISOString().slice(0, 10)}::date) as gone`,
  );
  return row?.gone ?? 0;
}

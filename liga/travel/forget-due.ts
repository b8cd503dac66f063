import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Deletes what is kept no longer; the database knows until when. Gives how many women it forgot. */
export async function forgetDueTravel(now = new Date()): Promise<number> {
  const [row] = await database().execute<{ gone: number }>(
    sql`select travel_forgets(${now.toISOString().slice(0, 10)}::date) as gone`,
  );
  return row?.gone ?? 0;
}

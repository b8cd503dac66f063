import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Deletes where somebody was and whom to call for her, 90 days after the edition. Gives how many rows went. */
export async function forgetDueRooms(now = new Date()): Promise<number> {
  const [row] = await database().execute<{ gone: number }>(
    sql`select room_forgets(${now.toISOString().slice(0, 10)}::date) as gone`,
  );
  return row?.gone ?? 0;
}

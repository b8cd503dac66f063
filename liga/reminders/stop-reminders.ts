import { sql } from "drizzle-orm";
import type { z } from "zod";
import { database } from "@/db/client";
import { ensure } from "../errors";
import type { StopReminders } from "./input";
import { readStopToken } from "./stop-link";

/** By the link of a mail, whoever opens it: the mark in it is the permission, for this kind and her alone. */
export async function stopReminders(_viewer: unknown, { token }: z.output<typeof StopReminders>) {
  const read = readStopToken(token);
  ensure(read, "not_found");
  await database().execute(sql`select stop_reminders(${read.personId}, ${read.kind})`);
}

import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { env } from "@/lib/env";

export type CaughtMail = { id: string; to: string; subject: string; text: string; at: Date };

/**
 * Mail that nobody sends: the demo and a developer's machine have no mail server. Newest first.
 * @returns null where mail is real, so that no page can show it.
 */
export async function caughtMail(): Promise<CaughtMail[] | null> {
  const { LIGA_DEMO, NODE_ENV, SMTP_URL } = env();
  if (SMTP_URL || !(LIGA_DEMO || NODE_ENV === "development")) return null;
  const rows = await database().execute<{
    id: string;
    to_address: string;
    subject: string;
    body_text: string;
    created_at: string;
  }>(sql`select id, to_address, subject, body_text, created_at from outbox()`);
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.body_text,
    at: new Date(row.created_at),
  }));
}

import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { mailSenderRuns } from "@/jobs/mail";

export const dynamic = "force-dynamic";

/** 200 when the database answers and mail is being sent (or caught); else 503 with what is missing. */
export async function GET() {
  const missing: string[] = [];
  try {
    await database().execute(sql`select 1`);
  } catch {
    missing.push("database");
  }
  if (!mailSenderRuns()) missing.push("queue");
  const status = missing.length === 0 ? "ok" : "missing";
  return Response.json(
    { status, ...(missing.length > 0 && { missing }) },
    { status: missing.length === 0 ? 200 : 503 },
  );
}

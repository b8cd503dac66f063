import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { Locale } from "@/db/enums";
import { hashSecret } from "@/lib/secrets";
import { delegationEvents, type PublishedVersion } from "./delegation-events";
import type { Feed } from "./feed";
import { calendarText } from "./ics";

/**
 * The published schedule behind a delegation's secret address, without names of people.
 * @returns null for an address that is unknown or revoked.
 */
export async function delegationFeedBehind(
  db: Database,
  secret: string,
  locale: Locale,
  now: Date,
): Promise<Feed | null> {
  const [row] = await db.execute<{ delegation: string; edition: string; schedule: PublishedVersion[] }>(
    sql`select * from delegation_feed(${hashSecret(secret)})`,
  );
  if (!row) return null;
  const events = delegationEvents(row.schedule, { delegation: row.delegation, edition: row.edition });
  const tag = createHash("sha256")
    .update(JSON.stringify([locale, events]))
    .digest("base64url");
  return { text: calendarText(events, locale, now, row.delegation), tag: `"${tag}"` };
}

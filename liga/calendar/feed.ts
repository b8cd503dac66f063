import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { asPerson } from "@/db/as-viewer";
import type { Database } from "@/db/connect";
import { people } from "@/db/schema";
import { hashSecret } from "@/lib/secrets";
import { eventsOf } from "./events";
import { calendarText } from "./ics";

export type Feed = {
  text: string;
  /** Changes when an entry changes, not merely with the hour of asking. */
  tag: string;
};

/**
 * The calendar behind a secret address, read as the person it belongs to: her own policies hold.
 * @returns null for an address that is unknown, replaced or revoked.
 */
export async function feedBehind(db: Database, secret: string, now: Date): Promise<Feed | null> {
  const [row] = await db.execute<{ person: string | null }>(
    sql`select feed_person(${hashSecret(secret)}) as person`,
  );
  const personId = row?.person;
  if (!personId) return null;
  return asPerson(db, personId, async (tx) => {
    const [reader] = await tx
      .select({ id: people.id, locale: people.locale })
      .from(people)
      .where(eq(people.id, personId));
    if (!reader) return null;
    const events = (await eventsOf(tx, reader)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const tag = createHash("sha256")
      .update(JSON.stringify([reader.locale, events]))
      .digest("base64url");
    return { text: calendarText(events, reader.locale, now), tag: `"${tag}"` };
  });
}

import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Locale, ReminderKind } from "@/db/enums";
import { asHtml } from "../people/mail";
import { compose, type Due } from "./compose";

type Row = Omit<Due, "kind"> & {
  person_id: string;
  name: string;
  email: string | null;
  locale: Locale;
  time_zone: string;
  kind: ReminderKind;
  cause: string;
  cohort_id: string | null;
  useful_until: string;
};

/**
 * Writes the mails of what is due now, for at most so many women. What she was reminded of and its mail are
 * one transaction: a process killed here has written nothing, and the next one finds all of it due again.
 * Two processes do not meet: whoever comes second waits for the next turn.
 * @returns to how many; 0 when nothing is due or another process is at it
 */
export const remindDue = (now = new Date(), howMany = 50) =>
  database().transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('reminders')) as mine`,
    );
    if (!lock?.mine) return 0;
    const rows = await tx.execute<Row>(
      sql`select * from reminders_due(${now.toISOString()}::timestamptz, ${howMany})`,
    );
    // Without an address each cohort's coordinator carries what is hers to know.
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = row.email ? row.person_id : `${row.person_id} ${row.cohort_id}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const due of groups.values()) {
      const [first] = due;
      if (!first) continue;
      const to = {
        personId: first.person_id,
        name: first.name,
        locale: first.locale,
        timeZone: first.time_zone,
      };
      const { subject, text } = compose(to, due, { links: first.email !== null });
      const items = due.map(({ kind, cause, cohort_id: cohort }) => ({ kind, cause, cohort }));
      const until = due.map((row) => row.useful_until).reduce((a, b) => (new Date(a) > new Date(b) ? a : b));
      await tx.execute(sql`select write_reminder(${first.person_id}, ${JSON.stringify(items)}::jsonb,
        ${first.email}::citext, ${subject}, ${text}, ${asHtml(text)}, ${until}::timestamptz)`);
    }
    return groups.size;
  });

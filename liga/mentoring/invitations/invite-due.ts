import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { asHtml } from "../../people/mail";
import { composeInvitation, type Invited } from "./compose";

type Row = Omit<Invited, "startsAt" | "email"> & { personId: string; email: string; startsAt: string };

/**
 * Writes the mails of meetings that are new, have moved or are off, to each of the two. What was told and its mail
 * are one transaction, and what a calendar was told of once is not told again; a process killed here has written
 * nothing. Whoever comes second waits for the next turn.
 * @returns how many; 0 when there is nothing to tell or another process is at it
 */
export const inviteDue = (now = new Date(), howMany = 50) =>
  database().transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('invitations')) as mine`,
    );
    if (!lock?.mine) return 0;
    const rows = await tx.execute<Row>(sql`
      select meeting_id as "meetingId", mentorship_id as "mentorshipId", person_id as "personId", email, name, locale,
        time_zone as "timeZone", other, method, sequence, changed, starts_at as "startsAt",
        duration_minutes as "durationMinutes", zone, online_url as "onlineUrl"
      from meeting_mails_due(${now.toISOString()}::timestamptz, ${howMany})`);
    for (const row of rows) {
      const startsAt = new Date(row.startsAt);
      const { subject, text, calendar } = composeInvitation({ ...row, startsAt }, now);
      await tx.execute(sql`select write_meeting_mail(${row.meetingId}, ${row.personId}, ${row.sequence}, ${row.method},
        ${row.email}::citext, ${subject}, ${text}, ${asHtml(text)}, ${calendar}, ${startsAt.toISOString()}::timestamptz)`);
    }
    return rows.length;
  });

import { createHmac, timingSafeEqual } from "node:crypto";
import { type ReminderKind, reminderKinds } from "@/db/enums";
import { env } from "@/lib/env";
import { id } from "../input";

/**
 * A link that stops one kind of reminder without signing in: whose and which, with a mark that only this
 * house can make. It can do nothing else, so it may stand in a mail for as long as the mail is kept.
 */
function markOf(personId: string, kind: ReminderKind): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: start LIGA with `npm start`.");
  return createHmac("sha256", secret)
    .update(`stop reminders:${personId}:${kind}`)
    .digest("base64url")
    .slice(0, 27);
}

export const stopToken = (personId: string, kind: ReminderKind) =>
  `${personId}.${kind}.${markOf(personId, kind)}`;

export const stopAddress = (personId: string, kind: ReminderKind) =>
  `${env().APP_URL}/reminders/stop/${stopToken(personId, kind)}`;

/** Whose and which a link is about; null when it is not one of ours. */
export function readStopToken(token: string): { personId: string; kind: ReminderKind } | null {
  const [personId = "", word = "", mark = ""] = token.split(".");
  const kind = reminderKinds.find((known) => known === word);
  if (!kind || !id.safeParse(personId).success) return null;
  const wanted = Buffer.from(markOf(personId, kind));
  const given = Buffer.from(mark);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? { personId, kind } : null;
}

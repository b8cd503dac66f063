import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/enums";
import { dateText, hoursText, zoneText } from "@/lib/dates";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { invitationText } from "../../calendar/ics";
import { endOf } from "../rules";

export type Invited = {
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  meetingId: string;
  mentorshipId: string;
  /** The other's name as she shows it; null where she shows none. */
  other: string | null;
  method: "REQUEST" | "CANCEL";
  /** She was told of this meeting before. */
  changed: boolean;
  sequence: number;
  startsAt: Date;
  durationMinutes: number;
  zone: string;
  onlineUrl: string | null;
};

/** A meeting as a mail to one of the two, in her language and her time, with what her calendar reads. */
export function composeInvitation(to: Invited, now: Date) {
  const { APP_URL, MAIL_FROM } = env();
  const { locale, timeZone: zone } = to;
  const t = createTranslator({ locale, messages: catalogue[locale], namespace: "pairs.mail" });
  const words = createTranslator({ locale, messages: catalogue[locale], namespace: "words" });
  const state = to.method === "CANCEL" ? "off" : to.changed ? "moved" : "planned";
  const clock = { locale, zone };
  const values = {
    state,
    name: to.other ?? words("unnamed"),
    when: `${dateText(to.startsAt, clock)}, ${hoursText(to.startsAt, endOf(to), clock)} (${zoneText(zone)})`,
  };
  const text = [
    t("greeting", { name: to.name }),
    t("what", values),
    state !== "off" && to.onlineUrl && t("join", { link: to.onlineUrl }),
    `${t("more")}\n${APP_URL}/mentoring/${to.mentorshipId}`,
  ];
  return {
    subject: t("subject", values),
    text: text.filter(Boolean).join("\n\n"),
    calendar: invitationText(
      {
        kind: "mentoring",
        id: to.meetingId,
        startsAt: to.startsAt,
        endsAt: endOf(to),
        zone: to.zone,
        sequence: to.sequence,
        cancelled: to.method === "CANCEL",
        with: to.other,
        link: to.onlineUrl,
      },
      { to: to.email, from: sender(MAIL_FROM), locale, stamp: now },
    ),
  };
}

/** "LIGA <liga@example.org>" as a name and an address. */
function sender(from: string) {
  const [, name, email] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: name || "LIGA", email: email ?? from.trim() };
}

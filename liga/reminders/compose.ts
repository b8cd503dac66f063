import { createTranslator } from "use-intl/core";
import type { Locale, ReminderKind } from "@/db/enums";
import { dateText, hourText, instantText, zoneText } from "@/lib/dates";
import { env } from "@/lib/env";
import { catalogue } from "@/messages/catalogue";
import { certificateAddress } from "../certificates/code";
import { type Title, titleIn } from "../training/title";
import { stopAddress } from "./stop-link";

type About = {
  id?: string;
  at?: string;
  title?: Title;
  joined?: boolean;
  delegation?: string;
  forum?: string;
  code?: string;
  state?: "accepted" | "returned" | "asked" | "mentee" | "mentor" | "coordinator" | "answered";
  weeks?: number;
};
export type Due = { kind: ReminderKind; cohort: string | null; about: About };
export type Reminded = { personId: string; name: string; locale: Locale; timeZone: string };

const place: Record<ReminderKind, (about: About) => string> = {
  session_tomorrow: ({ id }) => `/training/${id}`,
  session_soon: ({ id }) => `/training/${id}`,
  assignment_due: ({ id }) => `/training/assignments/${id}`,
  assignment_answered: ({ id }) => `/training/assignments/${id}`,
  catch_up: ({ id }) => `/training/${id}`,
  catch_up_answered: ({ id }) => `/training/${id}`,
  invitation: () => "/welcome",
  seat_offer: ({ id }) => `/delegations/${id}`,
  certificate: () => "",
  certificate_name: () => "/profile",
  mentoring_word: ({ id, state }) =>
    state === "coordinator" ? `/mentoring/how-it-goes/${id}` : `/mentoring/${id}/words`,
  mentoring_pulse: ({ id }) => `/mentoring/${id}/how-it-goes`,
  mentoring_end: ({ id }) => `/mentoring/${id}`,
  mentoring_follow_up: ({ id }) => `/mentoring/${id}/looking-back`,
  mentoring_hours: ({ id }) => `/mentoring/${id}`,
  mentoring_rhythm: ({ id }) => `/mentoring/${id}/hours`,
  mentoring_goal: ({ id }) => `/mentoring/${id}/goals`,
  mentoring_step: ({ id }) => `/mentoring/${id}`,
};

/**
 * Everything due for one woman as one mail in her language and her time: a paragraph each, then how to stop
 * each kind. The same text is handed over by other ways when she has no address; then without those links.
 */
export function compose(to: Reminded, due: Due[], { links = true } = {}) {
  const { locale, timeZone: zone } = to;
  const t = createTranslator({ locale, messages: catalogue[locale], namespace: "reminders.mail" });
  const paragraph = ({ kind, cohort, about }: Due) => {
    const at = about.at ? new Date(about.at) : new Date(0);
    const clock = { locale, zone };
    const link =
      kind === "certificate" ? certificateAddress(about.code ?? "") : env().APP_URL + place[kind](about);
    const values = {
      title: about.title ? titleIn(about.title, locale) : "",
      when: `${instantText(at, clock)} (${zoneText(zone)})`,
      hour: `${hourText(at, clock)} (${zoneText(zone)})`,
      day: dateText(at, clock),
      cohort: cohort ?? "",
      delegation: about.delegation ?? "",
      forum: about.forum ?? "",
      state: about.state ?? "",
      weeks: about.weeks ?? 0,
      link,
    };
    // Whoever has not joined has her way in by the mail or note of then: only its hash is kept.
    if (kind === "invitation" && !about.joined) return t("invitation_waiting", values);
    return t(kind, values);
  };
  const kinds = [...new Set(due.map(({ kind }) => kind))];
  const stops = kinds.map((kind) => `${t(`kind.${kind}`)}: ${stopAddress(to.personId, kind)}`);
  const [only] = kinds;
  return {
    subject: due.length === 1 && only ? t(`subject.${only}`) : t("subject.several", { count: due.length }),
    text: [
      t("greeting", { name: to.name }),
      ...due.map(paragraph),
      ...(links ? [[t("stop"), ...stops].join("\n")] : []),
    ].join("\n\n"),
  };
}

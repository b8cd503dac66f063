import type { getTranslations } from "next-intl/server";
import { dateText } from "@/lib/dates";
import type { ConcernByCode, Contact } from "@/liga/safeguarding/queries";
import { stepsOf } from "@/liga/safeguarding/rules";
import { contactOption } from "./words";

/** A concern in her language, ready to be shown by the form she asked with. Days are those of UTC. */
export type ShownConcern = {
  code: string;
  steps: string[];
  closed: string | null;
  lines: { id: string; who: string; words: string }[];
  log: { id: string; text: string }[];
  contacts: { value: string; label: string }[];
  chosen: string[];
};

export function shownConcern(
  code: string,
  concern: ConcernByCode,
  { contacts }: { contacts: Contact[] },
  words: Awaited<ReturnType<typeof getTranslations>>,
  locale: string,
): ShownConcern {
  const t = (key: string, values: Record<string, string> = {}) =>
    words(`safeguarding.${key}` as never, values as never);
  const day = (at: string) => dateText(new Date(at), { locale, zone: "UTC" });
  return {
    code,
    steps: stepsOf(concern).map(({ state, at }) => t(`stepOn.${state}`, { date: day(at) })),
    closed: concern.forgetOn ? t("follow.closed", { date: day(concern.forgetOn) }) : null,
    lines: concern.words.map(({ id, voice, name, words: said, at }) => ({
      id,
      who:
        voice === "raiser"
          ? t("follow.you", { date: day(at) })
          : t("follow.contact", { name: name ?? t("aContact"), date: day(at) }),
      words: said,
    })),
    log: concern.log.map(({ id, name, act, at }) => ({
      id,
      text: t(`act.${act}`, { name: name ?? t("aContact"), date: day(at) }),
    })),
    contacts: contacts.map((contact) => ({ value: contact.id, label: contactOption(contact, locale) })),
    chosen: concern.contacts,
  };
}

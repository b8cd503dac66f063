import { createTranslator } from "use-intl/core";
import type { Locale, SeatRole, TravelLetterKind } from "@/db/enums";
import { daysText, dayText } from "@/lib/dates";
import { catalogue } from "@/messages/catalogue";
import { needsContact } from "./facts";

/** What a letter was made of; frozen in its row. */
export type LetterSays = {
  name: string;
  organisation: string | null;
  role: SeatRole;
  forum: string;
  forumEs: string | null;
  edition: string;
  startsOn: string;
  endsOn: string;
  city: string;
  programme: string;
  contact: string | null;
  from: string;
  until: string;
  signer: string;
};
export type LetterText = {
  title: string;
  lines: string[];
  foot: string;
  pageOf: (page: number, of: number) => string;
};

/** The letter in one language; the same lines in the same order in every one. */
export function letterText(
  { kind, says, madeOn }: { kind: TravelLetterKind; says: LetterSays; madeOn: string },
  locale: Locale,
): LetterText {
  const t = createTranslator({ locale, messages: catalogue[locale], namespace: "travelLetters" });
  const words = createTranslator({ locale, messages: catalogue[locale], namespace: "words" });
  const values = {
    ...says,
    organisation: says.organisation ?? "none",
    contact: says.contact ?? "",
    forum: (locale === "es" && says.forumEs) || says.forum,
    forumEs: "",
    role: words(`seatRole.${says.role}`),
    when: daysText(says.startsOn, says.endsOn, locale),
    from: dayText(says.from, locale),
    until: dayText(says.until, locale),
  };
  return {
    title: t(`title.${kind}`),
    lines: [
      t("date", { day: dayText(madeOn, locale) }),
      t(`greeting.${kind}`, values),
      t(`first.${kind}`, values),
      t(`second.${kind}`, values),
      ...(says.contact || needsContact(kind) ? [t("contact", values)] : []),
      ...(kind === "border" ? [t("confirmed", values)] : [t("closing"), t("signed", values)]),
    ],
    foot: t("foot", values),
    pageOf: (page, of) => t("pageOf", { page, of }),
  };
}

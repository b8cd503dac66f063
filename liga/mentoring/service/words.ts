import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/enums";
import type { ServiceText } from "@/db/schema";
import { daysText, dayText } from "@/lib/dates";
import { directionOf } from "@/lib/direction";
import { catalogue } from "@/messages/catalogue";
import { certificateAddress } from "../../certificates/code";
import type { PaperWords } from "../../certificates/pdf";

/** Hours as they are said: to a tenth, without a tenth that is none. */
export const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;

/** Every word of a mentor's certificate, in the language it was issued in. */
export function serviceWords(says: ServiceText, locale: Locale, code: string): PaperWords {
  const paper = createTranslator({ locale, messages: catalogue[locale], namespace: "certificates.paper" });
  const t = createTranslator({ locale, messages: catalogue[locale], namespace: "service.paper" });
  return {
    language: locale,
    direction: directionOf(locale),
    wordmark: paper("wordmark"),
    organisation: paper("organisation"),
    title: t("title"),
    awarded: t("awarded"),
    name: says.name,
    completed: t("served", {
      programme: says.programme,
      cohort: says.cohort,
      days: daysText(says.startsOn, says.endsOn, locale),
    }),
    modulesTitle: t("figures"),
    modules: [
      t("mentees", { count: says.mentees }),
      t("hours", { hours: hoursOf(says.minutes) }),
      t("meetings", { count: says.meetings }),
    ],
    issued: paper("issued", { date: dayText(says.issuedOn, locale) }),
    check: paper("check"),
    address: certificateAddress(code),
    issuedOn: says.issuedOn,
  };
}

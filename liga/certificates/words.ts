import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/enums";
import type { CertificateText } from "@/db/schema";
import { daysText, dayText } from "@/lib/dates";
import { directionOf } from "@/lib/direction";
import { catalogue } from "@/messages/catalogue";
import { certificateAddress } from "./code";
import type { PaperWords } from "./pdf";

/** Every word of her certificate, in the language it was issued in. */
export function paperWords(says: CertificateText, locale: Locale, code: string): PaperWords {
  const t = createTranslator({ locale, messages: catalogue[locale], namespace: "certificates.paper" });
  return {
    language: locale,
    direction: directionOf(locale),
    wordmark: t("wordmark"),
    organisation: t("organisation"),
    title: t("title"),
    awarded: t("awarded"),
    name: says.name,
    completed: t("completed", {
      programme: says.programme,
      cohort: says.cohort,
      days: daysText(says.startsOn, says.endsOn, locale),
    }),
    modulesTitle: t("modules"),
    modules: says.modules,
    issued: t("issued", { date: dayText(says.issuedOn, locale) }),
    check: t("check"),
    address: certificateAddress(code),
    issuedOn: says.issuedOn,
  };
}

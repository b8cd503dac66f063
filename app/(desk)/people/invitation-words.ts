import { getTranslations } from "next-intl/server";
import { invitationDays } from "@/liga/people/invitation";

/** The labels around a freshly made invitation, in the coordinator's language. */
export async function invitationLabels(title: "title" | "codeTitle", { withLink = true } = {}) {
  const [t, words] = await Promise.all([getTranslations("people.shown"), getTranslations("words")]);
  return {
    title: t(title, { name: "{name}" }),
    mailed: t("mailed"),
    byHand: t("byHand"),
    once: t("once", { days: invitationDays }),
    code: t("code"),
    message: t("message"),
    ...(withLink ? { person: t("person") } : {}),
    copy: words("copy"),
    copied: words("copied"),
  };
}

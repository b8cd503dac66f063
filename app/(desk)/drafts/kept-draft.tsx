import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { DraftKeeper } from "./draft-keeper";

/** Stands in a form: what is typed there is saved while she writes, and kept on her phone where there is no signal. */
export function KeptDraft(props: Omit<ComponentProps<typeof DraftKeeper>, "words">) {
  const t = useTranslations("words.draft");
  const words = {
    saving: t("saving"),
    saved: t("saved"),
    offline: t("offline"),
    notSent: t("notSent"),
    signedOut: t("signedOut"),
    restored: t("restored"),
    elsewhere: t("elsewhere"),
    other: t("other"),
    keep: t("keep"),
    take: t("take"),
  };
  return <DraftKeeper {...props} words={words} />;
}

import { useLocale, useTranslations } from "next-intl";
import { dateText } from "@/lib/dates";
import type { MaterialText } from "@/liga/training/material-text";

/** Since when a published version has a text, or has it as it is; nothing for what it was published with. */
export function Since({ text: { addedAt, changedAt }, zone }: { text: MaterialText; zone: string }) {
  const t = useTranslations("plans.module");
  const locale = useLocale();
  const day = (at: string) => dateText(new Date(at), { locale, zone });
  const said = [
    addedAt && t("added", { day: day(addedAt) }),
    changedAt && t("changed", { day: day(changedAt) }),
  ];
  const text = said.filter(Boolean).join(" · ");
  return text && <p className="text-muted">{text}</p>;
}

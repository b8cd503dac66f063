import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { languageName } from "@/lib/names";
import type { Interpreter } from "@/liga/training/interpreters";
import { release } from "./actions";

/** Who is named so far. */
export function InterpreterTable({ interpreters }: { interpreters: Interpreter[] }) {
  const t = useTranslations("plans.interpretation");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Table
      caption={t("who")}
      captionHidden
      columns={[
        { label: t("who") },
        { label: t("from") },
        { label: t("to") },
        { label: t("mode") },
        { label: t("secrecy") },
        { label: t("remove"), labelHidden: true },
      ]}
      rows={interpreters.map((one) => {
        const name = one.name ?? words("unnamed");
        return {
          id: one.id,
          cells: [
            name,
            languageName(one.fromLanguage, locale),
            languageName(one.toLanguage, locale),
            t(`modes.${one.mode}`),
            t(one.confidential ? "agreed" : "notAgreed"),
            <ActionForm key="remove" action={release} messageAt="end">
              <input type="hidden" name="interpreterId" value={one.id} />
              <SubmitButton variant="quiet" size="small" aria-label={t("removeNamed", { name })}>
                {t("remove")}
              </SubmitButton>
            </ActionForm>,
          ],
        };
      })}
      empty={<p>{t("none")}</p>}
    />
  );
}

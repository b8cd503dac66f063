import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import type { Entry } from "@/liga/journal/queries";

/** Her words, and who else may read them: nobody, unless she ticks it. */
export function EntryFields({ entry }: { entry?: Entry }) {
  const t = useTranslations("journal");
  return (
    <>
      <TextArea
        name="text"
        label={t("text")}
        hint={t("textHint")}
        rows={6}
        defaultValue={entry?.text}
        dir="auto"
        required
      />
      <fieldset className="field">
        <legend className="field-label">{t("share")}</legend>
        <p className="field-hint">{t("shareHint")}</p>
        <CheckboxField
          name="forCoordinators"
          label={t("forCoordinators")}
          defaultChecked={entry?.forCoordinators ?? false}
        />
        <CheckboxField
          name="forFacilitators"
          label={t("forFacilitators")}
          defaultChecked={entry?.forFacilitators ?? false}
        />
      </fieldset>
    </>
  );
}

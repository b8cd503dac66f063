import { useTranslations } from "next-intl";
import { SelectField, TextArea } from "@/components/ui/field";
import { type Confidence, confidences } from "@/db/enums";

/** Where a fact comes from and how sure it is: no fact without both. */
export function SourceFields({ source, confidence }: { source?: string; confidence?: Confidence }) {
  const t = useTranslations();
  return (
    <>
      <TextArea
        name="source"
        rows={2}
        label={t("forums.fields.source")}
        hint={t("forums.fields.sourceHint")}
        defaultValue={source}
        required
      />
      <SelectField
        name="confidence"
        label={t("forums.fields.confidence")}
        placeholder={t("words.chooseOne")}
        defaultValue={confidence ?? ""}
        options={confidences.map((value) => ({ value, label: t(`words.confidence.${value}`) }))}
        required
      />
    </>
  );
}

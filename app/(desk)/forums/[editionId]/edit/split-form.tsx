import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Edition } from "@/liga/forums/queries";
import { splitTheEdition } from "../../actions";
import { SourceFields } from "../../source-fields";

/** One edition becomes two; folded, for it is rare. */
export function SplitForm({ edition }: { edition: Edition }) {
  const t = useTranslations("forums");
  return (
    <Section title={t("split.title")} lead={t("split.lead")} id="split">
      <Disclosure summary={t("split.title")}>
        <ActionForm action={splitTheEdition} className="max-w-measure">
          <input type="hidden" name="edition" value={edition.id} />
          <input type="hidden" name="version" value={edition.version} />
          {(["first", "second"] as const).map((part) => (
            <fieldset key={part} className="grid gap-4">
              <legend className="font-semibold">{t(`split.${part}`)}</legend>
              <TextField name={`${part}.name`} label={t("split.name")} hint={t("fields.nameHint")} required />
              <DateField name={`${part}.startsOn`} label={t("fields.startsOn")} required />
              <DateField name={`${part}.endsOn`} label={t("fields.endsOn")} required />
              <TextField name={`${part}.city`} label={t("fields.city")} defaultValue={edition.city ?? ""} />
            </fieldset>
          ))}
          <SourceFields />
          <div className="actions">
            <SubmitButton variant="secondary">{t("split.action")}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { interpretationModes } from "@/db/enums";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { SessionChoices, SessionPage } from "@/liga/training/read-sessions";
import { name as nameInterpreter } from "./actions";

/** One interpreter for one direction: somebody of the staff, or the name of somebody else. */
export function InterpreterForm({
  session,
  staff,
}: {
  session: SessionPage;
  staff: SessionChoices["staff"];
}) {
  const t = useTranslations("plans.interpretation");
  const words = useTranslations("words");
  const locale = useLocale();
  const codes = [...new Set([session.language, ...session.interpretation, ...spokenLanguages])];
  const languages = named(codes, locale, languageName);
  return (
    <ActionForm action={nameInterpreter}>
      <input type="hidden" name="sessionId" value={session.id} />
      <div className="field-row">
        <SelectField
          name="fromLanguage"
          label={t("from")}
          options={languages}
          defaultValue={session.language}
        />
        <SelectField
          name="toLanguage"
          label={t("to")}
          options={languages}
          defaultValue={session.interpretation[0] ?? ""}
        />
        <SelectField
          name="mode"
          label={t("mode")}
          options={interpretationModes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
        />
      </div>
      <SelectField
        name="personId"
        label={t("person")}
        note={words("optional")}
        placeholder={words("none")}
        options={staff.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
      />
      <TextField name="name" label={t("name")} note={words("optional")} />
      <CheckboxField name="confidential" label={t("confidential")} />
      <SubmitButton>{t("add")}</SubmitButton>
    </ActionForm>
  );
}

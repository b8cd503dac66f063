import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameChoices, nameUses } from "@/db/enums";
import { nameFor } from "@/liga/people/name-rules";
import type { OwnProfile } from "@/liga/people/profile";
import { saveNames } from "./actions";

/** Her names, which is shown where, and how each then reads. */
export function NamesForm({ profile }: { profile: OwnProfile }) {
  const t = useTranslations("profile.names");
  const words = useTranslations("words");
  const options = nameChoices.map((choice) => {
    const name = choice === "none" ? null : nameFor(profile, choice);
    const kind = words(`nameChoice.${choice}`);
    return { value: choice, label: name ? t("option", { name, kind }) : kind };
  });
  return (
    <>
      <DefinitionList items={[{ term: words("nameChoice.legal"), detail: profile.legalName }]} />
      <p className="field-hint">{t("legalNote")}</p>
      <ActionForm action={saveNames}>
        <input type="hidden" name="version" value={profile.version} />
        <div className="field-row">
          <TextField
            name="chosenName"
            label={t("chosen")}
            note={words("optional")}
            hint={t("chosenHint")}
            defaultValue={profile.chosenName ?? ""}
            autoComplete="name"
            maxLength={200}
          />
          <TextField
            name="pseudonym"
            label={t("pseudonym")}
            note={words("optional")}
            hint={t("pseudonymHint")}
            defaultValue={profile.pseudonym ?? ""}
            autoComplete="off"
            maxLength={200}
          />
        </div>
        {nameUses.map((use) => (
          <SelectField
            key={use}
            name={`shown.${use}`}
            label={words(`nameUse.${use}`)}
            options={options}
            defaultValue={profile.choices[use]}
          />
        ))}
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
      <h3>{t("preview.title")}</h3>
      <DefinitionList
        items={nameUses.map((use) => ({
          term: words(`nameUse.${use}`),
          detail: t(`preview.${use}`, {
            name: nameFor(profile, profile.choices[use]) ?? words("unnamed"),
            organisation: profile.organisation ?? words("none"),
          }),
        }))}
      />
    </>
  );
}

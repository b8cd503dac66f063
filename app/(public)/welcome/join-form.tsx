import { useTranslations } from "next-intl";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { consentPurposes, locales } from "@/db/enums";
import { languageName } from "@/lib/names";
import type { Viewer } from "@/liga/viewer";
import { join } from "./actions";
import { ZoneField } from "./zone-field";

type Names = { chosenName: string | null; legalName: string };

export function JoinForm({ viewer, names }: { viewer: Viewer; names: Names }) {
  const t = useTranslations("people.welcome");
  const words = useTranslations("words");
  const meaning = useTranslations("profile.consents.meaning");
  return (
    <ActionForm action={join} className="max-w-measure">
      <TextField
        name="chosenName"
        label={t("name")}
        note={words("optional")}
        hint={t("nameHint", { name: names.legalName })}
        defaultValue={names.chosenName ?? ""}
        autoComplete="nickname"
        dir="auto"
      />
      <RadioGroup
        name="locale"
        label={t("language")}
        layout="row"
        defaultValue={viewer.locale}
        options={locales.map((code) => ({
          value: code,
          label: <span lang={code}>{languageName(code, code)}</span>,
        }))}
      />
      <ZoneField
        label={t("zone")}
        hint={t("zoneHint")}
        known={viewer.timeZone}
        hereLabel={t("zoneHere", { zone: "{zone}" })}
      />
      <CheckboxGroup
        name="consents[]"
        label={t("consents")}
        hint={t("consentsHint")}
        options={consentPurposes.map((purpose) => ({
          value: purpose,
          label:
            purpose === "programme"
              ? `${words(`consentPurpose.${purpose}`)} (${t("needed")})`
              : words(`consentPurpose.${purpose}`),
          hint: meaning(purpose),
        }))}
      />
      <SubmitButton>{t("join")}</SubmitButton>
    </ActionForm>
  );
}

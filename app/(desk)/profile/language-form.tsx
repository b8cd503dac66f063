import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { locales } from "@/db/enums";
import { instantText, zoneText } from "@/lib/dates";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { OwnProfile } from "@/liga/people/profile";
import { ZoneList } from "../mentoring/zone-list";
import { saveProfile } from "./actions";

export function LanguageForm({ profile }: { profile: OwnProfile }) {
  const t = useTranslations("profile.language");
  const locale = useLocale();
  const spoken = [...new Set([...spokenLanguages, ...profile.languages])];
  const zone = profile.timeZone;
  return (
    <ActionForm action={saveProfile}>
      <input type="hidden" name="version" value={profile.version} />
      <RadioGroup
        name="locale"
        label={t("reads")}
        hint={t("readsHint")}
        layout="row"
        defaultValue={profile.locale}
        options={locales.map((code) => ({
          value: code,
          label: <span lang={code}>{languageName(code, code)}</span>,
        }))}
      />
      <TextField
        name="timeZone"
        label={t("zone")}
        hint={t("zoneHint", { time: instantText(new Date(), { locale, zone }), zone: zoneText(zone) })}
        list="time-zones"
        defaultValue={zone}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <ZoneList />
      <CheckboxGroup
        name="languages[]"
        label={t("speaks")}
        hint={t("speaksHint")}
        layout="row"
        options={named(spoken, locale, languageName)}
        defaultValue={profile.languages}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

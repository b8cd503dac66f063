import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import { mayMentor } from "@/liga/access";
import { ownMentorProfile } from "@/liga/mentoring/profiles/queries";
import { AsksFields } from "../../mentoring/asks-fields";
import { ZoneList } from "../../mentoring/zone-list";
import { saveOffer } from "./actions";
import { LanguageFields, WeekFields } from "./week-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("matching.profile"))("title") };
}

export default async function MentorProfilePage() {
  const viewer = await requireViewerWho(mayMentor);
  const [t, locale, { profile, languages, objectives }] = await Promise.all([
    getTranslations("matching.profile"),
    getLocale(),
    ownMentorProfile(viewer),
  ]);
  const day = (at: string) => ({ date: dayText(at, locale) });
  const spoken = profile?.languages ?? languages.map((language) => ({ language, level: "working" as const }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {profile && profile.hours.length === 0 && (
        <Notice tone="attention" title={t("noHours")}>
          <p>{t("noHoursText")}</p>
        </Notice>
      )}
      <p>{profile?.vettedOn ? t("vetted", day(profile.vettedOn)) : t("notVetted")}</p>
      <ActionForm action={saveOffer} messageAt="end">
        <input type="hidden" name="version" value={profile?.version ?? 0} />
        <Section title={t("languages")} lead={t("languagesHint")}>
          <LanguageFields languages={spoken} />
        </Section>
        <Section title={t("hours")} lead={t("hoursHint")}>
          <TextField
            name="zone"
            label={t("zone")}
            list="time-zones"
            defaultValue={profile?.zone ?? viewer.timeZone}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <ZoneList />
          <WeekFields hours={profile?.hours ?? []} />
        </Section>
        <div className="field-row">
          <TextField
            name="capacity"
            type="number"
            inputMode="numeric"
            min={0}
            max={30}
            label={t("capacity")}
            defaultValue={profile?.capacity ?? 2}
            className="input-short"
            required
          />
          <SelectField
            name="groupOf"
            label={t("groupOf")}
            hint={t("groupHint")}
            options={[
              { value: "", label: t("alone") },
              ...Array.from({ length: 11 }, (_, i) => ({
                value: String(i + 2),
                label: t("upTo", { count: i + 2 }),
              })),
            ]}
            defaultValue={profile?.groupOf ? String(profile.groupOf) : ""}
          />
        </div>
        <AsksFields
          asks={profile}
          objectives={objectives}
          labels={{ themes: t("themes"), lived: t("lived"), livedHint: t("livedHint"), region: t("region") }}
        />
        <TextArea
          name="boundaries"
          label={t("boundaries")}
          hint={t("boundariesHint")}
          rows={4}
          defaultValue={profile?.boundaries}
        />
        <CheckboxField name="open" label={t("open")} defaultChecked={profile?.open ?? true} />
        <CheckboxField
          name="code"
          label={t("code")}
          hint={
            profile?.codeSignedOn
              ? `${t("codeHint")} ${t("signed", day(profile.codeSignedOn))}`
              : t("codeHint")
          }
          defaultChecked={Boolean(profile?.codeSignedOn)}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </>
  );
}

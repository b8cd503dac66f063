import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { countryName } from "@/lib/names";
import { ownHours } from "@/liga/people/choose-hours";
import { ownProfile } from "@/liga/people/profile";
import { reminderChoices } from "@/liga/reminders/queries";
import { endSessions } from "./actions";
import { CalendarSection } from "./calendar-section";
import { ConsentList } from "./consent-list";
import { HoursForm } from "./hours-form";
import { LanguageForm } from "./language-form";
import { NamesForm } from "./names-form";
import { RemindersForm } from "./reminders-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function ProfilePage() {
  const viewer = await requireViewer();
  const [t, reminders, words, locale, profile, choices, plans, hours] = await Promise.all([
    getTranslations("profile"),
    getTranslations("reminders.profile"),
    getTranslations("words"),
    getLocale(),
    ownProfile(viewer),
    reminderChoices(viewer),
    getTranslations("plans"),
    ownHours(viewer),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="columns">
        <div>
          <Section title={t("names.title")} lead={t("names.lead")}>
            <NamesForm profile={profile} />
          </Section>
          <Section title={t("language.title")} lead={t("language.lead")}>
            <LanguageForm profile={profile} />
          </Section>
          <Section title={plans("hours.title")} lead={plans("hours.lead")}>
            <HoursForm hours={hours} />
          </Section>
          <Section title={t("consents.title")} lead={t("consents.lead")}>
            <ConsentList profile={profile} />
          </Section>
        </div>
        <div>
          <Section
            title={reminders("title")}
            lead={reminders("lead", { email: profile.email ? "yes" : "no" })}
          >
            <RemindersForm choices={choices} />
          </Section>
          <Section title={t("calendar.title")} lead={t("calendar.lead")}>
            <CalendarSection profile={profile} />
          </Section>
          <Section title={t("known.title")} lead={t("known.lead")}>
            <DefinitionList
              items={[
                { term: t("known.email"), detail: profile.email ?? t("known.noEmail") },
                { term: t("known.organisation"), detail: profile.organisation ?? words("none") },
                {
                  term: t("known.country"),
                  detail: profile.countryCode ? countryName(profile.countryCode, locale) : words("unknown"),
                },
              ]}
            />
          </Section>
          <Section title={t("sessions.title")} lead={t("sessions.lead", { count: profile.sessions })}>
            <ActionForm action={endSessions}>
              <SubmitButton variant="danger">{t("sessions.end")}</SubmitButton>
            </ActionForm>
          </Section>
        </div>
      </div>
    </>
  );
}

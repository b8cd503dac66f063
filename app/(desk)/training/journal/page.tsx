import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayTakePart, mayTrain } from "@/liga/access";
import { ownEntries, sharedEntries, writingCohorts } from "@/liga/journal/queries";
import { reading } from "@/liga/reading";
import { TrainingPlaces } from "../places";
import { writeAnEntry } from "./actions";
import { EntryFields } from "./entry-fields";
import { EntryList } from "./entry-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("journal"))("title") };
}

/** Her journal, and what others share with her if she coordinates or facilitates. */
export default async function JournalPage() {
  const viewer = await requireViewer();
  const writes = mayTakePart(viewer);
  const reads = mayTrain(viewer);
  const [t, locale, { own, shared, cohorts }] = await Promise.all([
    getTranslations("journal"),
    getLocale(),
    reading(viewer, async (tx) => ({
      own: await ownEntries(tx, viewer),
      shared: reads ? await sharedEntries(tx, viewer) : [],
      cohorts: writes ? await writingCohorts(tx, viewer) : [],
    })),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={reads && !writes ? t("leadStaff") : t("lead")} />
      <TrainingPlaces current="/training/journal" />
      {cohorts.length > 0 && (
        <Section title={t("write")} tone="next">
          <ActionForm action={writeAnEntry}>
            <input type="hidden" name="entryId" value={randomUUID()} />
            {cohorts.length === 1 ? (
              <input type="hidden" name="cohort" value={cohorts[0]?.id} />
            ) : (
              <SelectField
                name="cohort"
                label={t("cohort")}
                options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <EntryFields />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Section>
      )}
      {(writes || own.length > 0) && (
        <Section title={t("entries")}>
          <EntryList entries={own} locale={locale} zone={viewer.timeZone} own />
        </Section>
      )}
      {reads && (
        <Section title={t("shared")}>
          <EntryList entries={shared} locale={locale} zone={viewer.timeZone} />
        </Section>
      )}
      {!writes && !reads && own.length === 0 && <p>{t("self.none")}</p>}
    </>
  );
}

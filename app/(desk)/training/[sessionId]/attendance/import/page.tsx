import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FileField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { allZones, zoneText } from "@/lib/dates";
import { mayFacilitateCohort } from "@/liga/access";
import { usualThresholds } from "@/liga/training/export-marks";
import { titleIn } from "@/liga/training/title";
import { SessionWhen } from "../../../session-when";
import { loadSession } from "../../load";
import { bringExport } from "./actions";
import { ProposedMarks } from "./proposed-marks";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance.import"))("title") };
}

/** The list of who was there, as a meeting tool saved it: read first, looked at, then saved. */
export default async function ImportMarksPage({ params }: Props) {
  const { viewer, session } = await loadSession((await params).sessionId);
  if (!mayFacilitateCohort(viewer, session.cohortId) || session.cancelled) notFound();
  const [t, training, locale] = await Promise.all([
    getTranslations("attendance.import"),
    getTranslations("training"),
    getLocale(),
  ]);
  const title = titleIn(session.title, locale);
  const near = [...new Set([session.zone, viewer.timeZone, "UTC"])];
  const option = (zone: string) => ({ value: zone, label: zoneText(zone) });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        meta={<SessionWhen session={session} zone={viewer.timeZone} now={new Date()} />}
        breadcrumb={
          <Breadcrumb
            label={training("path")}
            items={[
              { label: training("title"), href: "/training" },
              { label: title, href: `/training/${session.id}` },
              { label: training("register.title"), href: `/training/${session.id}/attendance` },
              { label: t("title") },
            ]}
          />
        }
      />
      <ActionForm action={bringExport} aria-label={t("title")}>
        <input type="hidden" name="sessionId" value={session.id} />
        <div className="form max-w-measure">
          <FileField
            name="file"
            label={t("file")}
            hint={t("fileHint")}
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
          />
          <SelectField
            name="zone"
            label={t("zone")}
            hint={t("zoneHint")}
            options={near.map(option)}
            groups={[
              {
                label: training("field.allZones"),
                options: allZones()
                  .filter((z) => !near.includes(z))
                  .map(option),
              },
            ]}
            defaultValue={session.zone}
          />
          <div className="field-row">
            {(["lateAfter", "earlyBefore", "least"] as const).map((name) => (
              <TextField
                key={name}
                name={name}
                type="number"
                inputMode="numeric"
                min={0}
                max={600}
                label={t(name)}
                note={t("minutes")}
                className="input-short"
                defaultValue={usualThresholds[name]}
              />
            ))}
          </div>
        </div>
        <div className="actions">
          <SubmitButton name="step" value="read" variant="secondary">
            {t("submit")}
          </SubmitButton>
        </div>
        <ProposedMarks save={t("save")} sureHint={t("sureHint")} />
      </ActionForm>
    </>
  );
}

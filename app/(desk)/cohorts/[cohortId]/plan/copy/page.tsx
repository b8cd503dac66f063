import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-field";
import { DateField, SelectField, TextField, TimeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addDays } from "@/lib/clock";
import { dayText, localText, zoneText } from "@/lib/dates";
import { id as idContract } from "@/liga/input";
import { copyablePlans } from "@/liga/training/read-plan";
import { reviewDates } from "@/liga/training/recurrence";
import { titleIn } from "@/liga/training/title";
import { keepCopies } from "../actions";
import { Crumbs } from "../crumbs";
import { type Asked, loadPlan, one } from "../load";
import { DateNotes } from "../series/date-notes";

type Props = { params: Promise<{ cohortId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("copy.title") };
}

/** Another cohort's sessions, every date moved and read before it is saved. */
export default async function CopyPlanPage({ params, searchParams }: Props) {
  const { viewer, plan } = await loadPlan((await params).cohortId);
  const [t, words, locale, asked] = await Promise.all([
    getTranslations("plans"),
    getTranslations("words"),
    getLocale(),
    searchParams,
  ]);
  const from = idContract.safeParse(one(asked.from)).data ?? null;
  const typedDays = Number(one(asked.days) ?? 364);
  const days = Number.isInteger(typedDays) && Math.abs(typedDays) < 4000 ? typedDays : 364;
  const { cohorts, sessions } = await copyablePlans(viewer, plan.cohortId, from);
  const rows = sessions.map((session) => {
    const local = localText(session.startsAt, session.zone);
    const was = { day: local.slice(0, 10), hour: local.slice(11, 16) };
    const [date] = reviewDates([{ day: addDays(was.day, days), hour: was.hour }], session.zone, {
      daysOff: plan.daysOff,
    });
    return { session, was, date };
  });
  const modules = plan.modules.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }));
  return (
    <>
      <PageHeader
        title={t("copy.title")}
        lead={t("copy.lead", { cohort: plan.cohortName })}
        breadcrumb={
          <Crumbs cohort={{ id: plan.cohortId, name: plan.cohortName }} here={t("copy.title")} plan />
        }
      />
      {cohorts.length === 0 ? (
        <p>{t("copy.nothing")}</p>
      ) : (
        <form action={`/cohorts/${plan.cohortId}/plan/copy`} className="form-inline mb-8">
          <SelectField
            name="from"
            label={t("copy.from")}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={from ?? ""}
          />
          <TextField
            name="days"
            type="number"
            label={t("copy.days")}
            hint={t("copy.daysHint")}
            className="input-short"
            defaultValue={days}
          />
          <Button type="submit" variant="secondary">
            {t("copy.show")}
          </Button>
        </form>
      )}
      {rows.length > 0 && (
        <Section title={t("series.review", { count: rows.length })}>
          <ActionForm action={keepCopies} key={`${from} ${days}`}>
            <input type="hidden" name="seriesId" value={randomUUID()} />
            <input type="hidden" name="cohortId" value={plan.cohortId} />
            <ol className="divide-y divide-line *:py-3">
              {rows.map(({ session, was, date }, i) => (
                <li key={session.id}>
                  <input type="hidden" name={`sources.${i}`} value={session.id} />
                  <CheckboxField
                    name={`keep.${i}`}
                    label={titleIn(session.title, locale)}
                    hint={t("copy.was", {
                      day: dayText(was.day, locale),
                      hour: was.hour,
                      zone: zoneText(session.zone),
                    })}
                    defaultChecked={session.moduleId !== null && date?.at !== null}
                  />
                  {session.moduleId === null && <p className="text-muted">{t("copy.noModule")}</p>}
                  {date && (
                    <DateNotes date={date} zone={session.zone} durationMinutes={60} people={plan.people} />
                  )}
                  <div className="field-row">
                    <DateField name={`days.${i}`} label={t("series.day")} defaultValue={date?.day} required />
                    <TimeField
                      name={`hours.${i}`}
                      label={t("series.hourOf")}
                      defaultValue={was.hour}
                      required
                    />
                    <SelectField
                      name={`modules.${i}`}
                      label={t("series.module")}
                      placeholder={words("chooseOne")}
                      options={modules}
                      defaultValue={session.moduleId ?? modules[0]?.value ?? ""}
                    />
                  </div>
                </li>
              ))}
            </ol>
            <SubmitButton>{t("copy.save")}</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextField, TimeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText, zoneText } from "@/lib/dates";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { SeriesPlan } from "@/liga/training/plan-input";
import type { PlanPage } from "@/liga/training/read-plan";
import type { SeriesDate } from "@/liga/training/recurrence";
import { titleIn } from "@/liga/training/title";
import { keepSeries } from "../actions";
import { DateNotes } from "./date-notes";

type Props = { plan: PlanPage; series: SeriesPlan; dates: SeriesDate[] };

/** Every date with what to look at, each to be changed or left out; then what holds for all of them. */
export function Review({ plan, series, dates }: Props) {
  const t = useTranslations("plans.series");
  const training = useTranslations("training");
  const words = useTranslations("words");
  const locale = useLocale();
  const { zone, durationMinutes } = series;
  const codes = [...new Set([...plan.workingLanguages, ...spokenLanguages])];
  const languages = named(codes, locale, languageName);
  const { everyWeeks, weekdays, from, hour, count, until } = series;
  const modules = plan.modules.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }));
  // Those not planned yet, in the order of the curriculum; then the last one again.
  const toCome = plan.modules.filter(({ planned }) => !planned);
  const order = toCome.length > 0 ? toCome : plan.modules;
  return (
    <Section
      title={t("review", { count: dates.length })}
      lead={t("reviewLead", { zone: zoneText(zone) })}
      id="review"
    >
      <ActionForm action={keepSeries} key={JSON.stringify(series)}>
        <input type="hidden" name="seriesId" value={randomUUID()} />
        <input type="hidden" name="cohortId" value={plan.cohortId} />
        <input type="hidden" name="zone" value={zone} />
        <input type="hidden" name="durationMinutes" value={durationMinutes} />
        <input
          type="hidden"
          name="rule"
          value={JSON.stringify({ everyWeeks, weekdays, from, hour, zone, count, until })}
        />
        <ol className="divide-y divide-line *:py-3">
          {dates.map((date, i) => (
            <li key={date.day}>
              <CheckboxField
                name={`keep.${i}`}
                label={t("keep", { day: dayText(date.day, locale) })}
                defaultChecked={date.at !== null}
              />
              <DateNotes date={date} zone={zone} durationMinutes={durationMinutes} people={plan.people} />
              <div className="field-row">
                <DateField name={`days.${i}`} label={t("day")} defaultValue={date.day} required />
                <TimeField name={`hours.${i}`} label={t("hourOf")} defaultValue={date.hour} required />
                <SelectField
                  name={`modules.${i}`}
                  label={t("module")}
                  options={modules}
                  defaultValue={order[Math.min(i, order.length - 1)]?.id ?? ""}
                />
              </div>
            </li>
          ))}
        </ol>
        <h3>{t("details")}</h3>
        <SelectField
          name="language"
          label={training("field.language")}
          options={languages}
          defaultValue={plan.workingLanguages[0] ?? locale}
        />
        <CheckboxGroup
          name="interpretation[]"
          label={training("field.interpretation")}
          note={words("optional")}
          layout="row"
          options={languages}
        />
        <TextField name="onlineUrl" type="url" label={training("field.onlineUrl")} note={words("optional")} />
        <TextField name="place" label={training("field.place")} note={words("optional")} />
        <SelectField
          name="facilitatorId"
          label={training("field.facilitator")}
          note={words("optional")}
          placeholder={words("none")}
          options={plan.staff.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
        />
        {plan.alike.length > 0 && (
          <CheckboxGroup
            name="alsoFor[]"
            label={t("alsoFor")}
            note={words("optional")}
            hint={t("alsoForHint")}
            options={plan.alike.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

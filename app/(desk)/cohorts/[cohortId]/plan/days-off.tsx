import { useLocale, useTranslations } from "next-intl";
import { DateField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import type { PlanPage } from "@/liga/training/read-plan";
import { addOff, removeOff } from "./actions";

/** Days on which this cohort does not meet, as its coordinators note them. */
export function DaysOff({ plan }: { plan: PlanPage }) {
  const t = useTranslations("plans.daysOff");
  const locale = useLocale();
  return (
    <Section title={t("title")} lead={t("lead")}>
      {plan.daysOff.length > 0 ? (
        <ul className="divide-y divide-line *:py-2">
          {plan.daysOff.map(({ day, name }) => (
            <li key={day} className="flex flex-wrap items-center justify-between gap-x-4">
              <span>
                {dayText(day, locale)}: {name}
              </span>
              <ActionForm action={removeOff} messageAt="end">
                <input type="hidden" name="cohortId" value={plan.cohortId} />
                <input type="hidden" name="day" value={day} />
                <SubmitButton
                  variant="quiet"
                  size="small"
                  aria-label={t("removeNamed", { name, day: dayText(day, locale) })}
                >
                  {t("remove")}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("none")}</p>
      )}
      <ActionForm action={addOff}>
        <input type="hidden" name="cohortId" value={plan.cohortId} />
        <div className="field-row">
          <DateField name="day" id="day-off" label={t("day")} required />
          <TextField name="name" label={t("name")} required />
        </div>
        <SubmitButton variant="secondary">{t("add")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { choiceText, type ReportChoice } from "@/liga/desks/input";
import type { ProgrammeReport } from "@/liga/desks/report";

type Props = { choice: ReportChoice; choices: ProgrammeReport["choices"] };

/** A GET form: what the report is about stands in the address and can be sent to somebody. */
export async function ChoiceForm({ choice, choices: { years, cohorts } }: Props) {
  const t = await getTranslations("reports.choose");
  const chosen = choiceText(choice);
  // The year that is running may be one in which no cohort of hers runs.
  const offered = choice !== "all" && "year" in choice ? [...new Set([choice.year, ...years])] : years;
  return (
    <form method="get" action="/reports" className="form-inline no-print" aria-label={t("label")}>
      <SelectField
        name="of"
        label={t("of")}
        defaultValue={chosen}
        options={[{ value: "all", label: t("all") }]}
        groups={[
          {
            label: t("years"),
            options: offered
              .sort((a, b) => b - a)
              .map((year) => ({ value: String(year), label: String(year) })),
          },
          { label: t("cohorts"), options: cohorts.map(({ id, name }) => ({ value: id, label: name })) },
        ].filter(({ options }) => options.length > 0)}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { TimeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { hourOf } from "@/lib/clock";
import type { ownHours } from "@/liga/people/choose-hours";
import { saveHours } from "./actions";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** For each weekday: the usual hours, hers, or not at all. Works without script, so all fields are there. */
export function HoursForm({ hours }: { hours: Awaited<ReturnType<typeof ownHours>> }) {
  const t = useTranslations("plans.hours");
  const plans = useTranslations("plans");
  const words = useTranslations("words");
  return (
    <ActionForm action={saveHours}>
      {weekdays.map((day) => {
        const said = hours.find(({ weekday }) => weekday === Number(day));
        const name = plans(`weekday.${day}`);
        return (
          <div key={day}>
            <RadioGroup
              name={`can.${day}`}
              label={t("can", { day: name })}
              options={[
                { value: "usual", label: t("usual") },
                { value: "hours", label: t("own") },
                { value: "never", label: t("never") },
              ]}
              defaultValue={!said ? "usual" : said.from === null ? "never" : "hours"}
            />
            <div className="field-row">
              <TimeField
                name={`from.${day}`}
                label={t("from", { day: name })}
                defaultValue={said?.from == null ? "" : hourOf(said.from)}
              />
              <TimeField
                name={`until.${day}`}
                label={t("until", { day: name })}
                hint={t("untilHint")}
                defaultValue={said?.until == null ? "" : hourOf(said.until % 1440)}
              />
            </div>
          </div>
        );
      })}
      <SubmitButton variant="secondary">{words("save")}</SubmitButton>
    </ActionForm>
  );
}

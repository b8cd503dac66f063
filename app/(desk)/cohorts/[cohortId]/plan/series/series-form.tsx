import { useTranslations } from "next-intl";
import { ZoneField } from "@/app/(desk)/forums/zone-field";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { fullHours } from "@/liga/training/propose-slots";

type Typed = { [name: string]: string | string[] | undefined };
const days = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What a series is made of; its answers are in the address of the page that shows the dates. */
export function SeriesForm({ action, typed, zones }: { action: string; typed: Typed; zones: string[] }) {
  const t = useTranslations("plans.series");
  const plans = useTranslations("plans");
  const words = useTranslations("words");
  const text = (name: string, usual = "") => String(typed[name] ?? usual);
  const half = fullHours.flatMap((hour) => [hour, hour.replace(":00", ":30")]);
  return (
    <form action={action} className="mb-8">
      <div className="field-row">
        <DateField name="from" label={t("from")} defaultValue={text("from")} required />
        <TextField
          name="everyWeeks"
          type="number"
          inputMode="numeric"
          min={1}
          max={52}
          label={t("every")}
          className="input-short"
          defaultValue={text("everyWeeks", "1")}
          required
        />
      </div>
      <CheckboxGroup
        name="weekdays"
        label={t("weekdays")}
        layout="row"
        options={days.map((value) => ({ value, label: plans(`weekday.${value}`) }))}
        defaultValue={(typed.weekdays as string[] | undefined) ?? []}
      />
      <div className="field-row">
        <SelectField
          name="hour"
          label={t("how")}
          hint={t("hourHint")}
          options={[
            { value: "fair", label: t("fair") },
            ...half.map((hour) => ({ value: hour, label: hour })),
          ]}
          defaultValue={text("hour", "fair")}
        />
        <ZoneField name="zone" label={t("zone")} first={zones} defaultValue={text("zone", zones[0])} />
        <TextField
          name="durationMinutes"
          type="number"
          inputMode="numeric"
          min={5}
          max={600}
          label={t("minutes")}
          className="input-short"
          defaultValue={text("durationMinutes", "90")}
          required
        />
      </div>
      <div className="field-row">
        <TextField
          name="count"
          type="number"
          inputMode="numeric"
          min={1}
          max={104}
          label={t("count")}
          hint={t("countHint")}
          className="input-short"
          defaultValue={text("count")}
        />
        <DateField name="until" label={t("until")} note={words("optional")} defaultValue={text("until")} />
        <TextField
          name="leftOut"
          label={t("leftOut")}
          note={words("optional")}
          hint={t("leftOutHint")}
          defaultValue={text("leftOut")}
        />
      </div>
      <Button type="submit" variant="secondary">
        {t("show")}
      </Button>
    </form>
  );
}

import { useTranslations } from "next-intl";
import { ZoneField } from "@/app/(desk)/forums/zone-field";
import { Button } from "@/components/ui/button";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { fullHours } from "@/liga/training/propose-slots";

export type Look = { day: string; zone: string; minutes: number; hour: string };

/** Which day, whose clock, how long: answers in the address, so that they can be sent to a colleague. */
export function LookForm({ action, look, zones }: { action: string; look: Look; zones: string[] }) {
  const t = useTranslations("plans.look");
  return (
    <form action={action} className="form-inline">
      <DateField name="day" label={t("day")} defaultValue={look.day} required />
      <ZoneField name="zone" label={t("zone")} first={[look.zone, ...zones]} defaultValue={look.zone} />
      <TextField
        name="minutes"
        type="number"
        inputMode="numeric"
        min={5}
        max={600}
        label={t("minutes")}
        className="input-short"
        defaultValue={look.minutes}
      />
      <SelectField
        name="hour"
        label={t("hour")}
        options={fullHours.map((value) => ({ value, label: value }))}
        defaultValue={look.hour}
      />
      <Button type="submit" variant="secondary">
        {t("show")}
      </Button>
    </form>
  );
}

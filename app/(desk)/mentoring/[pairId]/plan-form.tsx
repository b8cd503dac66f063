import { useLocale, useTranslations } from "next-intl";
import { DateField, SelectField, TextField, TimeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf, hourText, zoneText } from "@/lib/dates";
import type { Card } from "@/liga/mentoring/queries";
import { planMeeting } from "../actions";
import { ZoneList } from "../zone-list";

type Fields = {
  day?: string | undefined;
  hour?: string | undefined;
  zone: string;
  minutes?: number;
  onlineUrl?: string | null;
  earliest?: string;
};

export function MeetingFields({ day, hour, zone, minutes = 45, onlineUrl, earliest }: Fields) {
  const t = useTranslations("mentoring.plan");
  const words = useTranslations("words");
  const lengths = [...new Set([30, 45, 60, 90, minutes])].sort((a, b) => a - b);
  return (
    <>
      <div className="field-row">
        <DateField name="day" label={t("day")} defaultValue={day} min={earliest} required />
        <TimeField name="hour" label={t("hour")} defaultValue={hour} required />
        <SelectField
          name="minutes"
          label={t("length")}
          defaultValue={String(minutes)}
          options={lengths.map((count) => ({ value: String(count), label: t("minutes", { count }) }))}
        />
      </div>
      <TextField
        name="zone"
        label={t("zone")}
        hint={t("zoneHint")}
        list="time-zones"
        defaultValue={zone}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField
        name="onlineUrl"
        type="url"
        inputMode="url"
        label={t("link")}
        note={words("optional")}
        defaultValue={onlineUrl ?? ""}
      />
    </>
  );
}

type Props = { pairId: string; zone: string; other: Card; now: Date };

/** Plan a meeting, with the other's clock in view. */
export function PlanForm({ pairId, zone, other, now }: Props) {
  const t = useTranslations("mentoring.plan");
  const words = useTranslations("words");
  const locale = useLocale();
  const there = other.timeZone;
  return (
    <>
      {there && there !== zone && (
        <p>
          {t("clocks", {
            here: hourText(now, { locale, zone }),
            hereZone: zoneText(zone),
            there: hourText(now, { locale, zone: there }),
            thereZone: zoneText(there),
            name: other.name ?? words("unnamed"),
          })}
        </p>
      )}
      <ActionForm action={planMeeting}>
        <input type="hidden" name="mentorshipId" value={pairId} />
        <MeetingFields zone={zone} earliest={dayOf(now, zone)} />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
      <ZoneList />
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, TextField, TimeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import type { OwnPair } from "@/liga/mentoring/queries";
import { offerHoursForm } from "../actions";
import { bothClocks } from "../slot-text";

type Props = {
  pair: OwnPair;
  days: { day: string; slots: Date[] }[];
  /** Who has named no hours at all. */
  empty: "mine" | "hers" | null;
  minutes: number;
  zone: string;
  earliest: string;
  now: Date;
};

/** Up to three hours to offer: of those both can, or of her own choosing. */
export function HoursForm({ pair, days, empty, minutes, zone, earliest }: Props) {
  const t = useTranslations("pairs.hours");
  const words = useTranslations("words");
  const locale = useLocale();
  const name = pair.other.name ?? words("unnamed");
  const there = pair.other.timeZone ?? zone;
  return (
    <ActionForm action={offerHoursForm}>
      <input type="hidden" name="mentorshipId" value={pair.id} />
      <input type="hidden" name="minutes" value={minutes} />
      {days.length === 0 && (
        <Notice tone="attention" title={t(`none.${empty ?? "both"}`, { name })}>
          {t("noneText")}
        </Notice>
      )}
      {days.map(({ day, slots }) => (
        <CheckboxGroup
          key={day}
          name="slots[]"
          label={dayText(day, locale)}
          layout="row"
          options={slots.map((at) => ({
            value: at.toISOString(),
            label: bothClocks(at, minutes, { locale, zone, there, words }),
          }))}
        />
      ))}
      <Disclosure summary={t("own")} open={days.length === 0}>
        <p>{t("ownText")}</p>
        {[1, 2, 3].map((n) => (
          <div key={n} className="field-row">
            <DateField name={`day${n}`} label={t("day", { n })} min={earliest} />
            <TimeField name={`hour${n}`} label={t("hour", { n })} />
          </div>
        ))}
        <TextField
          name="zone"
          label={t("zone")}
          list="time-zones"
          defaultValue={zone}
          autoComplete="off"
          spellCheck={false}
          required
        />
      </Disclosure>
      <TextField name="onlineUrl" type="url" inputMode="url" label={t("link")} note={words("optional")} />
      <SubmitButton>{t("offer", { name })}</SubmitButton>
    </ActionForm>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { SelectField, TimeField } from "@/components/ui/field";
import { languageLevels } from "@/db/enums";
import { hourOf } from "@/lib/clock";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { MentorProfile } from "@/liga/mentoring/profiles/queries";

const days = ["1", "2", "3", "4", "5", "6", "7"] as const;
const rows = ["1", "2", "3", "4", "5", "6"] as const;

/** Two stretches for each weekday. */
export function WeekFields({ hours }: { hours: MentorProfile["hours"] }) {
  const t = useTranslations("matching.profile");
  const plans = useTranslations("plans");
  return days.map((day) => {
    const [first, second] = hours.filter(({ weekday }) => weekday === Number(day));
    const name = plans(`weekday.${day}`);
    const text = (minute: number | undefined) => (minute === undefined ? "" : hourOf(minute % 1440));
    return (
      <div key={day} className="grid grid-cols-2 items-end gap-x-4 gap-y-3 min-[48rem]:grid-cols-4">
        <TimeField name={`from.${day}`} label={t("from", { day: name })} defaultValue={text(first?.from)} />
        <TimeField
          name={`until.${day}`}
          label={t("until", { day: name })}
          defaultValue={text(first?.until)}
        />
        <TimeField
          name={`from2.${day}`}
          label={t("from2", { day: name })}
          defaultValue={text(second?.from)}
        />
        <TimeField
          name={`until2.${day}`}
          label={t("until2", { day: name })}
          defaultValue={text(second?.until)}
        />
      </div>
    );
  });
}

/** Languages with how well she speaks each. */
export function LanguageFields({ languages }: { languages: MentorProfile["languages"] }) {
  const t = useTranslations("matching.profile");
  const words = useTranslations("words");
  const locale = useLocale();
  const codes = [...new Set([...spokenLanguages, ...languages.map(({ language }) => language)])];
  return rows.map((row, i) => (
    <div key={row} className="grid grid-cols-2 items-end gap-x-4 gap-y-3">
      <SelectField
        name={`language.${row}`}
        label={t("language", { row })}
        placeholder={words("none")}
        options={named(codes, locale, languageName)}
        defaultValue={languages[i]?.language ?? ""}
      />
      <SelectField
        name={`level.${row}`}
        label={t("level")}
        options={languageLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
        defaultValue={languages[i]?.level ?? "working"}
      />
    </div>
  ));
}

import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextField, TimeField } from "@/components/ui/field";
import { allZones, dayOf, localText } from "@/lib/dates";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { SessionChoices, SessionPage } from "@/liga/training/read-sessions";
import { titleIn } from "@/liga/training/title";

type Props = {
  choices: SessionChoices;
  session?: SessionPage;
  /** Where a new session is proposed to be: hers. */
  zone: string;
};

/** What a session is: the same fields for a new one and one that changes. */
export function SessionFields({ choices, session, zone }: Props) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  const locale = useLocale();
  const local = session ? localText(session.startsAt, session.zone) : undefined;
  const codes = [
    ...new Set([...choices.workingLanguages, ...(session ? [session.language] : []), ...spokenLanguages]),
  ];
  const languages = named(codes, locale, languageName);
  const first = [...new Set([session?.zone ?? zone, zone])];
  const zoneOption = (name: string) => ({ value: name, label: name.replaceAll("_", " ") });
  return (
    <>
      <SelectField
        name="moduleId"
        label={t("field.module")}
        {...(session ? {} : { placeholder: words("chooseOne") })}
        options={choices.modules.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }))}
        defaultValue={session?.moduleId ?? ""}
        required
      />
      <div className="field-row">
        <DateField
          name="day"
          label={t("field.day")}
          defaultValue={local?.slice(0, 10) ?? dayOf(new Date(), zone)}
          required
        />
        <TimeField name="hour" label={t("field.hour")} defaultValue={local?.slice(11, 16)} required />
        <TextField
          name="durationMinutes"
          type="number"
          inputMode="numeric"
          min={5}
          max={600}
          label={t("field.minutes")}
          defaultValue={session?.durationMinutes ?? 90}
          required
        />
      </div>
      <SelectField
        name="zone"
        label={t("field.zone")}
        hint={t("field.zoneHint")}
        options={first.map(zoneOption)}
        groups={[
          {
            label: t("field.allZones"),
            options: allZones()
              .filter((name) => !first.includes(name))
              .map(zoneOption),
          },
        ]}
        defaultValue={first[0]}
      />
      <SelectField
        name="language"
        label={t("field.language")}
        options={languages}
        defaultValue={session?.language ?? choices.workingLanguages[0] ?? locale}
      />
      <CheckboxGroup
        name="interpretation[]"
        label={t("field.interpretation")}
        note={words("optional")}
        layout="row"
        options={languages}
        defaultValue={session?.interpretation ?? []}
      />
      <TextField
        name="onlineUrl"
        type="url"
        label={t("field.onlineUrl")}
        note={words("optional")}
        defaultValue={session?.onlineUrl ?? ""}
      />
      <TextField
        name="place"
        label={t("field.place")}
        note={words("optional")}
        defaultValue={session?.place ?? ""}
      />
      <SelectField
        name="facilitatorId"
        label={t("field.facilitator")}
        note={words("optional")}
        placeholder={words("none")}
        options={choices.staff.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
        defaultValue={session?.facilitatorId ?? ""}
      />
      <TextField
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        label={t("field.capacity")}
        note={words("optional")}
        className="input-short"
        defaultValue={session?.capacity ?? ""}
      />
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextArea, TextField, TimeField } from "@/components/ui/field";
import { meetingStates } from "@/db/enums";
import { dayOf, hourText, zoneText } from "@/lib/dates";
import { countryName, named } from "@/lib/names";
import type { meetingChoices, StateMeeting } from "@/liga/state-meetings/queries";
import type { Here } from "../belong";

type Props = {
  here: Here;
  choices: Awaited<ReturnType<typeof meetingChoices>>;
  meeting?: StateMeeting;
};

/** Which State, how the request stands, when and where as the forum's clocks go, who goes, and the ask. */
export function MeetingFields({ here, choices, meeting }: Props) {
  const t = useTranslations("statements.meetings");
  const words = useTranslations("words");
  const locale = useLocale();
  const optional = words("optional");
  const zone = here.zone ?? "UTC";
  const hour = (at?: string | null) => (at ? hourText(new Date(at), { locale: "en", zone }) : "");
  return (
    <>
      <SelectField
        name="country"
        label={t("state")}
        placeholder={words("chooseOne")}
        defaultValue={meeting?.countryCode ?? ""}
        options={named(choices.countries, locale, countryName)}
        required
      />
      <TextField
        name="withWhom"
        label={t("withWhom")}
        hint={t("withWhomHint")}
        note={optional}
        defaultValue={meeting?.withWhom ?? ""}
      />
      <SelectField
        name="state"
        label={t("stands")}
        defaultValue={meeting?.state ?? "wished"}
        options={meetingStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <DateField
        name="askedOn"
        label={t("askedOn")}
        hint={t("askedOnHint")}
        note={optional}
        defaultValue={meeting?.askedOn ?? ""}
      />
      <DateField
        name="day"
        label={t("day")}
        hint={t("slotHint", { zone: zoneText(zone) })}
        note={optional}
        defaultValue={meeting?.startsAt ? dayOf(new Date(meeting.startsAt), zone) : ""}
      />
      <div className="field-row">
        <TimeField name="from" label={t("from")} note={optional} defaultValue={hour(meeting?.startsAt)} />
        <TimeField name="to" label={t("to")} note={optional} defaultValue={hour(meeting?.endsAt)} />
      </div>
      <TextField name="place" label={t("place")} note={optional} defaultValue={meeting?.place ?? ""} />
      <CheckboxGroup
        name="goers[]"
        label={t("goers")}
        defaultValue={meeting?.goers.map(({ id }) => id) ?? []}
        options={here.fellows.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
      />
      <SelectField
        name="talkingPoint"
        label={t("point")}
        note={optional}
        placeholder={t("noPoint")}
        defaultValue={meeting?.point?.id ?? ""}
        options={choices.points.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea name="ask" label={t("ask")} rows={3} defaultValue={meeting?.ask} required />
    </>
  );
}

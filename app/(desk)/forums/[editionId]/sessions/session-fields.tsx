import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextArea, TextField, TimeField } from "@/components/ui/field";
import { confidences, forumSessionTypes } from "@/db/enums";
import { localText } from "@/lib/dates";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { Objective, Session } from "@/liga/forums/queries";
import { ObjectivesField } from "../../objectives-field";
import { ZoneField } from "../../zone-field";

type Props = {
  session?: Session;
  objectives: Objective[];
  /** Where the forum is, and where she is. */
  zones: (string | null)[];
  /** The day a new session most likely has. */
  day?: string | null;
};

/** One item of a programme, its hours as the forum's own clock shows them. */
export function SessionFields({ session, objectives, zones, day }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const optional = t("words.optional");
  const label = (field: string) => t(`forums.session.${field}` as "forums.session.name");
  const [startDay, startHour] = session ? localText(session.startsAt, session.zone).split("T") : [day ?? ""];
  const endHour = session && localText(session.endsAt, session.zone).split("T")[1];
  return (
    <>
      <TextField name="title" label={label("name")} defaultValue={session?.title} required />
      <SelectField
        name="type"
        label={label("type")}
        placeholder={t("words.chooseOne")}
        defaultValue={session?.type ?? ""}
        options={forumSessionTypes.map((value) => ({ value, label: t(`words.forumSessionType.${value}`) }))}
        required
      />
      <div className="field-row">
        <DateField name="day" label={label("day")} defaultValue={startDay} required />
        <TimeField name="startHour" label={label("startHour")} defaultValue={startHour} required />
        <TimeField name="endHour" label={label("endHour")} defaultValue={endHour} required />
      </div>
      <ZoneField
        name="zone"
        label={label("zone")}
        hint={label("zoneHint")}
        defaultValue={session?.zone ?? zones.find((zone) => zone !== null) ?? "UTC"}
        first={[session?.zone ?? null, ...zones]}
      />
      <div className="field-row">
        <TextField name="venue" label={label("venue")} note={optional} defaultValue={session?.venue ?? ""} />
        <TextField name="room" label={label("room")} note={optional} defaultValue={session?.room ?? ""} />
      </div>
      <TextField
        name="capacity"
        label={label("capacity")}
        hint={label("capacityHint")}
        note={optional}
        inputMode="numeric"
        className="input-short"
        defaultValue={session?.capacity ?? ""}
      />
      <CheckboxGroup
        name="languages[]"
        label={label("languages")}
        layout="row"
        defaultValue={session?.languages ?? []}
        options={named(
          [...new Set([...spokenLanguages, ...(session?.languages ?? [])])],
          locale,
          languageName,
        )}
      />
      <ObjectivesField objectives={objectives} chosen={session?.objectives} />
      <TextArea
        name="note"
        label={label("note")}
        hint={label("noteHint")}
        note={optional}
        defaultValue={session?.note ?? ""}
        rows={3}
      />
      <SelectField
        name="confidence"
        label={t("forums.fields.confidence")}
        placeholder={t("words.chooseOne")}
        defaultValue={session?.confidence ?? ""}
        options={confidences.map((value) => ({ value, label: t(`words.confidence.${value}`) }))}
        required
      />
    </>
  );
}

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { DateField, SelectField, TextArea, TextField, TimeField } from "@/components/ui/field";
import { callAudiences, opportunityKinds } from "@/db/enums";
import { localText } from "@/lib/dates";
import type { Call } from "@/liga/opportunities/queries";
import { ZoneField } from "../forums/zone-field";

/** What a call says and until when; its deadline is read on the clock she chooses. */
export function CallFields({ call, herZone }: { call?: Call; herZone: string }) {
  const t = useTranslations();
  const label = (field: "kind" | "title" | "brief" | "closesOn" | "closesHour" | "zone" | "places") =>
    t(`opportunities.fields.${field}`);
  const [day, hour] = call ? localText(call.closesAt, herZone).split("T") : ["", "23:59"];
  return (
    <>
      <SelectField
        name="kind"
        label={label("kind")}
        defaultValue={call?.kind ?? "delegation_seat"}
        options={opportunityKinds.map((value) => ({ value, label: t(`words.opportunityKind.${value}`) }))}
      />
      <TextField name="title" label={label("title")} defaultValue={call?.title} required />
      <TextArea
        name="brief"
        label={label("brief")}
        hint={t("opportunities.fields.briefHint")}
        note={t("words.optional")}
        defaultValue={call?.brief}
      />
      <div className="field-row">
        <DateField name="closesOn" label={label("closesOn")} defaultValue={day} required />
        <TimeField name="closesHour" label={label("closesHour")} defaultValue={hour} required />
      </div>
      <ZoneField
        name="zone"
        label={label("zone")}
        hint={t("opportunities.fields.zoneHint")}
        defaultValue={herZone}
        first={[herZone, call?.zone ?? null, "UTC"]}
      />
      <TextField
        name="places"
        label={label("places")}
        hint={t("opportunities.fields.placesHint")}
        note={t("words.optional")}
        inputMode="numeric"
        className="input-short"
        defaultValue={call?.places ?? ""}
      />
      <SelectField
        name="openTo"
        label={t("calls.fields.openTo")}
        defaultValue={call?.openTo ?? "cohort"}
        options={callAudiences.map((value) => ({ value, label: t(`calls.fields.openToChoices.${value}`) }))}
      />
      <CheckboxField
        name="blind"
        label={t("calls.fields.blind")}
        hint={t("calls.fields.blindHint")}
        defaultChecked={call?.blind ?? false}
      />
      <TextField
        name="offerHours"
        label={t("calls.fields.offerHours")}
        hint={t("calls.fields.offerHoursHint")}
        note={t("words.optional")}
        inputMode="numeric"
        className="input-short"
        defaultValue={call?.offerHours ?? ""}
      />
    </>
  );
}

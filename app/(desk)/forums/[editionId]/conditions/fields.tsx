import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { accessRouteKinds, deadlineBases, deadlineKinds, seatRuleKinds } from "@/db/enums";
import type { Edition } from "@/liga/forums/queries";
import { SourceFields } from "../../source-fields";

export function DeadlineFields({ row }: { row?: Edition["deadlines"][number] }) {
  const t = useTranslations();
  return (
    <>
      <SelectField
        name="kind"
        label={t("forums.fields.kind")}
        placeholder={t("words.chooseOne")}
        defaultValue={row?.kind ?? ""}
        options={deadlineKinds.map((value) => ({ value, label: t(`words.deadlineKind.${value}`) }))}
        required
      />
      <TextField
        name="title"
        label={t("forums.fields.deadlineTitle")}
        note={t("words.optional")}
        defaultValue={row?.title.en ?? ""}
      />
      <TextField
        name="titleEs"
        label={t("forums.fields.deadlineTitleEs")}
        hint={t("forums.fields.bothHint")}
        note={t("words.optional")}
        defaultValue={row?.title.es ?? ""}
      />
      <DateField
        name="dueOn"
        label={t("forums.fields.dueOn")}
        hint={t("forums.fields.dueOnHint")}
        defaultValue={row?.dueOn}
      />
      <TextField
        name="offsetDays"
        label={t("forums.moving.offset")}
        hint={t("forums.moving.offsetHint")}
        note={t("words.optional")}
        inputMode="numeric"
        className="input-short"
      />
      <RadioGroup
        name="fixed"
        label={t("forums.moving.fixed")}
        options={[
          { value: "fixed", label: t("forums.moving.stays") },
          { value: "moves", label: t("forums.moving.moves") },
        ]}
        defaultValue={row && !row.fixed ? "moves" : "fixed"}
      />
      <SelectField
        name="accessRoute"
        label={t("forums.moving.route")}
        defaultValue={row?.accessRoute ?? ""}
        options={[
          { value: "", label: t("forums.moving.everyRoute") },
          ...accessRouteKinds.map((value) => ({ value, label: t(`words.accessRoute.${value}`) })),
        ]}
      />
      <SelectField
        name="basis"
        label={t("forums.moving.basis")}
        defaultValue={row?.basis ?? "official"}
        options={deadlineBases.map((value) => ({ value, label: t(`forums.basis.${value}`) }))}
      />
      <SourceFields source={row?.source} confidence={row?.confidence} />
    </>
  );
}

export function AccessRouteFields({ row }: { row?: Edition["accessRoutes"][number] }) {
  const t = useTranslations();
  return (
    <>
      <SelectField
        name="route"
        label={t("forums.fields.route")}
        placeholder={t("words.chooseOne")}
        defaultValue={row?.route ?? ""}
        options={accessRouteKinds.map((value) => ({ value, label: t(`words.accessRoute.${value}`) }))}
        required
      />
      <TextArea
        name="note"
        label={t("forums.fields.routeNote")}
        note={t("words.optional")}
        defaultValue={row?.note.en ?? ""}
        rows={3}
      />
      <TextArea
        name="noteEs"
        label={t("forums.fields.routeNoteEs")}
        hint={t("forums.fields.bothHint")}
        note={t("words.optional")}
        defaultValue={row?.note.es ?? ""}
        rows={3}
      />
      <SourceFields source={row?.source} confidence={row?.confidence} />
    </>
  );
}

export function SeatRuleFields({ row }: { row?: Edition["seatRules"][number] }) {
  const t = useTranslations();
  return (
    <>
      <SelectField
        name="kind"
        label={t("forums.fields.seatKind")}
        placeholder={t("words.chooseOne")}
        defaultValue={row?.kind ?? ""}
        options={seatRuleKinds.map((value) => ({ value, label: t(`forums.seatKind.${value}`) }))}
        required
      />
      <TextField
        name="limit"
        label={t("forums.fields.limit")}
        inputMode="numeric"
        className="input-short"
        defaultValue={row?.limit}
        required
      />
      <SourceFields source={row?.source} confidence={row?.confidence} />
    </>
  );
}

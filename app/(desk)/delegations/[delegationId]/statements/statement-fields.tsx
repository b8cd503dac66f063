import { useLocale, useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { statementSettings } from "@/db/enums";
import { instantText } from "@/lib/dates";
import { limits } from "@/liga/statements/limits";
import type { Statement, statementChoices } from "@/liga/statements/queries";
import type { Here } from "../belong";

type Props = {
  here: Here;
  choices: Awaited<ReturnType<typeof statementChoices>>;
  statement?: Statement;
};

/** Where it is said, how long it may be, who says it. */
export function StatementFields({ here, choices, statement }: Props) {
  const t = useTranslations("statements");
  const words = useTranslations("words");
  const locale = useLocale();
  const optional = words("optional");
  const people = here.fellows.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }));
  const titled = choices.points.map(({ id, title }) => ({ value: id, label: title }));
  // Who speaks is for the head and the coordinators to say; the others send it as it is.
  const names = here.leads || here.coordinates;
  const who = (name: "speaker" | "substitute", is: string | null | undefined) =>
    names ? (
      <SelectField
        name={name}
        label={t(`fields.${name}`)}
        note={optional}
        placeholder={t("fields.nobody")}
        defaultValue={is ?? ""}
        options={people}
      />
    ) : (
      <input type="hidden" name={name} value={is ?? ""} />
    );
  return (
    <>
      <TextField name="title" label={t("fields.title")} defaultValue={statement?.title} required />
      <SelectField
        name="session"
        label={t("fields.session")}
        note={optional}
        placeholder={t("fields.noSession")}
        defaultValue={statement?.session?.id ?? ""}
        options={choices.sessions.map(({ id, title, startsAt, zone }) => ({
          value: id,
          label: `${title}, ${instantText(new Date(startsAt), { locale, zone })}`,
        }))}
      />
      <SelectField
        name="setting"
        label={t("fields.setting")}
        hint={t("fields.settingHint")}
        placeholder={words("chooseOne")}
        defaultValue={statement?.setting ?? ""}
        options={statementSettings.map((value) => ({
          value,
          label:
            limits[value].confidence === "R"
              ? t("fields.recalled", { setting: t(`settings.${value}`) })
              : t(`settings.${value}`),
        }))}
        required
      />
      <div className="field-row">
        <TextField
          name="limitSeconds"
          label={t("fields.limitSeconds")}
          hint={t("fields.limitHint")}
          note={optional}
          inputMode="numeric"
          defaultValue={statement?.limitSeconds ?? ""}
        />
        <TextField
          name="limitWords"
          label={t("fields.limitWords")}
          note={optional}
          inputMode="numeric"
          defaultValue={statement?.limitWords ?? ""}
        />
      </div>
      {who("speaker", statement?.speakerId)}
      {who("substitute", statement?.substituteId)}
      <SelectField
        name="talkingPoint"
        label={t("fields.point")}
        note={optional}
        placeholder={t("fields.noPoint")}
        defaultValue={statement?.point?.id ?? ""}
        options={titled}
      />
      <CheckboxField
        name="checkAgainstDelivery"
        label={t("fields.check")}
        hint={t("fields.checkHint")}
        defaultChecked={statement?.checkAgainstDelivery ?? false}
      />
    </>
  );
}

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { sessionWeights } from "@/db/enums";
import { usualSettings } from "@/liga/delegations/agenda/input";
import { propose } from "./actions";

type Props = { delegation: string; settings: typeof usualSettings | undefined };

/** How a day may be, and what holds for sessions nobody said anything about. */
export function SettingsForm({ delegation, settings = usualSettings }: Props) {
  const t = useTranslations("agenda");
  return (
    <ActionForm action={propose}>
      <input type="hidden" name="delegation" value={delegation} />
      <div className="field-row">
        <TextField
          name="dayHours"
          label={t("dayHours")}
          type="number"
          inputMode="decimal"
          min={1}
          max={16}
          step="any"
          required
          defaultValue={settings.dayHours}
        />
        <TextField
          name="restHours"
          label={t("restHours")}
          type="number"
          inputMode="decimal"
          min={0}
          max={16}
          step="any"
          required
          defaultValue={settings.restHours}
        />
      </div>
      <SelectField
        name="usual"
        label={t("usual")}
        options={sessionWeights.map((value) => ({ value, label: t(`weight.${value}`) }))}
        defaultValue={settings.usual}
      />
      <CheckboxField
        name="mayMove"
        label={t("mayMove")}
        hint={t("mayMoveHint")}
        defaultChecked={settings.mayMove}
      />
      <SubmitButton>{t("propose")}</SubmitButton>
    </ActionForm>
  );
}

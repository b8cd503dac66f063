import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { reminderKinds } from "@/db/enums";
import type { ReminderChoices } from "@/liga/reminders/queries";
import { saveReminders } from "./actions";

/** Which reminders she wants and when it is quiet for her. */
export function RemindersForm({ choices }: { choices: ReminderChoices }) {
  const t = useTranslations("reminders");
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: `${hour}`,
    label: t("profile.hour", { hour: `${hour}`.padStart(2, "0") }),
  }));
  return (
    <ActionForm action={saveReminders}>
      <CheckboxGroup
        name="kinds[]"
        label={t("profile.kinds")}
        options={reminderKinds.map((kind) => ({ value: kind, label: t(`mail.kind.${kind}`) }))}
        defaultValue={reminderKinds.filter((kind) => !choices.unwanted.includes(kind))}
      />
      <div className="field-row">
        <SelectField
          name="starts"
          label={t("profile.from")}
          options={hours}
          defaultValue={`${choices.starts}`}
        />
        <SelectField
          name="ends"
          label={t("profile.until")}
          options={hours}
          defaultValue={`${choices.ends}`}
        />
      </div>
      <p className="field-hint">{t("profile.quietHint")}</p>
      <SubmitButton>{t("profile.save")}</SubmitButton>
    </ActionForm>
  );
}

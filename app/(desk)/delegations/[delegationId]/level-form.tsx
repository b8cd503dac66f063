import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ConflictKind, type ConflictLevel, conflictLevels } from "@/db/enums";
import { levelSet } from "../actions";

type Props = {
  delegationId: string;
  kind: ConflictKind;
  /** Empty: the whole kind. */
  subject: string;
  level: ConflictLevel | "usual";
  reason: string | null;
};

/** How a conflict, or a whole kind, counts from now on. */
export function LevelForm({ delegationId, kind, subject, level, reason }: Props) {
  const t = useTranslations();
  return (
    <ActionForm
      action={levelSet}
      className="form-inline"
      messageAt="end"
      aria-label={t("delegations.conflicts.levelOf", { kind: t(`words.conflictKind.${kind}`) })}
    >
      <input type="hidden" name="delegation" value={delegationId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="subject" value={subject} />
      <SelectField
        name="level"
        label={t("delegations.conflicts.level")}
        defaultValue={level}
        options={[
          ...conflictLevels.map((value) => ({
            value: value as string,
            label: t(`words.conflictLevel.${value}`),
          })),
          { value: "usual", label: t("delegations.conflicts.usual") },
        ]}
      />
      <TextField
        name="reason"
        label={t("delegations.conflicts.reason")}
        hint={t("delegations.conflicts.reasonHint")}
        defaultValue={reason ?? ""}
        maxLength={500}
      />
      <SubmitButton variant="secondary">{t("delegations.conflicts.set")}</SubmitButton>
    </ActionForm>
  );
}

import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { matchingGoals } from "@/db/enums";
import { weighed } from "@/liga/mentoring/matching/input";
import { usualWeights } from "@/liga/mentoring/matching/score";
import { draft } from "./actions";

const strengths = ["0", "1", "2", "3", "4"] as const;

/** What a proposal is to be best at, and how much each thing counts. */
export function DraftForm({ cohortId }: { cohortId: string }) {
  const t = useTranslations("matching.desk");
  return (
    <ActionForm action={draft}>
      <input type="hidden" name="proposal" value={randomUUID()} />
      <input type="hidden" name="cohortId" value={cohortId} />
      <RadioGroup
        name="goal"
        label={t("goal")}
        options={matchingGoals.map((value) => ({
          value,
          label: t(`goals.${value}`),
          hint: t(`goalHints.${value}`),
        }))}
        defaultValue="best_total"
      />
      <Disclosure summary={t("weigh")}>
        <div className="field-row">
          {weighed.map((name) => (
            <SelectField
              key={name}
              name={`weights.${name}`}
              label={t(`weights.${name}`)}
              options={strengths.map((value) => ({ value, label: t(`strength.${value}`) }))}
              defaultValue={String(usualWeights[name])}
            />
          ))}
        </div>
      </Disclosure>
      <SubmitButton>{t("make")}</SubmitButton>
    </ActionForm>
  );
}

import { useTranslations } from "next-intl";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { refusalGrounds, visaPapers, visaResults } from "@/db/enums";
import type { Outcome } from "@/liga/travel/queries";

/** What is asked about a visa that was decided; lists only, no text that could tell who she is. */
export function OutcomeFields({ outcome }: { outcome: Outcome | null }) {
  const t = useTranslations("travel.outcome");
  const words = useTranslations("words");
  return (
    <>
      <RadioGroup
        name="result"
        label={t("result")}
        options={visaResults.map((result) => ({ value: result, label: t(`results.${result}`) }))}
        defaultValue={outcome?.result}
      />
      <div className="field-row">
        <DateField name="appliedOn" label={t("appliedOn")} defaultValue={outcome?.appliedOn ?? ""} required />
        <DateField name="decidedOn" label={t("decidedOn")} defaultValue={outcome?.decidedOn ?? ""} required />
      </div>
      <SelectField
        name="ground"
        label={t("ground")}
        placeholder={t("noGround")}
        options={refusalGrounds.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))}
        defaultValue={outcome?.ground ?? ""}
      />
      <CheckboxGroup
        name="papers[]"
        label={t("papers")}
        options={visaPapers.map((paper) => ({ value: paper, label: t(`paper.${paper}`) }))}
        defaultValue={outcome?.papers ?? []}
      />
      <div className="field-row">
        <TextField
          name="fee"
          label={t("fee")}
          inputMode="decimal"
          note={words("optional")}
          defaultValue={outcome?.fee === null || outcome?.fee === undefined ? "" : String(outcome.fee / 100)}
        />
        <TextField
          name="currency"
          label={t("currency")}
          maxLength={3}
          defaultValue={outcome?.currency ?? ""}
        />
      </div>
    </>
  );
}

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { decisions } from "@/liga/opportunities/input";
import type { Interest } from "@/liga/opportunities/queries";
import { decide } from "../actions";

/** Select, waiting list, or not this time: she reads the reason. */
export function DecideForm({ interest, name }: { interest: Interest; name: string }) {
  const t = useTranslations("opportunities.decide");
  return (
    <ActionForm action={decide} aria-label={t("of", { name })}>
      <input type="hidden" name="interest" value={interest.id} />
      <input type="hidden" name="version" value={interest.version} />
      <RadioGroup
        name="decision"
        label={t("decision")}
        layout="row"
        defaultValue={decisions.find((decision) => decision === interest.state)}
        options={decisions.map((value) => ({ value, label: t(value) }))}
        required
      />
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        rows={2}
        defaultValue={interest.reason ?? ""}
        required
      />
      <SubmitButton variant="secondary">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

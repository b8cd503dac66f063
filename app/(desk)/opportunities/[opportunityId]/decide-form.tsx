import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { decisions } from "@/liga/opportunities/input";
import type { Interest } from "@/liga/opportunities/queries";
import { decide } from "../actions";
import { WhenRefused } from "./when-refused";

type Props = {
  interest: Pick<Interest, "id" | "state" | "reason" | "version">;
  name: string;
  folded: boolean;
};

/**
 * Select, waiting list, or not this time: she reads the reason. The form stands even when folded:
 * whoever decides after somebody else is told, and keeps her words.
 */
export function DecideForm({ interest, name, folded }: Props) {
  const t = useTranslations("opportunities.decide");
  const fields = <DecideFields interest={interest} />;
  return (
    <ActionForm action={decide} aria-label={t("of", { name })}>
      {folded ? <WhenRefused>{fields}</WhenRefused> : fields}
    </ActionForm>
  );
}

function DecideFields({ interest }: Pick<Props, "interest">) {
  const t = useTranslations("opportunities.decide");
  return (
    <>
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
    </>
  );
}

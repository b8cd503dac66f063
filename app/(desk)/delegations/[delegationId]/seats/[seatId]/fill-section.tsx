import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Candidate, Delegation } from "@/liga/delegations/delegation-queries";
import { choices } from "./choices";

/** An open seat: choose a woman and ask her, or confirm her who has said yes already. */
export function FillSection({ whole, people }: { whole: Delegation; people: Candidate[] }) {
  const t = useTranslations();
  return (
    <Section title={t("delegations.fill.title")} tone="next" lead={t("delegations.fill.offerHint")}>
      <SelectField
        name="person"
        label={t("delegations.fill.person")}
        placeholder={t("delegations.fill.choose")}
        options={[]}
        groups={choices(t, people, whole)}
      />
      <div className="actions">
        <SubmitButton name="step" value="ask">
          {t("delegations.fill.offer")}
        </SubmitButton>
        <SubmitButton name="step" value="settle" variant="secondary">
          {t("delegations.fill.confirm")}
        </SubmitButton>
        <SubmitButton name="step" value="remove" variant="quiet">
          {t("delegations.step.remove")}
        </SubmitButton>
      </div>
    </Section>
  );
}

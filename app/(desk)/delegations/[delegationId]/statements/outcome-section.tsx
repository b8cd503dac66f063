import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import type { Statement } from "@/liga/statements/queries";
import { outcomeSet } from "./actions";
import { OutcomeMark } from "./marks";

/** What came of it, when, and by whom it was noted. */
export function OutcomeSection({ statement, zone }: { statement: Statement; zone: string }) {
  const t = useTranslations("statements");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Section title={t("outcome.title")} id="outcome" actions={<OutcomeMark outcome={statement.outcome} />}>
      {statement.outcomeAt && (
        <p className="text-muted">
          {t("outcome.noted", {
            name: statement.outcomeBy ?? words("unnamed"),
            when: instantText(new Date(statement.outcomeAt), { locale, zone }),
          })}
        </p>
      )}
      {statement.outcomeReason && <p>{statement.outcomeReason}</p>}
      {statement.writes && (
        <ActionForm action={outcomeSet} className="no-print">
          <input type="hidden" name="statement" value={statement.id} />
          <input type="hidden" name="version" value={statement.version} />
          <RadioGroup
            name="outcome"
            label={t("outcome.what")}
            defaultValue={statement.outcome}
            options={(["delivered", "submitted", "not_given"] as const).map((value) => ({
              value,
              label: t(`outcomes.${value}`),
            }))}
          />
          <TextArea
            name="reason"
            label={t("outcome.reason")}
            hint={t("outcome.reasonHint")}
            note={words("optional")}
            rows={2}
            defaultValue={statement.outcomeReason ?? ""}
          />
          <SubmitButton variant="secondary">{t("outcome.save")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

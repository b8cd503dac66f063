import { useLocale, useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { daysBetween } from "@/lib/dates";
import { listText } from "@/lib/names";
import type { DelegateTravel, Outcome } from "@/liga/travel/queries";
import { evidenceSet, outcomeSave } from "./actions";
import { OutcomeFields } from "./outcome-fields";
import { RefusalNotice } from "./refusal-notice";

/** How the visa ended; only she says whether it counts without her name. */
export function OutcomeSection({ travel, own }: { travel: DelegateTravel; own: boolean }) {
  const t = useTranslations("travel.outcome");
  const { outcome } = travel;
  return (
    <Section title={t("title")} id="outcome">
      {outcome ? <OutcomeFacts outcome={outcome} /> : <p>{t("none")}</p>}
      {outcome && !own && (
        <p className="text-muted">{t(outcome.forEvidence ? "consentGiven" : "consentOpen")}</p>
      )}
      {outcome && own && (
        <ActionForm action={evidenceSet}>
          <input type="hidden" name="delegation" value={travel.id} />
          <CheckboxField
            name="agrees"
            label={t("consent")}
            hint={t("consentHint")}
            defaultChecked={outcome.forEvidence}
          />
          <SubmitButton variant="secondary">{t("consentSave")}</SubmitButton>
        </ActionForm>
      )}
      {travel.coordinates &&
        travel.steps.some(({ step, state }) => step === "visa" && state === "refused") && (
          <RefusalNotice travel={travel} />
        )}
      <Disclosure summary={t("add")}>
        <ActionForm action={outcomeSave}>
          <input type="hidden" name="delegation" value={travel.id} />
          <input type="hidden" name="person" value={travel.personId} />
          <input type="hidden" name="version" value={outcome?.version ?? 0} />
          <OutcomeFields outcome={outcome} />
          <SubmitButton variant="secondary">{t("save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

function OutcomeFacts({ outcome }: { outcome: Outcome }) {
  const t = useTranslations("travel.outcome");
  const locale = useLocale();
  const { result, appliedOn, decidedOn, ground, papers, fee, currency } = outcome;
  const items = [
    {
      term: t("result"),
      detail: t("waited", { result: t(`results.${result}`), days: daysBetween(appliedOn, decidedOn) }),
    },
    ...(ground ? [{ term: t("ground"), detail: t(`grounds.${ground}`) }] : []),
    ...(papers.length > 0
      ? [
          {
            term: t("papers"),
            detail: listText(
              papers.map((paper) => t(`paper.${paper}`)),
              locale,
            ),
          },
        ]
      : []),
    ...(fee !== null && currency
      ? [
          {
            term: t("fee"),
            detail: new Intl.NumberFormat(locale, { style: "currency", currency }).format(fee / 100),
          },
        ]
      : []),
  ];
  return <DefinitionList items={items} />;
}

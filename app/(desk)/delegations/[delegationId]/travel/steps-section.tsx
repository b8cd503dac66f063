import { useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { travelStepOwners, travelStepStates } from "@/db/enums";
import type { DelegateTravel } from "@/liga/travel/queries";
import { stepSet } from "./actions";
import { levelKinds, useTravelTexts } from "./texts";

/** Every step with its last day, whose it is and why it is green, amber or red. */
export function StepsSection({ travel }: { travel: DelegateTravel }) {
  const t = useTranslations("travel.steps");
  const texts = useTravelTexts();
  return (
    <Section title={t("title")} lead={t("lead")} id="steps">
      <CardList>
        {travel.readiness.steps.map((plan) => (
          <Card
            key={plan.step}
            level={3}
            title={t(`step.${plan.step}`)}
            status={<Status kind={levelKinds[plan.level]}>{t(`level.${plan.level}`)}</Status>}
            meta={[t(`state.${plan.state}`), t(`owner.${plan.owner}`)].join(" · ")}
          >
            <p>{t(`reason.${plan.reason}`)}</p>
            {plan.latestStart && (
              <p>
                {t("startBy", { day: texts.day(plan.latestStart) })}
                {plan.daysLeft !== null && ` (${texts.left(plan.daysLeft)})`}
                {". "}
                <span className="text-muted">{t(plan.from)}</span>
              </p>
            )}
            <Disclosure summary={t("change")}>
              <StepForm travel={travel} step={plan} />
            </Disclosure>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

function StepForm({
  travel,
  step,
}: {
  travel: DelegateTravel;
  step: DelegateTravel["readiness"]["steps"][number];
}) {
  const t = useTranslations("travel.steps");
  const words = useTranslations("words");
  const row = travel.steps.find((one) => one.step === step.step);
  return (
    <ActionForm action={stepSet} aria-label={t(`step.${step.step}`)}>
      <input type="hidden" name="delegation" value={travel.id} />
      <input type="hidden" name="person" value={travel.personId} />
      <input type="hidden" name="step" value={step.step} />
      <input type="hidden" name="version" value={row?.version ?? 0} />
      <div className="field-row">
        <SelectField
          name="state"
          label={t("stateField")}
          options={travelStepStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          defaultValue={step.state}
        />
        <SelectField
          name="owner"
          label={t("ownerField")}
          options={travelStepOwners.map((owner) => ({ value: owner, label: t(`owner.${owner}`) }))}
          defaultValue={step.owner}
        />
      </div>
      <div className="field-row">
        <DateField
          name="startedOn"
          label={t("startedOn")}
          note={words("optional")}
          defaultValue={row?.startedOn ?? ""}
        />
        <DateField
          name="endedOn"
          label={t("endedOn")}
          note={words("optional")}
          defaultValue={row?.endedOn ?? ""}
        />
      </div>
      <SubmitButton variant="secondary">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

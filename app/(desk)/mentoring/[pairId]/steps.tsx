import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { daysBetween, dayText, inDaysText } from "@/lib/dates";
import type { Step } from "@/liga/mentoring/pair-work";
import type { OwnPair } from "@/liga/mentoring/queries";
import { addStepForm, setStepDoneForm } from "./actions";

type Props = { steps: Step[]; pair: OwnPair; today: string; meetingId?: string };

/** Who does what until when, and a way to add to it. */
export function Steps({ steps, pair, today, meetingId }: Props) {
  const t = useTranslations("pairs.steps");
  const words = useTranslations("words");
  const running = pair.endedOn === null;
  const name = pair.other.name ?? words("unnamed");
  return (
    <>
      {steps.length === 0 && <p>{t("none")}</p>}
      <ul className="grid gap-3">
        {steps.map((step) => (
          <li key={step.id} className="grid gap-2 border-line border-b pb-3">
            <StepText step={step} name={name} today={today} />
            {running && (
              <ActionForm action={setStepDoneForm} messageAt="end">
                <input type="hidden" name="stepId" value={step.id} />
                {!step.done && <input type="hidden" name="done" value="yes" />}
                <SubmitButton
                  variant={step.done ? "quiet" : "secondary"}
                  size="small"
                  aria-label={t(step.done ? "againNamed" : "doneNamed", { what: step.what })}
                >
                  {t(step.done ? "again" : "done")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {running && (
        <Disclosure summary={t("add")}>
          <ActionForm action={addStepForm}>
            <input type="hidden" name="mentorshipId" value={pair.id} />
            <input type="hidden" name="meetingId" value={meetingId ?? ""} />
            <input type="hidden" name="stepId" value={randomUUID()} />
            <TextField name="what" label={t("what")} required />
            <RadioGroup
              name="who"
              label={t("who")}
              layout="row"
              defaultValue="me"
              options={[
                { value: "me", label: t("me") },
                { value: "other", label: name },
              ]}
            />
            <DateField name="dueOn" label={t("dueOn")} note={words("optional")} min={today} />
            <SubmitButton>{t("addIt")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}

function StepText({ step, name, today }: { step: Step; name: string; today: string }) {
  const t = useTranslations("pairs.steps");
  const locale = useLocale();
  const due =
    step.dueOn &&
    [dayText(step.dueOn, locale), !step.done && inDaysText(daysBetween(today, step.dueOn), locale)]
      .filter(Boolean)
      .join(", ");
  const late = !step.done && step.dueOn !== null && step.dueOn < today;
  return (
    <div>
      <span dir="auto">{step.what}</span>
      <span className="field-hint block">
        {[step.mine ? t("yours") : name, due].filter(Boolean).join(" · ")}
      </span>
      {step.done && <Status kind="done">{t("isDone")}</Status>}
      {late && <Status kind="attention">{t("late")}</Status>}
    </div>
  );
}

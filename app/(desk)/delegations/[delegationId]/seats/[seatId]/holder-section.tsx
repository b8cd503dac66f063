import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Seat } from "@/liga/delegations/delegation-queries";
import { seatKinds } from "../../../own-list";

/** Who holds the seat, and what can happen next. */
export function HolderSection({ seat }: { seat: Seat }) {
  const t = useTranslations();
  const { state } = seat;
  const step = (
    name: "confirm" | "offer" | "replace" | "free",
    label: string,
    variant: "primary" | "secondary" | "danger",
    hint?: string,
  ) => (
    <div className="grid content-start gap-1">
      <div className="actions">
        <SubmitButton name="step" value={name} variant={variant}>
          {label}
        </SubmitButton>
      </div>
      {hint && <p className="field-hint">{hint}</p>}
    </div>
  );
  return (
    <Section title={seat.name ?? t("words.unnamed")} tone="next">
      <p className="actions">
        <Status kind={seatKinds[state]}>{t(`words.seatState.${state}`)}</Status>
        {seat.organisation && <span className="text-muted">{seat.organisation}</span>}
      </p>
      <div className="flex flex-wrap gap-4">
        {(state === "accepted" || state === "offered") &&
          step("confirm", t("delegations.step.confirm"), state === "accepted" ? "primary" : "secondary")}
        {(state === "offered" || state === "declined") &&
          step("offer", t("delegations.step.offerAgain"), "secondary")}
        {seat.alternateId &&
          step(
            "replace",
            t("delegations.step.replace", { name: seat.alternate ?? t("words.unnamed") }),
            state === "declined" ? "primary" : "secondary",
            t("delegations.step.replaceHint"),
          )}
        {step("free", t("delegations.step.free"), "danger", t("delegations.step.freeHint"))}
      </div>
    </Section>
  );
}

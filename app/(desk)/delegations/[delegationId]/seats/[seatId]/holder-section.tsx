import { getTranslations } from "next-intl/server";
import { CopyText } from "@/components/ui/copy-text";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action-state";
import type { Delegation, Seat } from "@/liga/delegations/delegation-queries";
import { offerText } from "@/liga/delegations/offer-notice";
import type { Viewer } from "@/liga/viewer";
import { seatConfirm, seatFree, seatOffer, seatReplace } from "../../../actions";
import { seatKinds } from "../../../own-list";
import { SeatFields } from "./fill-form";

type Props = { viewer: Viewer; whole: Delegation; seat: Seat };

/** Who holds the seat, what she is told, and what can happen next. */
export async function HolderSection({ viewer, whole, seat }: Props) {
  const t = await getTranslations();
  const name = seat.name ?? t("words.unnamed");
  const asked = seat.state === "offered" || seat.state === "declined";
  const offer = offerText(
    {
      ...whole,
      name,
      locale: seat.locale ?? "en",
      role: seat.role,
      delegation: whole.name,
      delegationId: whole.id,
    },
    viewer.name,
  );
  const step = (
    action: FormAction,
    label: string,
    variant: "primary" | "secondary" | "danger",
    hint?: string,
  ) => (
    <ActionForm action={action} messageAt="end">
      <SeatFields seat={seat} />
      <div className="grid gap-1">
        <div className="actions">
          <SubmitButton variant={variant}>{label}</SubmitButton>
        </div>
        {hint && <p className="field-hint">{hint}</p>}
      </div>
    </ActionForm>
  );
  return (
    <>
      <Section title={name} tone="next">
        <p className="actions">
          <Status kind={seatKinds[seat.state]}>{t(`words.seatState.${seat.state}`)}</Status>
          {seat.organisation && <span className="text-muted">{seat.organisation}</span>}
        </p>
        <div className="flex flex-wrap gap-4">
          {(seat.state === "accepted" || seat.state === "offered") &&
            step(
              seatConfirm,
              t("delegations.step.confirm"),
              seat.state === "accepted" ? "primary" : "secondary",
            )}
          {asked && step(seatOffer, t("delegations.step.offerAgain"), "secondary")}
          {seat.alternateId &&
            step(
              seatReplace,
              t("delegations.step.replace", { name: seat.alternate ?? t("words.unnamed") }),
              seat.state === "declined" ? "primary" : "secondary",
              t("delegations.step.replaceHint"),
            )}
          {step(seatFree, t("delegations.step.free"), "danger", t("delegations.step.freeHint"))}
        </div>
      </Section>
      {seat.state === "offered" && (
        <Section title={t("delegations.offerText", { name })}>
          <CopyText
            label={offer.subject}
            text={offer.text}
            copyLabel={t("words.copy")}
            copiedLabel={t("words.copied")}
          />
        </Section>
      )}
    </>
  );
}

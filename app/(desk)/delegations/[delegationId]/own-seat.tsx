import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnAgenda } from "@/liga/delegations/delegate-queries";
import { seatAnswer } from "../actions";
import { seatKinds } from "../own-list";

/** Her seat, and her answer while one is wanted. */
export function OwnSeat({ agenda }: { agenda: OwnAgenda }) {
  const t = useTranslations("delegations.mine");
  const words = useTranslations("words");
  const { state, seatId, asAlternate } = agenda;
  const role = words(`seatRole.${agenda.role}`);
  if (asAlternate)
    return (
      <Section title={t("seat")}>
        <p>{t("alternate", { role })}</p>
      </Section>
    );
  const offered = state === "offered";
  return (
    <Section
      title={offered ? t("offered") : t("seat")}
      tone={offered ? "next" : "plain"}
      {...(offered ? { lead: t("offeredText") } : {})}
    >
      <p>{t(offered ? "role" : "roleIs", { role })}</p>
      {(state === "accepted" || state === "confirmed" || state === "declined") && (
        <Status kind={seatKinds[state]}>{t(state)}</Status>
      )}
      <ActionForm action={seatAnswer} messageAt="end">
        <input type="hidden" name="seat" value={seatId} />
        {offered && (
          <div className="actions no-print">
            <SubmitButton name="answer" value="accept">
              {t("accept")}
            </SubmitButton>
            <SubmitButton name="answer" value="decline" variant="secondary">
              {t("decline")}
            </SubmitButton>
          </div>
        )}
        {state === "accepted" && (
          <Disclosure summary={t("changeMind")}>
            <SubmitButton name="answer" value="decline" variant="danger">
              {t("decline")}
            </SubmitButton>
          </Disclosure>
        )}
      </ActionForm>
    </Section>
  );
}

import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Candidate, Delegation, Seat } from "@/liga/delegations/delegation-queries";
import { seatFill, seatRemove } from "../../../actions";
import { choices } from "./choices";

type Props = { whole: Delegation; seat: Seat; people: Candidate[] };

/** An open seat: choose a woman and ask her, or confirm her who has said yes already. */
export async function FillForm({ whole, seat, people }: Props) {
  const t = await getTranslations();
  return (
    <Section title={t("delegations.fill.title")} tone="next" lead={t("delegations.fill.offerHint")}>
      <ActionForm action={seatFill}>
        <SeatFields seat={seat} />
        <SelectField
          name="person"
          label={t("delegations.fill.person")}
          placeholder={t("delegations.fill.choose")}
          required
          options={[]}
          groups={choices(t, people, whole)}
        />
        <div className="actions">
          <SubmitButton name="as" value="offered">
            {t("delegations.fill.offer")}
          </SubmitButton>
          <SubmitButton name="as" value="confirmed" variant="secondary">
            {t("delegations.fill.confirm")}
          </SubmitButton>
        </div>
      </ActionForm>
      <ActionForm action={seatRemove} messageAt="end">
        <SeatFields seat={seat} />
        <SubmitButton variant="quiet">{t("delegations.step.remove")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** The seat as it was read: whoever saves second is told. */
export const SeatFields = ({ seat }: { seat: Seat }) => (
  <>
    <input type="hidden" name="seat" value={seat.id} />
    <input type="hidden" name="version" value={seat.version} />
  </>
);

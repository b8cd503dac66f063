import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { seatRoles } from "@/db/enums";
import type { Candidate, Delegation, Seat } from "@/liga/delegations/delegation-queries";
import { seatChange } from "../../../actions";
import { choices } from "./choices";
import { SeatFields } from "./seat-fields";

type Props = { whole: Delegation; seat: Seat; people: Candidate[] };

/** Role and alternate of a seat. */
export function ChangeForm({ whole, seat, people }: Props) {
  const t = useTranslations();
  const groups = choices(t, people, whole);
  const listed = groups.some(({ options }) => options.some(({ value }) => value === seat.alternateId));
  return (
    <ActionForm action={seatChange}>
      <SeatFields seat={seat} />
      {seat.organisationId && <input type="hidden" name="organisation" value={seat.organisationId} />}
      <div className="field-row">
        <SelectField
          name="role"
          label={t("delegations.seats.role")}
          defaultValue={seat.role}
          options={seatRoles.map((role) => ({ value: role, label: t(`words.seatRole.${role}`) }))}
        />
        <SelectField
          name="alternate"
          label={t("delegations.seats.alternate")}
          placeholder={t("delegations.step.noAlternate")}
          defaultValue={seat.alternateId ?? ""}
          options={
            seat.alternateId && !listed
              ? [{ value: seat.alternateId, label: seat.alternate ?? t("words.unnamed") }]
              : []
          }
          groups={groups}
        />
      </div>
      <SubmitButton variant="secondary">{t("delegations.step.save")}</SubmitButton>
    </ActionForm>
  );
}

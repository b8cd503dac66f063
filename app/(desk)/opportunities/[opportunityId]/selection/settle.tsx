import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import type { Call } from "@/liga/opportunities/queries";
import { settleCall } from "../../actions";
import type { Ranked } from "./ranked";

type Props = { call: Call; rows: Ranked[]; zone: string };

/** Where offers run: all decisions become known at once, by one press. */
export function Settle({ call, rows, zone }: Props) {
  const t = useTranslations("calls.selection");
  const locale = useLocale();
  if (call.offerHours === null) return null;
  const undecided = rows.filter(({ state }) => state === "submitted").length;
  return (
    <Section title={t("settle")} lead={t("settleLead", { hours: call.offerHours })} tone="next">
      {undecided > 0 && <p>{t("undecided", { count: undecided })}</p>}
      <ActionForm action={settleCall}>
        {call.settledAt ? (
          <p>{t("settled", { date: instantText(call.settledAt, { locale, zone }) })}</p>
        ) : (
          <>
            <input type="hidden" name="opportunity" value={call.id} />
            <input type="hidden" name="version" value={call.version} />
            <SubmitButton>{t("settle")}</SubmitButton>
          </>
        )}
      </ActionForm>
    </Section>
  );
}

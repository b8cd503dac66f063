import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { costKinds, costTimings } from "@/db/enums";
import type { Here } from "../belong";
import { costAsk } from "./actions";

/** What going costs her; a coordinator may ask for somebody. */
export function AskForm({ here, viewerId }: { here: Here; viewerId: string }) {
  const t = useTranslations("afterwards.costs");
  const words = useTranslations("words");
  return (
    <ActionForm action={costAsk} className="no-print">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="delegation" value={here.id} />
      {here.closely && (
        <SelectField
          name="person"
          label={t("forWhom")}
          placeholder={here.member ? t("yourself") : words("chooseOne")}
          defaultValue=""
          options={here.fellows
            .filter(({ id }) => id !== viewerId)
            .map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
        />
      )}
      <SelectField
        name="kind"
        label={t("kind")}
        placeholder={words("chooseOne")}
        defaultValue=""
        options={costKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        required
      />
      <RadioGroup
        name="timing"
        label={t("timing")}
        defaultValue="reimbursement"
        options={costTimings.map((value) => ({ value, label: t(`timings.${value}`) }))}
      />
      <MoneyFields />
      <TextField name="note" label={t("note")} hint={t("noteHint")} note={words("optional")} />
      <SubmitButton>{t("ask")}</SubmitButton>
    </ActionForm>
  );
}

/** An amount and its currency. */
export function MoneyFields({ amount, currency }: { amount?: string; currency?: string }) {
  const t = useTranslations("afterwards.costs");
  return (
    <div className="field-row">
      <TextField name="amount" label={t("amount")} inputMode="decimal" defaultValue={amount} required />
      <TextField
        name="currency"
        label={t("currency")}
        hint={t("currencyHint")}
        maxLength={3}
        autoCapitalize="characters"
        defaultValue={currency}
        required
      />
    </div>
  );
}

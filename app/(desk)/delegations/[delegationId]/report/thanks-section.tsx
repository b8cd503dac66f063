import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import type { Thanks } from "@/liga/afterwards/queries";
import type { Here } from "../belong";
import { thankedSet, thanksAdd } from "./actions";

type Props = { here: Here; thanks: Thanks[]; today: string };

/** Whom the delegation thanks, for what, and who does it. */
export function ThanksSection({ here, thanks, today }: Props) {
  const t = useTranslations("afterwards.thanks");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Section title={t("title")} id="thanks">
      {thanks.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul>
        {thanks.map((one) => (
          <li key={`${one.id} ${one.version}`} className="grid gap-1 border-line border-t py-3">
            <strong className="font-semibold">{one.whom}</strong>
            <span>{[one.forWhat, one.owner].filter(Boolean).join(" · ")}</span>
            {one.doneOn && <Status kind="done">{t("doneOn", { day: dayText(one.doneOn, locale) })}</Status>}
            <ActionForm action={thankedSet} className="form-inline no-print">
              <input type="hidden" name="thanks" value={one.id} />
              <input type="hidden" name="version" value={one.version} />
              <input type="hidden" name="doneOn" value={one.doneOn ? "" : today} />
              <SubmitButton
                size="small"
                variant={one.doneOn ? "quiet" : "secondary"}
                aria-label={`${t(one.doneOn ? "undo" : "done")}: ${one.whom}`}
              >
                {t(one.doneOn ? "undo" : "done")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <Disclosure summary={t("add")}>
        <ActionForm action={thanksAdd} className="no-print">
          <input type="hidden" name="delegation" value={here.id} />
          <TextField name="whom" label={t("whom")} required />
          <TextField name="forWhat" label={t("forWhat")} required />
          <SelectField
            name="owner"
            label={t("owner")}
            note={words("optional")}
            placeholder={t("nobody")}
            defaultValue=""
            options={here.fellows.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
          />
          <SubmitButton variant="secondary">{t("add")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

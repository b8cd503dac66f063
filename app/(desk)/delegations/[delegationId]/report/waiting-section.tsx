import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SharedAnswer } from "@/liga/afterwards/queries";
import { answerTake } from "./actions";

/** What women have shared with their coordinators, until it is in the report. */
export function WaitingSection({ waiting }: { waiting: SharedAnswer[] }) {
  const t = useTranslations("afterwards.report");
  const questions = useTranslations("afterwards.questions");
  const words = useTranslations("words");
  return (
    <Section title={t("waiting")} lead={t("waitingLead")} id="waiting">
      {waiting.length === 0 && <p className="text-muted">{t("nothingWaits")}</p>}
      <ul className="no-print">
        {waiting.map((one) => (
          <li key={one.id} className="grid gap-1 border-line border-t py-3">
            <span className="text-muted">
              {[questions(one.question), one.ask].filter(Boolean).join(": ")} ·{" "}
              {one.named ? (one.name ?? words("unnamed")) : t("unnamed")}
            </span>
            <p className="whitespace-pre-wrap">{one.text}</p>
            <ActionForm action={answerTake} className="form-inline">
              <input type="hidden" name="answer" value={one.id} />
              <SubmitButton size="small" variant="secondary" aria-label={`${t("take")}: ${one.text}`}>
                {t("take")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

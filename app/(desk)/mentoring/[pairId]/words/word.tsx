import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { PairWords } from "@/liga/mentoring/pulse/pair-queries";
import { sayNeeded, sendAnswer } from "../pulse-actions";

type Word = PairWords["open"][number];
type Props = { word: Word; role: "mentor" | "mentee"; running: boolean; zone: string };

/** What was asked, in her words; where it stands; and the one step that is this woman's. */
export function OpenWord({ word, role, running, zone }: Props) {
  const t = useTranslations("pulse.words");
  const words = useTranslations("words");
  const locale = useLocale();
  const date = (at: Date) => dateText(at, { locale, zone });
  const { step, times } = word;
  if (step === "answered" || step === "withdrawn") return null;
  const next = step === "mentee" ? times.mentor : times.coordinator;
  return (
    <Card
      title={<span className="whitespace-pre-wrap">{word.text}</span>}
      meta={t("askedOn", { date: date(word.askedAt) })}
      status={step === "waiting" ? undefined : <Status kind="attention">{t("late")}</Status>}
    >
      {running && <p>{t(`state.${role}.${step}`, { by: date(times.mentee), next: date(next) })}</p>}
      {word.neededAt && <p>{t(role === "mentee" ? "needed" : "neededByHer")}</p>}
      {running && role === "mentee" && (
        <ActionForm action={sayNeeded} messageAt="end">
          <input type="hidden" name="questionId" value={word.id} />
          <div className="actions">
            {step !== "waiting" && !word.neededAt && (
              <SubmitButton name="needed" value="yes">
                {t("keep")}
              </SubmitButton>
            )}
            <SubmitButton name="needed" value="no" variant="quiet">
              {t("drop")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
      {running && role === "mentor" && (
        <ActionForm action={sendAnswer} messageAt="end">
          <input type="hidden" name="questionId" value={word.id} />
          <TextArea
            name="answer"
            label={t("answer")}
            note={words("optional")}
            hint={t("answerHint")}
            rows={4}
            maxLength={5000}
          />
          <SubmitButton>{t("sendAnswer")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

/** What was asked before, and what came of it. */
export function ClosedWord({ word, zone }: Pick<Props, "word" | "zone">) {
  const t = useTranslations("pulse.words");
  const locale = useLocale();
  const date = (at: Date) => dateText(at, { locale, zone });
  return (
    <Card
      title={<span className="whitespace-pre-wrap">{word.text}</span>}
      meta={t("askedOn", { date: date(word.askedAt) })}
      {...(word.answeredAt && {
        status: <Status kind="done">{t("answered", { date: date(word.answeredAt) })}</Status>,
      })}
    >
      {word.answeredAt && <p className="whitespace-pre-wrap">{word.answer ?? t("spoken")}</p>}
      {word.withdrawnAt && <p>{t("withdrawn", { date: date(word.withdrawnAt) })}</p>}
    </Card>
  );
}

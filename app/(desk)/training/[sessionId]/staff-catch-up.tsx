import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { CatchUpToRead, SessionPage } from "@/liga/training/read-sessions";
import { answerReflection, saveMaterial } from "./actions";

const kinds = { submitted: "attention", again: "neutral", accepted: "done" } as const;

/** For whoever missed the session: its recording, and the reflections to read and answer. */
export function StaffCatchUp({ session, zone }: { session: SessionPage; zone: string }) {
  const t = useTranslations("attendance");
  const { catchUps, material } = session;
  const waiting = catchUps.filter(({ state }) => state === "submitted");
  const answered = catchUps.filter(({ state }) => state !== "submitted");
  const note = (
    <ActionForm action={saveMaterial} aria-label={t("material.title")}>
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="version" value={material?.version ?? 0} />
      <TextField name="url" type="url" label={t("material.url")} defaultValue={material?.url ?? ""} />
      <TextArea name="note" label={t("material.note")} rows={2} defaultValue={material?.note ?? ""} />
      <SubmitButton variant="secondary">{t("material.save")}</SubmitButton>
    </ActionForm>
  );
  return (
    <Section
      title={t("material.title")}
      lead={session.mayCatchUp ? t("material.lead") : t("material.notAllowed")}
      tone={waiting.length > 0 ? "next" : "plain"}
    >
      {waiting.length > 0 && (
        <>
          <h3>{t("catchUp.waiting", { count: waiting.length })}</h3>
          <ul className="divide-y divide-line *:py-3">
            {waiting.map((one) => (
              <li key={one.id}>
                <Reflection one={one} zone={zone} />
                <AnswerForm one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {answered.length > 0 && (
        <Disclosure summary={t("catchUp.answered")}>
          <ul className="divide-y divide-line *:py-3">
            {answered.map((one) => (
              <li key={one.id}>
                <Reflection one={one} zone={zone} />
                {one.answer && <p className="whitespace-pre-line text-muted">{one.answer}</p>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {session.mayCatchUp && note}
    </Section>
  );
}

function Reflection({ one, zone }: { one: CatchUpToRead; zone: string }) {
  const t = useTranslations("attendance.catchUp");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <strong>
          {t("writer", {
            name: one.name ?? words("unnamed"),
            when: dateText(one.submittedAt, { locale, zone }),
          })}
        </strong>
        <Status kind={kinds[one.state]}>{t(`state.${one.state}`)}</Status>
      </p>
      <blockquote className="max-w-measure whitespace-pre-line">{one.reflection}</blockquote>
    </>
  );
}

function AnswerForm({ one }: { one: CatchUpToRead }) {
  const t = useTranslations("attendance.catchUp");
  const words = useTranslations("words");
  return (
    <ActionForm action={answerReflection} aria-label={one.name ?? words("unnamed")} key={one.version}>
      <input type="hidden" name="catchUpId" value={one.id} />
      <input type="hidden" name="version" value={one.version} />
      <TextArea name="answer" label={t("words")} hint={t("wordsHint")} rows={2} />
      <div className="actions">
        <SubmitButton name="verdict" value="accept">
          {t("accept")}
        </SubmitButton>
        <SubmitButton name="verdict" value="again" variant="secondary">
          {t("ask")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SessionPage } from "@/liga/training/read-sessions";
import { writeReflection } from "./actions";

/** After a session she missed: what is there of it, her reflection, and what the facilitator says. */
export function OwnCatchUp({ session }: { session: SessionPage }) {
  const t = useTranslations("attendance.catchUp");
  const words = useTranslations("words");
  const { catchUp, material } = session;
  const accepted = catchUp?.state === "accepted";
  return (
    <Section title={t("title")} lead={accepted ? undefined : t("lead")} tone={accepted ? "plain" : "next"}>
      {material ? (
        <>
          {material.note && <p className="whitespace-pre-line">{material.note}</p>}
          {material.url && <LinkButton href={material.url}>{t("open")}</LinkButton>}
        </>
      ) : (
        !accepted && <p>{t("none")}</p>
      )}
      {catchUp?.state === "submitted" && <Notice>{t("sent")}</Notice>}
      {catchUp?.answer && (
        <Notice
          tone={accepted ? "done" : "attention"}
          title={accepted ? t("answer") : t("again", { by: catchUp.by ?? words("unnamed") })}
        >
          <p className="whitespace-pre-line">{catchUp.answer}</p>
        </Notice>
      )}
      {accepted ? (
        <>
          <p>{t("accepted")}</p>
          <blockquote className="whitespace-pre-line">{catchUp.reflection}</blockquote>
        </>
      ) : (
        <ActionForm action={writeReflection} aria-label={t("title")}>
          <input type="hidden" name="sessionId" value={session.id} />
          <input type="hidden" name="version" value={catchUp?.version ?? 0} />
          <TextArea
            name="reflection"
            label={t("reflection")}
            hint={t("reflectionHint")}
            rows={5}
            maxLength={5000}
            defaultValue={catchUp?.reflection ?? ""}
            required
          />
          <SubmitButton>{catchUp ? t("resend") : t("submit")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SessionPage } from "@/liga/training/read-sessions";
import { checkInOpens } from "@/liga/training/rules";
import { MarkStatus } from "../mark-status";
import { enterCode } from "./actions";

/** What a leader does at a session: enter the code on the screen; afterwards, her mark. */
export function OwnPart({ session, now }: { session: SessionPage; now: Date }) {
  const t = useTranslations("training.checkIn");
  if (!session.checkInOpen && session.mark === null && checkInOpens(session) > now) return null;
  return (
    <Section title={t("title")} tone={session.checkInOpen && !session.mark ? "next" : "plain"}>
      {(session.mark || !session.checkInOpen) && (
        <p>
          {t("yourMark")} <MarkStatus mark={session.mark} />
        </p>
      )}
      {session.checkInOpen && (
        <ActionForm action={enterCode} aria-label={t("title")}>
          <input type="hidden" name="sessionId" value={session.id} />
          {!session.mark && (
            <>
              <TextField
                name="code"
                label={t("code")}
                hint={t("codeHint")}
                inputMode="numeric"
                autoComplete="off"
                maxLength={9}
                className="input-short text-head"
                required
              />
              <SubmitButton>{t("submit")}</SubmitButton>
            </>
          )}
        </ActionForm>
      )}
    </Section>
  );
}

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SessionPage } from "@/liga/training/read-sessions";
import { checkInCloses, checkInOpens } from "@/liga/training/rules";
import { MarkStatus } from "../mark-status";
import { enterCode } from "./actions";

/** What a leader does at a session: enter the code on the screen; afterwards, her mark. */
export function OwnPart({ session, now }: { session: SessionPage; now: Date }) {
  const t = useTranslations("training.checkIn");
  // Whoever said that she cannot come may come after all.
  const mark = session.mark === "apology" && checkInCloses(session) > now ? null : session.mark;
  if (!session.checkInOpen && mark === null && checkInOpens(session) > now) return null;
  return (
    <Section title={t("title")} tone={session.checkInOpen && !mark ? "next" : "plain"}>
      {(mark || !session.checkInOpen) && (
        <p>
          {t("yourMark")} <MarkStatus mark={mark} />
        </p>
      )}
      {session.checkInOpen && (
        <ActionForm action={enterCode} aria-label={t("title")}>
          <input type="hidden" name="sessionId" value={session.id} />
          {!mark && (
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

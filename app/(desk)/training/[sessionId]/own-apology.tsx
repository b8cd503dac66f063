import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SessionPage } from "@/liga/training/read-sessions";
import { apologise, takeBack } from "./actions";

/** Before a session: she says that she cannot come, or that she can after all. */
export function OwnApology({ session, now }: { session: SessionPage; now: Date }) {
  const t = useTranslations("attendance.apology");
  const words = useTranslations("words");
  const given = session.mark === "apology";
  if (session.startsAt <= now || (session.mark !== null && !given)) return null;
  const form = (
    <ActionForm action={apologise} aria-label={t("title")}>
      <input type="hidden" name="sessionId" value={session.id} />
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        note={words("optional")}
        rows={2}
        maxLength={1000}
        defaultValue={session.apologyReason ?? ""}
      />
      <SubmitButton variant="secondary">{given ? words("save") : t("submit")}</SubmitButton>
    </ActionForm>
  );
  if (!given)
    return (
      <Disclosure summary={t("title")}>
        <p>{t("lead")}</p>
        {form}
      </Disclosure>
    );
  return (
    <Section title={t("given")}>
      {session.apologyReason && (
        <p>
          {t("why")}: <q>{session.apologyReason}</q>
        </p>
      )}
      <ActionForm action={takeBack} aria-label={t("given")}>
        <input type="hidden" name="sessionId" value={session.id} />
        <SubmitButton>{t("back")}</SubmitButton>
      </ActionForm>
      <Disclosure summary={t("change")}>{form}</Disclosure>
    </Section>
  );
}

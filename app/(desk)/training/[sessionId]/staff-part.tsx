import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { SubmitButton } from "@/components/ui/submit-button";
import { attendanceMarks } from "@/db/enums";
import type { SessionPage } from "@/liga/training/read-sessions";
import { checkInCloses, checkInOpens, countsAsAttended } from "@/liga/training/rules";
import { cancel } from "../actions";

/** What staff does at a session: mark the group, show the code, call it off. */
export function StaffPart({ session, now }: { session: SessionPage; now: Date }) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  const register = `/training/${session.id}/attendance`;
  const codeTime = session.checkInOpen || (checkInOpens(session) <= now && checkInCloses(session) > now);
  const marked = attendanceMarks.some((mark) => session.marks[mark]);
  if (session.cancelled) return null;
  return (
    <Section
      title={t("register.title")}
      tone={codeTime ? "next" : "plain"}
      actions={
        <>
          <LinkButton href={register} variant={codeTime ? "secondary" : "primary"} size="small">
            {t("register.open")}
          </LinkButton>
          {codeTime && (
            <LinkButton href={`/training/${session.id}/code`} variant="primary" size="small">
              {t("code.open")}
            </LinkButton>
          )}
        </>
      }
    >
      {marked ? (
        <StatRow>
          {attendanceMarks
            .filter((mark) => session.marks[mark])
            .map((mark) => (
              <Stat
                key={mark}
                value={session.marks[mark] ?? 0}
                label={words(`attendanceMark.${mark}`)}
                href={register}
              />
            ))}
        </StatRow>
      ) : (
        <p>{t("register.none", { count: session.active })}</p>
      )}
    </Section>
  );
}

/** A session nobody attended can be called off, and brought back. */
export function CancelPart({ session }: { session: SessionPage }) {
  const t = useTranslations("training");
  if (attendanceMarks.some((mark) => countsAsAttended(mark) && session.marks[mark])) return null;
  return (
    <Disclosure summary={session.cancelled ? t("restore.open") : t("cancel.open")}>
      <ActionForm action={cancel}>
        <p>{session.cancelled ? t("restore.text") : t("cancel.text")}</p>
        <input type="hidden" name="sessionId" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
        <SubmitButton
          name="cancel"
          value={session.cancelled ? "no" : "yes"}
          variant={session.cancelled ? "secondary" : "danger"}
        >
          {session.cancelled ? t("restore.submit") : t("cancel.submit")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { findSession, Objective } from "@/liga/forums/queries";
import { cancelSession, restoreSession, saveTheSession } from "../../../actions";
import { SessionFields } from "../session-fields";

type Props = {
  session: NonNullable<Awaited<ReturnType<typeof findSession>>>;
  objectives: Objective[];
  herZone: string;
};

/** A coordinator's part of the page: change the session, take it out, put it back. */
export function ChangeSession({ session, objectives, herZone }: Props) {
  const t = useTranslations();
  const hidden = (
    <>
      <input type="hidden" name="session" value={session.id} />
      <input type="hidden" name="version" value={session.version} />
    </>
  );
  const cancelled = session.cancelledAt !== null;
  return (
    <>
      <Section
        title={t("forums.session.change")}
        lead={session.attending > 0 && t("forums.session.attending", { delegates: session.attending })}
      >
        <ActionForm action={saveTheSession}>
          {hidden}
          <SessionFields session={session} objectives={objectives} zones={[session.editionZone, herZone]} />
          <SubmitButton>{t("words.save")}</SubmitButton>
        </ActionForm>
      </Section>
      <Section
        title={t(cancelled ? "forums.session.restore" : "forums.session.cancel")}
        lead={t(cancelled ? "forums.session.restoreText" : "forums.session.cancelText")}
      >
        <ActionForm action={cancelled ? restoreSession : cancelSession}>
          {hidden}
          <SubmitButton variant={cancelled ? "secondary" : "danger"}>
            {t(cancelled ? "forums.session.restore" : "forums.session.cancel")}
          </SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConcernLink } from "@/app/concern-link";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { findInvitation } from "@/liga/people/accept-invitation";
import { begin } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.welcome"))("title") };
}

/** A link handed to her. Looking changes nothing: only the button uses the code up. */
export default async function InvitationPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const [t, invitation, viewer] = await Promise.all([
    getTranslations("people.welcome"),
    findInvitation(code),
    currentViewer(),
  ]);
  if (!invitation)
    return (
      <PageHeader
        title={t("spentTitle")}
        lead={t("spent")}
        actions={<LinkButton href="/sign-in">{t("signIn")}</LinkButton>}
      />
    );
  const { name, cohort } = invitation;
  return (
    <>
      <PageHeader
        title={t("strangerTitle", { name })}
        lead={cohort ? t("invitedTo", { cohort }) : t("yourWayIn")}
      />
      <div className="prose">
        <p>{t("what")}</p>
        <p>{t("notYou", { name })}</p>
      </div>
      {viewer && <Notice tone="attention">{t("otherSession", { name: viewer.name })}</Notice>}
      <ActionForm action={begin} className="my-6">
        <input type="hidden" name="code" value={code} />
        <SubmitButton>{t("begin")}</SubmitButton>
      </ActionForm>
      <ConcernLink />
    </>
  );
}

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { deskOf } from "@/liga/desk";
import { isInvited } from "@/liga/people/accept-invitation";

/** A stranger's first page; who is signed in goes on to her own desk. */
export default async function HomePage() {
  const viewer = await currentViewer();
  if (viewer) redirect(viewer.joined && !(await isInvited(viewer)) ? deskOf(viewer) : "/welcome");
  const t = await getTranslations("home");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href="/sign-in">{t("signIn")}</LinkButton>}
      />
      <div className="prose">
        <p>{t("what")}</p>
        <p>{t("safe")}</p>
      </div>
    </>
  );
}

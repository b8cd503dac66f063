import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ConcernLink } from "@/app/concern-link";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { listText } from "@/lib/names";
import { deskOf } from "@/liga/desk";
import { waitingInvitations } from "@/liga/people/accept-invitation";
import { accept } from "./actions";
import { JoinForm } from "./join-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.welcome"))("title") };
}

/** Her first page: four questions and she is in. Who is in already says yes to another cohort here. */
export default async function WelcomePage() {
  const viewer = await currentViewer();
  if (!viewer) redirect("/sign-in");
  const [t, locale, waiting] = await Promise.all([
    getTranslations("people.welcome"),
    getLocale(),
    waitingInvitations(viewer),
  ]);
  const cohorts = listText(waiting.cohorts, locale);
  if (!viewer.joined)
    return (
      <>
        <PageHeader
          title={t("hello", { name: viewer.name })}
          lead={waiting.cohorts.length > 0 ? t("leadCohorts", { cohorts }) : t("lead")}
        />
        <JoinForm viewer={viewer} names={waiting} />
        <ConcernLink />
      </>
    );
  if (waiting.cohorts.length === 0) redirect(deskOf(viewer));
  return (
    <>
      <PageHeader title={t("anotherTitle", { cohorts })} lead={t("anotherText")} />
      <ActionForm action={accept}>
        <div className="actions">
          <SubmitButton>{t("accept")}</SubmitButton>
          <LinkButton href={deskOf(viewer)} variant="quiet">
            {t("later")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

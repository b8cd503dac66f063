import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayFacilitateCohort } from "@/liga/access";
import { sessionChoices } from "@/liga/training/read-sessions";
import { titleIn } from "@/liga/training/title";
import { edit } from "../../actions";
import { SessionFields } from "../../session-fields";
import { loadSession } from "../load";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("edit.title") };
}

export default async function EditSessionPage({ params }: Props) {
  const { viewer, session } = await loadSession((await params).sessionId);
  if (!mayFacilitateCohort(viewer, session.cohortId) || session.cancelled) notFound();
  const [t, words, locale, choices] = await Promise.all([
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
    sessionChoices(viewer, session.cohortId),
  ]);
  if (!choices) notFound();
  const back = `/training/${session.id}`;
  return (
    <>
      <PageHeader
        title={t("edit.title")}
        lead={session.cohortName}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/training" },
              { label: titleIn(session.title, locale), href: back },
              { label: t("edit.title") },
            ]}
          />
        }
      />
      <ActionForm action={edit}>
        <input type="hidden" name="sessionId" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
        <SessionFields choices={choices} session={session} zone={viewer.timeZone} />
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
          <LinkButton href={back} variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

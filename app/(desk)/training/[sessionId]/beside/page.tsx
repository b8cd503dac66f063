import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinateCohort } from "@/liga/access";
import { sessionChoices } from "@/liga/training/read-sessions";
import { titleIn } from "@/liga/training/title";
import { SessionFields } from "../../session-fields";
import { loadSession } from "../load";
import { beside } from "./actions";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("beside.title") };
}

/** The same session once more, in another language or at another hour. */
export default async function BesidePage({ params }: Props) {
  const { viewer, session } = await loadSession((await params).sessionId);
  if (!mayCoordinateCohort(viewer, session.cohortId) || session.cancelled) notFound();
  const [t, training, words, locale, choices] = await Promise.all([
    getTranslations("plans"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
    sessionChoices(viewer, session.cohortId),
  ]);
  if (!choices) notFound();
  const title = titleIn(session.title, locale);
  const back = `/training/${session.id}`;
  return (
    <>
      <PageHeader
        title={t("beside.title")}
        lead={t("beside.lead", { module: title })}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: training("title"), href: "/training" },
              { label: title, href: back },
              { label: t("beside.title") },
            ]}
          />
        }
      />
      <ActionForm action={beside}>
        <input type="hidden" name="sessionId" value={session.id} />
        <SessionFields
          choices={{ ...choices, modules: choices.modules.filter(({ id }) => id === session.moduleId) }}
          session={session}
          zone={viewer.timeZone}
        />
        <div className="actions">
          <SubmitButton>{t("beside.save")}</SubmitButton>
          <LinkButton href={back} variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

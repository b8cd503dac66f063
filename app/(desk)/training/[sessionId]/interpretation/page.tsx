import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { languageName } from "@/lib/names";
import { mayFacilitateCohort } from "@/liga/access";
import { interpreterGaps } from "@/liga/training/interpretation";
import { interpretersOf } from "@/liga/training/interpreters";
import { sessionChoices } from "@/liga/training/read-sessions";
import { titleIn } from "@/liga/training/title";
import { loadSession } from "../load";
import { InterpreterForm } from "./interpreter-form";
import { InterpreterTable } from "./interpreter-table";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("interpretation.title") };
}

/** Who interprets between which languages, and where somebody is missing. */
export default async function InterpretationPage({ params }: Props) {
  const { viewer, session } = await loadSession((await params).sessionId);
  if (!mayFacilitateCohort(viewer, session.cohortId)) notFound();
  const [t, training, locale, interpreters, choices] = await Promise.all([
    getTranslations("plans"),
    getTranslations("training"),
    getLocale(),
    interpretersOf(viewer, session.id),
    sessionChoices(viewer, session.cohortId),
  ]);
  const gaps = interpreterGaps(session, interpreters);
  const title = titleIn(session.title, locale);
  return (
    <>
      <PageHeader
        title={t("interpretation.title")}
        lead={title}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: training("title"), href: "/training" },
              { label: title, href: `/training/${session.id}` },
              { label: t("interpretation.title") },
            ]}
          />
        }
      />
      {gaps.length > 0 ? (
        <Notice tone="attention" title={t("interpretation.gapTitle")}>
          <ul>
            {gaps.map(({ fromLanguage, toLanguage, have, need }) => (
              <li key={`${fromLanguage} ${toLanguage}`}>
                {t("interpretation.gap", {
                  from: languageName(fromLanguage, locale),
                  to: languageName(toLanguage, locale),
                  have,
                  need,
                })}
              </li>
            ))}
          </ul>
          <p>{t("interpretation.why")}</p>
        </Notice>
      ) : (
        interpreters.length > 0 && <Notice tone="done">{t("interpretation.enough")}</Notice>
      )}
      <Section title={t("interpretation.who")}>
        <InterpreterTable interpreters={interpreters} />
      </Section>
      <Section title={t("interpretation.add")}>
        <InterpreterForm session={session} staff={choices?.staff ?? []} />
      </Section>
    </>
  );
}

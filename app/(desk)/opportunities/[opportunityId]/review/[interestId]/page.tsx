import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { languageName } from "@/lib/names";
import { CallCrumbs } from "../../../crumbs";
import { loadDesk } from "../load";
import { ScoreForm } from "./score-form";

type Props = { params: Promise<{ opportunityId: string; interestId: string }> };

async function load({ opportunityId, interestId }: Awaited<Props["params"]>) {
  const { desk } = await loadDesk(opportunityId);
  const row = desk.rows.find((one) => one.interestId === interestId);
  if (!row) notFound();
  const t = await getTranslations("calls.review");
  return { desk, row, t, title: row.name ?? t("application", { number: row.number }) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(await params)).title };
}

/** One application as its reviewer reads it, and her scores. */
export default async function ReviewPage({ params }: Props) {
  const [{ desk, row, t, title }, locale] = await Promise.all([load(await params), getLocale()]);
  const next = desk.rows.find((one) => one !== row && !one.conflict && !one.scores);
  const frozen = desk.settled || (desk.blind && desk.revealed);
  return (
    <>
      <PageHeader
        title={title}
        lead={row.language ? t("writtenIn", { language: languageName(row.language, locale) }) : undefined}
        breadcrumb={<CallCrumbs call={desk} here={title} />}
      />
      {row.conflict && <Notice tone="neutral">{t(`conflicts.${row.conflict}`)}</Notice>}
      {row.statement !== null && (
        <Section title={t("statement")}>
          <div className="grid max-w-measure gap-4" lang={row.language ?? undefined}>
            <p className="whitespace-pre-line" dir="auto">
              {row.statement}
            </p>
            {desk.questions.map(({ id, text }) => (
              <div key={id}>
                <p className="field-label">{text}</p>
                <p className="whitespace-pre-line" dir="auto">
                  {row.answers?.[id]}
                </p>
              </div>
            ))}
          </div>
          {row.notes?.map((note) => (
            <div key={note.text} className="max-w-measure">
              <p className="field-label">{t(`noteBy.${note.by}`)}</p>
              <blockquote className="whitespace-pre-line" dir="auto">
                {note.text}
              </blockquote>
            </div>
          ))}
        </Section>
      )}
      {row.statement !== null && !frozen && <ScoreForm desk={desk} row={row} />}
      <div className="actions">
        {next && (
          <LinkButton href={`/opportunities/${desk.id}/review/${next.interestId}`}>{t("next")}</LinkButton>
        )}
        <LinkButton href={`/opportunities/${desk.id}/review`} variant="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </>
  );
}

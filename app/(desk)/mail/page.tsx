import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { type LetterLine, mailDesk } from "@/liga/letters/queries";
import { FailingList } from "./failing-list";
import { NoteList } from "./note-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters"))("title") };
}

/** A coordinator's outbox: what did not arrive, what she hands over, what she writes. */
export default async function MailPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const desk = await mailDesk(viewer);
  if (!desk) notFound();
  const t = await getTranslations("letters");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="columns">
        <div>
          <Section
            title={t("drafts.title")}
            actions={desk.letters.length > 0 && <TakeAwayLinks list="letters" />}
          >
            <LetterTable letters={desk.letters} zone={viewer.timeZone} />
          </Section>
          <Section
            title={t("failing.title", { count: desk.failing.length })}
            lead={t("failing.lead")}
            actions={desk.failing.length > 0 && <TakeAwayLinks list="failing" />}
          >
            <FailingList failing={desk.failing} zone={viewer.timeZone} />
          </Section>
        </div>
        <Section title={t("notes.title", { count: desk.notes.length })} lead={t("notes.lead")}>
          <NoteList notes={desk.notes} />
        </Section>
      </div>
    </>
  );
}

function LetterTable({ letters, zone }: { letters: LetterLine[]; zone: string }) {
  const t = useTranslations("letters.drafts");
  const lists = useTranslations("letters.list");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      columns={[{ label: t("column.subject") }, { label: t("column.to") }, { label: t("column.state") }]}
      empty={
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      }
      rows={letters.map(({ id, subject, readers, cohort, list, state, createdAt, settledAt }) => ({
        id,
        href: `/mail/${id}`,
        cells: [
          subject,
          t("to", { readers, cohort, list: lists(list) }),
          <Status key="state" kind={state === "draft" ? "attention" : "done"}>
            {t(`state.${state}`, { date: dateText(new Date(settledAt ?? createdAt), { locale, zone }) })}
          </Status>,
        ],
      }))}
    />
  );
}

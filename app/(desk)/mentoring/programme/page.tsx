import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { dayOf } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import type { Gap } from "@/liga/mentoring/programme/coverage";
import { programmeView } from "@/liga/mentoring/programme/queries";
import { CoverTable } from "./cover-table";
import { GivenSection } from "./given-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mentoringProgramme"))("title") };
}

/** Who carries how much, whom nobody can mentor yet, and whom to look for. */
export default async function MentoringProgrammePage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, words, themes, shell, mentoring, locale, view] = await Promise.all([
    getTranslations("mentoringProgramme"),
    getTranslations("words"),
    getTranslations("resources.themes"),
    getTranslations("shell"),
    getTranslations("mentoring"),
    getLocale(),
    programmeView(viewer, dayOf(new Date(), viewer.timeZone)),
  ]);
  const { load, languages, regions, gaps, waiting, places, service } = view ?? notFound();
  const sentence = (gap: Gap) => {
    if (gap.kind === "places")
      return t("gaps.places", { leaders: gap.leaders, places: gap.places, short: gap.leaders - gap.places });
    if (gap.kind === "language")
      return t("gaps.language", { language: languageName(gap.language, locale), leaders: gap.leaders });
    if (gap.kind === "region")
      return t("gaps.region", { region: words(`commission.${gap.region}`), leaders: gap.leaders });
    return t("gaps.theme", { theme: themes(gap.theme), leaders: gap.leaders });
  };
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[{ href: "/mentoring", label: mentoring("title") }, { label: t("title") }]}
          />
        }
        title={t("title")}
        lead={t("lead", { waiting, places })}
      />
      <Section title={t("gaps.title")} lead={t("gaps.lead")} tone={gaps.length > 0 ? "next" : "plain"}>
        {gaps.length === 0 ? (
          <EmptyState title={t("gaps.none")}>
            <p>{t("gaps.noneText")}</p>
          </EmptyState>
        ) : (
          <ul className="prose">
            {gaps.map((gap) => (
              <li key={sentence(gap)}>{sentence(gap)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("load.title")} lead={t("load.lead")} actions={<TakeAwayLinks list="mentors" />}>
        {load.length > 8 && (
          <ListFilter
            label={words("filter")}
            targetId="load"
            countText={words.raw("filterCount")}
            labelHidden
          />
        )}
        <Table
          id="load"
          caption={t("load.title")}
          captionHidden
          columns={[
            { label: t("load.mentor") },
            { label: t("load.languages") },
            { label: t("load.region") },
            { label: t("load.walks"), numeric: true },
            { label: t("load.takes"), numeric: true },
            { label: t("load.free"), numeric: true },
            { label: t("load.ready") },
          ]}
          empty={
            <EmptyState title={t("load.none")}>
              <p>{t("load.noneText")}</p>
            </EmptyState>
          }
          rows={load.map((mentor) => ({
            id: mentor.id,
            cells: [
              mentor.name ?? words("unnamed"),
              listText(
                mentor.languages.map((code) => languageName(code, locale)),
                locale,
              ),
              mentor.region ? words(`commission.${mentor.region}`) : words("none"),
              mentor.walks,
              mentor.capacity ?? t("regions.nowhere"),
              mentor.places,
              t(mentor.ready ? "load.yes" : "load.no"),
            ],
          }))}
        />
      </Section>
      <CoverTable of="languages" covers={languages} nameOf={(code) => languageName(code, locale)} />
      <CoverTable
        of="regions"
        covers={regions}
        nameOf={(code) => (code ? words(`commission.${code}`) : t("regions.nowhere"))}
      />
      <div className="actions">
        <TakeAwayLinks list="mentor_coverage" />
      </div>
      <GivenSection service={service} />
    </>
  );
}

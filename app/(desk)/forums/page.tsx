import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { Directory } from "@/liga/forums/input";
import { countryList, directory, forumYear } from "@/liga/forums/queries";
import { inTime } from "@/liga/forums/rules";
import { reading } from "@/liga/reading";
import { DirectoryFilter } from "./directory-filter";
import { DirectoryTable } from "./directory-table";
import { AboutConfidence } from "./marks";
import { YearLine, yearAhead } from "./year-line";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("title") };
}

export default async function ForumsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewer();
  const filter = Directory.parse(await searchParams);
  const today = dayOf(new Date(), viewer.timeZone);
  const year = yearAhead(today);
  const [t, { rows, line, countries }] = await Promise.all([
    getTranslations(),
    reading(viewer, async (tx) => ({
      rows: await directory(tx, viewer, filter),
      line: await forumYear(tx, viewer, year.from, year.to),
      countries: await countryList(tx, viewer),
    })),
  ]);
  const { ahead, undated, past } = inTime(rows, today);
  const shown = new Set(rows.map(({ id }) => id));
  const inYear = line.filter(({ id }) => shown.has(id));
  const lists = ["ahead", "undated", ...past.map(({ year }) => `past-${year}`)];
  return (
    <>
      <PageHeader
        title={t("forums.title")}
        lead={t("forums.lead")}
        actions={
          mayCoordinate(viewer) && <LinkButton href="/forums/new">{t("forums.add.action")}</LinkButton>
        }
      />
      <DirectoryFilter filter={filter} countries={countries} />
      <ListFilter
        label={t("forums.filter.type")}
        targetId={lists.join(" ")}
        countText={t.raw("words.filterCount") as string}
      />
      {rows.length === 0 && (
        <EmptyState
          title={t("forums.nothing.title")}
          action={<LinkButton href="/forums">{t("forums.filter.clear")}</LinkButton>}
        >
          {t("forums.nothing.text")}
        </EmptyState>
      )}
      {ahead.length > 0 && (
        <Section title={t("forums.ahead.title")} tone="next">
          <YearLine editions={inYear} {...year} today={today} />
          <DirectoryTable id="ahead" caption={t("forums.ahead.title")} rows={ahead} today={today} />
        </Section>
      )}
      {undated.length > 0 && (
        <Section title={t("forums.undated.title")} lead={t("forums.undated.lead")}>
          <DirectoryTable id="undated" caption={t("forums.undated.title")} rows={undated} today={today} />
        </Section>
      )}
      {past.map(({ year, editions }) => (
        <Section key={year} title={t("forums.past", { year })}>
          <DirectoryTable
            id={`past-${year}`}
            caption={t("forums.past", { year })}
            rows={editions}
            today={today}
          />
        </Section>
      ))}
      <AboutConfidence />
    </>
  );
}

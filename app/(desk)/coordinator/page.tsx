import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { coordinatorDesk } from "@/liga/desks/coordinator";
import { YearLine, yearAhead } from "../forums/year-line";
import { CohortTable } from "./cohort-table";
import { NeedsList } from "./needs-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coordinator"))("title") };
}

export default async function CoordinatorPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const now = new Date();
  const today = dayOf(now, viewer.timeZone);
  const year = yearAhead(today);
  const [t, { needs, editions, cohorts, invited }] = await Promise.all([
    getTranslations("coordinator"),
    coordinatorDesk(viewer, now, year),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { count: needs.length })} />
      <NeedsList needs={needs} />
      <Section title={t("cohorts.title")}>
        <CohortTable cohorts={cohorts} invited={invited} zone={viewer.timeZone} now={now} />
      </Section>
      <Section
        title={t("year")}
        actions={
          <LinkButton href="/forums" size="small" variant="quiet">
            {t("allForums")}
          </LinkButton>
        }
      >
        <YearLine editions={editions} {...year} today={today} />
      </Section>
    </>
  );
}

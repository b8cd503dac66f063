import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { mayTrain } from "@/liga/access";
import { objectiveList } from "@/liga/forums/queries";
import { reading } from "@/liga/reading";
import { LibraryFilter } from "@/liga/resources/input";
import { libraryShelves, listResources } from "@/liga/resources/queries";
import { TrainingPlaces } from "../places";
import { FilterForm } from "./filter-form";
import { ResourceList } from "./resource-list";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resources"))("title") };
}

/** The library: what helps with the training, with its size before it costs anybody anything. */
export default async function LibraryPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = Object.entries(await searchParams).filter(
    ([, value]) => typeof value === "string" && value !== "",
  );
  const filter = LibraryFilter.parse(Object.fromEntries(asked));
  const staff = mayTrain(viewer);
  const [t, locale, { found, removed, shelves, objectives }] = await Promise.all([
    getTranslations("resources"),
    getLocale(),
    reading(viewer, async (tx) => ({
      found: await listResources(tx, viewer, filter),
      removed: staff ? await listResources(tx, viewer, LibraryFilter.parse({}), true) : [],
      shelves: await libraryShelves(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  const narrowed = asked.length > 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          staff && (
            <LinkButton href="/training/resources/new" variant="primary">
              {t("add")}
            </LinkButton>
          )
        }
      />
      <TrainingPlaces current="/training/resources" />
      <FilterForm filter={filter} {...shelves} objectives={objectives} />
      {staff && found.length > 0 && (
        <div className="actions">
          <TakeAwayLinks list="resources" />
        </div>
      )}
      {narrowed && <p role="status">{t("found", { count: found.length })}</p>}
      {found.length === 0 ? (
        <EmptyState title={narrowed ? t("nothing") : t("none")}>
          {narrowed ? t("nothingText") : t("noneText")}
        </EmptyState>
      ) : (
        <ResourceList resources={found} locale={locale} staff={staff} />
      )}
      {removed.length > 0 && (
        <Disclosure summary={t("removed")}>
          <ResourceList resources={removed} locale={locale} staff={staff} />
        </Disclosure>
      )}
    </>
  );
}

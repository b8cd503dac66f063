import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { commitmentStates } from "@/db/enums";
import { dayOf, dayText } from "@/lib/dates";
import { countryName, named } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { waitingPromises } from "@/liga/commitments/drafts";
import { heardDrafts } from "@/liga/commitments/heard";
import { CommitmentFilter } from "@/liga/commitments/input";
import { listCommitments, promisingCountries } from "@/liga/commitments/queries";
import { editionTitle } from "@/liga/forums/names";
import { reading } from "@/liga/reading";
import { allCountries } from "@/liga/room/queries";
import { PromiseList } from "../delegations/[delegationId]/meetings/promise-list";
import { HeardSection } from "./heard-section";
import { CommitmentStateMark } from "./marks";
import { NextCheck } from "./next-check";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commitments"))("title") };
}

export default async function CommitmentsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const filter = CommitmentFilter.parse(await searchParams);
  const [t, locale, { rows, countries, heard, all, promised }] = await Promise.all([
    getTranslations(),
    getLocale(),
    reading(viewer, async (tx) => {
      const heard = await heardDrafts(tx, viewer);
      return {
        rows: await listCommitments(tx, viewer, filter),
        countries: await promisingCountries(tx, viewer),
        heard,
        promised: await waitingPromises(tx, viewer),
        // Asked for only where one is to be chosen.
        all: heard.some(({ countryCode }) => !countryCode) ? await allCountries(tx) : [],
      };
    }),
  ]);
  const today = dayOf(new Date(), viewer.timeZone);
  const narrowed = Boolean(filter.country || filter.state);
  return (
    <>
      <PageHeader
        title={t("commitments.title")}
        lead={t("commitments.lead")}
        actions={
          mayCoordinate(viewer) && (
            <LinkButton href="/commitments/new">{t("commitments.new.action")}</LinkButton>
          )
        }
      />
      <HeardSection heard={heard} countries={all} />
      {promised.length > 0 && (
        <Section
          title={t("statements.promises.waiting")}
          lead={t("statements.promises.waitingLead")}
          id="promised"
        >
          <PromiseList promises={promised} decides />
        </Section>
      )}
      <form
        method="get"
        action="/commitments"
        className="form-inline no-print"
        aria-label={t("commitments.filter.label")}
      >
        <SelectField
          name="country"
          label={t("commitments.columns.country")}
          placeholder={t("commitments.filter.all")}
          defaultValue={filter.country}
          options={named(countries, locale, countryName)}
        />
        <SelectField
          name="state"
          label={t("commitments.columns.state")}
          placeholder={t("commitments.filter.all")}
          defaultValue={filter.state}
          options={commitmentStates.map((value) => ({ value, label: t(`words.commitmentState.${value}`) }))}
        />
        <Button type="submit">{t("commitments.filter.apply")}</Button>
        {narrowed && (
          <LinkButton href="/commitments" variant="quiet">
            {t("commitments.filter.clear")}
          </LinkButton>
        )}
      </form>
      {rows.length > 0 && (
        <ListFilter
          label={t("words.filter")}
          targetId="commitments"
          countText={t.raw("words.filterCount") as string}
        />
      )}
      <Table
        id="commitments"
        caption={t("commitments.title")}
        captionHidden
        columns={(["promise", "country", "state", "said", "nextCheck"] as const).map((column) => ({
          label: t(`commitments.columns.${column}`),
        }))}
        rows={rows.map((row) => ({
          id: row.id,
          href: `/commitments/${row.id}`,
          cells: [
            row.promise,
            countryName(row.countryCode, locale),
            <CommitmentStateMark key="state" state={row.state} />,
            [dayText(row.saidOn, locale), row.forum && editionTitle(row.forum, row.edition ?? "")]
              .filter(Boolean)
              .join(" · "),
            <NextCheck key="check" state={row.state} nextCheckOn={row.nextCheckOn} today={today} />,
          ],
        }))}
        empty={
          <EmptyState title={t(narrowed ? "commitments.nothing" : "commitments.none")}>
            {t(narrowed ? "commitments.nothingText" : "commitments.noneText")}
          </EmptyState>
        }
      />
    </>
  );
}

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField, TextField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { countryName } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { listPeople } from "@/liga/people/queries";
import { arrivalKinds } from "@/liga/people/status";
import { ArrivalStatusText } from "./arrival-status";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewerWho(mayCoordinate);
  const asked = await searchParams;
  const cohort = id.safeParse(asked.cohort).data;
  const status = arrivalKinds.find((kind) => kind === asked.status);
  const search = typeof asked.search === "string" ? asked.search.slice(0, 200) : "";
  const filtered = Boolean(cohort || status || search);
  const [t, words, locale, { people, total, cohorts }] = await Promise.all([
    getTranslations("people"),
    getTranslations("words"),
    getLocale(),
    listPeople(viewer, { cohort, status, search }),
  ]);
  const withCohort = cohort ? `?cohort=${cohort}` : "";
  const now = new Date();
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`/people/new${withCohort}`} variant="primary">
              {t("list.new")}
            </LinkButton>
            <LinkButton href={`/people/import${withCohort}`}>{t("list.import")}</LinkButton>
            <LinkButton href="/people/organisations">{t("list.organisations")}</LinkButton>
            <LinkButton href="/people/duplicates">{t("list.duplicates")}</LinkButton>
          </>
        }
      />
      <search>
        <form action="/people" className="form-inline no-print my-6">
          {/* A page that holds everybody is narrowed by typing, below. */}
          {(search || total > people.length) && (
            <TextField name="search" type="search" label={t("list.search")} defaultValue={search} />
          )}
          <SelectField
            name="cohort"
            label={t("list.cohort")}
            placeholder={t("list.everyCohort")}
            options={cohorts.map((one) => ({ value: one.id, label: one.name }))}
            defaultValue={cohort ?? ""}
          />
          <SelectField
            name="status"
            label={t("list.status")}
            placeholder={t("list.everyStatus")}
            options={arrivalKinds.map((kind) => ({ value: kind, label: t(`arrivalKind.${kind}`) }))}
            defaultValue={status ?? ""}
          />
          <Button type="submit">{t("list.show")}</Button>
        </form>
      </search>
      {people.length > 10 && (
        <ListFilter
          label={t("list.filter")}
          targetId="people"
          placeholder={words("filter")}
          countText={words("filterCount", { shown: "{shown}", total: "{total}" })}
        />
      )}
      <Table
        id="people"
        caption={t("list.found", { total })}
        columns={[
          { label: t("list.name") },
          { label: t("list.organisation") },
          { label: t("list.country") },
          { label: t("list.cohorts") },
          { label: t("list.status") },
        ]}
        rows={people.map((person) => ({
          id: person.id,
          href: `/people/${person.id}`,
          // Also found by the name on her documents.
          filter: person.legalName,
          cells: [
            <bdi key="name">{person.name}</bdi>,
            person.organisation ?? "",
            person.countryCode ? countryName(person.countryCode, locale) : "",
            <ul key="cohorts">
              {person.cohorts.map((one) => (
                <li key={one.name}>
                  {t("list.cohortStatus", {
                    cohort: one.name,
                    status: words(`enrolmentStatus.${one.status}`),
                  })}
                </li>
              ))}
              {person.roles.map((role) => (
                <li key={role}>{words(`role.${role}`)}</li>
              ))}
            </ul>,
            <ArrivalStatusText key="status" person={person} now={now} />,
          ],
        }))}
        empty={
          filtered ? (
            <EmptyState
              title={t("list.nobody")}
              action={<LinkButton href="/people">{t("list.all")}</LinkButton>}
            >
              {t("list.nobodyText")}
            </EmptyState>
          ) : (
            <EmptyState
              title={t("list.empty")}
              action={<LinkButton href="/people/new">{t("list.new")}</LinkButton>}
            >
              {t("list.emptyText")}
            </EmptyState>
          )
        }
      />
      {total > people.length && <Notice>{t("list.more", { shown: people.length, total })}</Notice>}
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { dateText, zoneText } from "@/lib/dates";
import { countryName, languageName, listText } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { personPage } from "@/liga/people/queries";
import { ArrivalStatusText } from "../arrival-status";
import { CohortsSection } from "./cohorts-section";
import { WayIn } from "./way-in";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { personId } = await params;
  if (!id.safeParse(personId).success) notFound();
  const [t, words, locale, found] = await Promise.all([
    getTranslations("people"),
    getTranslations("words"),
    getLocale(),
    personPage(viewer, personId),
  ]);
  if (!found) notFound();
  const { person, cohorts } = found;
  const name = person.chosenName ?? person.legalName;
  const date = (at: string) => dateText(new Date(at), { locale, zone: viewer.timeZone });
  const open = person.invitations.find(({ usedAt, revokedAt }) => !usedAt && !revokedAt);
  return (
    <>
      <PageHeader
        title={<bdi>{name}</bdi>}
        meta={<ArrivalStatusText person={{ ...person, invitedAt: open?.at ?? null }} now={new Date()} />}
        actions={<LinkButton href={`/people/${person.id}/edit`}>{t("person.edit")}</LinkButton>}
        breadcrumb={
          <Breadcrumb label={t("path")} items={[{ label: t("title"), href: "/people" }, { label: name }]} />
        }
      />
      <div className="columns">
        <div>
          <Section title={t("person.facts")}>
            <DefinitionList
              items={[
                { term: t("field.legalName"), detail: <bdi>{person.legalName}</bdi> },
                ...(person.chosenName
                  ? [{ term: t("field.chosenName"), detail: <bdi>{person.chosenName}</bdi> }]
                  : []),
                ...(person.pseudonym
                  ? [{ term: t("person.pseudonym"), detail: <bdi>{person.pseudonym}</bdi> }]
                  : []),
                {
                  term: t("field.email"),
                  detail: person.email ? (
                    <a className="link wrap-anywhere" href={`mailto:${person.email}`}>
                      {person.email}
                    </a>
                  ) : (
                    t("person.noEmail")
                  ),
                },
                { term: t("field.organisation"), detail: person.organisation ?? words("unknown") },
                {
                  term: t("field.country"),
                  detail: person.countryCode ? countryName(person.countryCode, locale) : words("unknown"),
                },
                {
                  term: t("field.languages"),
                  detail:
                    person.languages.length > 0
                      ? listText(
                          person.languages.map((code) => languageName(code, locale)),
                          locale,
                        )
                      : words("unknown"),
                },
                { term: t("field.timeZone"), detail: zoneText(person.timeZone) },
                { term: t("field.locale"), detail: languageName(person.locale, locale) },
                {
                  term: t("person.joined"),
                  detail: person.joinedAt ? date(person.joinedAt) : t("person.notJoined"),
                },
              ]}
            />
          </Section>
          <CohortsSection person={person} cohorts={cohorts} date={date} />
          <Section title={t("person.consents")}>
            {person.consents.length > 0 ? (
              <ul className="list-disc ps-5">
                {person.consents.map((purpose) => (
                  <li key={purpose}>{words(`consentPurpose.${purpose}`)}</li>
                ))}
              </ul>
            ) : (
              <p>{t("person.noConsents")}</p>
            )}
          </Section>
        </div>
        <div>
          <WayIn person={person} own={person.id === viewer.id} date={date} />
          {person.merges.length > 0 && (
            <Section
              title={t("person.merges")}
              actions={<LinkButton href="/people/duplicates">{t("list.duplicates")}</LinkButton>}
            >
              <Table
                caption={t("person.merges")}
                captionHidden
                columns={[{ label: t("list.name") }, { label: t("person.given") }]}
                rows={person.merges.map((merge) => ({
                  id: merge.id,
                  cells: [<bdi key="name">{merge.name}</bdi>, date(merge.at)],
                }))}
              />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

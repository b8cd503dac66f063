import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { DelegationHeader } from "../header";
import { FeedsSection } from "./feeds-section";
import { loadPapers } from "./load";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { list }] = await Promise.all([
    getTranslations("papers"),
    loadPapers((await params).delegationId),
  ]);
  return { title: `${t("title")}: ${list.name}` };
}

/** What leaves LIGA for a delegation: its brief, its name list, its calendars. */
export default async function PapersPage({ params }: Props) {
  const { viewer, list, feeds, missing } = await loadPapers((await params).delegationId);
  const [t, locale] = await Promise.all([getTranslations("papers"), getLocale()]);
  const address = `/delegations/${list.id}`;
  return (
    <>
      <DelegationHeader viewer={viewer} head={list} part="papers" title={`${t("title")}: ${list.name}`} />
      <Section title={t("brief.title")} lead={t("brief.lead")} id="brief">
        <div className="actions">
          <LinkButton href={`${address}/brief`} variant="primary" download>
            {t("brief.download")}
          </LinkButton>
        </div>
      </Section>
      <Section
        title={t("list.title")}
        lead={t("list.state", { people: list.members.length, missing: missing.length })}
        id="list"
      >
        <div className="actions">
          <LinkButton href={`${address}/name-list`} variant="secondary">
            {t("list.open")}
          </LinkButton>
        </div>
      </Section>
      <FeedsSection delegationId={list.id} feeds={feeds} clock={{ locale, zone: viewer.timeZone }} />
    </>
  );
}

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { listText } from "@/lib/names";
import { cellOf, undivided } from "@/liga/delegations/papers/rules";
import { DelegationHeader } from "../header";
import { loadPapers } from "../papers/load";
import { ColumnsForm } from "./columns-form";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { list }] = await Promise.all([
    getTranslations("papers.list"),
    loadPapers((await params).delegationId),
  ]);
  return { title: t("titleOf", { name: list.name }) };
}

/** The list a forum asks for: what is missing first, then the list as it stands in the file, then its columns. */
export default async function NameListPage({ params }: Props) {
  const { viewer, list, say, missing } = await loadPapers((await params).delegationId);
  const [t, words, locale] = await Promise.all([
    getTranslations("papers"),
    getTranslations("words"),
    getLocale(),
  ]);
  const together = (texts: string[]) => listText(texts, locale);
  const unclear = undivided(list.columns, list.members);
  const byHand = list.columns.filter(({ field }) => field === "by_hand").map(({ heading }) => heading);
  const unchecked = list.columns.some(({ proposed }) => proposed);
  const file = `/delegations/${list.id}/name-list/file`;
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={list}
        part="papers"
        title={t("list.titleOf", { name: list.name })}
      />
      <Section title={t("list.missing")} id="missing">
        {missing.length === 0 ? (
          <p>{t("list.nothingMissing")}</p>
        ) : (
          <ul className="grid gap-2">
            {missing.map(({ member, headings }) => (
              <li key={member.id}>
                <TextLink href={`/people/${member.id}`}>
                  {t("list.missingOf", { name: member.card ?? words("unnamed"), what: together(headings) })}
                </TextLink>
                {member.name === null && <span className="text-muted"> {t("list.unseen")}.</span>}
              </li>
            ))}
          </ul>
        )}
        {unclear.length > 0 && (
          <p>{t("list.undivided", { names: together(unclear.map(({ name }) => name ?? "")) })}</p>
        )}
        {byHand.length > 0 && <p>{t("list.byHand", { columns: together(byHand) })}</p>}
      </Section>
      <Section
        title={t("list.title")}
        id="list"
        actions={
          <>
            <LinkButton href={`${file}?as=xlsx`} variant="primary" download>
              {t("list.xlsx")}
            </LinkButton>
            <LinkButton href={`${file}?as=csv`} variant="secondary" download>
              {t("list.csv")}
            </LinkButton>
          </>
        }
      >
        <Notice tone={unchecked ? "attention" : "neutral"}>
          <p>{t(list.fallback ? "list.proposal" : unchecked ? "list.unchecked" : "list.checked")}</p>
        </Notice>
        <Table
          caption={t("list.caption")}
          layout="scroll"
          empty={t("list.empty")}
          columns={list.columns.map(({ heading }) => ({ label: heading }))}
          rows={list.members.map((member) => ({
            id: member.id,
            cells: list.columns.map(({ field }) => cellOf(field, member, say) || "–"),
          }))}
        />
      </Section>
      <ColumnsForm list={list} />
    </>
  );
}

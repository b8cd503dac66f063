import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { dayOf, dayText } from "@/lib/dates";
import { countryName } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { findCommitment } from "@/liga/commitments/queries";
import { editionTitle } from "@/liga/forums/names";
import { objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { ObjectiveTitles } from "../../forums/objective-titles";
import { CommitmentCrumbs } from "../crumbs";
import { CommitmentStateMark } from "../marks";
import { NextCheck } from "../next-check";

type Props = { params: Promise<{ commitmentId: string }> };

const load = cache(async (commitmentId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(commitmentId).success) notFound();
  return reading(viewer, async (tx) => {
    const commitment = await findCommitment(tx, viewer, commitmentId);
    if (!commitment) notFound();
    return { viewer, commitment, objectives: await objectiveList(tx, viewer) };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).commitmentId)).commitment.promise };
}

export default async function CommitmentPage({ params }: Props) {
  const [t, locale, { commitmentId }] = await Promise.all([getTranslations(), getLocale(), params]);
  const { viewer, commitment, objectives } = await load(commitmentId);
  const { editionId, forum, edition } = commitment;
  const state = countryName(commitment.countryCode, locale);
  return (
    <>
      <PageHeader
        title={commitment.promise}
        breadcrumb={<CommitmentCrumbs of={{ id: commitmentId, label: state }} />}
        meta={
          <>
            <CommitmentStateMark state={commitment.state} />
            <span>{state}</span>
          </>
        }
        actions={
          mayCoordinate(viewer) && (
            <LinkButton href={`/commitments/${commitmentId}/edit`}>{t("commitments.edit.action")}</LinkButton>
          )
        }
      />
      <DefinitionList
        items={[
          {
            term: t("commitments.columns.nextCheck"),
            detail: <NextCheck {...commitment} today={dayOf(new Date(), viewer.timeZone)} />,
          },
          { term: t("commitments.fields.saidOn"), detail: dayText(commitment.saidOn, locale) },
          {
            term: t("commitments.fields.edition"),
            detail:
              editionId && forum ? (
                <TextLink href={`/forums/${editionId}`}>{editionTitle(forum, edition ?? "")}</TextLink>
              ) : (
                t("commitments.fields.elsewhere")
              ),
          },
          { term: t("commitments.fields.source"), detail: commitment.source },
          {
            term: t("forums.objectives.title"),
            detail:
              commitment.objectives.length === 0 ? (
                t("words.none")
              ) : (
                <ObjectiveTitles objectives={objectives} numbers={commitment.objectives} />
              ),
          },
        ]}
      />
    </>
  );
}

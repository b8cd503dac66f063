import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswersSection } from "../answers-section";
import { LettersSection } from "../letters-section";
import { loadTravel } from "../load";
import { NeedSection } from "../need-section";
import { OutcomeSection } from "../outcome-section";
import { RecordSection } from "../record-section";
import { StepsSection } from "../steps-section";
import { TravelHeader } from "../travel-header";

type Props = { params: Promise<{ delegationId: string; personId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { delegationId, personId } = await params;
  const { travel } = await loadTravel(delegationId, personId);
  return { title: travel.name ?? (await getTranslations("words"))("unnamed") };
}

/** One delegate's way there for her coordinator; for the travel officer without the private answers and letters. */
export default async function DelegateTravelPage({ params }: Props) {
  const { delegationId, personId } = await params;
  const { viewer, travel, facts, countries } = await loadTravel(delegationId, personId);
  if (viewer.id === travel.personId) redirect(`/delegations/${delegationId}/travel`);
  const [t, words] = await Promise.all([getTranslations("travel"), getTranslations("words")]);
  return (
    <>
      <TravelHeader
        head={travel}
        officer
        title={travel.name ?? words("unnamed")}
        crumbs={[{ label: t("board.title"), href: `/delegations/${delegationId}/readiness` }]}
      />
      <StepsSection travel={travel} />
      <OutcomeSection travel={travel} own={false} />
      <NeedSection travel={travel} />
      {travel.coordinates && (
        <>
          <AnswersSection travel={travel} own={false} />
          <LettersSection travel={travel} facts={facts} zone={viewer.timeZone} />
          <RecordSection travel={travel} countries={countries} own={false} />
        </>
      )}
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswersSection } from "./answers-section";
import { LettersSection } from "./letters-section";
import { loadTravel } from "./load";
import { NeedSection } from "./need-section";
import { OutcomeSection } from "./outcome-section";
import { PrivacySection } from "./privacy-section";
import { RecordSection } from "./record-section";
import { StepsSection } from "./steps-section";
import { TravelHeader } from "./travel-header";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("travel"))("title") };
}

/** Her own way there: what is asked, what she needs, every step with the days left, and how to delete it all. */
export default async function OwnTravelPage({ params }: Props) {
  const { viewer, travel, countries } = await loadTravel((await params).delegationId);
  const t = await getTranslations("travel");
  return (
    <>
      <TravelHeader
        head={travel}
        title={t("title")}
        lead={t("own.lead", { forum: `${travel.forum}, ${travel.edition}` })}
      />
      <PrivacySection travel={travel} />
      <RecordSection travel={travel} countries={countries} own />
      <NeedSection travel={travel} />
      <StepsSection travel={travel} />
      <AnswersSection travel={travel} own />
      <LettersSection travel={travel} facts={null} zone={viewer.timeZone} />
      <OutcomeSection travel={travel} own />
    </>
  );
}

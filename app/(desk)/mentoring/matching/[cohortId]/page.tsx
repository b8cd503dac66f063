import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { outlookOf } from "@/liga/mentoring/matching/outlook";
import { DraftForm } from "./draft-form";
import { loadMatching } from "./load";
import { MentorsSection } from "./mentors-section";
import { PairsSection } from "./pairs-section";
import { ProposalList } from "./proposal-list";
import { TogetherSection } from "./together-section";
import { WaitingSection } from "./waiting-section";

type Props = PageProps<"/mentoring/matching/[cohortId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("matching.desk");
  return { title: `${t("title")}: ${(await loadMatching((await params).cohortId)).desk.cohort}` };
}

/** A coordinator's desk for the mentoring of one cohort: who waits, what is proposed, who offers what. */
export default async function MatchingPage({ params }: Props) {
  const loaded = await loadMatching((await params).cohortId);
  const [t, mentoring, shell] = await Promise.all([
    getTranslations("matching.desk"),
    getTranslations("mentoring"),
    getTranslations("shell"),
  ]);
  const { cohortId, desk } = loaded;
  const outlook = outlookOf(desk, new Date());
  const waiting = outlook.waiting.length;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[
              { href: "/mentoring", label: mentoring("title") },
              { href: `/cohorts/${cohortId}`, label: desk.cohort },
              { label: t("title") },
            ]}
          />
        }
        title={t("title")}
        lead={t("leadText", { cohort: desk.cohort, waiting, places: outlook.places })}
      />
      {waiting > outlook.places && outlook.places > 0 && (
        <Notice tone="attention" title={t("short")}>
          <p>{t("shortText")}</p>
        </Notice>
      )}
      {waiting > 0 && outlook.places === 0 && (
        <Notice tone="attention" title={t("nowhere")}>
          <p>{t("nowhereText")}</p>
        </Notice>
      )}
      <div className="columns">
        <ProposalList loaded={loaded} />
        <Section title={t("draft")} lead={t("draftLead")} id="draft">
          <DraftForm cohortId={cohortId} />
        </Section>
      </div>
      <WaitingSection loaded={loaded} outlook={outlook} />
      <MentorsSection loaded={loaded} />
      <TogetherSection loaded={loaded} />
      <PairsSection loaded={loaded} />
    </>
  );
}

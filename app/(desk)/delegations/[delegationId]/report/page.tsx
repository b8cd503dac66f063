import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { afterwardsOf } from "@/liga/afterwards/queries";
import { promisesOf } from "@/liga/commitments/drafts";
import { ensureClose, inDelegation } from "../belong";
import { DelegationHeader } from "../header";
import { PromiseList } from "../meetings/promise-list";
import { ReflectionSection } from "./reflection-section";
import { ReportSection } from "./report-section";
import { ThanksSection } from "./thanks-section";
import { WaitingSection } from "./waiting-section";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("afterwards"))("title") };
}

/** What came after: her own words, what all say together, whom to thank, what was promised. */
export default async function ReportPage({ params }: Props) {
  const { delegationId } = await params;
  const [t, { viewer, here, read }] = await Promise.all([
    getTranslations(),
    inDelegation(delegationId, async (tx, here, viewer) => {
      ensureClose(here);
      return {
        afterwards: await afterwardsOf(tx, viewer, delegationId),
        promises: await promisesOf(tx, delegationId),
      };
    }),
  ]);
  const { afterwards, promises } = read;
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="report"
        title={t("afterwards.title")}
        coordinates={here.coordinates}
        member={here.member}
      />
      {here.member && (
        <ReflectionSection
          delegationId={here.id}
          mine={afterwards.mine}
          points={afterwards.points}
          mentored={viewer.mentored}
        />
      )}
      {here.closely && <WaitingSection waiting={afterwards.waiting} />}
      <ReportSection delegationId={here.id} afterwards={afterwards} writes={here.closely} />
      <ThanksSection here={here} thanks={afterwards.thanks} today={dayOf(new Date(), viewer.timeZone)} />
      {promises.length > 0 && (
        <Section title={t("statements.promises.title")} lead={t("statements.promises.lead")} id="promises">
          <PromiseList promises={promises} decides={here.closely} />
        </Section>
      )}
    </>
  );
}

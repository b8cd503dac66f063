import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { accept, again, discard } from "../../actions";
import { loadMatching } from "../../load";
import { ProposalHeader, ProposalPairs, ProposalState } from "./parts";

type Props = PageProps<"/mentoring/matching/[cohortId]/proposals/[proposalId]">;

async function load({ params }: Props) {
  const { cohortId, proposalId } = await params;
  const loaded = await loadMatching(cohortId);
  const proposal = loaded.desk.proposals.find(({ id }) => id === proposalId);
  return proposal ? { loaded, proposal } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { loaded, proposal } = await load(props);
  const t = await getTranslations("matching.desk");
  return { title: `${t("proposalNumber", { number: proposal.number })}: ${loaded.desk.cohort}` };
}

/** One proposal: how good it is, who with whom and why, and the yes or no to it. */
export default async function ProposalPage(props: Props) {
  const { loaded, proposal } = await load(props);
  const t = await getTranslations("matching.desk");
  const open = proposal.acceptedAt === null;
  const pairs = proposal.pairs.filter(({ mentorId }) => mentorId !== null).length;
  const step = (
    <>
      <input type="hidden" name="proposal" value={proposal.id} />
      <input type="hidden" name="version" value={proposal.version} />
    </>
  );
  return (
    <>
      <ProposalHeader loaded={loaded} proposal={proposal} />
      <Section title={t("howGood")} tone={open ? "next" : "plain"}>
        <ProposalState loaded={loaded} proposal={proposal} />
        {proposal.state === "solved" && (
          <ActionForm action={accept} messageAt="end">
            {step}
            {open && proposal.pairs.length > 0 && (
              <SubmitButton>{t("accept", { count: pairs })}</SubmitButton>
            )}
          </ActionForm>
        )}
      </Section>
      <ProposalPairs loaded={loaded} proposal={proposal} />
      {open && (
        <Section title={t("further")} lead={t("againHint")}>
          <ActionForm action={again} messageAt="end">
            <input type="hidden" name="proposal" value={randomUUID()} />
            <input type="hidden" name="earlier" value={proposal.id} />
            <SubmitButton variant="secondary">{t("again")}</SubmitButton>
          </ActionForm>
          <ActionForm action={discard} messageAt="end">
            {step}
            <SubmitButton variant="quiet">{t("discard")}</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

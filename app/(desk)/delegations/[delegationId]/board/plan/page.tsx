import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { DelegationHeader } from "../../header";
import { cancel } from "./actions";
import { loadProposal } from "./load";
import { ProposalSection } from "./proposal-section";
import { SessionList } from "./session-list";
import { SettingsForm } from "./settings-form";
import { agendaWords } from "./text";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("agenda");
  return { title: t("titleOf", { name: (await loadProposal((await params).delegationId)).head.name }) };
}

/** Who might sit where: what is wanted, a proposal beside the board, and what of it to take over. */
export default async function AgendaPlanPage({ params }: Props) {
  const proposal = await loadProposal((await params).delegationId);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { viewer, head, plan, known, outcome } = proposal;
  const words = agendaWords(t as never, locale, known);
  const under = plan?.state === "waiting" || plan?.state === "running";
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={head}
        part="board"
        title={t("agenda.titleOf", { name: head.name })}
      />
      <div className="mt-4 grid grid-cols-1 gap-6">
        <p>
          <TextLink href={`/delegations/${head.id}/board`}>{t("agenda.toBoard")}</TextLink>
        </p>
        {plan && under && (
          <Notice title={t("agenda.running")}>
            <meta httpEquiv="refresh" content="2" />
            <p>
              {plan.progress
                ? t("agenda.progress", { seconds: Math.round(plan.progress.seconds) })
                : t("agenda.waiting")}
            </p>
            <ActionForm action={cancel}>
              <input type="hidden" name="plan" value={plan.id} />
              <SubmitButton variant="secondary">{t("agenda.cancel")}</SubmitButton>
            </ActionForm>
          </Notice>
        )}
        {(plan?.state === "cancelled" || plan?.state === "failed") && (
          <Notice tone="attention">{t(`agenda.${plan.state}`)}</Notice>
        )}
        {plan?.state === "infeasible" && (
          <Notice tone="stopped" title={t("agenda.infeasible")}>
            <ul>
              {(outcome.rules ?? []).map((rule) => (
                <li key={JSON.stringify(rule)}>{words.rule(rule)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {plan?.state === "solved" && <ProposalSection proposal={proposal} words={words} />}
        {!under && (
          <Section title={t("agenda.ask")} lead={t("agenda.askLead")}>
            <SettingsForm delegation={head.id} settings={plan?.settings} />
          </Section>
        )}
        <SessionList proposal={proposal} />
      </div>
    </>
  );
}

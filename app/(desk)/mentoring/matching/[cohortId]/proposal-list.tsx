import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Loaded, Numbered } from "./load";
import { useMatchingTexts } from "./texts";

/** What was proposed, the newest first; two and more can be laid side by side. */
export function ProposalList({ loaded }: { loaded: Loaded }) {
  const t = useTranslations("matching.desk");
  const { title, made, contradiction } = useMatchingTexts(loaded);
  const { proposals } = loaded.desk;
  const here = `/mentoring/matching/${loaded.cohortId}`;
  const open = proposals.filter(({ acceptedAt }) => acceptedAt === null);
  const alike = open.filter(({ state, menteeId }) => state === "solved" && menteeId === null);
  return (
    <Section title={t("proposals")} tone={open.length > 0 ? "next" : "plain"} id="proposals">
      {proposals.length === 0 && (
        <EmptyState title={t("noProposals")}>
          <p>{t("noProposalsText")}</p>
        </EmptyState>
      )}
      <CardList>
        {proposals.map((proposal) => (
          <Card
            key={proposal.id}
            title={title(proposal)}
            href={`${here}/proposals/${proposal.id}`}
            meta={made(proposal)}
            status={<ProposalStatus proposal={proposal} />}
          >
            {proposal.state === "contradictory" ? (
              <p>{contradiction(proposal.outcome.contradictions?.[0] as never)}</p>
            ) : (
              <p>
                {t("inShort", {
                  pairs: proposal.outcome.pairs ?? 0,
                  waiting: proposal.outcome.waiting ?? 0,
                })}
              </p>
            )}
          </Card>
        ))}
      </CardList>
      {alike.length > 1 && (
        <form action={`${here}/compare`} className="form">
          <fieldset className="grid gap-1">
            <legend>{t("compareLead")}</legend>
            {alike.slice(0, 6).map((proposal, at) => (
              <label key={proposal.id} className="flex min-h-11 items-center gap-2">
                <input type="checkbox" name="proposal" value={proposal.id} defaultChecked={at < 2} />
                {title(proposal)}
              </label>
            ))}
          </fieldset>
          <div className="actions">
            <Button type="submit" variant="secondary">
              {t("compare")}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}

export function ProposalStatus({ proposal }: { proposal: Numbered }) {
  const t = useTranslations("matching.desk");
  if (proposal.acceptedAt) return <Status kind="done">{t("acceptedWord")}</Status>;
  if (proposal.state === "contradictory") return <Status kind="stopped">{t("contradictoryWord")}</Status>;
  return <Status kind="neutral">{proposal.optimal ? t("proven") : t("notProven")}</Status>;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { DelegationHeader } from "../../header";
import { again, cancel, discard } from "../actions";
import { loadPlanner } from "../load";
import { PlanStatus } from "../plan-status";
import { PlanResult } from "./result";

type Props = { params: Promise<{ delegationId: string; planId: string }> };

async function load({ params }: Props) {
  const { delegationId, planId } = await params;
  const loaded = await loadPlanner(delegationId);
  const plan = loaded.plans.find(({ id }) => id === planId);
  return plan ? { ...loaded, plan } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan, head } = await load(props);
  return { title: `${plan.name}: ${head.name}` };
}

export default async function PlanPage(props: Props) {
  const { viewer, head, ground, plan, stale } = await load(props);
  const t = await getTranslations("planner");
  const under = plan.state === "waiting" || plan.state === "running";
  const old = stale(plan);
  const step = (
    <>
      <input type="hidden" name="plan" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
    </>
  );
  return (
    <>
      {(under || (plan.state === "solved" && !plan.explained)) && <meta httpEquiv="refresh" content="3" />}
      <DelegationHeader viewer={viewer} head={head} part="planner" title={`${plan.name}: ${head.name}`} />
      <Section title={t("result")}>
        <p>
          <TextLink href={`/delegations/${head.id}/planner`}>{t("back")}</TextLink>
        </p>
        <PlanStatus plan={plan} stale={old} />
        {plan.progress && (
          <p>
            {t("progress", {
              seconds: Math.round(plan.progress.seconds),
              best: Math.round(plan.progress.incumbent ?? 0),
              bound: Math.round(plan.progress.bound ?? 0),
            })}
          </p>
        )}
        {under ? (
          <ActionForm action={cancel}>
            {step}
            <p>{t("under")}</p>
            <SubmitButton variant="secondary">{t("cancel")}</SubmitButton>
          </ActionForm>
        ) : (
          <PlanResult plan={plan} ground={ground} stale={old} />
        )}
      </Section>
      {!under && (
        <Section title={t("further")}>
          {plan.state === "solved" && (
            <ActionForm action={again}>
              {step}
              <p>{t("againHint")}</p>
              <SubmitButton variant="secondary">{t("again")}</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={discard}>
            {step}
            <SubmitButton variant="quiet">{t("discard")}</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

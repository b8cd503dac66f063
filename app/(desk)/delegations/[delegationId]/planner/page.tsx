import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { DelegationHeader } from "../header";
import { DraftForm } from "./draft-form";
import { loadPlanner } from "./load";
import { PlanStatus } from "./plan-status";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("planner");
  return { title: `${t("title")}: ${(await loadPlanner((await params).delegationId)).head.name}` };
}

/** The plans of a delegation, what is said of each person for them, and the form for a new one. */
export default async function PlannerPage({ params }: Props) {
  const { viewer, head, ground, plans, objectives, stale } = await loadPlanner((await params).delegationId);
  const t = await getTranslations("planner");
  const words = await getTranslations("words");
  const here = `/delegations/${head.id}/planner`;
  const done = plans.filter(({ state }) => state === "solved");
  return (
    <>
      <DelegationHeader viewer={viewer} head={head} part="planner" title={`${t("title")}: ${head.name}`} />
      <Section title={t("plans")} lead={t("lead")}>
        {plans.length === 0 && <EmptyState title={t("none")} />}
        <CardList>
          {plans.map((plan) => (
            <Card
              key={plan.id}
              title={plan.name}
              href={`${here}/${plan.id}`}
              status={<PlanStatus plan={plan} stale={stale(plan)} />}
            />
          ))}
        </CardList>
        {done.length > 1 && (
          <form action={`${here}/compare`} className="grid gap-2">
            <fieldset>
              <legend>{t("compare.choose")}</legend>
              {done.map((plan, at) => (
                <label key={plan.id} className="flex min-h-11 items-center gap-2">
                  <input type="checkbox" name="plan" value={plan.id} defaultChecked={at < 2} />
                  {plan.name}
                </label>
              ))}
            </fieldset>
            <div>
              <button type="submit" className="button button-secondary">
                {t("compare.show")}
              </button>
            </div>
          </form>
        )}
      </Section>
      <Section title={t("draft.title")} lead={t("draft.lead")}>
        <DraftForm ground={ground} objectives={objectives} count={plans.length} />
      </Section>
      <Section title={t("people.title")} lead={t("people.lead")}>
        <Table
          caption={t("people.title")}
          captionHidden
          columns={[
            { label: t("people.name") },
            { label: t("people.organisation") },
            { label: t("people.said") },
          ]}
          rows={ground.people.map((one) => ({
            id: one.id,
            cells: [
              <TextLink key="name" href={`${here}/people/${one.id}`}>
                {one.name ?? t("unnamed")}
              </TextLink>,
              one.organisationName ?? "",
              [
                one.pin === "out" && t("people.out"),
                one.pin === "in" &&
                  (one.pinRole
                    ? t("people.as", { role: words(`seatRole.${one.pinRole}`) })
                    : t("people.any")),
                one.mark && t(`people.${one.mark}`),
              ]
                .filter(Boolean)
                .join(", "),
            ],
          }))}
        />
      </Section>
    </>
  );
}

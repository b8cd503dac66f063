import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { type Cost, costsOf, moneyOf } from "@/liga/costs/queries";
import { ensureClose, inDelegation } from "../belong";
import { DelegationHeader } from "../header";
import { AskForm } from "./ask-form";
import { CostItem } from "./cost-item";
import { BudgetSection, StipendSection } from "./money-sections";
import { OwedToHer, sumsText } from "./owed";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("afterwards.costs"))("title") };
}

/** What going costs: first what the programme owes, woman by woman; she sees hers, coordinators all. */
export default async function CostsPage({ params }: Props) {
  const { delegationId } = await params;
  const [t, words, locale, { viewer, here, read }] = await Promise.all([
    getTranslations("afterwards.costs"),
    getTranslations("words"),
    getLocale(),
    inDelegation(delegationId, async (tx, here) => {
      ensureClose(here);
      return { costs: await costsOf(tx, delegationId), money: await moneyOf(tx, delegationId) };
    }),
  ]);
  const { costs, money } = read;
  const today = dayOf(new Date(), viewer.timeZone);
  const owed = costs.filter(({ state }) => state === "approved");
  const others = [
    ...new Set(owed.filter(({ personId }) => personId !== viewer.id).map(({ personId }) => personId)),
  ];
  const item = (cost: Cost) => (
    <CostItem
      key={`${cost.id} ${cost.version}`}
      cost={cost}
      budget={money.budget}
      decides={here.closely}
      mine={cost.personId === viewer.id}
      today={today}
    />
  );
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="costs"
        title={t("title")}
        coordinates={here.coordinates}
        member={here.member}
      />
      <OwedToHer owed={owed.filter(({ personId }) => personId === viewer.id)} />
      {here.closely && (
        <Section title={t("owed")} lead={t("owedLead")} id="owed">
          {others.length === 0 && <p className="text-muted">{t("nothingOwed")}</p>}
          <ul>
            {others.map((person) => {
              const hers = owed.filter(({ personId }) => personId === person);
              return (
                <li key={person}>
                  {t("owes", {
                    name: hers[0]?.name ?? words("unnamed"),
                    amount: sumsText(hers, locale),
                  })}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <Section
        title={here.closely ? t("all") : t("yours")}
        lead={here.closely ? t("allLead") : t("yoursLead")}
        id="costs"
        actions={
          costs.length > 0 &&
          (["csv", "xlsx"] as const).map((as) => (
            <LinkButton
              key={as}
              href={`/delegations/${here.id}/costs/export?as=${as}`}
              download
              size="small"
              variant="quiet"
              aria-label={t("takeAway", { as: as.toUpperCase() })}
            >
              {as.toUpperCase()}
            </LinkButton>
          ))
        }
      >
        {costs.length === 0 && <EmptyState title={t("none")} />}
        <ul>{costs.map(item)}</ul>
        <Disclosure summary={t("ask")}>
          <AskForm here={here} viewerId={viewer.id} />
        </Disclosure>
      </Section>
      {here.closely && (
        <>
          <BudgetSection delegationId={here.id} {...money} costs={costs} />
          <StipendSection delegationId={here.id} {...money} today={today} />
        </>
      )}
    </>
  );
}

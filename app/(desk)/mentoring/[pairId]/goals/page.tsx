import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { addDays } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { loadPair } from "../load";
import { PairCrumbs } from "../pair-crumbs";
import { GoalCard } from "./goal-card";
import { GoalForm } from "./goal-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pairs.goals"))("title") };
}

export default async function GoalsPage({ params }: PageProps<"/mentoring/[pairId]/goals">) {
  const { viewer, now, pair, work, running } = await loadPair(params);
  const [t, words] = await Promise.all([getTranslations("pairs.goals"), getTranslations("words")]);
  const name = pair.other.name ?? words("unnamed");
  const open = work.goals.filter(({ state }) => state === "open");
  const closed = work.goals.filter(({ state }) => state !== "open");
  const today = dayOf(now, viewer.timeZone);
  const form = <GoalForm pairId={pair.id} newId={randomUUID()} dueOn={addDays(today, 84)} earliest={today} />;
  return (
    <>
      <PageHeader
        breadcrumb={<PairCrumbs pairId={pair.id} name={name} here={t("title")} />}
        title={t("title")}
        lead={t("lead")}
      />
      {work.goals.length === 0 && !running && <p>{t("none")}</p>}
      {work.goals.length === 0 && running && (
        <>
          <EmptyState title={t("empty")}>
            <p>{t("emptyText")}</p>
          </EmptyState>
          <Section title={t("set")}>{form}</Section>
        </>
      )}
      {open.length > 0 && (
        <CardList>
          {open.map((goal) => (
            <GoalCard key={goal.id} goal={goal} pair={pair} zone={viewer.timeZone} today={today} />
          ))}
        </CardList>
      )}
      {work.goals.length > 0 && running && <Disclosure summary={t("another")}>{form}</Disclosure>}
      {closed.length > 0 && (
        <Section title={t("closed")}>
          <CardList>
            {closed.map((goal) => (
              <GoalCard key={goal.id} goal={goal} pair={pair} zone={viewer.timeZone} today={today} />
            ))}
          </CardList>
        </Section>
      )}
    </>
  );
}

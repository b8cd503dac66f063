import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { id } from "@/liga/input";
import { pairGoing } from "@/liga/mentoring/pulse/pair-queries";
import { PairCrumbs } from "../pair-crumbs";
import { ChangeSection } from "./change-section";
import { OwnPulses } from "./own-pulses";
import { PulseForm } from "./pulse-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pulse.going"))("title") };
}

/** A meeting may be spoken of so many days. */
const days = 30;

export default async function HowItGoesPage({ params }: PageProps<"/mentoring/[pairId]/how-it-goes">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const now = new Date();
  const [t, words, found] = await Promise.all([
    getTranslations("pulse.going"),
    getTranslations("words"),
    pairGoing(viewer, pairId, now),
  ]);
  const { pair, meetings, change } = found ?? notFound();
  const name = pair.other ?? words("unnamed");
  const recent = now.getTime() - days * 86_400_000;
  const open = meetings.filter(({ useful, startsAt }) => useful === null && startsAt.getTime() > recent);
  const said = meetings.filter(({ useful }) => useful !== null);
  const [next] = open;
  return (
    <>
      <PageHeader
        breadcrumb={<PairCrumbs pairId={pair.id} name={name} here={t("title")} />}
        title={t("title")}
        lead={t("lead", { name })}
      />
      {next ? (
        <PulseForm meeting={next} name={name} zone={viewer.timeZone} others={open.length - 1} />
      ) : (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
      {said.length > 0 && (
        <Section title={t("before")}>
          <OwnPulses said={said} name={name} zone={viewer.timeZone} />
        </Section>
      )}
      {(pair.endedOn === null || change) && (
        <ChangeSection pair={pair} name={name} change={change} zone={viewer.timeZone} />
      )}
    </>
  );
}

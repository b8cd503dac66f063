import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { mayCoordinate, mayTakePart } from "@/liga/access";
import { answeredCalls, coordinatedCalls, openCalls } from "@/liga/opportunities/queries";
import { reviewingDesk } from "@/liga/opportunities/review-queries";
import { reading } from "@/liga/reading";
import { OwnCalls } from "./own-calls";
import { Reviewing } from "./reviewing";
import { RunCalls } from "./run-calls";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("opportunities"))("title") };
}

export default async function OpportunitiesPage() {
  const viewer = await requireViewer();
  const [takesPart, coordinates] = [mayTakePart(viewer), mayCoordinate(viewer)];
  const [t, { open, answered, calls, reviewing }] = await Promise.all([
    getTranslations("opportunities"),
    reading(viewer, async (tx) => ({
      open: takesPart ? await openCalls(tx, viewer) : [],
      answered: takesPart ? await answeredCalls(tx, viewer) : [],
      calls: coordinates ? await coordinatedCalls(tx, viewer) : [],
      reviewing: await reviewingDesk(tx, viewer),
    })),
  ]);
  const now = new Date();
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(coordinates ? "leadCoordinator" : "lead")}
        actions={coordinates && <LinkButton href="/opportunities/new">{t("new.action")}</LinkButton>}
      />
      {coordinates && <RunCalls calls={calls} now={now} herZone={viewer.timeZone} />}
      {takesPart && <OwnCalls open={open} answered={answered} now={now} herZone={viewer.timeZone} />}
      <Reviewing {...reviewing} herZone={viewer.timeZone} />
      {!coordinates && !takesPart && reviewing.reviews.length + reviewing.notes.length === 0 && (
        <EmptyState title={t("open.none")}>{t("notForYou")}</EmptyState>
      )}
    </>
  );
}

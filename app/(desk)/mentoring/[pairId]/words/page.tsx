import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { id } from "@/liga/input";
import { promisedDays } from "@/liga/mentoring/pulse/ladder";
import { pairWords } from "@/liga/mentoring/pulse/pair-queries";
import { PairCrumbs } from "../pair-crumbs";
import { sendWord } from "../pulse-actions";
import { ClosedWord, OpenWord } from "./word";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pulse.words"))("title", { role: "mentee" }) };
}

export default async function WordsPage({ params }: PageProps<"/mentoring/[pairId]/words">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const [t, words, found] = await Promise.all([
    getTranslations("pulse.words"),
    getTranslations("words"),
    pairWords(viewer, pairId, new Date()),
  ]);
  const { pair, open, closed } = found ?? notFound();
  const { role } = pair;
  const name = pair.other ?? words("unnamed");
  const running = pair.endedOn === null;
  const shared = { role, running, zone: viewer.timeZone };
  return (
    <>
      <PageHeader
        breadcrumb={<PairCrumbs pairId={pair.id} name={name} here={t("title", { role })} />}
        title={t("title", { role })}
        lead={t("lead", { role, name, days: promisedDays })}
      />
      {role === "mentee" && running && (
        <ActionForm action={sendWord} messageAt="end">
          <input type="hidden" name="mentorshipId" value={pair.id} />
          <TextArea name="text" label={t("ask")} hint={t("askHint")} rows={3} maxLength={2000} required />
          <SubmitButton>{t("send")}</SubmitButton>
        </ActionForm>
      )}
      {open.length > 0 ? (
        <Section title={t("open")} tone={role === "mentor" ? "next" : "plain"}>
          <CardList>
            {open.map((word) => (
              <OpenWord key={word.id} word={word} {...shared} />
            ))}
          </CardList>
        </Section>
      ) : (
        <EmptyState title={t("none", { role })}>
          <p>{t("noneText", { role })}</p>
        </EmptyState>
      )}
      {closed.length > 0 && (
        <Section title={t("closed")}>
          <CardList>
            {closed.map((word) => (
              <ClosedWord key={word.id} word={word} zone={viewer.timeZone} />
            ))}
          </CardList>
        </Section>
      )}
    </>
  );
}

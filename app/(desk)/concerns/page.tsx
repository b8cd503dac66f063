import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import { mayHearConcerns } from "@/liga/access";
import { concernsDesk } from "@/liga/safeguarding/queries";
import { stateOf, stepsOf } from "@/liga/safeguarding/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding"))("desk.title") };
}

/** What was given to this contact; what was said is one step further, where each look is written down. */
export default async function ConcernsPage() {
  const viewer = await requireViewerWho(mayHearConcerns);
  const [t, locale, concerns] = await Promise.all([
    getTranslations("safeguarding"),
    getLocale(),
    concernsDesk(viewer),
  ]);
  const day = (at: string) => dateText(new Date(at), { locale, zone: viewer.timeZone });
  const open = concerns.filter((concern) => !concern.closedAt).length;
  return (
    <>
      <PageHeader title={t("desk.title")} lead={t("desk.lead", { count: open })} />
      <Section title={t("desk.list")} lead={t("desk.note")} tone={open > 0 ? "next" : "plain"}>
        <Table
          caption={t("desk.list")}
          captionHidden
          columns={[{ label: t("desk.received") }, { label: t("desk.state") }, { label: t("desk.since") }]}
          empty={
            <EmptyState title={t("desk.none")}>
              <p>{t("desk.noneText")}</p>
            </EmptyState>
          }
          rows={concerns.map((concern) => {
            const state = stateOf(concern);
            return {
              id: concern.id,
              href: `/concerns/${concern.id}`,
              cells: [
                day(concern.receivedAt),
                <Status
                  key="state"
                  kind={state === "received" ? "attention" : state === "closed" ? "done" : "neutral"}
                >
                  {t(`states.${state}`)}
                  {concern.unread && ` (${t("desk.unread")})`}
                </Status>,
                day(stepsOf(concern).at(-1)?.at ?? concern.receivedAt),
              ],
            };
          })}
        />
      </Section>
    </>
  );
}

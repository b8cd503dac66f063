import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { instantText, zoneText } from "@/lib/dates";
import { editionTitle } from "@/liga/forums/names";
import type { coordinatedCalls } from "@/liga/opportunities/queries";
import { OpenMark } from "./closing";

type Props = { calls: Awaited<ReturnType<typeof coordinatedCalls>>; now: Date; herZone: string };
const states = ["submitted", "selected", "waiting", "declined"] as const;

/** A coordinator's part: her calls and how many answered. */
export function RunCalls({ calls, now, herZone }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Section
      title={t("opportunities.run.title")}
      lead={t("opportunities.run.lead", { zone: zoneText(herZone) })}
    >
      {calls.length > 0 && (
        <ListFilter
          label={t("words.filter")}
          targetId="calls"
          countText={t.raw("words.filterCount") as string}
        />
      )}
      <Table
        id="calls"
        caption={t("opportunities.run.title")}
        captionHidden
        columns={[
          { label: t("opportunities.columns.call") },
          { label: t("opportunities.columns.forum") },
          { label: t("opportunities.columns.closes") },
          { label: t("opportunities.columns.state") },
          { label: t("opportunities.columns.places"), numeric: true },
          ...states.map((state) => ({ label: t(`words.interestState.${state}`), numeric: true })),
        ]}
        rows={calls.map((call) => ({
          id: call.id,
          href: `/opportunities/${call.id}`,
          cells: [
            call.title,
            `${editionTitle(call.forum, call.edition)} · ${call.cohort}`,
            instantText(call.closesAt, { locale, zone: herZone }),
            <OpenMark key="open" closesAt={call.closesAt} now={now} herZone={herZone} />,
            call.places ?? "–",
            ...states.map((state) => call[state]),
          ],
        }))}
        empty={
          <EmptyState
            title={t("opportunities.run.none")}
            action={<LinkButton href="/opportunities/new">{t("opportunities.new.action")}</LinkButton>}
          >
            {t("opportunities.run.noneText")}
          </EmptyState>
        }
      />
    </Section>
  );
}

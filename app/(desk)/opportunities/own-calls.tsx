import { useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { editionTitle } from "@/liga/forums/names";
import type { openCalls } from "@/liga/opportunities/queries";
import { Closing, OpenMark } from "./closing";
import { InterestStateMark } from "./marks";

type Row = Awaited<ReturnType<typeof openCalls>>[number];
type Props = { open: Row[]; answered: Row[]; now: Date; herZone: string };

/** A leader's part: what she may answer, and what became of what she answered. */
export function OwnCalls({ open, answered, now, herZone }: Props) {
  const t = useTranslations("opportunities");
  const card = (row: Row) => <CallCard key={row.id} row={row} now={now} herZone={herZone} />;
  return (
    <>
      <Section title={t("open.title")} tone="next">
        {open.length === 0 ? (
          <EmptyState
            title={t("open.none")}
            action={<LinkButton href="/forums">{t("open.forums")}</LinkButton>}
          >
            {t("open.noneText")}
          </EmptyState>
        ) : (
          <CardList>{open.map(card)}</CardList>
        )}
      </Section>
      {answered.length > 0 && (
        <Section title={t("answered.title")}>
          <CardList>{answered.map(card)}</CardList>
        </Section>
      )}
    </>
  );
}

function CallCard({ row, now, herZone }: { row: Row; now: Date; herZone: string }) {
  const t = useTranslations();
  const kind = t(`words.opportunityKind.${row.kind}`);
  return (
    <Card
      title={row.title}
      href={`/opportunities/${row.id}`}
      meta={`${kind} · ${editionTitle(row.forum, row.edition)}`}
      status={
        row.state ? (
          <InterestStateMark state={row.state} />
        ) : (
          <OpenMark closesAt={row.closesAt} now={now} herZone={herZone} />
        )
      }
    >
      <Closing closesAt={row.closesAt} now={now} herZone={herZone} />
      {row.reason && <p>{t("opportunities.reason", { reason: row.reason })}</p>}
    </Card>
  );
}

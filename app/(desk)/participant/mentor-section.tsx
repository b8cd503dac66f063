import { useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { PairAsks } from "@/liga/mentoring/pulse/pair-queries";
import type { OwnPair } from "@/liga/mentoring/queries";
import { PairAsksList } from "../mentoring/pair-asks";

type Props = { pairs: OwnPair[]; asks: Map<string, PairAsks>; zone: string; now: Date };

/** When she meets her mentor next, and what waits for a word of hers. */
export function MentorSection({ pairs, asks, zone, now }: Props) {
  const t = useTranslations("participant.mentor");
  const words = useTranslations("words");
  const links = useTranslations("matching.links");
  if (pairs.length === 0)
    return (
      <Section title={t("title")}>
        <EmptyState
          title={t("empty")}
          action={<LinkButton href="/mentoring/wishes">{links("wishes")}</LinkButton>}
        >
          <p>{t("emptyText")}</p>
        </EmptyState>
      </Section>
    );
  return pairs.map((pair) => {
    const next = pair.ahead[0];
    return (
      <Section key={pair.id} title={t("with", { name: pair.other.name ?? words("unnamed") })}>
        {next ? (
          <SessionWhen session={{ ...next, zone: pair.other.timeZone ?? next.zone }} zone={zone} now={now} />
        ) : (
          <p>{t("noneAhead")}</p>
        )}
        <PairAsksList asks={asks.get(pair.id)} side="mentee" />
        <div className="actions">
          {next?.onlineUrl && (
            <LinkButton href={next.onlineUrl} size="small">
              {t("join")}
            </LinkButton>
          )}
          <LinkButton href={`/mentoring/${pair.id}`} size="small" variant="quiet">
            {next ? t("open") : t("plan")}
          </LinkButton>
        </div>
      </Section>
    );
  });
}

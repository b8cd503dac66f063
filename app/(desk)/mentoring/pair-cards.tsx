import { useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { Card, CardList } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import type { PairAsks } from "@/liga/mentoring/pulse/pair-queries";
import type { OwnPair } from "@/liga/mentoring/queries";
import { CardFacts } from "./card-facts";
import { PairAsksList } from "./pair-asks";

type Props = { pairs: OwnPair[]; asks: Map<string, PairAsks>; zone: string; now: Date };

/** Each of her pairs: who the other is, when they meet next, and what waits for her. */
export function PairCards({ pairs, asks, zone, now }: Props) {
  const t = useTranslations("mentoring");
  const words = useTranslations("words");
  return (
    <CardList>
      {pairs.map((pair) => {
        const next = pair.ahead[0];
        return (
          <Card
            key={pair.id}
            href={`/mentoring/${pair.id}`}
            title={pair.other.name ?? words("unnamed")}
            meta={<CardFacts card={pair.other} now={now} />}
            status={pair.quiet ? <Status kind="attention">{t("quiet")}</Status> : undefined}
            actions={
              next?.onlineUrl ? (
                <LinkButton href={next.onlineUrl} size="small" variant="secondary">
                  {t("join")}
                </LinkButton>
              ) : undefined
            }
          >
            {next ? (
              <SessionWhen
                session={{ ...next, zone: pair.other.timeZone ?? next.zone }}
                zone={zone}
                now={now}
              />
            ) : (
              <p>{t("noneAhead")}</p>
            )}
            <PairAsksList asks={asks.get(pair.id)} side={pair.role} />
          </Card>
        );
      })}
    </CardList>
  );
}

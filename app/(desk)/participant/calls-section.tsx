import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { WhenText } from "@/components/ui/when";
import { dayOf, daysBetween, inDaysText, instantText, zoneText } from "@/lib/dates";
import type { participantDesk } from "@/liga/desks/participant";

type Call = Awaited<ReturnType<typeof participantDesk>>["calls"][number];
type Props = { calls: Call[]; zone: string; today: string };

/** Calls she may answer, and until when; what became of those she answered. */
export function CallsSection({ calls, zone, today }: Props) {
  const t = useTranslations("participant.calls");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Section
      title={t("title")}
      actions={calls.length > 0 && <TextLink href="/opportunities">{t("all")}</TextLink>}
    >
      {calls.length === 0 && (
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      <CardList>
        {calls.slice(0, 4).map((call) => (
          <Card
            key={call.id}
            href={`/opportunities/${call.id}`}
            title={call.title}
            meta={`${words(`opportunityKind.${call.kind}`)} · ${call.forum}`}
            status={
              call.state && call.state !== "withdrawn" ? (
                <Status kind={call.state === "selected" ? "done" : "neutral"}>
                  {words(`interestState.${call.state}`)}
                </Status>
              ) : undefined
            }
          >
            <WhenText
              dateTime={call.closesAt.toISOString()}
              primary={t("until", {
                time: instantText(call.closesAt, { locale, zone }),
                zone: zoneText(zone),
              })}
              relative={inDaysText(daysBetween(today, dayOf(call.closesAt, zone)), locale)}
            />
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

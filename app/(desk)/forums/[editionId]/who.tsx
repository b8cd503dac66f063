import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { instantText, zoneText } from "@/lib/dates";
import type { involvement } from "@/liga/forums/queries";
import type { Viewer } from "@/liga/viewer";

type Props = Awaited<ReturnType<typeof involvement>> & {
  viewer: Viewer;
  editionId: string;
  coordinates: boolean;
  now: Date;
};

const seatsOf = ({ seats, taken, limit }: Props["delegations"][number]) => ({ seats, taken, limit });

/** Our delegations and calls of an edition, as far as she may see them. */
export function Who({ calls, delegations, viewer, editionId, coordinates, now }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const closing = (at: Date) =>
    t("words.yourTime", {
      time: instantText(at, { locale, zone: viewer.timeZone }),
      zone: zoneText(viewer.timeZone),
    });
  return (
    <Section
      title={t("forums.who.title")}
      tone="next"
      actions={
        coordinates && (
          <>
            <LinkButton variant="primary" href={`/delegations/new?edition=${editionId}`}>
              {t("forums.who.plan")}
            </LinkButton>
            <LinkButton href={`/opportunities/new?edition=${editionId}`}>{t("forums.who.call")}</LinkButton>
          </>
        )
      }
    >
      {calls.length + delegations.length === 0 ? (
        <EmptyState title={t("forums.who.none")}>{t("forums.who.noneText")}</EmptyState>
      ) : (
        <CardList>
          {delegations.map((delegation) => (
            <Card
              key={delegation.id}
              title={delegation.name}
              href={`/delegations/${delegation.id}`}
              meta={[t("forums.who.delegation"), delegation.cohort].filter(Boolean).join(" · ")}
            >
              {coordinates && <p>{t("forums.who.seats", seatsOf(delegation))}</p>}
            </Card>
          ))}
          {calls.map((call) => {
            const closesAt = new Date(call.closesAt);
            const open = closesAt > now;
            return (
              <Card
                key={call.id}
                title={call.title}
                href={`/opportunities/${call.id}`}
                meta={t(`words.opportunityKind.${call.kind}`)}
                status={
                  call.state ? (
                    <Status kind={call.state === "selected" ? "done" : "neutral"}>
                      {t(`words.interestState.${call.state}`)}
                    </Status>
                  ) : (
                    <Status kind={open ? "attention" : "neutral"}>
                      {t(open ? "forums.who.open" : "forums.who.closed")}
                    </Status>
                  )
                }
              >
                <p>{t(open ? "forums.who.closes" : "forums.who.closedAt", { when: closing(closesAt) })}</p>
              </Card>
            );
          })}
        </CardList>
      )}
    </Section>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { dateText, zoneText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import type { OwnAgenda } from "@/liga/delegations/delegate-queries";
import type { Viewer } from "@/liga/viewer";
import { Agenda } from "./agenda";
import { OwedToHer } from "./costs/owed";
import { DelegationHeader } from "./header";
import { NewsSection } from "./news-section";
import { OwnSeat } from "./own-seat";
import { OwnTasks } from "./own-tasks";
import { RoleText } from "./role-text";

type Props = { viewer: Viewer; agenda: OwnAgenda; owed: Parameters<typeof OwedToHer>[0]["owed"] };

/** A delegate's page: her seat, what is new for her, her agenda in her own time, what she owes, who goes with her. */
export function DelegateView({ viewer, agenda, owed }: Props) {
  const t = useTranslations("delegations");
  const papers = useTranslations("papers");
  const travel = useTranslations("travel");
  const locale = useLocale();
  const { latest, publishedAt, entries, standing, asAlternate, state } = agenda;
  const zone = viewer.timeZone;
  const member = !asAlternate && (state === "accepted" || state === "confirmed");
  const goes = !asAlternate && state !== "declined";
  return (
    <>
      <DelegationHeader viewer={viewer} head={agenda} part="overview" coordinates={false} member={member} />
      <OwedToHer owed={owed} />
      <OwnSeat agenda={agenda} />
      {goes && (member || agenda.role !== "remote") && (
        <div className="actions no-print">
          {member && (
            <>
              <LinkButton href={`/delegations/${agenda.id}/room`}>{t("tabs.room")}</LinkButton>
              <LinkButton href={`/delegations/${agenda.id}/brief`} download>
                {papers("brief.download")}
              </LinkButton>
            </>
          )}
          {agenda.role !== "remote" && (
            <LinkButton href={`/delegations/${agenda.id}/travel`}>{travel("ownTab")}</LinkButton>
          )}
        </div>
      )}
      {goes && latest > 0 && <NewsSection viewer={viewer} agenda={agenda} />}
      {goes && (
        <Section
          title={t("mine.agenda")}
          id="agenda"
          lead={
            latest > 0 && publishedAt
              ? t("mine.agendaLead", {
                  number: latest,
                  when: dateText(new Date(publishedAt), { locale, zone }),
                  zone: zoneText(zone),
                })
              : null
          }
          actions={
            latest > 1 && (
              <TextLink href={`/delegations/${agenda.id}/versions`}>{t("versions.list")}</TextLink>
            )
          }
        >
          {latest === 0 ? (
            <EmptyState title={t("mine.noAgenda")} />
          ) : entries.length === 0 ? (
            <EmptyState title={t("mine.emptyAgenda")} />
          ) : (
            <Agenda entries={standing} zone={zone} />
          )}
        </Section>
      )}
      {goes && <OwnTasks tasks={agenda.tasks} zone={zone} />}
      <Fellows agenda={agenda} />
    </>
  );
}

function Fellows({ agenda }: { agenda: OwnAgenda }) {
  const t = useTranslations("delegations.mine");
  const words = useTranslations("words");
  const locale = useLocale();
  if (agenda.fellows.length === 0)
    return (
      <Section title={t("fellows")}>
        <p className="text-muted">{t("noFellows")}</p>
      </Section>
    );
  return (
    <Section title={t("fellows")}>
      <CardList columns>
        {agenda.fellows.map((fellow) => (
          <Card
            key={fellow.id}
            title={fellow.name ?? words("unnamed")}
            meta={<RoleText role={fellow.role} />}
          >
            {fellow.organisation && <p>{fellow.organisation}</p>}
            {fellow.languages.length > 0 && (
              <p className="text-muted">
                {t("speaks", {
                  languages: listText(
                    fellow.languages.map((code) => languageName(code, locale)),
                    locale,
                  ),
                })}
              </p>
            )}
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

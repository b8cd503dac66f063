import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { instantText, zoneText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { mayCoordinateCohort, mayFacilitateCohort } from "@/liga/access";
import type { SessionPage as Session } from "@/liga/training/read-sessions";
import { endOf } from "@/liga/training/rules";
import { titleIn } from "@/liga/training/title";
import { WriteTo } from "../../mail/write-to";
import { SessionWhen } from "../session-when";
import { loadSession } from "./load";
import { OwnApology } from "./own-apology";
import { OwnCatchUp } from "./own-catch-up";
import { OwnPart } from "./own-part";
import { StaffCatchUp } from "./staff-catch-up";
import { CancelPart, StaffPart } from "./staff-part";

const daysSince = (at: Date, now: Date) => (now.getTime() - at.getTime()) / 86_400_000;

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ session }, locale] = await Promise.all([loadSession((await params).sessionId), getLocale()]);
  return { title: titleIn(session.title, locale) };
}

export default async function SessionPage({ params }: Props) {
  const { viewer, session } = await loadSession((await params).sessionId);
  const [t, plans, locale] = await Promise.all([
    getTranslations("training"),
    getTranslations("plans"),
    getLocale(),
  ]);
  const now = new Date();
  const title = titleIn(session.title, locale);
  const staffs = mayFacilitateCohort(viewer, session.cohortId);
  const ahead = endOf(session) > now && !session.cancelled;
  // Nobody is asked to catch up on what she may only not be marked for yet.
  const missed = !ahead && (session.mark !== null || daysSince(endOf(session), now) >= 1);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/training" }, { label: title }]}
          />
        }
        meta={<SessionWhen session={session} zone={viewer.timeZone} now={now} size="large" />}
        actions={
          <>
            {ahead && session.onlineUrl && (
              <LinkButton href={session.onlineUrl} variant="primary">
                {t("join")}
              </LinkButton>
            )}
            {staffs && !session.cancelled && (
              <LinkButton href={`/training/${session.id}/edit`}>{t("edit.open")}</LinkButton>
            )}
            {staffs && !session.cancelled && (
              <LinkButton href={`/training/${session.id}/interpretation`} variant="quiet">
                {plans("interpretation.open")}
              </LinkButton>
            )}
            {mayCoordinateCohort(viewer, session.cohortId) && ahead && (
              <LinkButton href={`/training/${session.id}/beside`} variant="quiet">
                {plans("beside.open")}
              </LinkButton>
            )}
          </>
        }
      />
      {session.cancelled && (
        <Notice tone="stopped" title={t("cancelledTitle")}>
          {t("cancelledText")}
        </Notice>
      )}
      {session.enrolled && !session.cancelled && (
        <>
          <OwnPart session={session} now={now} />
          <OwnApology session={session} now={now} />
          {(session.catchUp || (session.mayCatchUp && !session.attended && missed)) && (
            <OwnCatchUp session={session} />
          )}
        </>
      )}
      {staffs && <StaffPart session={session} now={now} />}
      {mayCoordinateCohort(viewer, session.cohortId) && !ahead && !session.cancelled && (
        <div className="actions">
          <WriteTo list="not_checked_in" cohortId={session.cohortId} aboutId={session.id} />
          <WriteTo list="missed" cohortId={session.cohortId} aboutId={session.id} />
        </div>
      )}
      {staffs && !ahead && !session.cancelled && <StaffCatchUp session={session} zone={viewer.timeZone} />}
      <div className="mt-8">
        <Facts session={session} staffs={staffs} zone={viewer.timeZone} />
      </div>
      {staffs && <CancelPart session={session} />}
    </>
  );
}

function Facts({ session, staffs, zone }: { session: Session; staffs: boolean; zone: string }) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  const plans = useTranslations("plans");
  const locale = useLocale();
  // Side by side they share the leaders, so their places count together; one without a limit has room for all.
  const rooms = [session, ...session.beside].map(({ capacity }) => capacity);
  const places = rooms.includes(null) ? null : rooms.reduce<number>((sum, room) => sum + (room ?? 0), 0);
  const interpretation = session.interpretation.map((code) => languageName(code, locale));
  return (
    <DefinitionList
      items={[
        {
          term: t("field.module"),
          detail: <TextLink href={`/training/modules/${session.moduleId}`}>{plans("module.read")}</TextLink>,
        },
        ...(session.beside.length > 0
          ? [
              {
                term: plans("beside.list"),
                detail: (
                  <>
                    {session.beside.map(({ id, startsAt, language }) => (
                      <div key={id}>
                        <TextLink href={`/training/${id}`}>
                          {instantText(new Date(startsAt), { locale, zone })} ({zoneText(zone)}),{" "}
                          {languageName(language, locale)}
                        </TextLink>
                      </div>
                    ))}
                    <span className="text-muted">{plans("beside.listLead")}</span>
                  </>
                ),
              },
            ]
          : []),
        {
          term: t("column.cohort"),
          detail: <TextLink href={`/cohorts/${session.cohortId}`}>{session.cohortName}</TextLink>,
        },
        { term: t("field.duration"), detail: t("minutes", { count: session.durationMinutes }) },
        { term: t("field.language"), detail: languageName(session.language, locale) },
        {
          term: t("field.interpretation"),
          detail: interpretation.length > 0 ? listText(interpretation, locale) : words("none"),
        },
        { term: t("field.facilitator"), detail: session.facilitator ?? words("none") },
        ...(session.place ? [{ term: t("field.place"), detail: session.place }] : []),
        ...(session.onlineUrl
          ? [
              {
                term: t("field.onlineUrl"),
                detail: (
                  <a className="link" href={session.onlineUrl}>
                    {session.onlineUrl}
                  </a>
                ),
              },
            ]
          : []),
        ...(staffs && places
          ? [
              {
                term: t("field.capacity"),
                detail: t("places", { capacity: places, active: session.active }),
              },
            ]
          : []),
      ]}
    />
  );
}

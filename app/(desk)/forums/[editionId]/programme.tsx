import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { dateText, dayOf, dayText, hoursText, zoneText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import type { Session } from "@/liga/forums/queries";
import { byDay } from "@/liga/forums/rules";
import { ConfidenceMark } from "../marks";

type Props = { sessions: Session[]; herZone: string; filterId: string };

/** Day by day in the forum's own time, hers beneath. */
export function Programme({ sessions, herZone, filterId }: Props) {
  const locale = useLocale();
  return byDay(sessions, dayOf).map(({ day, sessions }) => (
    <Section key={day} level={3} title={dayText(day, locale)}>
      <ol id={`${filterId}-${day}`}>
        {sessions.map((session) => (
          <Item key={session.id} session={session} herZone={herZone} />
        ))}
      </ol>
    </Section>
  ));
}

export const programmeDays = (sessions: Session[]) => byDay(sessions, dayOf).map(({ day }) => day);

function Item({ session, herZone }: { session: Session; herZone: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const { id, editionId, title, type, venue, room, languages, objectives, capacity, confidence } = session;
  const facts = [
    [room, venue].filter(Boolean).join(", "),
    languages.length > 0 &&
      listText(
        languages.map((code) => languageName(code, locale)),
        locale,
      ),
    objectives.length > 0 && t("forums.objectives.numbers", { numbers: objectives.join(", ") }),
    capacity !== null && t("forums.session.places", { places: capacity }),
  ].filter((fact) => fact);
  return (
    <li
      id={`s-${id}`}
      className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 md:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <p className="text-muted">
        <SessionTime {...session} herZone={herZone} />
      </p>
      <div className="grid content-start gap-1">
        <h4 className="flex flex-wrap gap-x-4 font-semibold">
          <TextLink href={`/forums/${editionId}/sessions/${id}`}>{title}</TextLink>
          {session.cancelledAt && <Status kind="stopped">{t("forums.session.cancelled")}</Status>}
        </h4>
        <p className="text-muted">
          <Badge>{t(`words.forumSessionType.${type}`)}</Badge>{" "}
          {confidence !== "V" && <ConfidenceMark confidence={confidence} />} {facts.join(" · ")}
        </p>
      </div>
    </li>
  );
}

type Time = { startsAt: Date; endsAt: Date; zone: string; herZone: string };

/** The forum's hours first, hers second, with her weekday where it is another. */
export function SessionTime({ startsAt, endsAt, zone, herZone }: Time) {
  const t = useTranslations("words");
  const locale = useLocale();
  const there = hoursText(startsAt, endsAt, { locale, zone });
  const hers = hoursText(startsAt, endsAt, { locale, zone: herZone });
  const otherDay = dayOf(startsAt, herZone) !== dayOf(startsAt, zone);
  return (
    <>
      <time dateTime={startsAt.toISOString()} className="text-ink">
        {t("placeTime", { time: there, zone: zoneText(zone) })}
      </time>
      {herZone !== zone && (
        <span className="block">
          {otherDay && `${dateText(startsAt, { locale, zone: herZone })}, `}
          {t("yourTime", { time: hers, zone: zoneText(herZone) })}
        </span>
      )}
    </>
  );
}

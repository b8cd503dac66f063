import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/enums";
import { languageName, listText } from "@/lib/names";
import { catalogue } from "@/messages/catalogue";
import type { FeedEvent, ForumEvent, MentoringEvent, TaskEvent, TrainingEvent } from "./events";

const words = (locale: Locale) => createTranslator({ locale, messages: catalogue[locale] });
type Words = ReturnType<typeof words>;

/**
 * A person's calendar as iCalendar text (RFC 5545), in her language. Hours stand in the zone of the
 * place, with that zone's rules beside them, so a calendar shows them in whatever zone she is in.
 * @param stamp when the text was made: DTSTAMP of every entry.
 * @param name what the calendar is called where it is not a person's.
 */
export function calendarText(events: FeedEvent[], locale: Locale, stamp: Date, name?: string): string {
  const t = words(locale);
  const calendar = ical({
    name: name ?? t("calendar.name"),
    prodId: { company: "LIGA", product: "LIGA", language: locale.toUpperCase() },
    ttl: 60 * 60,
  });
  for (const event of events) calendar.createEvent({ stamp, ...entry(event, t, locale) });
  return withZones(
    calendar,
    events.flatMap((event) => ("zone" in event ? [event.zone] : [])),
  );
}

/**
 * A meeting as it is mailed to one of the two (RFC 5546): REQUEST when it is planned or has moved, CANCEL when it
 * is off, always under the identity it has in her feed. LIGA invites, and only she is invited, so that neither
 * learns the other's address.
 * @param from LIGA's own address, who invites
 */
export function invitationText(
  event: MentoringEvent,
  {
    to,
    from,
    locale,
    stamp,
  }: { to: string; from: { name: string; email: string }; locale: Locale; stamp: Date },
): string {
  const t = words(locale);
  const calendar = ical({
    prodId: { company: "LIGA", product: "LIGA", language: locale.toUpperCase() },
    method: event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    stamp,
    ...entry(event, t, locale),
    organizer: from,
    attendees: [
      {
        email: to,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        type: ICalAttendeeType.INDIVIDUAL,
        rsvp: false,
      },
    ],
  });
  return withZones(calendar, [event.zone]);
}

/**
 * The text with the rules of its zones. The generator would write them before the calendar's last properties,
 * which 3.4 forbids, and leaves out the last line end.
 */
function withZones(calendar: ICalCalendar, zones: string[]) {
  const blocks = new Set([...new Set(zones)].flatMap((zone) => rulesOf(zone)?.block ?? []));
  const text = calendar.toString();
  const at = text.search(/^(BEGIN:VEVENT|END:VCALENDAR)/m);
  return [text.slice(0, at), ...[...blocks].map((block) => `${block}\r\n`), text.slice(at), "\r\n"].join("");
}

function entry(event: FeedEvent, t: Words, locale: Locale): ICalEventData {
  if (event.kind === "task") return taskEntry(event, t);
  const zone = rulesOf(event.zone)?.zone;
  return {
    id: `${event.kind}-${event.id}@liga`,
    start: wallClock(event.startsAt, zone ?? "UTC"),
    end: wallClock(event.endsAt, zone ?? "UTC"),
    timezone: zone ?? null,
    sequence: event.sequence,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...texts(event, t, locale),
  };
}

function taskEntry(task: TaskEvent, t: Words): ICalEventData {
  const day = Temporal.PlainDate.from(task.dueOn);
  return {
    id: `task-${task.id}@liga`,
    start: day,
    end: day.add({ days: 1 }),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    sequence: task.sequence,
    summary: t("calendar.task.summary", { title: task.title }),
    description: t("calendar.task.description", { delegation: task.delegation }),
  };
}

function texts(event: TrainingEvent | MentoringEvent | ForumEvent, t: Words, locale: Locale) {
  switch (event.kind) {
    case "training":
      return {
        summary: event.module,
        location: event.place ?? event.link,
        description: lines(
          t("calendar.training.of", { cohort: event.cohort }),
          t("calendar.training.language", { language: languageName(event.language, locale) }),
          event.interpretation.length > 0 &&
            t("calendar.training.interpretation", {
              languages: listText(
                event.interpretation.map((code) => languageName(code, locale)),
                locale,
              ),
            }),
          event.link && t("calendar.join", { link: event.link }),
        ),
      };
    case "mentoring":
      return {
        summary: t("calendar.mentoring.summary", { name: event.with ?? t("words.unnamed") }),
        location: event.link,
        description: event.link ? t("calendar.join", { link: event.link }) : null,
      };
    case "forum":
      return {
        summary: event.title,
        location: event.place,
        description: lines(
          t(`words.forumSessionType.${event.type}`),
          event.edition,
          t("calendar.forum.delegation", { delegation: event.delegation }),
        ),
      };
  }
}

const lines = (...parts: (string | false | null)[]) => parts.filter(Boolean).join("\n");

const wallClock = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

const known = new Map<string, { zone: string; block: string } | null>();

/**
 * The VTIMEZONE of a zone and the name it goes by there: an old name such as Asia/Calcutta is
 * answered with its present one, and the entries must say the same. UTC needs none.
 */
function rulesOf(zone: string) {
  let rules = known.get(zone);
  if (rules === undefined) {
    const [block, line] = zone === "UTC" ? [] : [tzlib_get_ical_block(zone)].flat();
    rules = block && line ? { block: block.trim(), zone: line.replace("TZID=", "") } : null;
    known.set(zone, rules);
  }
  return rules;
}

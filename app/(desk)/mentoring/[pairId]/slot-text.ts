import { dateText, dayOf, hoursText, zoneText } from "@/lib/dates";
import { endOf } from "@/liga/mentoring/rules";

type Words = (key: "yourTime" | "placeTime", values: { time: string; zone: string }) => string;
type Clocks = { locale: string; zone: string; there: string; words: Words; withDay?: boolean };

/** An hour on her clock and on the other's; the other's day is said where it is another. */
export function bothClocks(at: Date, minutes: number, { locale, zone, there, words, withDay }: Clocks) {
  const until = endOf({ startsAt: at, durationMinutes: minutes });
  const text = (clock: { locale: string; zone: string }, day: boolean) =>
    `${day ? `${dateText(at, clock)}, ` : ""}${hoursText(at, until, clock)}`;
  const mine = words("yourTime", { time: text({ locale, zone }, withDay === true), zone: zoneText(zone) });
  if (there === zone) return mine;
  const otherDay = dayOf(at, zone) !== dayOf(at, there);
  return `${mine} · ${words("placeTime", { time: text({ locale, zone: there }, otherDay), zone: zoneText(there) })}`;
}

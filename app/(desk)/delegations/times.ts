import { dateText, dayOf, daysBetween, daysText, hoursText, inDaysText, zoneText } from "@/lib/dates";
import type { DelegationEdition } from "@/liga/delegations/queries";

/** "Tue, 17 May 2022, 10:00–13:00" of two instants (milliseconds or ISO) in a zone. */
export function spanText(from: number | string, to: number | string, locale: string, zone: string) {
  const clock = { locale, zone };
  return `${dateText(new Date(from), clock)}, ${hoursText(new Date(from), new Date(to), clock)}`;
}

/** "10:00–13:00, New York" */
export const hoursAt = (from: number, to: number, locale: string, zone: string) =>
  `${hoursText(new Date(from), new Date(to), { locale, zone })}, ${zoneText(zone)}`;

/** "17–20 May 2022" of an edition; null while its days are not known. */
export const editionDays = (
  { startsOn, endsOn }: Pick<DelegationEdition, "startsOn" | "endsOn">,
  locale: string,
) => (startsOn ? daysText(startsOn, endsOn ?? startsOn, locale) : null);

/** "in 9 days" until an edition opens; null when it is not known or more than a year gone. */
export function opensIn(startsOn: string | null, locale: string, zone: string) {
  if (!startsOn) return null;
  const days = daysBetween(dayOf(new Date(), zone), startsOn);
  return days < -365 ? null : inDaysText(days, locale);
}

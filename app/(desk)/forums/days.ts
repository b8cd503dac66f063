import { daysBetween, daysText, dayText, inDaysText } from "@/lib/dates";

type Days = { startsOn: string | null; endsOn: string | null };

/** "Mon, 8 Mar 2027 – Fri, 19 Mar 2027"; null when the days are not known. */
export function editionDays({ startsOn, endsOn }: Days, locale: string) {
  if (!startsOn) return null;
  if (!endsOn || endsOn === startsOn) return dayText(startsOn, locale);
  return `${dayText(startsOn, locale)} – ${dayText(endsOn, locale)}`;
}

/** "8–19 Mar 2027", where there is little room. */
export const shortDays = ({ startsOn, endsOn }: Days, locale: string) =>
  startsOn && daysText(startsOn, endsOn ?? startsOn, locale);

/** "in 104 days" */
export const untilText = (day: string, today: string, locale: string) =>
  inDaysText(daysBetween(today, day), locale);

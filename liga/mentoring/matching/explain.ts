import type { Matching } from "./problem";
import type { Fit, Mentee } from "./score";

/** Why somebody waits, from what everybody may know; "not_proposed" is all there is to say otherwise. */
export const waitingCodes = [
  "no_mentors",
  "no_hours_said",
  "no_language",
  "no_hours",
  "no_places",
  "not_proposed",
] as const;
export type WaitingCode = (typeof waitingCodes)[number];

/**
 * Why a mentee has no mentor in a matching. It is told from languages, hours, organisations and places alone:
 * neither a wish nor a coordinator's word is looked at, so none can be told from it.
 */
export function whyWaiting(
  mentee: Mentee,
  fits: readonly Fit[],
  places: readonly number[],
  matching: Matching,
): WaitingCode {
  if (fits.length === 0) return "no_mentors";
  if (mentee.hours.length === 7 && mentee.hours.every(never)) return "no_hours_said";
  const barred = (code: string) => (fit: Fit) => "bar" in fit && fit.bar === code;
  if (fits.every(barred("language"))) return "no_language";
  const spoken = fits.filter((fit) => !barred("language")(fit));
  if (spoken.every(barred("hours"))) return "no_hours";
  const open = fits.flatMap((fit, mentor) => ("bar" in fit ? [] : [mentor]));
  const taken = (mentor: number) => matching.filter((one) => one === mentor).length;
  const full = open.every((mentor) => taken(mentor) >= (places[mentor] ?? 0));
  return open.length > 0 && full ? "no_places" : "not_proposed";
}

const never = (day: Mentee["hours"][number]) => day === null || (Array.isArray(day) && day.length === 0);

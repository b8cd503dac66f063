import type { InterestState } from "@/db/enums";
import type { Readiness, Strength } from "./problem";

/**
 * What a plan's score counts, as whole numbers, so that the best is the best exactly. Figures only: the
 * model and the check each do their own sums.
 */
export const times: Record<Strength, number> = { none: 0, little: 1, much: 3, most: 9 };
/** For the first and the second person of a region, of an objective, of a theme; more add nothing. */
export const cover = { regions: [60, 20], objectives: [20, 5], themes: [40, 10] } as const;
export const firstTimer = 30;
export const perEarlier = -10;
export const mostEarlier = 5;
export const answer: Record<InterestState, number> = {
  selected: 30,
  waiting: 20,
  submitted: 10,
  withdrawn: 0,
  declined: 0,
  lapsed: 0,
};
export const ready: Record<Readiness, number> = { green: 20, unknown: 5, amber: 0, red: 0 };
/** A head who was there before, a speaker whose asks count, a rapporteur who lives it, an interpreter with the languages. */
export const fit = {
  head: { each: 15, most: 3 },
  speaker: { each: 5, most: 4 },
  gender_rapporteur: { each: 20, most: 1 },
  interpreter: { each: 10, most: 3 },
} as const;
/** One point less for so many units of money. */
export const unitsPerPoint = 50;

import type { Commission, ResourceTheme } from "@/db/enums";
import { makeOverlap, type Week } from "./overlap";

/** What both a mentor and a mentee are, for a match: nothing here is private. */
export type Side = Week & {
  id: string;
  languages: readonly string[];
  themes: readonly ResourceTheme[];
  objectives: readonly number[];
  region: Commission | null;
  organisationId: string | null;
  /** What she has lived herself and says she would speak about. */
  lived: readonly ResourceTheme[];
};
/** `places`: how many more she can walk with. As a group they are met together, in one language. */
export type Mentor = Side & { places: number; walksWith: number; group: boolean };
/** `waits`: there was no place for her last time. */
export type Mentee = Side & { waits?: boolean };

/** How much each of these weighs; 0 leaves it out. */
export type Weights = Record<"themes" | "objectives" | "hours" | "region" | "lived" | "load", number>;
export const usualWeights: Weights = { themes: 2, objectives: 1, hours: 2, region: 1, lived: 2, load: 1 };

/** Why two fit, in what both may read. */
export type Reason =
  | { code: "languages"; languages: string[] }
  | { code: "themes"; themes: ResourceTheme[] }
  | { code: "objectives"; objectives: number[] }
  | { code: "hours"; minutes: number }
  | { code: "region"; region: Commission }
  | { code: "lived"; themes: ResourceTheme[] };

/** Why two cannot be brought together whatever else fits. */
export type Bar = "language" | "hours" | "organisation";
export type Fit = { points: number; reasons: Reason[] } | { bar: Bar };

const noLanguage: Fit = { bar: "language" };
const sameOrganisation: Fit = { bar: "organisation" };
const noHours: Fit = { bar: "hours" };

/** Less than this a week leaves no hour to meet in. */
export const leastMinutes = 60;

const both = <T>(a: readonly T[], b: readonly T[]) => a.filter((one) => b.includes(one));

/**
 * How well each mentor and each mentee fit, from 0. A language in common, an hour in common and different
 * organisations are asked of every pair; the rest is weighed.
 * @param from the first week they would meet in
 */
export function makeFit(weights: Weights, from: Date): (mentor: Mentor, mentee: Mentee) => Fit {
  const overlap = makeOverlap(from);
  return (mentor, mentee) => {
    const languages = both(mentor.languages, mentee.languages);
    if (languages.length === 0) return noLanguage;
    // Her own organisation's leader is no stranger she could speak to freely.
    if (mentor.organisationId !== null && mentor.organisationId === mentee.organisationId)
      return sameOrganisation;
    const minutes = overlap(mentor, mentee);
    if (minutes < leastMinutes) return noHours;
    const themes = both(mentor.themes, mentee.themes);
    const objectives = both(mentor.objectives, mentee.objectives);
    const lived = both(mentor.lived, mentee.lived);
    const region = mentor.region !== null && mentor.region === mentee.region ? mentor.region : null;
    const points =
      5 * Math.min(2, languages.length) +
      weights.themes * 4 * Math.min(3, themes.length) +
      weights.objectives * 2 * Math.min(4, objectives.length) +
      weights.hours * Math.min(10, Math.floor(minutes / 60)) +
      weights.region * (region ? 5 : 0) +
      weights.lived * 5 * Math.min(2, lived.length) +
      weights.load * 3 * Math.max(0, 3 - mentor.walksWith);
    const reasons: Reason[] = [
      { code: "languages", languages },
      ...(themes.length > 0 ? [{ code: "themes" as const, themes }] : []),
      ...(objectives.length > 0 ? [{ code: "objectives" as const, objectives }] : []),
      { code: "hours", minutes },
      ...(region ? [{ code: "region" as const, region }] : []),
      ...(lived.length > 0 ? [{ code: "lived" as const, themes: lived }] : []),
    ];
    return { points, reasons };
  };
}

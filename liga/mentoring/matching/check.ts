import type { Matching, Problem } from "./problem";

/**
 * Looks a matching over without anything the model is made of: what would be wrong with it, in codes; nothing
 * when it may be.
 */
export function faultsOf({ mentees, places, weight, groups, firm }: Problem, matching: Matching): string[] {
  const faults: string[] = [];
  if (matching.length !== mentees) faults.push("length");
  const members = new Map<number, number[]>();
  matching.forEach((mentor, mentee) => {
    if (mentor === null) return;
    if ((weight[mentee]?.[mentor] ?? null) === null) faults.push(`not_a_pair ${mentee} ${mentor}`);
    members.set(mentor, [...(members.get(mentor) ?? []), mentee]);
  });
  for (const mentee of firm ?? [])
    if ((matching[mentee] ?? null) === null) faults.push(`not_pinned ${mentee}`);
  for (const [mentor, hers] of members) {
    if (hers.length > (places[mentor] ?? 0)) faults.push(`too_many ${mentor}`);
    const group = groups.get(mentor);
    if (!group) continue;
    if (hers.length < 2) faults.push(`alone ${mentor}`);
    if (!group.languages.some((code) => hers.every((mentee) => group.speaks(mentee, code))))
      faults.push(`no_language ${mentor}`);
  }
  return faults;
}

/** How many have a mentor, and their points together. */
export function worthOf({ weight }: Problem, matching: Matching): { pairs: number; points: number } {
  let [pairs, points] = [0, 0];
  matching.forEach((mentor, mentee) => {
    if (mentor === null) return;
    pairs += 1;
    points += weight[mentee]?.[mentor] ?? 0;
  });
  return { pairs, points };
}

/** The points of every pair, the worst first. */
export const fromTheWorst = ({ weight }: Problem, matching: Matching): number[] =>
  matching
    .flatMap((mentor, mentee) => (mentor === null ? [] : [weight[mentee]?.[mentor] ?? 0]))
    .sort((a, b) => a - b);

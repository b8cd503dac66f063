import type { CallCriterion } from "@/db/schema";

export type { CallCriterion };

/** One reviewer's scores: criterion id → level, counted from 0. */
export type Scores = Record<string, number>;

/** From 0 to 100: how far up each scale she stands, by weight; null when a criterion is without a level. */
export function scoreOf(criteria: readonly CallCriterion[], scores: Scores): number | null {
  let [sum, whole] = [0, 0];
  for (const { id, weight, levels } of criteria) {
    const level = scores[id];
    if (level === undefined) return null;
    sum += weight * (level / (levels.length - 1));
    whole += weight;
  }
  return whole === 0 ? null : (100 * sum) / whole;
}

export type Spread = {
  /** Of how many scores that count. */
  count: number;
  mean: number;
  least: number;
  most: number;
  /** Criteria in which two reviewers are more than half the scale apart. */
  apart: string[];
};

/** What the reviewers make of one application together; null while nobody's score counts. */
export function spreadOf(criteria: readonly CallCriterion[], given: readonly Scores[]): Spread | null {
  const whole = given.flatMap((scores) => scoreOf(criteria, scores) ?? []);
  if (whole.length === 0) return null;
  const apart = criteria.flatMap(({ id, levels }) => {
    const marks = given.flatMap((scores) => scores[id] ?? []);
    return (Math.max(...marks) - Math.min(...marks)) / (levels.length - 1) > 0.5 ? [id] : [];
  });
  return {
    count: whole.length,
    mean: whole.reduce((sum, one) => sum + one, 0) / whole.length,
    least: Math.min(...whole),
    most: Math.max(...whole),
    apart,
  };
}

/** Places by mean, the highest first; those alike share a place, and those without a score have none. */
export function placesOf(means: readonly (number | null)[]): (number | null)[] {
  // A mean is a quotient: what differs in the twelfth figure is alike.
  const like = (value: number) => Math.round(value * 1e9);
  return means.map((mean) =>
    mean === null ? null : 1 + means.filter((other) => other !== null && like(other) > like(mean)).length,
  );
}

import type { Problem, Slot } from "./problem";

const minute = 60_000;
export type Clash = "overlap" | "travel" | "rest";

/** Why one woman cannot attend both; null when she can. */
export function clashOf(
  problem: Pick<Problem, "travelMinutes" | "restHours">,
  one: Slot,
  other: Slot,
): Clash | null {
  const [first, second] = one.startsAt <= other.startsAt ? [one, other] : [other, one];
  const between = second.startsAt - first.endsAt;
  if (between < 0) return "overlap";
  if (first.day !== second.day && between < problem.restHours * 60 * minute) return "rest";
  if (first.venue && second.venue && first.venue !== second.venue && between < problem.travelMinutes * minute)
    return "travel";
  return null;
}

/**
 * Sets of sessions of which she attends one at most, such that every two that clash stand in one of them: sessions
 * at one moment first, each made as large as it can be. Far fewer and far tighter than pairs.
 */
export function cliques(sessions: readonly Slot[], clash: (a: Slot, b: Slot) => boolean): Slot[][] {
  const inTime = [...sessions].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
  const near = inTime.map(
    (one, i) => new Set(inTime.flatMap((other, j) => (i !== j && clash(one, other) ? [j] : []))),
  );
  const covered = new Set<number>();
  const found: Slot[][] = [];
  const key = (a: number, b: number) => Math.min(a, b) * inTime.length + Math.max(a, b);
  near.forEach((others, i) => {
    for (const j of others) {
      if (j < i || covered.has(key(i, j))) continue;
      const members = [i, j];
      // Those whose pairs nobody covers yet come first, so that few sets are enough.
      const open = [...others].filter((k) => k !== j && near[j]?.has(k));
      const fresh = (k: number) => (covered.has(key(i, k)) ? 1 : 0);
      for (const k of open.sort((a, b) => fresh(a) - fresh(b) || a - b))
        if (members.every((m) => near[m]?.has(k))) members.push(k);
      for (const a of members) for (const b of members) if (a < b) covered.add(key(a, b));
      found.push(members.map((m) => inTime[m] as Slot));
    }
  });
  return found;
}

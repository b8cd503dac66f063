import { solve } from "../../solver/solve";
import { makeModel, one, onePairMore, read } from "./model";
import type { Matching, Problem, Solved } from "./problem";

/**
 * A mentor for who has none, and as little change for the others as there can be: whoever has a mentor keeps
 * one, as few as possible get another one, and of those plans the one with the most points.
 * @param now today's matching; a pair that may not be any more counts as ended
 * @returns null when there is no place for her, whatever the others would do
 */
export async function rematch(
  problem: Problem,
  now: Matching,
  mentee: number,
  signal?: AbortSignal,
): Promise<(Solved & { changed: number[] }) | null> {
  const { lp, pairs, byMentee } = makeModel(problem);
  const kept = pairs.filter((pair) => now[pair.mentee] === pair.mentor && pair.mentee !== mentee);
  for (const { mentee: other } of kept) lp.row(`keeps${other}`, (byMentee[other] ?? []).map(one), "=", 1);
  const own = (byMentee[mentee] ?? []).filter((pair) => pair.mentor !== now[mentee]);
  if (own.length === 0) return null;
  lp.row("finds", own.map(one), "=", 1);
  const change = onePairMore(problem);
  const staying = new Set(kept);
  // Who waits today goes on waiting: a place for her is another question.
  for (const [other, mentor] of now.entries())
    if (mentor === null && other !== mentee && (byMentee[other]?.length ?? 0) > 0)
      lp.row(`waits${other}`, (byMentee[other] ?? []).map(one), "=", 0);
  lp.goal(pairs.map((pair) => [pair.weight + (staying.has(pair) ? change : 0), pair.name]));
  const { values, status } = await solve(lp.text(), { signal });
  if (status === "infeasible") return null;
  const matching = read(problem, pairs, values);
  return {
    matching,
    proven: status === "optimal",
    changed: kept.flatMap((pair) => (matching[pair.mentee] === pair.mentor ? [] : [pair.mentee])),
  };
}

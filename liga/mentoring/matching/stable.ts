import type { Matching, Problem } from "./problem";

/** How much each side would like the other, higher is better; null where the two may not be a pair. */
export type Liking = (mentee: number, mentor: number) => { hers: number; mentors: number } | null;

/**
 * No mentee and mentor would both rather have each other than what they have (Gale and Shapley, 1962, with
 * several places a mentor). Of all such matchings the one that is best for every mentee. Equals are told apart
 * by their places in the lists.
 */
export function stableMatching(
  { mentees, places }: Pick<Problem, "mentees" | "places">,
  liking: Liking,
): Matching {
  const wanted = Array.from({ length: mentees }, (_, mentee) =>
    places
      .flatMap((free, mentor) => {
        const like = free > 0 ? liking(mentee, mentor) : null;
        return like ? [{ mentor, hers: like.hers }] : [];
      })
      .sort((a, b) => b.hers - a.hers || a.mentor - b.mentor),
  );
  const matching: Matching = new Array(mentees).fill(null);
  const held: number[][] = places.map(() => []);
  const asking = Array.from({ length: mentees }, (_, mentee) => mentee).reverse();
  for (let mentee = asking.pop(); mentee !== undefined; mentee = asking.pop()) {
    const next = wanted[mentee]?.shift();
    if (!next) continue;
    const hers = held[next.mentor] ?? [];
    hers.push(mentee);
    const value = (one: number) => liking(one, next.mentor)?.mentors ?? 0;
    hers.sort((a, b) => value(b) - value(a) || a - b);
    matching[mentee] = next.mentor;
    if (hers.length > (places[next.mentor] ?? 0)) {
      const left = hers.pop() as number;
      matching[left] = null;
      asking.push(left);
    }
  }
  return matching;
}

/**
 * The same where some mentors meet theirs as a group: a group that came out without one language for all goes on
 * with the one most of it speak, one of a single member is none. What that unsettles, `blockingPairs` counts.
 */
export function stableWithGroups(problem: Problem, liking: Liking): Matching {
  const places = [...problem.places];
  const only = new Map<number, string>();
  for (;;) {
    const matching = stableMatching({ mentees: problem.mentees, places }, (mentee, mentor) => {
      const language = only.get(mentor);
      const group = problem.groups.get(mentor);
      return language && !group?.speaks(mentee, language) ? null : liking(mentee, mentor);
    });
    const faulty = [...problem.groups].find(([mentor, { languages, speaks }]) => {
      const hers = matching.flatMap((has, mentee) => (has === mentor ? [mentee] : []));
      if (hers.length === 0) return false;
      const speaking = languages
        .map((code) => ({ code, count: hers.filter((mentee) => speaks(mentee, code)).length }))
        .sort((a, b) => b.count - a.count)[0];
      if (hers.length > 1 && speaking?.count === hers.length) return false;
      if (hers.length < 2 || !speaking || speaking.count < 2 || only.has(mentor)) places[mentor] = 0;
      else only.set(mentor, speaking.code);
      return true;
    });
    if (!faulty) return matching;
  }
}

/** Pairs that would both rather have each other: how unstable a matching is. */
export function blockingPairs(
  { mentees, places }: Pick<Problem, "mentees" | "places">,
  liking: Liking,
  matching: Matching,
): { mentee: number; mentor: number }[] {
  const found: { mentee: number; mentor: number }[] = [];
  const held: number[][] = places.map(() => []);
  for (const [mentee, mentor] of matching.entries()) if (mentor !== null) held[mentor]?.push(mentee);
  for (let mentee = 0; mentee < mentees; mentee++)
    places.forEach((free, mentor) => {
      const like = liking(mentee, mentor);
      const own = matching[mentee] ?? null;
      if (!like || free < 1 || own === mentor) return;
      if (own !== null && (liking(mentee, own)?.hers ?? 0) >= like.hers) return;
      const others = held[mentor] ?? [];
      const rather =
        others.length < free || others.some((other) => (liking(other, mentor)?.mentors ?? 0) < like.mentors);
      if (rather) found.push({ mentee, mentor });
    });
  return found;
}

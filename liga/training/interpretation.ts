/** Who interprets, from which language into which; both ways of a pair are two directions. */
export type Direction = { fromLanguage: string; toLanguage: string };
export type Gap = Direction & { have: number; need: number };

/**
 * Interpreters swap every 20 to 30 minutes, so nobody can do a longer session alone: two for each direction.
 * One direction is needed for every language promised, and every direction that somebody was named for.
 */
export function interpreterGaps(
  session: { language: string; interpretation: readonly string[]; durationMinutes: number },
  interpreters: readonly Direction[],
): Gap[] {
  const need = session.durationMinutes > 30 ? 2 : 1;
  const key = ({ fromLanguage, toLanguage }: Direction) => `${fromLanguage}>${toLanguage}`;
  const wanted = new Map<string, Direction>();
  for (const toLanguage of session.interpretation)
    if (toLanguage !== session.language)
      wanted.set(`${session.language}>${toLanguage}`, { fromLanguage: session.language, toLanguage });
  for (const { fromLanguage, toLanguage } of interpreters)
    wanted.set(key({ fromLanguage, toLanguage }), { fromLanguage, toLanguage });
  return [...wanted.entries()].flatMap(([name, direction]) => {
    const have = interpreters.filter((one) => key(one) === name).length;
    return have < need ? [{ ...direction, have, need }] : [];
  });
}

import type { Commission, ResourceTheme } from "@/db/enums";
import { type GroundMentee, type GroundMentor, mayBeProposed, placesOf } from "../matching/ground";

export type Load = {
  id: string;
  /** Null: she shows none. */
  name: string | null;
  languages: readonly string[];
  region: Commission | null;
  walks: number;
  /** Null: she has not said. */
  capacity: number | null;
  /** How many more she takes now; none while she is not ready to be proposed. */
  places: number;
  ready: boolean;
};
/** Leaders who would like a mentor, those of them who wait, and the mentors and places there are for them. */
export type Cover<Key> = { key: Key; wanting: number; waiting: number; mentors: number; places: number };
/** Whom to look for. `leaders` wait and would be helped by somebody like that. */
export type Gap =
  | { kind: "places"; leaders: number; places: number }
  | { kind: "language"; language: string; leaders: number }
  | { kind: "region"; region: Commission; leaders: number }
  | { kind: "theme"; theme: ResourceTheme; leaders: number };
export type Coverage = {
  load: Load[];
  languages: Cover<string>[];
  regions: Cover<Commission | null>[];
  waiting: number;
  places: number;
  gaps: Gap[];
};

/** Who mentors how many, and what of the leaders' wants nobody can meet: languages first, as nothing goes without one. */
export function coverageOf(mentors: readonly GroundMentor[], mentees: readonly GroundMentee[]): Coverage {
  const load = mentors.map((mentor): Load => {
    const ready = mentor.open && mentor.vetted && mentor.signed;
    const { id, name, languages, walks, capacity } = mentor;
    const region = (mentor.region ?? null) as Commission | null;
    return { id, name, languages, region, walks, capacity, ready, places: ready ? placesOf(mentor) : 0 };
  });
  const free = mentors.filter(mayBeProposed);
  const wanting = mentees.filter((mentee) => mentee.wants || mentee.pair);
  const waiting = wanting.filter((mentee) => mentee.pair === null);
  const placesAt = (of: readonly GroundMentor[]) => of.reduce((sum, mentor) => sum + placesOf(mentor), 0);

  function cover<Key>(
    key: Key,
    has: (side: { languages: readonly string[]; region: unknown }) => boolean,
  ): Cover<Key> {
    const able = free.filter(has);
    return {
      key,
      wanting: wanting.filter(has).length,
      waiting: waiting.filter(has).length,
      mentors: able.length,
      places: placesAt(able),
    };
  }
  const languages = unique(wanting.flatMap((mentee) => mentee.languages))
    .map((code) => cover(code, (side) => side.languages.includes(code)))
    .sort(mostFirst);
  const regions = unique(wanting.map(({ region }) => (region ?? null) as Commission | null))
    .map((code) => cover(code, (side) => (side.region ?? null) === code))
    .sort(mostFirst);

  const places = placesAt(free);
  const gaps: Gap[] = [];
  if (waiting.length > places) gaps.push({ kind: "places", leaders: waiting.length, places });
  // The language that helps most first; who is helped by it needs no other.
  let apart = waiting.filter(
    (mentee) => !free.some((mentor) => mentor.languages.some((code) => mentee.languages.includes(code))),
  );
  while (apart.length > 0) {
    const [best] = countBy(apart.flatMap((mentee) => unique(mentee.languages)));
    if (!best) break;
    const [language, leaders] = best;
    gaps.push({ kind: "language", language, leaders });
    apart = apart.filter((mentee) => !mentee.languages.includes(language));
  }
  const missing = <Key extends string>(
    asked: (mentee: GroundMentee) => readonly Key[],
    offered: Set<unknown>,
  ) => countBy(waiting.flatMap((mentee) => unique(asked(mentee)))).filter(([key]) => !offered.has(key));
  for (const [region, leaders] of missing(
    ({ region }) => (region ? [region as Commission] : []),
    new Set(free.map(({ region }) => region)),
  ))
    gaps.push({ kind: "region", region, leaders });
  for (const [theme, leaders] of missing(
    ({ themes }) => themes as ResourceTheme[],
    new Set(free.flatMap(({ themes }) => themes)),
  ))
    gaps.push({ kind: "theme", theme, leaders });
  return { load, languages, regions, waiting: waiting.length, places, gaps };
}

const unique = <T>(list: readonly T[]) => [...new Set(list)];
const mostFirst = <Key>(a: Cover<Key>, b: Cover<Key>) =>
  b.waiting - a.waiting || b.wanting - a.wanting || String(a.key).localeCompare(String(b.key));
/** Each with how often it occurs, the most frequent first. */
function countBy<Key extends string>(list: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

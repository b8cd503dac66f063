import type { MentoringWishKind } from "@/db/enums";
import { type Fit, type Mentee, type Mentor, makeFit, type Weights } from "./score";
import type { Liking } from "./stable";

/**
 * What is asked: who could walk with whom, and how good it would be. Mentees and mentors are places in their
 * lists. A pair that may not be has no weight, for whatever reason: language, hours, organisation, a wish not
 * to that nobody is told of, or a coordinator's word.
 */
export type Problem = {
  mentees: number;
  /** How many more each mentor can walk with. */
  places: readonly number[];
  /** Whole numbers from 0 by mentee and mentor; null where the two may not be a pair. */
  weight: readonly (readonly (number | null)[])[];
  /** Mentors who meet theirs together, with the languages a group could have; its members share one. */
  groups: ReadonlyMap<
    number,
    { languages: readonly string[]; speaks: (mentee: number, language: string) => boolean }
  >;
  /** Mentees who are pinned: they have one mentor only, and must have her. */
  firm?: ReadonlySet<number>;
};
/** The mentor of each mentee, null where she waits. */
export type Matching = (number | null)[];
export type Solved = { matching: Matching; proven: boolean };

/** A wish, or that somebody is not to be her partner. Read by the one who said it and by the matching alone. */
export type Wish = { by: string; about: string; kind: MentoringWishKind; weight?: number };
export type Choice = { menteeId: string; mentorId: string };
export type Ground = {
  mentors: readonly Mentor[];
  mentees: readonly Mentee[];
  wishes: readonly Wish[];
  pins: readonly Choice[];
  forbids: readonly Choice[];
  weights: Weights;
  from: Date;
};

/** What contradicts itself among a coordinator's choices; each named with whom it is about. */
export type Contradiction =
  | { code: "pinned_twice"; menteeId: string }
  | { code: "pinned_and_forbidden"; menteeId: string; mentorId: string }
  | { code: "pinned_over_places"; mentorId: string; places: number; pinned: number }
  /** A language, an hour, the organisation, or a wish that nobody is told of: which, this does not say. */
  | { code: "pinned_cannot_be"; menteeId: string; mentorId: string }
  /** What is pinned may be one by one, yet not all of it: a group without one language for all, or of one. */
  | { code: "pinned_together"; menteeId: string; mentorId: string };

/** A wish of weight 2 counts like one thing more in common. */
const wishPoints = 6;
/** Who waited before comes first where places are short. */
const waitingPoints = 15;

export type Prepared = {
  problem: Problem;
  fits: Fit[][];
  /** Mentees' places with the mentor they are pinned to. */
  pinned: Map<number, number>;
  contradictions: Contradiction[];
  liking: Liking;
};

/** The question as numbers. A no-go of either leaves the pair out just as no hour in common does. */
export function prepare(ground: Ground): Prepared {
  const { mentors, mentees, weights, from } = ground;
  const fit = makeFit(weights, from);
  const fits = mentees.map((mentee) => mentors.map((mentor) => fit(mentor, mentee)));
  const said = wishesOf(ground);
  const forbidden = new Set(ground.forbids.map(keyOf));
  const possible = mentees.map((mentee, i) =>
    mentors.map((mentor, j) => {
      const one = fits[i]?.[j];
      if (!one || "bar" in one) return null;
      const [hers, mentors] = [said(mentee.id, mentor.id), said(mentor.id, mentee.id)];
      if (hers === null || mentors === null) return null;
      return one.points + hers + mentors + (mentee.waits ? waitingPoints : 0);
    }),
  );
  const place = placesIn(ground);
  const contradictions = contradictionsOf(ground, (choice) => {
    const { mentee, mentor } = place(choice);
    return (possible[mentee]?.[mentor] ?? null) !== null;
  });
  const weight =
    forbidden.size === 0
      ? possible
      : possible.map((row, i) =>
          row.map((one, j) =>
            forbidden.has(keyOf({ menteeId: mentees[i]?.id ?? "", mentorId: mentors[j]?.id ?? "" }))
              ? null
              : one,
          ),
        );
  const pinned = new Map<number, number>();
  for (const pin of ground.pins) {
    const { mentee, mentor } = place(pin);
    if (mentee >= 0 && mentor >= 0) pinned.set(mentee, mentor);
  }
  for (const [i, j] of pinned) weight[i] = (weight[i] ?? []).map((one, k) => (k === j ? one : null));
  const speaks = mentees.map(({ languages }) => new Set(languages));
  const firm = new Set(pinned.keys());
  return {
    fits,
    pinned,
    liking(i, j) {
      const [one, mentee, mentor] = [fits[i]?.[j], mentees[i], mentors[j]];
      if ((weight[i]?.[j] ?? null) === null || !one || "bar" in one || !mentee || !mentor) return null;
      const [hers, its] = [said(mentee.id, mentor.id) ?? 0, said(mentor.id, mentee.id) ?? 0];
      // A pinned place is nobody else's.
      return { hers: one.points + hers, mentors: one.points + its + (firm.has(i) ? 1_000_000 : 0) };
    },
    contradictions,
    problem: {
      mentees: mentees.length,
      firm,
      places: mentors.map(({ places }) => places),
      weight,
      groups: new Map(
        mentors.flatMap(({ group, languages }, j) =>
          group
            ? [
                [
                  j,
                  { languages, speaks: (i: number, code: string) => speaks[i]?.has(code) ?? false },
                ] as const,
              ]
            : [],
        ),
      ),
    },
  };
}

/** What one's word on another is worth; null for a no-go, whatever else she said. */
function wishesOf({ wishes }: Ground): (by: string, about: string) => number | null {
  const said = new Map<string, Map<string, number | null>>();
  for (const { by, about, kind, weight = 2 } of wishes) {
    const hers = said.get(by) ?? new Map<string, number | null>();
    said.set(by, hers);
    if (kind === "no_go") hers.set(about, null);
    else if (hers.get(about) !== null) hers.set(about, wishPoints * weight);
  }
  return (by, about) => {
    const word = said.get(by)?.get(about);
    return word === undefined ? 0 : word;
  };
}

const keyOf = ({ menteeId, mentorId }: Choice) => `${menteeId} ${mentorId}`;

function placesIn({ mentors, mentees }: Pick<Ground, "mentors" | "mentees">) {
  const mentee = new Map(mentees.map(({ id }, i) => [id, i]));
  const mentor = new Map(mentors.map(({ id }, j) => [id, j]));
  return ({ menteeId, mentorId }: Choice) => ({
    mentee: mentee.get(menteeId) ?? -1,
    mentor: mentor.get(mentorId) ?? -1,
  });
}

function contradictionsOf(
  { mentors, pins, forbids }: Ground,
  possible: (choice: Choice) => boolean,
): Contradiction[] {
  const forbidden = new Set(forbids.map(keyOf));
  const distinct = [...new Map(pins.map((pin) => [keyOf(pin), pin])).values()];
  const twice = [...new Set(distinct.map(({ menteeId }) => menteeId))].filter(
    (menteeId) => distinct.filter((pin) => pin.menteeId === menteeId).length > 1,
  );
  const over = mentors.flatMap(({ id, places }) => {
    const pinned = distinct.filter(({ mentorId }) => mentorId === id).length;
    return pinned > places ? [{ code: "pinned_over_places" as const, mentorId: id, places, pinned }] : [];
  });
  return [
    ...twice.map((menteeId) => ({ code: "pinned_twice" as const, menteeId })),
    ...distinct
      .filter((pin) => forbidden.has(keyOf(pin)))
      .map((pin) => ({ code: "pinned_and_forbidden" as const, ...pin })),
    ...distinct.filter((pin) => !possible(pin)).map((pin) => ({ code: "pinned_cannot_be" as const, ...pin })),
    ...over,
  ];
}

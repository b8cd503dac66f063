/** Whom a mentee could have, and what each would be worth, in the same order. Whole numbers. */
export type Choices = { mentors: number[]; worth: number[] };
/** The best there is, with the prices that prove it: what each mentee gains, what a place of each mentor costs. */
export type Assigned = { matching: (number | null)[]; gains: number[]; prices: number[] };

/**
 * The assignment of the most worth where each mentee has one mentor at most, or none, and each mentor so many
 * places: mentees are added one by one, each by the cheapest way of making room (Kuhn's method with the prices
 * of Edmonds and Karp). After each the prices show that nothing is better.
 */
export function assign(choices: readonly Choices[], places: readonly number[]): Assigned {
  const matching: (number | null)[] = choices.map(() => null);
  const gains: number[] = choices.map(() => 0);
  const prices: number[] = places.map(() => 0);
  const held: number[][] = places.map(() => []);
  const distance = new Float64Array(places.length);
  const from = new Int32Array(places.length);
  const done = new Uint8Array(places.length);

  /** The cheapest way to make room for `added`; the mentees it asks, with how far each is. */
  function wayFor(added: number) {
    distance.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    const asked: { mentee: number; far: number }[] = [];
    // Whoever goes without, or a mentor with a place left: the cheaper ends the search.
    let end = { cost: Number.POSITIVE_INFINITY, mentee: -1, mentor: -1 };
    const ask = (mentee: number, far: number) => {
      asked.push({ mentee, far });
      const gain = gains[mentee] ?? 0;
      if (far + gain < end.cost) end = { cost: far + gain, mentee, mentor: -1 };
      const { mentors, worth } = choices[mentee] as Choices;
      for (let k = 0; k < mentors.length; k++) {
        const mentor = mentors[k] as number;
        const here = far + gain - (worth[k] as number) + (prices[mentor] as number);
        if (here >= (distance[mentor] as number)) continue;
        distance[mentor] = here;
        from[mentor] = mentee;
        if (here < end.cost && (held[mentor] as number[]).length < (places[mentor] as number))
          end = { cost: here, mentee: -1, mentor };
      }
    };
    ask(added, 0);
    for (;;) {
      let nearest = -1;
      for (let mentor = 0; mentor < places.length; mentor++)
        if (!done[mentor] && (nearest < 0 || (distance[mentor] as number) < (distance[nearest] as number)))
          nearest = mentor;
      if (nearest < 0 || (distance[nearest] as number) >= end.cost) return { end, asked };
      done[nearest] = 1;
      for (const mentee of held[nearest] as number[]) ask(mentee, distance[nearest] as number);
    }
  }

  const leave = (mentee: number, mentor: number) => {
    held[mentor] = (held[mentor] as number[]).filter((one) => one !== mentee);
  };
  for (const [added, { mentors, worth }] of choices.entries()) {
    gains[added] = mentors.reduce(
      (most, mentor, k) => Math.max(most, (worth[k] as number) - (prices[mentor] as number)),
      0,
    );
    const { end, asked } = wayFor(added);
    for (const { mentee, far } of asked)
      if (far < end.cost) gains[mentee] = (gains[mentee] as number) - (end.cost - far);
    for (let mentor = 0; mentor < places.length; mentor++)
      if ((distance[mentor] as number) < end.cost)
        prices[mentor] = (prices[mentor] as number) + end.cost - (distance[mentor] as number);
    // Back along the way: each takes the place the next one asked for.
    let mentor = end.mentor;
    if (mentor < 0 && end.mentee !== added) {
      mentor = matching[end.mentee] as number;
      leave(end.mentee, mentor);
      matching[end.mentee] = null;
    }
    while (mentor >= 0) {
      const mentee = from[mentor] as number;
      const before = matching[mentee] ?? -1;
      if (before >= 0) leave(mentee, before);
      matching[mentee] = mentor;
      (held[mentor] as number[]).push(mentee);
      mentor = before;
    }
  }
  return { matching, gains, prices };
}

/**
 * Whether the prices prove the assignment the best: no pair is worth more than its gain and price together, and
 * what was gained and paid is exactly what the pairs are worth. It shares nothing with the search.
 */
export function isProven(
  choices: readonly Choices[],
  places: readonly number[],
  { matching, gains, prices }: Assigned,
): boolean {
  const taken = places.map(() => 0);
  let worth = 0;
  for (const [mentee, mentor] of matching.entries()) {
    if (mentor === null) continue;
    const at = choices[mentee]?.mentors.indexOf(mentor) ?? -1;
    if (at < 0) return false;
    worth += choices[mentee]?.worth[at] ?? 0;
    taken[mentor] = (taken[mentor] ?? 0) + 1;
  }
  if (taken.some((number, mentor) => number > (places[mentor] ?? 0))) return false;
  if (gains.some((gain) => gain < 0) || prices.some((price) => price < 0)) return false;
  const covered = choices.every(({ mentors, worth: each }, mentee) =>
    mentors.every((mentor, k) => (gains[mentee] ?? 0) + (prices[mentor] ?? 0) >= (each[k] ?? 0)),
  );
  const most =
    gains.reduce((sum, gain) => sum + gain, 0) +
    prices.reduce((sum, price, mentor) => sum + price * (places[mentor] ?? 0), 0);
  return covered && most === worth;
}

/**
 * Every assignment that is as good: it uses only these pairs, leaves none of these mentees out and none of
 * these mentors with a place; and each that does so is as good.
 */
export function equallyGood(choices: readonly Choices[], { gains, prices }: Assigned) {
  const tight = choices.map(({ mentors, worth }, mentee): Choices => {
    const kept = mentors.flatMap((mentor, k) =>
      (gains[mentee] ?? 0) + (prices[mentor] ?? 0) === worth[k] ? [k] : [],
    );
    return { mentors: kept.map((k) => mentors[k] as number), worth: kept.map((k) => worth[k] as number) };
  });
  return {
    choices: tight,
    mentees: gains.map((gain) => gain > 0),
    mentors: prices.map((price) => price > 0),
  };
}

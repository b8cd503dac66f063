import { commissions, resourceThemes } from "@/db/enums";
import type { Ground, Wish } from "./problem";
import { type Mentee, type Mentor, usualWeights } from "./score";

/** A crowd that is the same for the same seed: spread over the world, with wishes and a few no-gos. */
export function crowd(mentees: number, mentors: number, seed = 1, groups = 0): Ground {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number) =>
    [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list)))].sort();
  const zones = [
    "Asia/Manila",
    "Europe/Madrid",
    "America/Mexico_City",
    "America/Lima",
    "Asia/Beirut",
    "Africa/Nairobi",
  ];
  const side = (id: string) => ({
    id,
    zone: pick(zones),
    languages: some(["es", "en", "fr", "ar", "fil"], 3),
    themes: some(resourceThemes, 4),
    objectives: some([1, 2, 5, 6, 7, 15, 16, 22, 23], 4),
    region: pick(commissions),
    organisationId: `organisation ${Math.floor(random() * 60)}`,
    lived: random() < 0.4 ? some(resourceThemes, 2) : [],
  });
  const beginnings = [8, 9, 10, 16, 17, 18, 19];
  const all = {
    mentors: Array.from({ length: mentors }, (_, j): Mentor => {
      const begins = pick(beginnings) * 60;
      const days = new Set(some([0, 1, 2, 3, 4, 5, 6], 5));
      return {
        ...side(`mentor ${j}`),
        places: 1 + Math.floor(random() * 4),
        walksWith: Math.floor(random() * 3),
        group: j < groups,
        hours: Array.from({ length: 7 }, (_, day) =>
          days.has(day) ? [{ from: begins, until: begins + 180 }] : [],
        ),
      };
    }),
    mentees: Array.from({ length: mentees }, (_, i): Mentee => {
      const unsaid = random() < 0.5;
      const begins = pick(beginnings) * 60;
      return {
        ...side(`mentee ${i}`),
        waits: random() < 0.1,
        hours: unsaid
          ? new Array(7).fill(undefined)
          : Array.from({ length: 7 }, (_, day) => (day === 6 ? null : { from: begins, until: begins + 240 })),
      };
    }),
  };
  const wishes = Array.from({ length: mentees }, (_, i): Wish[] => {
    const [by, about] = [`mentee ${i}`, `mentor ${Math.floor(random() * mentors)}`];
    const kind = random() < 0.2 ? "no_go" : "wish";
    return random() < 0.5
      ? [{ by, about, kind, weight: 2 + Math.floor(random() * 2) }]
      : [{ by: about, about: by, kind, weight: 2 }];
  }).flat();
  return {
    ...all,
    wishes,
    pins: [],
    forbids: [],
    weights: usualWeights,
    from: new Date("2026-02-02T00:00:00Z"),
  };
}

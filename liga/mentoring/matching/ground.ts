import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { DayHours } from "../../training/burden";
import type { Choice, Ground, Wish } from "./problem";
import type { Mentor, Side, Weights } from "./score";

type Stretches = [weekday: number, from: number | null, until: number | null][];
type Told = Omit<Side, "hours"> & { name: string };
export type GroundMentor = Told & {
  hours: Stretches;
  capacity: number;
  groupOf: number | null;
  open: boolean;
  vetted: boolean;
  signed: boolean;
  /** With how many she walks now, in any cohort, and the languages all of those speak. */
  walks: number;
  shared: string[];
};
export type GroundMentee = Told & {
  enrolmentId: string;
  /** Null where she has said nothing about her hours. */
  hours: Stretches | null;
  wants: boolean;
  waitsSince: string | null;
  pair: { id: string; version: number; mentorId: string } | null;
};
/** What everybody who coordinates the cohort may know of a match. */
export type PublicGround = { mentors: GroundMentor[]; mentees: GroundMentee[] };

/** Null when the cohort is not hers to coordinate. One statement. */
export async function publicGround(tx: Tx, cohortId: string): Promise<PublicGround | null> {
  const [row] = await tx.execute<{ ground: PublicGround | null }>(
    sql`select matching_ground(${cohortId}) as ground`,
  );
  return row?.ground ?? null;
}

/** The wishes of both sides: to be handed to `prepare()`, never to a page or into a row. */
export const wishesFor = (tx: Tx, cohortId: string): Promise<Wish[]> =>
  tx.execute<Wish>(sql`select "by", about, kind, weight from matching_wishes(${cohortId})`);

/** Who may be proposed to somebody now. */
export const mayBeProposed = (mentor: GroundMentor) =>
  mentor.open && mentor.vetted && mentor.signed && placesOf(mentor) > 0;

/** How many more a mentor can walk with; a group of hers counts as one. */
export function placesOf({ capacity, groupOf, walks }: GroundMentor): number {
  if (groupOf === null) return Math.max(0, capacity - walks);
  return walks > 0 ? Math.max(0, groupOf - walks) : capacity > 0 ? groupOf : 0;
}

/** A mentor as the matching takes her. Whoever joins a group that is there speaks what its members do. */
export function asMentor(mentor: GroundMentor): Mentor {
  const { groupOf, walks, shared, languages, hours } = mentor;
  const joined = groupOf !== null && walks > 0;
  return {
    ...mentor,
    hours: days(hours).map((day) => day ?? []),
    languages: joined ? shared : languages,
    places: placesOf(mentor),
    walksWith: joined ? 1 : walks,
    group: groupOf !== null && walks === 0,
  };
}

export const asMentee = (mentee: GroundMentee) => ({
  ...mentee,
  // One stretch a day; a day without a word is a usual one, a day without hours is none.
  hours: days(mentee.hours ?? []).map((day) => (day === undefined ? undefined : (day[0] ?? null))),
  waits: mentee.waitsSince !== null,
});

function days(said: Stretches): (NonNullable<DayHours>[] | undefined)[] {
  const week: (NonNullable<DayHours>[] | undefined)[] = new Array(7).fill(undefined);
  for (const [weekday, from, until] of said) {
    const day = week[weekday - 1] ?? [];
    if (from !== null && until !== null) day.push({ from, until });
    week[weekday - 1] = day;
  }
  return week;
}

/** The question for all who have no mentor and would like one. */
export function groundForAll(
  { mentors, mentees }: PublicGround,
  more: { wishes: Wish[]; pins: Choice[]; forbids: Choice[]; weights: Weights; from: Date },
): Ground {
  return {
    mentors: mentors.filter(mayBeProposed).map(asMentor),
    mentees: mentees.filter(({ wants, pair }) => wants && pair === null).map(asMentee),
    ...more,
  };
}

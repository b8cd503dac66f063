import { type WaitingCode, whyWaiting } from "./explain";
import { type GroundMentee, groundForAll, mayBeProposed, type PublicGround, placesOf } from "./ground";
import { prepare } from "./problem";
import { usualWeights } from "./score";

export type Waiting = GroundMentee & {
  /** Her place on the waiting list, null when she is not on it. */
  place: number | null;
  /** What stands in the way of every mentor; null when somebody could be proposed to her. */
  inTheWay: WaitingCode | null;
};
/** How a cohort's matching stands before anything is worked out. */
export type Outlook = { waiting: Waiting[]; places: number };

/** Of languages, hours, organisations and places alone: no wish is asked for here. Whoever waits longest comes first. */
export function outlookOf(all: PublicGround, now: Date): Outlook {
  const ground = groundForAll(all, { wishes: [], pins: [], forbids: [], weights: usualWeights, from: now });
  const { fits, problem } = prepare(ground);
  const nobody = ground.mentees.map(() => null);
  const ways = new Map(
    ground.mentees.map((mentee, i) => {
      const code = whyWaiting(mentee, fits[i] ?? [], problem.places, nobody);
      const someone = fits[i]?.some((fit) => !("bar" in fit)) ?? false;
      return [mentee.id, someone ? null : code] as const;
    }),
  );
  const waiting = all.mentees
    .filter(({ id }) => ways.has(id))
    .sort((a, b) => (a.waitsSince ?? "~").localeCompare(b.waitsSince ?? "~"))
    .map((mentee, at) => ({
      ...mentee,
      place: mentee.waitsSince ? at + 1 : null,
      inTheWay: ways.get(mentee.id) ?? null,
    }));
  const places = all.mentors.filter(mayBeProposed).reduce((sum, mentor) => sum + placesOf(mentor), 0);
  return { waiting, places };
}

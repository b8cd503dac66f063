import { whyWaiting } from "./explain";
import { asMentee, asMentor, type GroundMentee, mayBeProposed, type PublicGround } from "./ground";
import { type Choice, type Ground, type Matching, prepare, type Wish } from "./problem";
import type { Figures, Row } from "./propose";
import { rematch } from "./rematch";
import type { Weights } from "./score";
import { blockingPairs } from "./stable";

export type Change = Row & { fromMentorId: string | null };
type More = { wishes: Wish[]; forbids: Choice[]; weights: Weights; from: Date };

/**
 * A new mentor for one leader, whether she has one or not, with as little change for the others as can be. Pairs
 * that could not be made today, and those of mentors who take nobody new, are left as they are.
 */
export async function rematchOne(all: PublicGround, who: GroundMentee, more: More) {
  const { ground, now } = questionOf(all, who, more);
  const prepared = prepare(ground);
  const { problem, fits, liking } = prepared;
  const found = await rematch(problem, now, 0);
  const matching = found?.matching ?? now;
  const changes = matching.flatMap((j, i): Change[] => {
    const mentee = ground.mentees[i];
    if (!mentee || (i > 0 && j === now[i])) return [];
    const fit = j === null ? undefined : fits[i]?.[j];
    const fromMentorId = all.mentees.find(({ id }) => id === mentee.id)?.pair?.mentorId ?? null;
    if (!found || !fit || "bar" in fit) {
      const code = whyWaiting(mentee, fits[i] ?? [], problem.places, matching);
      return [{ menteeId: mentee.id, mentorId: null, fromMentorId, reasons: [{ code }] }];
    }
    const mentorId = ground.mentors[j ?? -1]?.id ?? null;
    return [{ menteeId: mentee.id, mentorId, fromMentorId, reasons: fit.reasons }];
  });
  const minutes = changes.flatMap(({ reasons }) =>
    reasons.flatMap((one) => (one.code === "hours" ? [one.minutes] : [])),
  );
  const pairs = changes.filter(({ mentorId }) => mentorId !== null).length;
  const figures: Omit<Figures, "common" | "leastCommon"> = {
    pairs,
    waiting: changes.length - pairs,
    leastMinutes: minutes.length > 0 ? Math.min(...minutes) : null,
    blocking: blockingPairs(problem, liking, matching).length,
  };
  return { changes, figures, optimal: found?.proven ?? true };
}

/** She comes first; after her everybody whose pair could be another one. */
function questionOf(all: PublicGround, who: GroundMentee, more: More): { ground: Ground; now: Matching } {
  const taking = all.mentors.filter(
    (mentor) => mayBeProposed(mentor) || (mentor.open && mentor.vetted && mentor.signed),
  );
  const paired = all.mentees.filter(
    ({ id, pair }) => id !== who.id && pair && taking.some((mentor) => mentor.id === pair.mentorId),
  );
  const room = (mentees: GroundMentee[]): Ground => ({
    mentors: taking.map((mentor) => {
      const free = mentees.filter(({ pair }) => pair?.mentorId === mentor.id).length;
      const own = asMentor(mentor);
      return { ...own, places: own.places + free };
    }),
    mentees: mentees.map(asMentee),
    pins: [],
    ...more,
  });
  const first = room([who, ...paired]);
  const { weight } = prepare(first).problem;
  const mentorAt = (mentee: GroundMentee) =>
    taking.findIndex((mentor) => mentor.id === mentee.pair?.mentorId);
  const movable = paired.filter((mentee, i) => (weight[i + 1]?.[mentorAt(mentee)] ?? null) !== null);
  const place = (mentee: GroundMentee) => {
    const at = mentorAt(mentee);
    return at < 0 ? null : at;
  };
  return { ground: room([who, ...movable]), now: [who, ...movable].map(place) };
}

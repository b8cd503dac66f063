import type { AttendanceMark } from "@/db/enums";
import { plain } from "../people/import-words";
import type { Attendee, Meeting } from "./export-file";

/** In minutes: coming later than this is late, leaving so much before the end is early, less than this says nothing. */
export type Thresholds = { lateAfter: number; earlyBefore: number; least: number };
export const usualThresholds: Thresholds = { lateAfter: 10, earlyBefore: 15, least: 20 };

export type Presence = {
  /** Of the session's own time. */
  minutes: number;
  /** How long after the start she came, how long before the end she left; null where no time is known. */
  lateBy: number | null;
  leftBefore: number | null;
  /** Null when she was there too briefly to say. */
  proposal: AttendanceMark | null;
};

const minute = 60_000;

/** What an export says of one woman's presence, from all her stays together. */
export function presenceOf(
  attendees: readonly Pick<Attendee, "stays" | "minutes">[],
  { startsAt, durationMinutes }: Meeting,
  { lateAfter, earlyBefore, least }: Thresholds,
): Presence {
  const [start, end] = [startsAt.getTime(), startsAt.getTime() + durationMinutes * minute];
  const stays = attendees
    .flatMap(({ stays: all }) => all)
    .map(({ from, to }) => [Math.max(start, from.getTime()), Math.min(end, to.getTime())] as const)
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  let [covered, until] = [0, start];
  for (const [from, to] of stays) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  const told = attendees.reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes = Math.round(Math.min(durationMinutes, covered / minute + told));
  const first = stays[0];
  if (!first) {
    const enough = minutes >= durationMinutes - lateAfter - earlyBefore;
    const proposal = minutes < Math.min(least, durationMinutes) ? null : enough ? "present" : "left_early";
    return { minutes, lateBy: null, leftBefore: null, proposal };
  }
  const lateBy = Math.round((first[0] - start) / minute);
  const leftBefore = Math.round((end - until) / minute);
  const late = lateBy > lateAfter;
  const early = leftBefore > earlyBefore;
  return {
    minutes,
    lateBy,
    leftBefore,
    proposal:
      minutes < Math.min(least, durationMinutes)
        ? null
        : early && (!late || leftBefore > lateBy)
          ? "left_early"
          : late
            ? "late"
            : "present",
  };
}

export type Leader = { enrolmentId: string; name: string | null };
/** By her address or her very name she is known; by a similar one somebody has to look. */
export type Likeness = "address" | "name" | "similar";
export type Match = { enrolmentId: string; how: Likeness; seenAs: Attendee[] };

/** How alike two names are, from 0 to 1: accents, capitals, order and a name left out weigh little. */
export function alike(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  if (!a || !b) return 0;
  const [left, right] = [a.split(" "), b.split(" ")];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const within = short.every((word) => long.includes(word)) && short.join("").length >= 3;
  const sorted = (words: string[]) => [...words].sort().join(" ");
  const share = (x: string, y: string) => 1 - editDistance(x, y) / Math.max([...x].length, [...y].length);
  return Math.max(share(a, b), share(sorted(left), sorted(right)), within ? 0.8 : 0);
}

/** How many letters must be put in, taken out or changed. */
export function editDistance(one: string, other: string): number {
  const letters = [...other];
  let row = [0, ...letters.map((_, i) => i + 1)];
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, there] of letters.entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === there ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const alikeEnough = 0.75;

/**
 * Who of the group each of the export's people is. A similar name counts only when it is nearest to one
 * leader alone; who is like nobody, or like two, is left for a person to find.
 */
export function matchLeaders(
  attendees: readonly Attendee[],
  leaders: readonly Leader[],
  byAddress: ReadonlyMap<string, string>,
): { matches: Match[]; strangers: Attendee[] } {
  const matches = new Map<string, Match>();
  const strangers: Attendee[] = [];
  for (const attendee of attendees) {
    const known = matchOne(attendee, leaders, byAddress);
    if (!known) strangers.push(attendee);
    else {
      const before = matches.get(known.enrolmentId);
      // What is sure about one of her names does not make another of them sure.
      const how = before && (before.how === "similar" || known.how === "similar") ? "similar" : known.how;
      matches.set(known.enrolmentId, { ...known, how, seenAs: [...(before?.seenAs ?? []), attendee] });
    }
  }
  return { matches: [...matches.values()], strangers };
}

function matchOne(
  { name, email }: Attendee,
  leaders: readonly Leader[],
  byAddress: ReadonlyMap<string, string>,
): { enrolmentId: string; how: Likeness } | null {
  const addressed = email && byAddress.get(email);
  if (addressed) return { enrolmentId: addressed, how: "address" };
  const same = leaders.filter((leader) => leader.name !== null && plain(leader.name) === plain(name));
  if (same.length === 1 && same[0]) return { enrolmentId: same[0].enrolmentId, how: "name" };
  const [best, second] = leaders
    .map((leader) => ({ id: leader.enrolmentId, score: alike(name, leader.name ?? "") }))
    .filter(({ score }) => score >= alikeEnough)
    .sort((a, b) => b.score - a.score);
  return best && (!second || second.score < best.score) ? { enrolmentId: best.id, how: "similar" } : null;
}

/** Whether any stay of anybody touches the session, an hour before and after forgiven. Durations alone say nothing. */
export function sameTime(attendees: readonly Attendee[], { startsAt, durationMinutes }: Meeting): boolean {
  const stays = attendees.flatMap(({ stays: all }) => all);
  const [from, to] = [startsAt.getTime() - 60 * minute, startsAt.getTime() + (durationMinutes + 60) * minute];
  return stays.length === 0 || stays.some((stay) => stay.from.getTime() < to && stay.to.getTime() > from);
}

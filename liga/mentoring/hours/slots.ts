import { clockChanges, minuteOfDay, offsetAt, wallMinute, weekdayOf } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { type DayHours, usualHours } from "../../training/burden";
import type { Week } from "../matching/overlap";

const quarter = 15 * 60_000;

type Hour = [weekday: number, from: number | null, until: number | null];
/** What `pair_hours()` tells of a running pair. */
export type PairHours = {
  mentor: { zone: string; hours: Hour[] | null };
  mentee: { zone: string; hours: Hour[] | null };
  taken: [from: string, until: string][];
};

/**
 * The weeks of both. A mentor offers the hours she names and no others; a leader names the days that
 * differ. Whoever has said nothing can from 8 to 21.
 */
export function weeksOf({ mentor, mentee }: PairHours): [Week, Week] {
  const offered = mentor.hours && byDay(mentor.hours);
  const stated = mentee.hours && byDay(mentee.hours);
  const days = [1, 2, 3, 4, 5, 6, 7];
  return [
    { zone: mentor.zone, hours: days.map((day) => (offered ? (offered.get(day) ?? []) : undefined)) },
    { zone: mentee.zone, hours: days.map((day) => stated?.get(day)) },
  ];
}

function byDay(hours: Hour[]) {
  const days = new Map<number, NonNullable<DayHours>[]>();
  for (const [weekday, from, until] of hours) {
    const said = days.get(weekday) ?? [];
    days.set(weekday, from === null || until === null ? said : [...said, { from, until }]);
  }
  return days;
}

/** Whether somebody has no hour in any week: then nothing can be shared, and it helps to say so. */
export const hasNoHours = ({ hours }: Week) =>
  hours.every((day) => day === null || (Array.isArray(day) && day.length === 0));

type Wanted = {
  weeks: readonly Week[];
  /** Meetings and sessions either of them has already. */
  taken: readonly (readonly [Date, Date])[];
  minutes: number;
  from: Date;
  days: number;
  /** On whose clock a meeting begins at the full or the half hour. */
  zone: string;
};

/**
 * When a meeting of that length can begin so that all of it lies within everybody's hours, on the
 * clock each has on that very day. Earliest first.
 */
export function sharedSlots({ weeks, taken, minutes, from, days, zone }: Wanted): Date[] {
  const first = Math.ceil(from.getTime() / quarter);
  const count = days * 96;
  const until = new Date((first + count) * quarter);
  const free = new Uint8Array(count).fill(1);
  for (const week of weeks) keepFree(free, week, new Date(first * quarter), until);
  for (const [begins, ends] of taken) {
    const a = Math.max(0, Math.floor(begins.getTime() / quarter) - first);
    const b = Math.min(count, Math.ceil(ends.getTime() / quarter) - first);
    if (b > a) free.fill(0, a, b);
  }
  const needs = Math.ceil(minutes / 15);
  const slots: Date[] = [];
  for (let run = 0, i = 0; i < count; i++) {
    run = free[i] ? run + 1 : 0;
    if (run < needs) continue;
    const at = new Date((first + i - needs + 1) * quarter);
    if (minuteOfDay(wallMinute(at, zone)) % 30 === 0) slots.push(at);
  }
  return slots;
}

/** Strikes out the quarters of an hour that do not lie within her hours. */
function keepFree(free: Uint8Array, week: Week, from: Date, until: Date) {
  const turns = [...clockChanges(week.zone, from, until), until];
  let i = 0;
  for (const turn of turns) {
    const at = from.getTime() + i * quarter;
    if (i >= free.length) return;
    const offset = offsetAt(new Date(at), week.zone);
    for (; i < free.length && from.getTime() + i * quarter < turn.getTime(); i++) {
      const wall = Math.floor((from.getTime() + i * quarter) / 60_000) + offset;
      if (!isHers(wall, week)) free[i] = 0;
    }
  }
}

/** Whether the quarter that begins at a minute of her wall clock is hers: of that day, or of a night that began before. */
const isHers = (wall: number, { hours }: Week) => {
  const minute = minuteOfDay(wall);
  const within = (weekday: number, at: number) =>
    stretches(hours[weekday - 1]).some(
      ({ from, until }) => from <= at && at + 15 <= (until > from ? until : until + 1440),
    );
  return within(weekdayOf(wall), minute) || within(weekdayOf(wall - 1440), minute + 1440);
};

function stretches(day: Week["hours"][number]): readonly NonNullable<DayHours>[] {
  if (day === undefined) return [usualHours];
  if (day === null) return [];
  return "from" in day ? [day] : day;
}

/** Those of a day together as she counts days, and of a day with many the full hours, spread over it. */
export function byDays(slots: readonly Date[], zone: string, most = 6): { day: string; slots: Date[] }[] {
  const days = new Map<string, Date[]>();
  for (const at of slots) {
    const day = dayOf(at, zone);
    days.set(day, [...(days.get(day) ?? []), at]);
  }
  return [...days].map(([day, all]) => ({ day, slots: thinned(all, zone, most) }));
}

function thinned(all: Date[], zone: string, most: number) {
  if (all.length <= most) return all;
  const full = all.filter((at) => minuteOfDay(wallMinute(at, zone)) % 60 === 0);
  const from = full.length >= 2 ? full : all;
  if (from.length <= most) return from;
  return Array.from(
    { length: most },
    (_, i) => from[Math.round((i * (from.length - 1)) / (most - 1))] as Date,
  );
}

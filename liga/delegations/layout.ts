import { dayOf, instantAt } from "@/lib/dates";

/** Where sessions stand on a day of the board. Instants in milliseconds, minutes from the axis' start. */
export type Timed = { id: string; startsAt: number; endsAt: number };

export type Placed<S extends Timed> = {
  session: S;
  /** Minutes from the start of the axis. */
  from: number;
  minutes: number;
  /** Counted from 0 among the `lanes` that its group of overlapping sessions needs. */
  lane: number;
  lanes: number;
};

export type DayBoard<S extends Timed> = {
  /** First instant of the axis, on a full hour. */
  start: number;
  /** Length of the axis: full hours. */
  minutes: number;
  placed: Placed<S>[];
  /** The most lanes any moment needs, at least 1. */
  lanes: number;
};

const minute = 60_000;
const hour = 60 * minute;

/** Days of a programme, `YYYY-MM-DD` in the forum's zone, each with its sessions in the order of time. */
export function byDay<S extends Timed>(sessions: readonly S[], zone: string): Map<string, S[]> {
  const days = new Map<string, S[]>();
  for (const session of [...sessions].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)) {
    const day = dayOf(new Date(session.startsAt), zone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return days;
}

/** Lays the sessions of a day on lanes so that no two in a lane overlap; touching ends share a lane. */
export function layDay<S extends Timed>(sessions: readonly S[]): DayBoard<S> {
  const inTime = [...sessions].sort((a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt);
  const start = Math.floor(Math.min(...inTime.map((s) => s.startsAt)) / hour) * hour;
  const end = Math.ceil(Math.max(...inTime.map((s) => s.endsAt)) / hour) * hour;
  const placed: Placed<S>[] = [];
  let group: Placed<S>[] = [];
  let until: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = until.length;
    placed.push(...group);
    group = [];
    until = [];
  };
  for (const session of inTime) {
    if (group.length > 0 && until.every((last) => last <= session.startsAt)) close();
    const free = until.findIndex((last) => last <= session.startsAt);
    const lane = free < 0 ? until.length : free;
    until[lane] = session.endsAt;
    group.push({
      session,
      from: (session.startsAt - start) / minute,
      minutes: (session.endsAt - session.startsAt) / minute,
      lane,
      lanes: 1,
    });
  }
  close();
  return {
    start,
    minutes: (end - start) / minute,
    placed,
    lanes: Math.max(1, ...placed.map((p) => p.lanes)),
  };
}

export const overlaps = (a: Omit<Timed, "id">, b: Omit<Timed, "id">) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Sessions that keep the house's hours; side events, caucuses and travel do not. */
const official = ["plenary", "round_table", "policy_debate", "hearing", "interactive_dialogue"];

/**
 * The house's meeting hours of a day, 10–13 and 15–18 where the forum is, when an official session
 * keeps to them; empty elsewhere. Instants in milliseconds. Source: UN meeting hours in New York and
 * Geneva (Indico.UN event 1000748).
 */
export function meetingHours(sessions: readonly (Timed & { type: string })[], day: string, zone: string) {
  const halves = (
    [
      ["10:00", "13:00"],
      ["15:00", "18:00"],
    ] as const
  ).flatMap(([from, to]) => {
    const [start, end] = [instantAt(day, from, zone), instantAt(day, to, zone)];
    return start && end ? [{ startsAt: start.getTime(), endsAt: end.getTime() }] : [];
  });
  const keeps = (half: Omit<Timed, "id">) => (session: Timed & { type: string }) =>
    official.includes(session.type) && session.startsAt >= half.startsAt && session.endsAt <= half.endsAt;
  return halves.filter((half) => sessions.some(keeps(half)));
}

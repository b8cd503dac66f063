import type { SeatRole } from "@/db/enums";
import type { Seating } from "./problem";

export type SeatChange = { role: SeatRole; out: string | null; in: string | null };

/** What a plan made anew changes of an earlier one, seat by seat: who leaves it, who comes. */
export function seatChanges(earlier: readonly Seating[], now: readonly Seating[]): SeatChange[] {
  const same = (a: Seating, b: Seating) => a.person === b.person && a.role === b.role;
  const gone = earlier.filter((seat) => !now.some((other) => same(seat, other)));
  const come = now.filter((seat) => !earlier.some((other) => same(seat, other)));
  const changes: SeatChange[] = [];
  for (const seat of gone) {
    const at = come.findIndex(({ role }) => role === seat.role);
    const next = at < 0 ? null : (come.splice(at, 1)[0] ?? null);
    changes.push({ role: seat.role, out: seat.person, in: next?.person ?? null });
  }
  return [...changes, ...come.map(({ role, person }) => ({ role, out: null, in: person }))];
}

/** The seats of an earlier plan once these changes are made, with those a later one fills. */
export function changedBy(
  earlier: readonly Seating[],
  changes: readonly SeatChange[],
  filled: readonly Seating[],
): Seating[] {
  const come = [
    ...changes.flatMap(({ role, in: person }) => (person ? [{ person, role }] : [])),
    ...filled,
  ].filter((seat, at, all) => all.findIndex(({ person }) => person === seat.person) === at);
  const gone = new Set(changes.map(({ out }) => out));
  const stay = earlier.filter(
    ({ person }) => !gone.has(person) && !come.some((seat) => seat.person === person),
  );
  return [...stay, ...come];
}

/** The name of a plan made anew: "Plan 1" is followed by "Plan 1 · 2", that by "Plan 1 · 3". */
export function nameAgain(name: string, taken: readonly string[]): string {
  const first = name.replace(/ · \d+$/, "").slice(0, 70);
  let number = 2;
  while (taken.includes(`${first} · ${number}`)) number++;
  return `${first} · ${number}`;
}

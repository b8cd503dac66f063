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

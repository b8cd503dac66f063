import type { SeriesRule } from "@/db/schema";
import { clockAt, hourOf } from "@/lib/clock";
import { burdenOf } from "./burden";
import { fairestSlots, type SlotAnswer } from "./fair-slots";
import type { PlanPerson } from "./read-plan";
import { seriesDays } from "./recurrence";

/** The 24 full hours of a day, as the zone a series is planned in counts them. */
export const fullHours = Array.from({ length: 24 }, (_, hour) => hourOf(hour * 60));

/** What each full hour of a day costs each person; null where the clock jumps over it. */
export const costsOf = (day: string, zone: string, durationMinutes: number, people: readonly PlanPerson[]) =>
  fullHours.map((hour) => {
    const { at } = clockAt(day, hour, zone);
    return at && people.map((one) => burdenOf({ startsAt: at, durationMinutes }, one.zone, one.hours));
  });

export type Proposal = { times: { day: string; hour: string }[]; answer: SlotAnswer };

/** Hours for every date of a series so that the burden goes round, what was carried before included. */
export async function proposeSlots(
  rule: SeriesRule,
  leftOut: readonly string[],
  durationMinutes: number,
  people: readonly PlanPerson[],
): Promise<Proposal | null> {
  const days = seriesDays(rule, leftOut);
  const answer = await fairestSlots({
    carried: people.map(({ carried }) => carried),
    costs: days.map((day) => costsOf(day, rule.zone, durationMinutes, people)),
  });
  return (
    answer && {
      times: days.map((day, i) => ({ day, hour: fullHours[answer.choice[i] ?? 0] ?? "12:00" })),
      answer,
    }
  );
}

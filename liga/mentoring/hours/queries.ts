import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Viewer } from "../../viewer";
import { ownPairs } from "../queries";
import { byDays, hasNoHours, type PairHours, sharedSlots, weeksOf } from "./slots";

/** How far ahead hours are offered, and from which day on at the latest. */
const days = 14;

/**
 * When both of a running pair can, from a day on: hers, or null when the pair is not. What is shared is
 * told, never the other's hours themselves.
 */
export const hoursPage = (
  viewer: Viewer,
  pairId: string,
  { minutes, from, now }: { minutes: number; from: Date; now: Date },
) =>
  asViewer(viewer, async (tx) => {
    const [pair] = await ownPairs(tx, viewer, now, pairId);
    const [row] = await tx.execute<{ hours: PairHours | null }>(sql`select pair_hours(${pairId}) as hours`);
    if (!pair || !row?.hours) return null;
    const weeks = weeksOf(row.hours);
    const slots = sharedSlots({
      weeks,
      taken: row.hours.taken.map(([begins, ends]) => [new Date(begins), new Date(ends)] as const),
      minutes,
      from: from > now ? from : now,
      days,
      zone: viewer.timeZone,
    });
    const [mentor, mentee] = weeks;
    const mine = pair.role === "mentor" ? mentor : mentee;
    const hers = pair.role === "mentor" ? mentee : mentor;
    return {
      pair,
      days: byDays(slots, viewer.timeZone),
      /** Who has named no hour at all, so that nothing can be shared. */
      empty: hasNoHours(mine) ? ("mine" as const) : hasNoHours(hers) ? ("hers" as const) : null,
    };
  });

import type { AttendanceMark } from "@/db/enums";
import { type Counting, countsAsAttended, countsForShare, usualCounting } from "./rules";

type SideBySide = {
  groupId?: string | null;
  cancelled?: boolean;
  mark: AttendanceMark | null;
  durationMinutes?: number;
};

/**
 * Attended before what counts neither way before missed before not marked: of two marks the one that is
 * better for her, and of two she attended the longer session.
 */
function worthOf({ mark, cancelled, durationMinutes = 0 }: SideBySide, counting: Counting) {
  if (countsAsAttended(mark, counting)) return 10 + durationMinutes;
  return (mark ? (countsForShare(mark, counting) ? 1 : 2) : 0) - (cancelled ? 0.5 : 0);
}

/**
 * Sessions held side by side as the one session they are for her: the best of them stays, in the place of
 * the first. Whoever came to one of them has not missed the others.
 */
export function onceEach<S extends SideBySide>(sessions: readonly S[], counting = usualCounting): S[] {
  if (!sessions.some(({ groupId }) => groupId)) return [...sessions];
  const best = new Map<string, S>();
  for (const session of sessions) {
    if (!session.groupId) continue;
    const known = best.get(session.groupId);
    if (!known || worthOf(session, counting) > worthOf(known, counting)) best.set(session.groupId, session);
  }
  const seen = new Set<string>();
  return sessions.flatMap((session) => {
    if (!session.groupId) return [session];
    if (seen.has(session.groupId)) return [];
    seen.add(session.groupId);
    return [best.get(session.groupId) ?? session];
  });
}

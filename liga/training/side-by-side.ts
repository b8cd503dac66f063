import type { AttendanceMark } from "@/db/enums";

type SideBySide = { groupId?: string | null; cancelled?: boolean; mark: AttendanceMark | null };

/** Attended before excused before missed before not marked: of two marks the one that is better for her. */
const worth: Record<AttendanceMark, number> = { present: 4, late: 4, excused: 2, absent: 1 };
const worthOf = ({ mark, cancelled }: SideBySide) => (mark ? worth[mark] : 0) - (cancelled ? 0.5 : 0);

/**
 * Sessions held side by side as the one session they are for her: the best of them stays, in the place of
 * the first. Whoever came to one of them has not missed the others.
 */
export function onceEach<S extends SideBySide>(sessions: readonly S[]): S[] {
  const best = new Map<string, S>();
  for (const session of sessions) {
    if (!session.groupId) continue;
    const known = best.get(session.groupId);
    if (!known || worthOf(session) > worthOf(known)) best.set(session.groupId, session);
  }
  const seen = new Set<string>();
  return sessions.flatMap((session) => {
    if (!session.groupId) return [session];
    if (seen.has(session.groupId)) return [];
    seen.add(session.groupId);
    return [best.get(session.groupId) ?? session];
  });
}

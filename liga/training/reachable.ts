import type { Rule } from "./progress";

/** What a cohort's plan can give at most: its sessions that are not cancelled, and its assignments. */
export type Plan = {
  cohort: string;
  sessions: readonly { moduleId: string; durationMinutes: number; groupId?: string | null }[];
  work: readonly { moduleId: string | null; total: number }[];
};
export type OutOfReach = { cohort: string; rule: Rule; possible: number };

/**
 * Rules that nobody in a cohort can ever meet, whatever she attends and hands in, as the plan stands:
 * more hours than its sessions last, more sessions of a module than are planned, more assignments than
 * there are.
 */
export function outOfReach(rules: readonly Rule[], plans: readonly Plan[]): OutOfReach[] {
  return plans.flatMap((plan) =>
    rules
      .map((rule) => ({ cohort: plan.cohort, rule, possible: most(rule, plan) }))
      .filter(({ rule, possible }) => possible < rule.least),
  );
}

function most({ kind, moduleId }: Rule, { sessions, work }: Plan): number {
  const once = longestOfEach(sessions);
  switch (kind) {
    case "hours":
      return once.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0) / 60;
    case "module_sessions":
      return once.filter((session) => session.moduleId === moduleId).length;
    case "assignments":
      return work
        .filter((one) => moduleId === null || one.moduleId === moduleId)
        .reduce((sum, { total }) => sum + total, 0);
    case "required_modules":
    case "session_share":
      // A session of each module may still be planned, and a share can be reached with any number.
      return Number.POSITIVE_INFINITY;
  }
}

/** Sessions held side by side count once: the longest of each group. */
function longestOfEach<S extends Plan["sessions"][number]>(sessions: readonly S[]): S[] {
  const groups = new Map<string, S>();
  for (const [i, session] of sessions.entries()) {
    const key = session.groupId ?? `alone ${i}`;
    const before = groups.get(key);
    if (!before || session.durationMinutes > before.durationMinutes) groups.set(key, session);
  }
  return [...groups.values()];
}

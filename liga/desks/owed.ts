import { daysBetween } from "@/lib/dates";
import type { OwnDelegation } from "../delegations/queries";

export type Owed =
  | { kind: "answer" }
  | { kind: "read"; version: number }
  | { kind: "task"; id: string; title: string; days: number | null };

type Seen = Pick<OwnDelegation, "state" | "asAlternate" | "unread" | "latestVersion" | "tasks">;

/** What a delegate still owes, in the order it is asked: her answer, a look at the schedule, her tasks. */
export function owedBy(delegation: Seen, today: string): Owed[] {
  const { state, asAlternate, unread, latestVersion, tasks } = delegation;
  const owed: Owed[] = [];
  if (state === "offered" && !asAlternate) owed.push({ kind: "answer" });
  if (unread && latestVersion !== null && state !== "declined")
    owed.push({ kind: "read", version: latestVersion });
  for (const task of tasks)
    if (!task.done)
      owed.push({
        kind: "task",
        id: task.id,
        title: task.title,
        days: task.dueOn === null ? null : daysBetween(today, task.dueOn),
      });
  return owed;
}

/** Whether its forum is still to come or running; unknown dates are still to come. */
export const isAhead = (delegation: Pick<OwnDelegation, "startsOn" | "endsOn">, today: string) =>
  (delegation.endsOn ?? delegation.startsOn ?? today) >= today;

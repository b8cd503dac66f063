import { eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { agendaPlanRows, agendaPlans } from "@/db/schema";
import { agendaKnown } from "./known";
import type { Rule } from "./problem";
import { changedSince, type Seen, type Since } from "./seen";
import type { Gap } from "./work-out";

type Row = typeof agendaPlanRows.$inferSelect;
/** A row of the difference to the board; a move takes her out of a session at the same time. */
export type Difference = {
  kind: "added" | "moved" | "removed";
  personId: string;
  sessionId: string;
  /** Where she would leave. */
  fromId: string | null;
  accepted: boolean;
  reason: { needs: string[]; pinned: boolean };
};

/** The proposal of a delegation, what differs from the board and what changed since; null without one. */
export async function agendaProposal(tx: Tx, delegation: string) {
  const known = await agendaKnown(tx, delegation);
  const [plan] = await tx.select().from(agendaPlans).where(eq(agendaPlans.delegationId, delegation));
  const rows = plan ? await tx.select().from(agendaPlanRows).where(eq(agendaPlanRows.planId, plan.id)) : [];
  if (!known) return null;
  const outcome = (plan?.outcome ?? {}) as {
    must?: { met: number; of: number };
    wish?: { met: number; of: number };
    gaps?: Gap[];
    rules?: Rule[];
    seen?: Seen;
  };
  const since: Since[] =
    plan?.state === "solved" && outcome.seen ? changedSince(outcome.seen, rows, known) : [];
  const times = new Map(known.sessions.map((one) => [one.id, one]));
  return { known, plan, outcome, since, differences: differencesOf(rows, times) };
}

function differencesOf(
  rows: readonly Row[],
  times: ReadonlyMap<string, { startsAt: string; endsAt: string }>,
): Difference[] {
  const removed = new Set(rows.filter(({ kind }) => kind === "remove"));
  const at = ({ sessionId }: Row) => {
    const session = times.get(sessionId);
    return [Date.parse(session?.startsAt ?? ""), Date.parse(session?.endsAt ?? "")] as const;
  };
  const added = rows
    .filter(({ kind }) => kind === "add")
    .map((row): Difference => {
      const [from, to] = at(row);
      const left = [...removed].find((one) => {
        const [start, end] = at(one);
        return (
          one.personId === row.personId && !one.acceptedAt === !row.acceptedAt && start < to && from < end
        );
      });
      if (left) removed.delete(left);
      return shown(row, left ? "moved" : "added", left?.sessionId ?? null);
    });
  return [...added, ...[...removed].map((row) => shown(row, "removed", null))].sort(
    (a, b) =>
      Date.parse(times.get(a.sessionId)?.startsAt ?? "") - Date.parse(times.get(b.sessionId)?.startsAt ?? ""),
  );
}

const shown = (row: Row, kind: Difference["kind"], fromId: string | null): Difference => ({
  kind,
  personId: row.personId,
  sessionId: row.sessionId,
  fromId,
  accepted: row.acceptedAt !== null,
  reason: (row.reason ?? { needs: [], pinned: false }) as Difference["reason"],
});

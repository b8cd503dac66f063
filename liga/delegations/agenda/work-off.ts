import { and, eq, sql } from "drizzle-orm";
import { asPerson } from "@/db/as-viewer";
import { database } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { PlanProgress } from "@/db/schema";
import { agendaPlanRows, agendaPlans } from "@/db/schema";
import { whileItRuns } from "../../solver/while-it-runs";
import { agendaKnown, type Known, problemOf } from "./known";
import { pairName } from "./problem";
import { seenOf } from "./seen";
import { workOut } from "./work-out";

/**
 * Works out the next proposal that waits, as whoever asked for it: she sees what she sees. Every second it says how
 * far it is, and stops when it was given up; one that a killed process left is found again after half a minute.
 * @returns how many were taken
 */
export async function workOffAgendas(): Promise<number> {
  const [work] = await database().execute<{ plan_id: string; made_by: string }>(
    sql`select * from claim_agenda()`,
  );
  if (!work) return 0;
  const as = <T>(does: (tx: Tx) => Promise<T>) => asPerson(database(), work.made_by, does);
  const running = and(eq(agendaPlans.id, work.plan_id), eq(agendaPlans.state, "running"));
  const beat = async (progress: PlanProgress | null) => {
    const beating = { beatAt: new Date(), progress };
    const rows = await as((tx) =>
      tx.update(agendaPlans).set(beating).where(running).returning({ id: agendaPlans.id }),
    );
    return rows.length > 0;
  };
  try {
    const read = await as(async (tx) => {
      const [plan] = await tx.select().from(agendaPlans).where(running);
      return plan && { plan, known: await agendaKnown(tx, plan.delegationId) };
    });
    if (!read?.known) {
      // Whoever asked may not any more: nobody would see the result.
      await settleFailed(work);
      return 1;
    }
    const { plan, known } = read;
    const problem = problemOf(known, plan.settings);
    const answer = await whileItRuns(beat, (told) => workOut(problem, told));
    if (!answer) return 1;
    await as(async (tx) => {
      const unworkable = "rules" in answer;
      const [settled] = await tx
        .update(agendaPlans)
        .set({
          state: unworkable ? "infeasible" : "solved",
          beatAt: null,
          progress: null,
          ...(unworkable
            ? { outcome: { rules: answer.rules, seen: seenOf(known) } }
            : {
                optimal: answer.optimal,
                gap: answer.gap,
                milliseconds: answer.milliseconds,
                outcome: { must: answer.must, wish: answer.wish, gaps: answer.gaps, seen: seenOf(known) },
              }),
        })
        .where(running)
        .returning({ id: agendaPlans.id });
      const rows = unworkable ? [] : rowsOf(plan.id, plan.delegationId, known, answer);
      if (settled && rows.length > 0) await tx.insert(agendaPlanRows).values(rows);
    });
  } catch (error) {
    console.error("A proposal for an agenda could not be worked out.", error);
    await settleFailed(work);
  }
  return 1;
}

const settleFailed = (work: { plan_id: string; made_by: string }) =>
  asPerson(database(), work.made_by, (tx) =>
    tx
      .update(agendaPlans)
      .set({ state: "failed", beatAt: null })
      .where(and(eq(agendaPlans.id, work.plan_id), eq(agendaPlans.state, "running"))),
  );

type Answer = Extract<Awaited<ReturnType<typeof workOut>>, { agenda: unknown }>;

/** What stands on the board and stays or goes, and what is added. Who has not answered her offer is left alone. */
function rowsOf(planId: string, delegationId: string, known: Known, { agenda, reasons }: Answer) {
  const board = new Set(known.board.map(pairName));
  const people = new Set(known.people.map(({ id }) => id));
  const next = new Set(agenda.map(pairName));
  const pins = new Set(known.pins.filter(({ pin }) => pin === "in").map(pairName));
  const row = (pair: { person: string; session: string }, kind: "keep" | "add" | "remove") => ({
    planId,
    delegationId,
    personId: pair.person,
    sessionId: pair.session,
    kind,
    reason: { needs: reasons.get(pairName(pair)) ?? [], pinned: pins.has(pairName(pair)) },
  });
  return [
    ...agenda.map((pair) => row(pair, board.has(pairName(pair)) ? "keep" : "add")),
    ...known.board
      .filter((pair) => people.has(pair.person) && !next.has(pairName(pair)))
      .map((pair) => row(pair, "remove")),
  ];
}

/** Proposals go ninety days after their forum; what stands on the board stays. */
export const forgetAgendas = () => database().execute(sql`select forget_agendas()`);

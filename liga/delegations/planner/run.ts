import { and, eq, sql } from "drizzle-orm";
import { asPerson } from "@/db/as-viewer";
import { database } from "@/db/client";
import type { Tx } from "@/db/connect";
import { delegationPlans, planPeople } from "@/db/schema";
import type { PlanProgress } from "@/db/schema/plans";
import { whileItRuns } from "../../solver/while-it-runs";
import { hashOf, planGround, problemOf } from "./candidates";
import { barredBy, explain, type Reason, reasonGroups } from "./explain";
import type { Problem, Seating } from "./problem";
import { changedBy, seatChanges } from "./replan";
import { type Found, type None, type Unknown, workOut, workOutAgain } from "./work-out";

/** Seconds for the plan itself, and for all the reasons together. */
const planSeconds = 60;
const reasonSeconds = 40;

/** Works out whatever waits, until nothing does. @returns how many plans were worked out. */
export async function workOffPlans(): Promise<number> {
  let done = 0;
  for (;;) {
    if (!(await runPlan())) return done;
    done++;
  }
}

const begun = new Set<Promise<unknown>>();

/** Begins to work out what waits; nobody waits for it. */
export function beginPlans() {
  const work: Promise<unknown> = workOffPlans()
    .catch((error) => console.error("Plans could not be worked out now.", error))
    .finally(() => begun.delete(work));
  begun.add(work);
}

/** When all that this process began is done, reasons too. */
export async function plansWorkedOut() {
  while (begun.size > 0) await Promise.all(begun);
}

/** Works out one plan, as the coordinator who asked for it: what she may not read any more is not used. */
export async function runPlan(wanted: string | null = null): Promise<boolean> {
  const [claim] = await database().execute<{ plan_id: string; made_by: string }>(
    sql`select * from claim_plan(${wanted}::uuid)`,
  );
  if (!claim) return false;
  const as = <T>(work: (tx: Tx) => Promise<T>) => asPerson(database(), claim.made_by, work);
  const running = and(eq(delegationPlans.id, claim.plan_id), eq(delegationPlans.state, "running"));
  const beat = async (progress: PlanProgress | null) => {
    const beating = { beatAt: sql`now()`, progress };
    const rows = await as((tx) =>
      tx.update(delegationPlans).set(beating).where(running).returning({ id: delegationPlans.id }),
    );
    return rows.length > 0;
  };
  try {
    const asked = await as((tx) => readPlan(tx, claim.plan_id));
    if (!asked) throw new Error("The plan is not in sight of whoever asked for it.");
    const { problem, earlier } = asked;
    const result = await whileItRuns(beat, (told) => {
      const options = { timeLimitSeconds: planSeconds, ...told };
      return earlier ? workOutAgain(problem, earlier, options) : workOut(problem, options);
    });
    if (!result) return true;
    await as((tx) => settle(tx, claim.plan_id, problem, result, earlier));
    if (result.state === "solved") await tellWhy(as, claim.plan_id, problem, result);
  } catch (error) {
    console.error("A plan could not be worked out.", error);
    await as((tx) => end(tx, claim.plan_id, { state: "failed" }));
  }
  return true;
}

async function readPlan(tx: Tx, id: string) {
  const [plan] = await tx.select().from(delegationPlans).where(eq(delegationPlans.id, id));
  const ground = plan && (await planGround(tx, plan.delegationId));
  if (!ground) return null;
  const earlier = plan.earlierId ? await seatingOf(tx, plan.earlierId) : null;
  return { problem: problemOf(ground, plan.settings), earlier };
}

/** The whole delegation as a plan saw it: of one made anew, what it kept of the earlier one too. */
async function seatingOf(tx: Tx, id: string): Promise<Seating[]> {
  const [plan] = await tx.select().from(delegationPlans).where(eq(delegationPlans.id, id));
  const rows = await tx.select().from(planPeople).where(eq(planPeople.planId, id));
  const own = rows.flatMap(({ personId, role }) => (role ? [{ person: personId, role }] : []));
  const earlier = plan?.earlierId ? await seatingOf(tx, plan.earlierId) : [];
  return changedBy(earlier, plan?.outcome.changes ?? [], own);
}

const end = (tx: Tx, id: string, values: Partial<typeof delegationPlans.$inferInsert>) =>
  tx
    .update(delegationPlans)
    .set({ beatAt: null, progress: null, version: sql`version + 1`, ...values })
    .where(and(eq(delegationPlans.id, id), eq(delegationPlans.state, "running")))
    .returning({ delegationId: delegationPlans.delegationId });

async function settle(
  tx: Tx,
  id: string,
  problem: Problem,
  result: Found | None | Unknown,
  earlier: Seating[] | null,
) {
  const milliseconds = Math.round(result.milliseconds);
  const inputHash = hashOf(problem);
  if (result.state === "failed") return end(tx, id, { state: "failed", milliseconds });
  if (result.state === "infeasible")
    return end(tx, id, {
      state: "infeasible",
      milliseconds,
      inputHash,
      outcome: { relaxed: result.relaxed },
    });
  const now = [...problem.seated.map((one) => ({ person: one.id, role: one.role })), ...result.seating];
  const [kept] = await end(tx, id, {
    state: "solved",
    optimal: result.optimal,
    objective: result.score,
    bound: result.bound,
    gap: result.gap,
    milliseconds,
    inputHash,
    outcome: {
      parts: result.parts,
      ...(earlier && {
        kept: earlier.length - seatChanges(earlier, now).filter((one) => one.out).length,
        changes: seatChanges(earlier, now).filter(
          (one) => one.out || result.seating.some(({ person }) => person === one.in),
        ),
      }),
    },
  });
  if (!kept || problem.candidates.length === 0) return;
  const seat = new Map(result.seating.map(({ person, role }) => [person, role]));
  await tx.insert(planPeople).values(
    problem.candidates.map((one) => {
      const rules = seat.has(one.id) ? [] : barredBy(problem, one);
      return {
        planId: id,
        delegationId: kept.delegationId,
        personId: one.id,
        role: seat.get(one.id) ?? null,
        reason: rules.length > 0 ? { why: "barred", rules } : null,
      };
    }),
  );
}

/** The reasons follow the plan: who is in first; people who do not differ share one answer. */
async function tellWhy(
  as: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  id: string,
  problem: Problem,
  plan: Found,
) {
  const until = Date.now() + reasonSeconds * 1000;
  if (plan.optimal)
    for (const people of reasonGroups(problem, plan.seating)) {
      if (Date.now() > until) break;
      const reason = await explain(problem, plan, people[0] ?? "", { timeLimitSeconds: 10 });
      await as((tx) => writeReason(tx, id, people, reason));
    }
  await as((tx) =>
    tx.update(delegationPlans).set({ explainedAt: sql`now()` }).where(eq(delegationPlans.id, id)),
  );
}

export const writeReason = (tx: Tx, id: string, people: string[], reason: Reason) =>
  tx
    .update(planPeople)
    .set({ reason })
    .where(and(eq(planPeople.planId, id), sql`${planPeople.personId} in ${people}`));

/** Plans and what was said of people for them go ninety days after their forum. */
export const forgetPlans = () => database().execute(sql`select forget_plans()`);

import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { delegationPlans, planMarks, planPeople } from "@/db/schema";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure, found, fresh } from "../../errors";
import type { Viewer } from "../../viewer";
import { fillSeatIn } from "../fill-seat";
import { freeSeatIn } from "../free-seat";
import { delegationInSight } from "../seat-in-sight";
import { hashOf, planGround, problemOf } from "./candidates";
import { check } from "./check";
import { explain } from "./explain";
import type { Rule } from "./problem";
import { nameAgain } from "./replan";
import { beginPlans, writeReason } from "./run";
import {
  type ApplyPlan,
  type AskWhy,
  type DraftPlan,
  type MarkPerson,
  type PlanStep,
  pinOf,
  settingsOf,
} from "./settings";

/** A plan she may change, locked; "stale" when it is no longer as she read it. */
async function planInSight(tx: Tx, viewer: Viewer, input: { plan: string; version?: number }) {
  const [row] = await tx
    .select()
    .from(delegationPlans)
    .where(eq(delegationPlans.id, input.plan))
    .for("update");
  const plan = found(row);
  const { cohortId } = await delegationInSight(tx, viewer, plan.delegationId);
  allow(mayCoordinateCohort(viewer, cohortId));
  ensure(input.version === undefined || plan.version === input.version, "stale");
  return plan;
}

/** Asks for a plan; it is worked out behind, and nothing of it happens by itself. */
export async function draftPlan(viewer: Viewer, input: z.output<typeof DraftPlan>) {
  const id = await asViewer(viewer, async (tx) => {
    const { id: delegationId } = await delegationInSight(tx, viewer, input.delegation);
    const earlier = input.earlier ? await planInSight(tx, viewer, { plan: input.earlier }) : null;
    if (earlier)
      ensure(earlier.delegationId === delegationId && earlier.state === "solved", "plan_not_solved");
    const [plan] = await tx
      .insert(delegationPlans)
      .values({
        delegationId,
        name: input.name,
        madeBy: viewer.id,
        settings: settingsOf(input),
        earlierId: earlier?.id ?? null,
      })
      .returning({ id: delegationPlans.id });
    await writeAudit(tx, viewer, "draft-plan", delegationId, { plan: plan?.id, earlier: earlier?.id });
    return found(plan).id;
  });
  // Begun here at once; the jobs find it too, should this process end.
  beginPlans();
  return { delegation: input.delegation, plan: id };
}

/** The same once more after somebody said no or left: what was asked stays, as little as can changes. */
export async function replan(viewer: Viewer, input: z.output<typeof PlanStep>) {
  const { plan, names } = await asViewer(viewer, async (tx) => {
    const plan = await planInSight(tx, viewer, input);
    const others = await tx
      .select({ name: delegationPlans.name })
      .from(delegationPlans)
      .where(eq(delegationPlans.delegationId, plan.delegationId));
    return { plan, names: others.map(({ name }) => name) };
  });
  ensure(plan.state === "solved", "plan_not_solved");
  const { rules, wishes, objectives, themes } = plan.settings;
  return draftPlan(viewer, {
    delegation: plan.delegationId,
    name: nameAgain(plan.name, names),
    earlier: plan.id,
    ...rules,
    wishes: wishes as z.output<typeof DraftPlan>["wishes"],
    objectives,
    themes,
  });
}

export const cancelPlan = (viewer: Viewer, input: z.output<typeof PlanStep>) =>
  asViewer(viewer, async (tx) => {
    const plan = await planInSight(tx, viewer, { plan: input.plan });
    ensure(plan.state === "waiting" || plan.state === "running", "plan_not_running");
    await tx
      .update(delegationPlans)
      .set({ state: "cancelled", beatAt: null, progress: null, version: sql`version + 1` })
      .where(eq(delegationPlans.id, plan.id));
    await writeAudit(tx, viewer, "cancel-plan", plan.delegationId, { plan: plan.id });
    return { delegation: plan.delegationId, plan: plan.id };
  });

export const discardPlan = (viewer: Viewer, input: z.output<typeof PlanStep>) =>
  asViewer(viewer, async (tx) => {
    const plan = await planInSight(tx, viewer, input);
    await tx.delete(delegationPlans).where(eq(delegationPlans.id, plan.id));
    await writeAudit(tx, viewer, "discard-plan", plan.delegationId, { plan: plan.id });
    return { delegation: plan.delegationId, plan: plan.id };
  });

/** What offering only some of the seats may leave undone. */
const leaves: string[] = ["rapporteur", "language", "pin"];

/** Offers the seats of the people she chose of a plan, each as by hand; all of them or, with the reason, none. */
export const applyPlan = (viewer: Viewer, input: z.output<typeof ApplyPlan>) =>
  asViewer(viewer, async (tx) => {
    const plan = await planInSight(tx, viewer, input);
    ensure(plan.state === "solved", "plan_not_solved");
    const rows = await tx
      .select()
      .from(planPeople)
      .where(and(eq(planPeople.planId, plan.id), inArray(planPeople.personId, input.people)));
    const chosen = rows.flatMap(({ personId, role }) => (role ? [{ person: personId, role }] : []));
    ensure(chosen.length === new Set(input.people).size, "plan_changed_person");
    const ground = found(await planGround(tx, plan.delegationId));
    const problem = problemOf(ground, plan.settings);
    const names = new Map(ground.people.map(({ id, name }) => [id, name ?? ""]));
    for (const { person, role } of chosen) {
      ensure(
        problem.candidates.some(({ id }) => id === person),
        "plan_changed_person",
        { name: names.get(person) ?? "" },
      );
      const wanted = chosen.filter((one) => one.role === role).length;
      ensure(wanted <= (problem.open.find((seat) => seat.role === role)?.count ?? 0), "plan_changed_seats");
    }
    const { broken } = check(problem, chosen);
    const named = ({ subject }: Rule) => ({ name: names.get(subject) ?? "" });
    // A seat left open is seen; a rule left unkept is so only when she says so, and one broken never.
    const left = broken.find(({ kind }) => leaves.includes(kind));
    const breaks = broken.find(({ kind }) => kind !== "fill" && !leaves.includes(kind));
    if (breaks) ensure(false, `plan_broken_${breaks.kind}`, named(breaks));
    if (left && !input.anyway) ensure(false, `plan_leaves_${left.kind}`, named(left));
    const free = ground.seats.filter(({ state }) => state === "open" || state === "declined");
    for (const { person, role } of chosen) {
      // Seats nobody holds come before those somebody said no to.
      const at = [...free].sort((a, b) => Number(a.state === "declined") - Number(b.state === "declined"));
      const seat = found(at.find((one) => one.role === role));
      free.splice(free.indexOf(seat), 1);
      let { version } = seat;
      if (seat.state === "declined") {
        await freeSeatIn(tx, viewer, { seat: seat.id, version });
        version++;
      }
      await fillSeatIn(tx, viewer, { seat: seat.id, version, person, as: "offered" });
    }
    await tx
      .update(delegationPlans)
      .set({ appliedAt: sql`now()`, version: sql`version + 1` })
      .where(eq(delegationPlans.id, plan.id));
    await writeAudit(tx, viewer, "apply-plan", plan.delegationId, { plan: plan.id, people: chosen.length });
    return { delegation: plan.delegationId, plan: plan.id };
  });

/** Why one person is in or out, worked out now, where the time was too short before. */
export async function askWhy(viewer: Viewer, input: z.output<typeof AskWhy>) {
  const { plan, rows, problem } = await asViewer(viewer, async (tx) => {
    const plan = await planInSight(tx, viewer, { plan: input.plan });
    ensure(plan.state === "solved" && plan.optimal, "plan_not_solved");
    const rows = await tx.select().from(planPeople).where(eq(planPeople.planId, plan.id));
    ensure(
      rows.some(({ personId }) => personId === input.person),
      "plan_changed_person",
      { name: "" },
    );
    const ground = found(await planGround(tx, plan.delegationId));
    const problem = problemOf(ground, plan.settings);
    ensure(hashOf(problem) === plan.inputHash, "plan_stale");
    return { plan, rows, problem };
  });
  const seating = rows.flatMap(({ personId, role }) => (role ? [{ person: personId, role }] : []));
  const reason = await explain(problem, { seating, score: plan.objective ?? 0 }, input.person, {
    timeLimitSeconds: 20,
  });
  await asViewer(viewer, (tx) => writeReason(tx, plan.id, [input.person], reason));
  return { delegation: plan.delegationId, plan: plan.id };
}

/** What she says about one person for all plans to come. */
export const markPerson = (viewer: Viewer, input: z.output<typeof MarkPerson>) =>
  asViewer(viewer, async (tx) => {
    const { id: delegationId } = await delegationInSight(tx, viewer, input.delegation);
    const ground = found(await planGround(tx, delegationId));
    found(ground.people.find(({ id }) => id === input.person));
    const { themes, readiness, cost } = input;
    const said = { ...pinOf(input.seat), themes, readiness, cost, markedBy: viewer.id };
    if (input.version === 0) {
      const rows = await tx
        .insert(planMarks)
        .values({ delegationId, personId: input.person, ...said })
        .onConflictDoNothing()
        .returning({ version: planMarks.version });
      fresh(rows[0]);
    } else {
      const rows = await tx
        .update(planMarks)
        .set({ ...said, version: sql`version + 1` })
        .where(
          and(
            eq(planMarks.delegationId, delegationId),
            eq(planMarks.personId, input.person),
            eq(planMarks.version, input.version),
          ),
        )
        .returning({ version: planMarks.version });
      fresh(rows[0]);
    }
    await writeAudit(tx, viewer, "mark-for-plans", delegationId, { person: input.person });
    return delegationId;
  });

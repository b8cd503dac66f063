import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { agendaPins, agendaPlans, sessionNeeds } from "@/db/schema";
import { writeAudit } from "../../audit";
import { ensure, found, fresh } from "../../errors";
import type { Viewer } from "../../viewer";
import { delegationInSight } from "../seat-in-sight";
import type { AgendaStep, ProposeAgenda, SessionWanted } from "./input";
import { agendaKnown } from "./known";

/** Asks for a proposal; it is worked out elsewhere. There is one at a time: the one before goes. */
export const proposeAgenda = (viewer: Viewer, { delegation, ...settings }: z.output<typeof ProposeAgenda>) =>
  asViewer(viewer, async (tx) => {
    await delegationInSight(tx, viewer, delegation);
    const known = found(await agendaKnown(tx, delegation));
    ensure(known.people.length > 0, "agenda_nobody");
    ensure(known.sessions.length > 0, "agenda_no_sessions");
    await tx.delete(agendaPlans).where(eq(agendaPlans.delegationId, delegation));
    const [plan] = await tx
      .insert(agendaPlans)
      .values({ delegationId: delegation, madeBy: viewer.id, settings })
      .returning({ id: agendaPlans.id });
    await writeAudit(tx, viewer, "propose-agenda", delegation, settings);
    return { id: found(plan).id, delegationId: delegation };
  });

/** Gives up a proposal that is being worked out; whoever works notices within a second. */
export const cancelAgenda = (viewer: Viewer, { plan }: z.output<typeof AgendaStep>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select().from(agendaPlans).where(eq(agendaPlans.id, plan));
    const { delegationId } = found(row);
    await delegationInSight(tx, viewer, delegationId);
    const stopped = await tx
      .update(agendaPlans)
      .set({ state: "cancelled", beatAt: null, version: sql`version + 1` })
      .where(and(eq(agendaPlans.id, plan), inArray(agendaPlans.state, ["waiting", "running"])))
      .returning({ id: agendaPlans.id });
    if (stopped.length > 0) await writeAudit(tx, viewer, "cancel-agenda", delegationId, { plan });
    return { delegationId };
  });

/** Puts a proposal away; the board stays as it is. */
export const discardAgenda = (viewer: Viewer, { plan }: z.output<typeof AgendaStep>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select().from(agendaPlans).where(eq(agendaPlans.id, plan));
    const { delegationId } = found(row);
    await delegationInSight(tx, viewer, delegationId);
    await tx.delete(agendaPlans).where(eq(agendaPlans.id, plan));
    await writeAudit(tx, viewer, "discard-agenda", delegationId, { plan });
    return { delegationId };
  });

/** What a session is to the delegation, and whom a coordinator pins to it; for the next proposal. */
export const setWanted = (viewer: Viewer, input: z.output<typeof SessionWanted>) =>
  asViewer(viewer, async (tx) => {
    const { delegation: delegationId, session: sessionId, version, pins, ...wanted } = input;
    await delegationInSight(tx, viewer, delegationId);
    const saved =
      version === 0
        ? await tx
            .insert(sessionNeeds)
            .values({ delegationId, sessionId, ...wanted })
            .onConflictDoNothing()
            .returning({ version: sessionNeeds.version })
        : await tx
            .update(sessionNeeds)
            .set({ ...wanted, version: sql`version + 1` })
            .where(
              and(
                eq(sessionNeeds.delegationId, delegationId),
                eq(sessionNeeds.sessionId, sessionId),
                eq(sessionNeeds.version, version),
              ),
            )
            .returning({ version: sessionNeeds.version });
    fresh(saved[0]);
    await tx
      .delete(agendaPins)
      .where(and(eq(agendaPins.delegationId, delegationId), eq(agendaPins.sessionId, sessionId)));
    const pinned = Object.entries(pins).flatMap(([personId, pin]) =>
      pin === "" ? [] : [{ delegationId, sessionId, personId, pin, markedBy: viewer.id }],
    );
    if (pinned.length > 0) await tx.insert(agendaPins).values(pinned);
    await writeAudit(tx, viewer, "want-session", delegationId, { session: sessionId });
    return { delegationId };
  });

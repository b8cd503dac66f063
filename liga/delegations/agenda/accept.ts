import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { agendaPlanRows, agendaPlans, assignments, auditLog } from "@/db/schema";
import { coded, ensure, found, LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import { delegationInSight } from "../seat-in-sight";
import type { AcceptAgenda } from "./input";
import { agendaKnown } from "./known";
import { changedSince, type Seen } from "./seen";

/**
 * Puts rows of a proposal on the board, all of them or none: through the same guards as a press there. When the
 * board, the programme or who goes has changed since, nothing is done; the page says what changed.
 */
export const acceptAgenda = (viewer: Viewer, input: z.output<typeof AcceptAgenda>) =>
  asViewer(viewer, async (tx) => {
    const [plan] = await tx.select().from(agendaPlans).where(eq(agendaPlans.id, input.plan));
    const { id, delegationId, state, outcome } = found(plan);
    await delegationInSight(tx, viewer, delegationId);
    ensure(state === "solved", "agenda_not_ready");
    const rows = await tx.select().from(agendaPlanRows).where(eq(agendaPlanRows.planId, id));
    const known = found(await agendaKnown(tx, delegationId));
    const changed = changedSince(outcome.seen as Seen, rows, known);
    ensure(changed.length === 0, "agenda_stale", { count: changed.length });
    const asked = new Set(input.rows);
    const chosen = rows.filter(
      (row) => row.kind !== "keep" && !row.acceptedAt && asked.has(`${row.personId}:${row.sessionId}`),
    );
    const of = (kind: "add" | "remove") =>
      chosen
        .filter((row) => row.kind === kind)
        .map(({ personId, sessionId }) => ({ delegationId, personId, sessionId }));
    const [gone, added] = [of("remove"), of("add")];
    const these = (list: { personId: string; sessionId: string }[]) =>
      sql`(${sql.join(
        list.map((one) => sql`(${one.personId}::uuid, ${one.sessionId}::uuid)`),
        sql`, `,
      )})`;
    if (gone.length > 0)
      await tx
        .delete(assignments)
        .where(
          and(eq(assignments.delegationId, delegationId), sql`(person_id, session_id) in ${these(gone)}`),
        );
    if (added.length > 0)
      await tx
        .insert(assignments)
        .values(added.map((row) => ({ ...row, assignedBy: viewer.id })))
        .catch((thrown) => {
          const error = coded(thrown);
          if (!(error instanceof LigaError) || !["overlap", "capacity"].includes(error.code)) throw thrown;
          throw new LigaError("agenda_refused", { title: error.values.title ?? "" });
        });
    if (chosen.length > 0) {
      await tx
        .update(agendaPlanRows)
        .set({ acceptedAt: new Date() })
        .where(and(eq(agendaPlanRows.planId, id), sql`(person_id, session_id) in ${these(chosen)}`));
      await tx.insert(auditLog).values(
        chosen.map(({ kind, personId, sessionId }) => ({
          actorId: viewer.id,
          verb: kind === "add" ? "assign-session" : "free-session",
          subjectId: delegationId,
          detail: { delegationId, personId, sessionId, plan: id },
        })),
      );
    }
    return { delegationId, added: added.length, removed: gone.length };
  });

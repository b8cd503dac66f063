import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { assignments } from "@/db/schema";
import { hoursText, zoneText } from "@/lib/dates";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, coded, found, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import type { Move, Moves } from "./input";

type Row = {
  cohortId: string;
  name: string | null;
  title: string;
  startsAt: string;
  endsAt: string;
  zone: string;
};

/**
 * Presses on the board, one after the other, each safe by itself. What the database refuses is
 * handed back to be told and keeps none of the others from being done.
 */
export async function planSessions(viewer: Viewer, { delegation, move }: z.output<typeof Moves>) {
  const refused: LigaError[] = [];
  for (const one of move) {
    try {
      await planSession(viewer, delegation, one);
    } catch (error) {
      const known = coded(error);
      if (!(known instanceof LigaError) || known.code === "not_found") throw error;
      refused.push(known);
    }
  }
  return { refused };
}

/**
 * Puts a woman into a session or takes her out: the wanted state, so that a double press is harmless.
 * The database refuses an overlap or a session that is full (LG001); the refusal names her and the hours.
 */
export async function planSession(viewer: Viewer, delegation: string, move: Move) {
  let row: Row | undefined;
  try {
    return await asViewer(viewer, async (tx) => {
      [row] = await tx.execute<Row>(sql`
        select d.cohort_id as "cohortId", c.name, f.title, f.starts_at as "startsAt", f.ends_at as "endsAt", f.zone
        from delegations d join seats s on s.delegation_id = d.id and s.person_id = ${move.person}
        join person_cards c on c.id = s.person_id join forum_sessions f on f.id = ${move.session}
        where d.id = ${delegation}`);
      allow(mayCoordinateCohort(viewer, found(row).cohortId));
      const { person: personId, session: sessionId } = move;
      const key = { delegationId: delegation, personId, sessionId };
      const changed =
        move.want === "assign"
          ? await tx
              .insert(assignments)
              .values({ ...key, assignedBy: viewer.id })
              .onConflictDoNothing()
              .returning({ id: assignments.sessionId })
          : await tx
              .delete(assignments)
              .where(
                and(
                  eq(assignments.delegationId, delegation),
                  eq(assignments.personId, personId),
                  eq(assignments.sessionId, sessionId),
                ),
              )
              .returning({ id: assignments.sessionId });
      if (changed.length > 0) await writeAudit(tx, viewer, `${move.want}-session`, delegation, key);
      return { person: personId, session: sessionId, want: move.want };
    });
  } catch (thrown) {
    const error = coded(thrown);
    throw error instanceof LigaError && row ? refusal(error, row, viewer.locale) : thrown;
  }
}

/** Hours in the forum's zone, which is the board's. */
function refusal(error: LigaError, row: Row, locale: string) {
  const hours = (from: unknown, to: unknown, zone: unknown) =>
    typeof from === "string" && typeof to === "string" && typeof zone === "string"
      ? `${hoursText(new Date(from), new Date(to), { locale, zone })} (${zoneText(zone)})`
      : "";
  const { otherStartsAt, otherEndsAt, otherZone, elsewhere, ...values } = error.values as Record<
    string,
    unknown
  >;
  return new LigaError(error.code === "overlap" && elsewhere ? "overlap_elsewhere" : error.code, {
    ...(values as Record<string, string | number>),
    name: row.name ?? "",
    hours: hours(row.startsAt, row.endsAt, row.zone),
    otherHours: hours(otherStartsAt, otherEndsAt, otherZone),
  });
}

import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { AttendanceMark, AttendanceMethod } from "@/db/enums";
import { enrolments, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found, notFound } from "../errors";
import type { Viewer } from "../viewer";
import type { RecordAttendance } from "./input";
import { changesOf, mayMark } from "./rules";

export type AttendanceConflict = {
  enrolmentId: string;
  /** What she wanted and was not written. */
  yours: AttendanceMark | null;
  /** What somebody else wrote meanwhile, and who; null when the mark was cleared. */
  theirs: AttendanceMark | null;
  by: string | null;
};

type Written = { enrolment_id: string };
type There = { enrolmentId: string; mark: AttendanceMark; by: string | null };

/**
 * The marks of a whole group, set, changed or cleared. Each changed row is written if it is still as she saw it, so two
 * facilitators merge leader by leader; a row written otherwise meanwhile is left and reported.
 * Sending the same sheet twice changes nothing the second time.
 */
export const recordAttendance = (
  viewer: Viewer,
  { sessionId, ...sheet }: z.output<typeof RecordAttendance>,
  now = new Date(),
  method: AttendanceMethod = "register",
) =>
  asViewer(viewer, async (tx): Promise<{ saved: number; conflicts: AttendanceConflict[] }> => {
    const [row] = await tx
      .select({
        cohortId: trainingSessions.cohortId,
        startsAt: trainingSessions.startsAt,
        durationMinutes: trainingSessions.durationMinutes,
        cancelledAt: trainingSessions.cancelledAt,
      })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    const session = found(row);
    allow(mayFacilitateCohort(viewer, session.cohortId));
    ensure(!session.cancelledAt, "session_cancelled");
    const group = await tx
      .select({ id: enrolments.id, status: enrolments.status })
      .from(enrolments)
      .where(eq(enrolments.cohortId, session.cohortId));
    const active = new Set(group.filter(({ status }) => status === "active").map(({ id }) => id));
    const changes = changesOf(sheet, active);
    if (changes.some((change) => !group.some(({ id }) => id === change.enrolmentId))) throw notFound();
    ensure(
      changes.every(({ mark }) => mark === null || mayMark(mark, session, now)),
      "session_not_begun",
    );
    if (changes.length === 0) return { saved: 0, conflicts: [] };

    const wanted = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as w ("enrolmentId" uuid, mark text, was text, version integer)`;
    const added = await tx.execute<Written>(sql`
      insert into attendance (session_id, enrolment_id, mark, method, marked_by)
      select ${sessionId}, w."enrolmentId", w.mark, ${method}, ${viewer.id} from ${wanted} where w.version = 0 and w.mark is not null
      order by 2 on conflict do nothing returning enrolment_id`);
    const changed = await tx.execute<Written>(sql`
      update attendance a set mark = w.mark, method = ${method}, marked_by = ${viewer.id}, marked_at = now(),
        version = a.version + 1
      from ${wanted} where a.session_id = ${sessionId} and a.enrolment_id = w."enrolmentId" and a.version = w.version and a.mark = w.was and w.mark is not null
      returning a.enrolment_id`);
    const cleared = await tx.execute<Written>(sql`
      delete from attendance a using ${wanted}
      where a.session_id = ${sessionId} and a.enrolment_id = w."enrolmentId" and a.version = w.version and a.mark = w.was and w.mark is null
      returning a.enrolment_id`);
    const saved = new Set([...added, ...changed, ...cleared].map((written) => written.enrolment_id));
    const left = changes.filter((change) => !saved.has(change.enrolmentId));
    const there =
      left.length === 0
        ? []
        : await tx.execute<There>(sql`
            select a.enrolment_id as "enrolmentId", a.mark, p.name as by
            from attendance a left join person_cards p on p.id = a.marked_by
            where a.session_id = ${sessionId} and a.enrolment_id in ${left.map((change) => change.enrolmentId)}`);
    if (saved.size > 0)
      await writeAudit(tx, viewer, "record_attendance", sessionId, {
        marks: Object.fromEntries(
          changes.filter((c) => saved.has(c.enrolmentId)).map((c) => [c.enrolmentId, c.mark]),
        ),
      });
    const conflicts = left.flatMap((change) => {
      const { enrolmentId, mark: yours } = change;
      const { mark: theirs, by } = there.find((one) => one.enrolmentId === enrolmentId) ?? {
        mark: null,
        by: null,
      };
      // The same mark by another hand is no conflict.
      return theirs === yours ? [] : [{ enrolmentId, yours, theirs, by }];
    });
    return { saved: changes.length - conflicts.length, conflicts };
  });

import { asViewer } from "@/db/client";
import { together } from "@/db/together";
import { dayOf } from "@/lib/dates";
import { unansweredInvitations } from "../cohorts/queries";
import { delegationsNeedingCare } from "../delegations/queries";
import { forumYear } from "../forums/queries";
import { failingMail } from "../letters/figures";
import { pairsWaiting } from "../mentoring/pulse/course-queries";
import { cohortAttendance } from "../training/queries";
import type { Viewer } from "../viewer";
import { needsToday } from "./needs";

/**
 * A coordinator's page: what needs her today, the forums between two days (`YYYY-MM-DD`), her cohorts.
 * Two statements.
 */
export const coordinatorDesk = (viewer: Viewer, now: Date, year: { from: string; to: string }) =>
  asViewer(viewer, async (tx) => {
    const today = dayOf(now, viewer.timeZone);
    const [[cohorts, invitations, delegations, failing, mentoring], editions] = await Promise.all([
      together(tx, (t) => [
        cohortAttendance(t, viewer, now),
        unansweredInvitations(t, viewer),
        delegationsNeedingCare(t, viewer),
        failingMail(t, viewer),
        pairsWaiting(t, viewer, now),
      ]),
      forumYear(tx, viewer, year.from, year.to),
    ]);
    return {
      cohorts,
      editions,
      invited: new Map(
        cohorts.map(({ cohortId }) => [cohortId, invitations.filter((i) => i.cohortId === cohortId).length]),
      ),
      needs: needsToday({ cohorts, invitations, delegations, editions, failing, mentoring }, today, now),
    };
  });
export type CoordinatorDesk = Awaited<ReturnType<typeof coordinatorDesk>>;

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type SeatRole, seatRoles } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import { chosenCohorts } from "../cohorts/figures";
import type { ReportChoice } from "../desks/input";
import { forumTitle } from "../forums/words";
import type { Viewer } from "../viewer";

export type RoleFigures = { role: SeatRole; filled: number; seats: number };
export type DelegationFigures = {
  id: string;
  name: string;
  cohortId: string;
  cohort: string;
  forum: string;
  edition: string;
  /** In the order of the roles; a seat is filled when somebody holds it and has not declined. */
  roles: RoleFigures[];
};

/** Delegations of the chosen cohorts with their seats by role, the latest forum first. One statement. */
export const delegationFigures = (
  tx: Tx,
  viewer: Viewer,
  choice: ReportChoice,
): Promise<DelegationFigures[]> =>
  tx.execute<DelegationFigures>(sql`
    select d.id, d.name, h.id as "cohortId", h.name as cohort, ${forumTitle(viewer)} as forum, e.name as edition,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'filled', r.filled, 'seats', r.seats)
          order by ${placeIn(seatRoles, "r.role")})
        from (select s.role, count(*) as seats, count(*) filter (where s.state not in ('open', 'declined')) as filled
          from seats s where s.delegation_id = d.id group by s.role) r), '[]') as roles
    from delegations d join cohorts h on h.id = d.cohort_id
    join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id
    where d.cohort_id in ${chosenCohorts(choice)}
    order by e.starts_on desc nulls first, d.name`);

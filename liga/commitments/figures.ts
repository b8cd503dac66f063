import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { CommitmentState } from "@/db/enums";
import { chosenCohorts } from "../cohorts/figures";
import type { ReportChoice } from "../desks/input";
import type { Viewer } from "../viewer";

/** Promises made while each chosen cohort ran, by state. One statement. */
export const commitmentFigures = (tx: Tx, _viewer: Viewer, choice: ReportChoice) =>
  tx.execute<{ cohortId: string; state: CommitmentState; count: number }>(sql`
    select h.id as "cohortId", p.state, count(*)::int as count
    from cohorts h join commitments p on p.said_on between h.starts_on and h.ends_on
    where h.id in ${chosenCohorts(choice)} group by 1, 2`);

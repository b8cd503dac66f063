import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { chosenCohorts } from "../cohorts/figures";
import type { ReportChoice } from "../desks/input";
import type { Viewer } from "../viewer";

/** How many readings the leaders of each chosen cohort share with her; what they keep stays theirs. One statement. */
export const assessmentFigures = (tx: Tx, _viewer: Viewer, choice: ReportChoice) =>
  tx.execute<{ cohortId: string; count: number }>(sql`
    select a.cohort_id as "cohortId", count(*)::int as count from assessments a
    where a.cohort_id in ${chosenCohorts(choice)} group by 1`);

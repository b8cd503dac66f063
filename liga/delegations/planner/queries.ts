import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { type PlanState, type SeatRole, seatRoles } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import type { PlanOutcome, PlanProgress, PlanSettings } from "@/db/schema/plans";
import type { Viewer } from "../../viewer";
import type { Reason } from "./explain";

export type PlanHead = {
  id: string;
  name: string;
  madeBy: string | null;
  createdAt: string;
  state: PlanState;
  settings: PlanSettings;
  earlier: string | null;
  progress: PlanProgress | null;
  optimal: boolean | null;
  objective: number | null;
  gap: number | null;
  milliseconds: number | null;
  inputHash: string | null;
  outcome: PlanOutcome;
  explained: boolean;
  appliedAt: string | null;
  version: number;
  people: { id: string; role: SeatRole | null; reason: Reason | null }[];
};

/** The plans of a delegation, the newest first, with everybody they looked at. One statement. */
export const plansOf = (tx: Tx, _viewer: Viewer, delegationId: string): Promise<PlanHead[]> =>
  tx.execute<PlanHead>(sql`
    select p.id, p.name, c.name as "madeBy", p.created_at as "createdAt", p.state, p.settings, e.name as earlier, p.progress, p.optimal,
      p.objective, p.gap, p.milliseconds, p.input_hash as "inputHash", p.outcome, p.explained_at is not null as explained,
      p.applied_at as "appliedAt", p.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.person_id, 'role', x.role, 'reason', x.reason)
        order by ${placeIn(seatRoles, "x.role")},
          x.person_id) from plan_people x where x.plan_id = p.id), '[]') as people
    from delegation_plans p left join person_cards c on c.id = p.made_by left join delegation_plans e on e.id = p.earlier_id
    where p.delegation_id = ${delegationId} order by p.created_at desc limit 50`);

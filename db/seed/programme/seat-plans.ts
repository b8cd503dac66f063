import { stableId } from "../random";
import type { Cohort } from "./cohort";
import { addDays } from "./dates";
import type { Rows } from "./rows";

/** A plan asked for and not worked out: LIGA does that itself once it runs. */
export function askForPlan(rows: Rows, { id, coordinator, now }: Cohort) {
  const delegation = rows.delegations.find(({ name, cohortId }) => name === "CSW 71" && cohortId === id);
  if (!delegation) return;
  rows.delegationPlans.push({
    id: stableId("seat plan CSW 71"),
    delegationId: delegation.id as string,
    name: "Plan 1",
    madeBy: coordinator.id,
    createdAt: addDays(now, -1),
    settings: {
      rules: { languages: ["es"], rapporteur: true, training: false, readiness: true, call: false },
      wishes: {
        regions: "much",
        objectives: "much",
        first: "little",
        share: "much",
        ready: "much",
        call: "little",
      },
      objectives: [1, 6, 7, 15, 16],
      themes: [],
    },
  });
}

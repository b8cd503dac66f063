import type { Role } from "@/db/enums";

/**
 * Where a role holds: an administrator's everywhere, a travel officer's and a safeguarding contact's where she is
 * named, a coordinator's and a facilitator's in one cohort, a mentor's in one or everywhere. The same as the check `role_grants_scope`.
 * @returns the code of the fault, null when there is none
 */
export function scopeFault(role: Role, cohortId: string | null | undefined) {
  if (role === "administrator" || role === "travel_officer" || role === "safeguarding_contact")
    return cohortId ? "no_cohort_here" : null;
  if (role === "mentor" || cohortId) return null;
  return "cohort_needed";
}

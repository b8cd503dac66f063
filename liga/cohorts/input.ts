import { z } from "zod";
import { type EnrolmentStatus, enrolmentStatuses } from "@/db/enums";
import { day, id, languages, line, optionalCommission, optionalId, optionalLine, version } from "../input";
import { needsReason } from "./rules";

const cohort = z.object({
  name: line(120),
  startsOn: day,
  endsOn: day,
  commissionCode: optionalCommission,
  workingLanguages: languages,
  curriculumId: optionalId,
});
const inOrder = (value: { startsOn: string; endsOn: string }) => value.endsOn >= value.startsOn;
const backwards = { error: "end_before_start", path: ["endsOn"] };

/** Of a programme in the list; an administrator may name a new one instead. */
export const FoundCohort = cohort
  .extend({ programmeId: optionalId, programmeName: optionalLine(120) })
  .refine((value) => value.programmeId || value.programmeName, { error: "required", path: ["programmeId"] })
  .refine(inOrder, backwards);
export const EditCohort = cohort.extend({ cohortId: id, version }).refine(inOrder, backwards);

export const CohortOrganisation = z.object({ cohortId: id, organisationId: id });

export const status = z.enum<readonly EnrolmentStatus[]>(enrolmentStatuses, "unknown_choice");
export const ChangeEnrolment = z
  .object({ enrolmentId: id, version, status, reason: optionalLine(500) })
  .refine((value) => value.reason !== null || !needsReason(value.status), {
    error: "reason_needed",
    path: ["reason"],
  });

/** Somebody LIGA already knows joins a cohort: asked first, or already agreed. */
export const EnrolPerson = z.object({
  cohortId: id,
  personId: id,
  status: z.enum(["invited", "active"], "unknown_choice"),
});

export const staffRoles = ["facilitator", "mentor", "coordinator"] as const;
export const CohortStaff = z.object({
  cohortId: id,
  personId: id,
  role: z.enum(staffRoles, "unknown_choice"),
});

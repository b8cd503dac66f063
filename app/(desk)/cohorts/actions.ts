"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addOrganisation } from "@/liga/cohorts/add-organisation";
import { assignStaff } from "@/liga/cohorts/assign-staff";
import { changeEnrolment } from "@/liga/cohorts/change-enrolment";
import { editCohort } from "@/liga/cohorts/edit-cohort";
import { enrolPerson } from "@/liga/cohorts/enrol-person";
import { foundCohort } from "@/liga/cohorts/found-cohort";
import {
  ChangeEnrolment,
  CohortOrganisation,
  CohortStaff,
  EditCohort,
  EnrolPerson,
  FoundCohort,
} from "@/liga/cohorts/input";
import { removeOrganisation } from "@/liga/cohorts/remove-organisation";
import { removeStaff } from "@/liga/cohorts/remove-staff";

const toCohort = ({ cohortId }: { cohortId: string }) => redirect(`/cohorts/${cohortId}`);

export const found = action(FoundCohort, foundCohort, { after: toCohort });
export const edit = action(EditCohort, editCohort, { after: toCohort });
export const change = action(ChangeEnrolment, changeEnrolment, { done: "saved" });
export const enrol = action(EnrolPerson, enrolPerson, { done: "enrolled" });
export const assign = action(CohortStaff, assignStaff, { done: "staffAssigned" });
export const unassign = action(CohortStaff, removeStaff, { done: "saved" });
export const join = action(CohortOrganisation, addOrganisation, { done: "saved" });
export const leave = action(CohortOrganisation, removeOrganisation, { done: "saved" });

import { expect, test } from "vitest";
import { GrantRole } from "./input";

const person = "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e01";
const faultOf = (role: string, cohortId?: string) =>
  GrantRole.safeParse({ personId: person, role, cohortId }).error?.issues[0]?.message ?? null;

test.each([
  ["administrator", undefined, null],
  ["administrator", person, "no_cohort_here"],
  ["coordinator", person, null],
  ["coordinator", "", "cohort_needed"],
  ["facilitator", undefined, "cohort_needed"],
  ["mentor", undefined, null],
  ["mentor", person, null],
  ["queen", undefined, "unknown_choice"],
])("the role %s in cohort %s: %s", (role, cohortId, fault) => {
  expect(faultOf(role, cohortId)).toBe(fault);
});

import { expect, test } from "vitest";
import { enrolmentStatuses } from "@/db/enums";
import { ChangeEnrolment, FoundCohort } from "./input";
import { needsReason, stageOf } from "./rules";

const id = "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e01";

test("a pause and a withdrawal say why, the rest may", () => {
  expect(enrolmentStatuses.filter(needsReason)).toEqual(["paused", "withdrawn"]);
  const change = { enrolmentId: id, version: "1", reason: "  " };
  expect(ChangeEnrolment.safeParse({ ...change, status: "paused" }).error?.issues[0]).toMatchObject({
    path: ["reason"],
    message: "reason_needed",
  });
  expect(ChangeEnrolment.parse({ ...change, status: "active" }).reason).toBeNull();
});

test("a cohort that ends before it begins is refused at the end", () => {
  const cohort = {
    name: "North",
    programmeId: id,
    startsOn: "2027-03-01",
    endsOn: "2027-02-28",
    commissionCode: "",
  };
  expect(FoundCohort.safeParse(cohort).error?.issues[0]).toMatchObject({
    path: ["endsOn"],
    message: "end_before_start",
  });
  expect(FoundCohort.safeParse({ ...cohort, endsOn: cohort.startsOn }).success).toBe(true);
});

test("a cohort is ahead, running or over by its days", () => {
  const cohort = { startsOn: "2026-09-01", endsOn: "2027-02-01" };
  expect(["2026-08-31", "2026-09-01", "2027-02-01", "2027-02-02"].map((day) => stageOf(cohort, day))).toEqual(
    ["ahead", "running", "running", "over"],
  );
});

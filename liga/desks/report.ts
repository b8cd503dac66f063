import { asViewer } from "@/db/client";
import { commitmentStates, seatRoles } from "@/db/enums";
import { together } from "@/db/together";
import { cohortFigures, cohortsToReport } from "../cohorts/figures";
import { commitmentFigures } from "../commitments/figures";
import { delegationFigures, type RoleFigures } from "../delegations/figures";
import type { Viewer } from "../viewer";
import { assessmentFigures } from "../voices/figures";
import type { ReportChoice } from "./input";

/** The programme in numbers, of the cohorts she coordinates and the choice lets through. One statement. */
export const programmeReport = (viewer: Viewer, choice: ReportChoice, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [all, cohorts, delegations, assessments, commitments] = await together(tx, (t) => [
      cohortsToReport(t, viewer),
      cohortFigures(t, viewer, choice, now),
      delegationFigures(t, viewer, choice),
      assessmentFigures(t, viewer, choice),
      commitmentFigures(t, viewer, choice),
    ]);
    return {
      /** What she may choose: her cohorts, and the years in which any of them ran, the latest first. */
      choices: { cohorts: all, years: yearsOf(all) },
      delegations: delegations.map((one) => ({ ...one, ...sumOf(one.roles) })),
      cohorts: cohorts.map((cohort) => {
        const sent = delegations.filter(({ cohortId }) => cohortId === cohort.id);
        return {
          ...cohort,
          delegations: sent.length,
          roles: seatRoles.map((role) => ({
            role,
            ...sumOf(sent.flatMap(({ roles }) => roles.filter((one) => one.role === role))),
          })),
          assessments: assessments.find(({ cohortId }) => cohortId === cohort.id)?.count ?? 0,
          commitments: commitmentStates.map((state) => ({
            state,
            count: commitments.find((one) => one.cohortId === cohort.id && one.state === state)?.count ?? 0,
          })),
        };
      }),
    };
  });
export type ProgrammeReport = Awaited<ReturnType<typeof programmeReport>>;

const sumOf = (roles: Pick<RoleFigures, "filled" | "seats">[]) => ({
  filled: roles.reduce((sum, { filled }) => sum + filled, 0),
  seats: roles.reduce((sum, { seats }) => sum + seats, 0),
});

function yearsOf(cohorts: { startsOn: string; endsOn: string }[]) {
  const years = new Set<number>();
  for (const { startsOn, endsOn } of cohorts)
    for (let year = Number(startsOn.slice(0, 4)); year <= Number(endsOn.slice(0, 4)); year++) years.add(year);
  return [...years].sort((a, b) => b - a);
}

import type { CallCriterion } from "../../schema";
import type { Cohort } from "./cohort";
import { addDays } from "./dates";
import type { Rows } from "./rows";

/** By what the demo's closed call was scored. */
export const demoCriteria: CallCriterion[] = [
  {
    id: "5f0e6c1e-6a0b-4d4e-9a53-0c1d5a5b7e01",
    title: "Roots in her community",
    weight: 2,
    levels: ["does not say for whom she speaks", "names a group", "was chosen by a group to speak"],
  },
  {
    id: "5f0e6c1e-6a0b-4d4e-9a53-0c1d5a5b7e02",
    title: "What she will bring back",
    weight: 1,
    levels: ["nothing yet", "a plan in her head", "a date with her group"],
  },
];
/** The levels two reviewers gave, applicant by applicant; the last is where they were far apart. */
const given = [
  [
    [2, 2],
    [2, 1],
  ],
  [
    [2, 1],
    [2, 2],
  ],
  [
    [1, 2],
    [2, 2],
  ],
  [
    [1, 1],
    [1, 2],
  ],
  [
    [0, 1],
    [2, 1],
  ],
];

/** A closed call as it was scored and made known: reviewers, scores, places taken. */
export function scoredCall(rows: Rows, cohort: Cohort, opportunityId: string, closesAt: Date) {
  const reviewers = [cohort.coordinator, cohort.facilitator];
  for (const { id } of reviewers)
    rows.callReviewers.push({ opportunityId, personId: id, namedBy: cohort.coordinator.id });
  const applications = rows.interests.filter((row) => row.opportunityId === opportunityId);
  applications.forEach((interest, place) => {
    reviewers.forEach(({ id }, which) => {
      const levels = given[place]?.[which] ?? [1, 1];
      rows.reviews.push({
        interestId: interest.id ?? "",
        reviewerId: id,
        scores: Object.fromEntries(demoCriteria.map((one, at) => [one.id, levels[at] ?? 0])),
        givenAt: addDays(closesAt, 2),
      });
    });
    if (interest.state === "selected")
      rows.placeOffers.push({
        opportunityId,
        interestId: interest.id ?? "",
        offeredAt: addDays(closesAt, 6),
        expiresAt: addDays(closesAt, 9),
        state: "accepted",
        settledAt: addDays(closesAt, 7),
      });
  });
}

import { holds, type Viewer } from "./viewer";

/**
 * Every question of permission, denied by default. The database asks the same again with its
 * row-level policies; these give the clear answer before it has to.
 */
export const mayAdminister = (viewer: Viewer) => holds(viewer, "administrator");

/** Coordinates any cohort, or administers. */
export const mayCoordinate = (viewer: Viewer) => holds(viewer, "coordinator") || mayAdminister(viewer);

export const mayCoordinateCohort = (viewer: Viewer, cohortId: string) =>
  mayAdminister(viewer) || viewer.grants.some((g) => g.role === "coordinator" && g.cohortId === cohortId);

/** Marks attendance: the cohort's coordinators and facilitators. */
export const mayFacilitateCohort = (viewer: Viewer, cohortId: string) =>
  mayCoordinateCohort(viewer, cohortId) ||
  viewer.grants.some((g) => g.role === "facilitator" && g.cohortId === cohortId);

export const mayMentor = (viewer: Viewer) => holds(viewer, "mentor");

export const mayTakePart = (viewer: Viewer) => viewer.enrolled;

/** Keeps the library and reads what leaders send: coordinators and facilitators of any cohort. */
export const mayTrain = (viewer: Viewer) => mayCoordinate(viewer) || holds(viewer, "facilitator");

/** Hears concerns that were given to her. An administrator is none of these unless she is named. */
export const mayHearConcerns = (viewer: Viewer) => holds(viewer, "safeguarding_contact");

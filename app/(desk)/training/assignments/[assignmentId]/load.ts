import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { mayFacilitateCohort } from "@/liga/access";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import {
  assignmentChoices,
  findAssignment,
  isAsked,
  leadersOf,
  ownSubmission,
} from "@/liga/training/assignments/queries";

/** The assignment of the address with what the viewer has of it; what is not in her sight is not there. */
export const loadAssignment = cache(async (assignmentId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(assignmentId).success) notFound();
  return reading(viewer, async (tx) => {
    const assignment = await findAssignment(tx, viewer, assignmentId);
    if (!assignment) notFound();
    const staffs = mayFacilitateCohort(viewer, assignment.cohortId);
    return {
      viewer,
      assignment,
      asked: await isAsked(tx, viewer, assignment.cohortId),
      submission: await ownSubmission(tx, viewer, assignmentId),
      leaders: staffs ? await leadersOf(tx, viewer, assignmentId) : null,
    };
  });
});

/** The same for the form that changes it: for its staff only. */
export const loadForChange = cache(async (assignmentId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(assignmentId).success) notFound();
  return reading(viewer, async (tx) => {
    const assignment = await findAssignment(tx, viewer, assignmentId);
    if (!assignment || !mayFacilitateCohort(viewer, assignment.cohortId)) notFound();
    const choices = await assignmentChoices(tx, viewer, assignment.cohortId);
    return { viewer, assignment, modules: choices?.modules ?? [] };
  });
});

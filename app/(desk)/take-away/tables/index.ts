import type { Viewer } from "@/liga/viewer";
import type { ListName } from "../lists";
import type { ListTable } from "./columns";
import { failing, letters } from "./mail";
import { mentorCoverage, mentors } from "./mentoring";
import { certificates, leaders } from "./people";
import { resources } from "./resources";
import { history, register, sessions } from "./sessions";
import { assignments, submissions } from "./work";

/** The table of a list as its viewer may read it; null when she may not, or there is no such thing. */
export const tableOf: Record<ListName, (viewer: Viewer, of: string | null) => Promise<ListTable | null>> = {
  leaders,
  certificates,
  sessions,
  register,
  history,
  assignments,
  submissions,
  letters,
  failing,
  resources,
  mentors,
  mentor_coverage: mentorCoverage,
};

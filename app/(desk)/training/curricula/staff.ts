import { mayCoordinate } from "@/liga/access";
import { holds, type Viewer } from "@/liga/viewer";

/** Coordinators change curricula; facilitators read what they teach. */
export const mayReadCurricula = (viewer: Viewer) => mayCoordinate(viewer) || holds(viewer, "facilitator");

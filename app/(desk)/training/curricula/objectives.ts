import { objectiveList } from "@/liga/forums/queries";
import { reading } from "@/liga/reading";
import type { Viewer } from "@/liga/viewer";

/** The 23 objectives, for a module's form. */
export const allObjectives = (viewer: Viewer) => reading(viewer, (tx) => objectiveList(tx, viewer));

import type { z } from "zod";
import type { Viewer } from "../viewer";
import type { ConfirmMarks } from "./input";
import { recordAttendance } from "./record-attendance";

/** The proposed marks somebody has looked at. Who was only like a name in the list needs a yes of her own. */
export function confirmMarks(
  viewer: Viewer,
  { doubtful, sure, ...sheet }: z.output<typeof ConfirmMarks>,
  now = new Date(),
) {
  const marks = Object.fromEntries(
    Object.entries(sheet.marks).filter(([id]) => !doubtful.includes(id) || sure.includes(id)),
  );
  return recordAttendance(viewer, { ...sheet, marks }, now, "import");
}

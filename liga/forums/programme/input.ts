import { z } from "zod";
import { id, zone } from "../../input";
import { columns } from "./entry";

/** What a form says beside its file: where it is from is told by its address. */
export const PreviewProgramme = z.object({ edition: id, zone });

const column = z.preprocess(
  (value) => (value === "" || value === undefined ? undefined : value),
  z.coerce.number("unknown_choice").int().min(0).max(59).optional(),
);
/** The same file read again: in another zone, or with its columns taken for something else. */
export const RereadProgramme = z.object({
  import: id,
  zone,
  unknownAsOwn: z.literal("on").optional(),
  columns: z.partialRecord(z.enum(columns), column).optional(),
});
/** `seen` is what the preview was made from. */
export const ApplyProgramme = z.object({ import: id, seen: z.string().length(64) });
export const DiscardProgramme = z.object({ import: id });

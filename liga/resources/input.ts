import { z } from "zod";
import { resourceThemes } from "@/db/enums";
import { id, language, line, objectives, optionalId, optionalUrl, version } from "../input";

const resource = z.object({
  title: line(300),
  summary: z.string().trim().max(2000, "too_long").default(""),
  language,
  url: optionalUrl,
  /** Typed in kilobytes, as people read them. */
  urlKilobytes: z
    .preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number("not_a_number").min(1, "too_small").max(10_000_000, "too_large").optional(),
    )
    .transform((value) => value ?? null),
  moduleId: optionalId,
  theme: z.enum(resourceThemes, "unknown_choice"),
  objectives,
});
export const AddResource = resource.extend({ resourceId: id });
export const SaveResource = resource.extend({ resourceId: id, version });
export const RemoveResource = z.object({ resourceId: id, remove: z.enum(["yes", "no"]) });

/** What the address of the library asks for; whatever it cannot mean is left out. */
export const LibraryFilter = z.object({
  q: z.string().trim().max(200).catch(""),
  module: id.optional().catch(undefined),
  theme: z.enum(resourceThemes).optional().catch(undefined),
  language: language.optional().catch(undefined),
  objective: z.coerce.number().int().min(1).max(23).optional().catch(undefined),
});
export type LibraryFilter = z.output<typeof LibraryFilter>;

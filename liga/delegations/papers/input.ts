import { z } from "zod";
import { accreditationFields } from "@/db/enums";
import { id, line, ticked } from "../../input";

/** So many places the form has for columns; an empty heading is no column. */
export const mostColumns = 24;
const places = Array.from({ length: mostColumns }, (_, place) => String(place));
const byPlace = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(places), value).default({});

export const SaveColumns = z
  .object({
    delegation: id,
    heading: byPlace(z.string().trim().max(120, "too_long")),
    field: byPlace(z.enum(accreditationFields, "unknown_choice")),
    required: byPlace(ticked),
    proposed: ticked.default(false),
  })
  .transform(({ heading, field, required, ...rest }) => ({
    ...rest,
    columns: places
      .filter((place) => heading[place])
      .map((place) => ({
        heading: heading[place] ?? "",
        field: field[place] ?? ("by_hand" as const),
        required: required[place] ?? false,
      })),
  }));

export const MakeFeed = z.object({ delegation: id, name: line(120) });
export const RevokeFeed = z.object({ feed: id });

import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { editions } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddEdition, SaveEdition } from "./input";
import { ensureEditionDays } from "./rules";

type Facts = Omit<z.output<typeof AddEdition>, "forum" | "newForum">;

/** The columns of an edition's facts; only a regional one belongs to a commission. */
export const editionColumns = (facts: Facts) => ({
  name: facts.name,
  level: facts.level,
  commissionCode: facts.level === "regional" ? facts.commission : null,
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  city: facts.city,
  countryCode: facts.country,
  venue: facts.venue,
  zone: facts.zone,
  organiser: facts.organiser,
  organiserEs: facts.organiserEs,
  access: facts.access,
  accessEs: facts.accessEs,
  status: facts.status,
  confidence: facts.confidence,
  source: facts.source,
  lastCheckedOn: facts.lastCheckedOn,
});

/** New facts of an edition. A trigger keeps the dates, city and status it had before, with their source. */
export const saveEdition = (viewer: Viewer, input: z.output<typeof SaveEdition>) =>
  asViewer(viewer, async (tx) => {
    const [before] = await tx
      .select({ id: editions.id })
      .from(editions)
      .where(eq(editions.id, input.edition));
    found(before);
    allow(mayCoordinate(viewer));
    ensureEditionDays(input, dayOf(new Date(), viewer.timeZone));
    const [saved] = await tx
      .update(editions)
      .set({ ...editionColumns(input), version: sql`version + 1` })
      .where(and(eq(editions.id, input.edition), eq(editions.version, input.version)))
      .returning({ id: editions.id });
    fresh(saved);
    await writeAudit(tx, viewer, "save-edition", input.edition, { status: input.status });
    return input.edition;
  });

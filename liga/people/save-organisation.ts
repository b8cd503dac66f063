import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { organisations } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { SaveOrganisation } from "./input";

/** Adds an organisation or corrects one; a name is taken once, whatever its capitals. */
export function saveOrganisation(viewer: Viewer, input: z.output<typeof SaveOrganisation>) {
  return asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [other] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(sql`lower(${organisations.name}) = lower(${input.name})`);
    if (other && other.id !== input.organisation) throw badField("name", "name_taken");
    const values = { name: input.name, countryCode: input.country, ecosocStatus: input.ecosocStatus };
    const [saved] = input.organisation
      ? await tx
          .update(organisations)
          .set({ ...values, version: sql`version + 1` })
          .where(and(eq(organisations.id, input.organisation), eq(organisations.version, input.version ?? 0)))
          .returning({ id: organisations.id })
      : await tx.insert(organisations).values(values).returning({ id: organisations.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "save-organisation", id, { name: input.name });
    return id;
  });
}

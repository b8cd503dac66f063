import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { people } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { UpdatePerson } from "./input";

/** Corrects what is known of one of her people. The pseudonym and the names shown are that person's own. */
export function updatePerson(viewer: Viewer, input: z.output<typeof UpdatePerson>) {
  return asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ id: people.id, email: sql<string | null>`${people.email}::text` })
      .from(people)
      .where(eq(people.id, input.person));
    const before = found(row);
    allow(mayCoordinate(viewer));
    if (input.email && input.email.toLowerCase() !== before.email?.toLowerCase()) {
      const [other] = await tx.execute<{ id: string }>(
        sql`select id from auth_person_by_email(${input.email}::citext)`,
      );
      if (other && other.id !== before.id) throw badField("email", "address_taken");
    }
    const [saved] = await tx
      .update(people)
      .set({
        legalName: input.legalName,
        chosenName: input.chosenName,
        email: input.email,
        organisationId: input.organisation ?? null,
        countryCode: input.country,
        languages: [...new Set(input.languages)],
        timeZone: input.timeZone,
        locale: input.locale,
        version: sql`version + 1`,
      })
      .where(and(eq(people.id, before.id), eq(people.version, input.version)))
      .returning({ id: people.id });
    fresh(saved);
    await writeAudit(tx, viewer, "update-person", before.id, {
      addressChanged: before.email?.toLowerCase() !== input.email?.toLowerCase(),
    });
    return before.id;
  });
}

import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { travelRecords, travelVisas } from "@/db/schema";
import { writeAudit } from "../audit";
import { fresh } from "../errors";
import type { Viewer } from "../viewer";
import { ownOrCoordinated } from "./in-sight";
import type { SaveRecord } from "./input";

/** What she travels on, said by herself or, for who has no phone, by her coordinator. */
export const saveRecord = (viewer: Viewer, input: z.output<typeof SaveRecord>) =>
  asViewer(viewer, async (tx) => {
    const { delegation: delegationId, person: personId } = input;
    await ownOrCoordinated(tx, viewer, delegationId, personId);
    const none = input.document === "none";
    const said = {
      document: input.document,
      nationality: none ? null : input.nationality,
      validUntil: none ? null : input.validUntil,
      residence: input.residence,
      permitUntil: input.permitUntil,
      transit: input.transit,
    };
    const [row] = await tx
      .insert(travelRecords)
      .values({ delegationId, personId, ...said })
      .onConflictDoUpdate({
        target: [travelRecords.delegationId, travelRecords.personId],
        set: { ...said, changedAt: sql`now()`, version: sql`travel_records.version + 1` },
        // A row that only a step has made says nothing yet, so it cannot be stale.
        setWhere: sql`travel_records.version = ${input.version} or travel_records.document is null`,
      })
      .returning({ version: travelRecords.version });
    fresh(row);
    await tx
      .delete(travelVisas)
      .where(and(eq(travelVisas.delegationId, delegationId), eq(travelVisas.personId, personId)));
    const held = [input.visa0, input.visa1].flatMap(({ country, until }) =>
      country && until ? [{ delegationId, personId, country, until }] : [],
    );
    if (held.length > 0) await tx.insert(travelVisas).values(held);
    await writeAudit(tx, viewer, "save-travel-record", personId, { delegation: delegationId });
  });

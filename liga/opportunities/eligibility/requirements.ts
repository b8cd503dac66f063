import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { eligibilityProofs, eligibilityRequirements } from "@/db/schema";
import { writeAudit } from "../../audit";
import { badField, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { callInSight } from "../call-in-sight";
import type { AddRequirement, ConfirmProof, RemoveRequirement, StateOwn } from "./input";

/** One more thing that is asked; a module or a curriculum counts in whichever version she did it. */
export const addRequirement = (viewer: Viewer, input: z.output<typeof AddRequirement>) =>
  asViewer(viewer, async (tx) => {
    const call = await callInSight(tx, viewer, input.opportunity);
    const { kind, title } = input;
    let lineageId: string | null = null;
    if (kind === "module" || kind === "curriculum") {
      const [row] = await tx.execute<{ id: string }>(
        kind === "module"
          ? sql`select lineage_id as id from modules where id = ${input.module ?? null}`
          : sql`select lineage_id as id from curricula where id = ${input.curriculum ?? null}`,
      );
      if (!row) throw badField(kind, "unknown_choice");
      lineageId = row.id;
    }
    const consultation = kind === "consultation";
    await tx.insert(eligibilityRequirements).values({
      ...(input.ofEdition ? { editionId: call.editionId } : { opportunityId: call.id }),
      kind,
      title,
      lineageId,
      trainingSessionId: consultation ? input.session : null,
      forumSessionType: consultation ? input.sessionType : null,
    });
    await writeAudit(tx, viewer, "add-requirement", call.id, { kind });
    return call.id;
  });

/** No longer asked; what women said or did for it goes with it. */
export const removeRequirement = (viewer: Viewer, input: z.output<typeof RemoveRequirement>) =>
  asViewer(viewer, async (tx) => {
    const call = await callInSight(tx, viewer, input.opportunity);
    await tx
      .delete(eligibilityRequirements)
      .where(
        and(
          eq(eligibilityRequirements.id, input.requirement),
          sql`(opportunity_id = ${call.id} or edition_id = ${call.editionId})`,
        ),
      );
    await writeAudit(tx, viewer, "remove-requirement", call.id);
    return call.id;
  });

async function prove(viewer: Viewer, requirement: string, person: string, text: string) {
  return asViewer(viewer, async (tx) => {
    const proof = { text, givenBy: viewer.id, givenAt: sql`now()` };
    const [kept] = await tx
      .insert(eligibilityProofs)
      .values({ requirementId: requirement, personId: person, ...proof })
      .onConflictDoUpdate({
        target: [eligibilityProofs.requirementId, eligibilityProofs.personId],
        set: proof,
      })
      .returning({ id: eligibilityProofs.requirementId });
    found(kept);
    await writeAudit(tx, viewer, "prove-requirement", requirement, { person });
  });
}

/** What she states herself, in her own words; the database takes it from her alone. */
export const stateOwn = (viewer: Viewer, { requirement, text }: z.output<typeof StateOwn>) =>
  prove(viewer, requirement, viewer.id, text);

/** That she was at a consultation no register of ours shows; her coordinators alone, never herself. */
export const confirmProof = (viewer: Viewer, input: z.output<typeof ConfirmProof>) =>
  prove(viewer, input.requirement, input.person, input.text);

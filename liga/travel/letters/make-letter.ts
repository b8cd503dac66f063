import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { travelLetters } from "@/db/schema";
import { writeAudit } from "../../audit";
import { badField, found, LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import { coordinatedOnly } from "../in-sight";
import type { MakeLetter, RemoveLetter } from "../input";
import { letterFacts, missingFor, needsContact } from "./facts";

/** A letter as the record stands now; later changes of the record do not change it. */
export const makeLetter = (viewer: Viewer, input: z.output<typeof MakeLetter>) =>
  asViewer(viewer, async (tx) => {
    await coordinatedOnly(tx, viewer, input.delegation);
    const facts = found(await letterFacts(tx, input.delegation, input.person));
    const [missing] = missingFor(input.kind, facts);
    if (missing) throw new LigaError(`letter_misses_${missing}`);
    if (needsContact(input.kind) && !input.contact) throw badField("contact", "required");
    const [letter] = await tx
      .insert(travelLetters)
      .values({
        delegationId: input.delegation,
        personId: input.person,
        kind: input.kind,
        one: input.one,
        other: input.other,
        says: {
          ...facts,
          contact: input.contact,
          from: input.from ?? facts.startsOn,
          until: input.until ?? facts.endsOn,
          signer: viewer.name,
        },
        madeBy: viewer.id,
      })
      .returning({ id: travelLetters.id });
    await writeAudit(tx, viewer, "make-travel-letter", input.person, {
      delegation: input.delegation,
      letter: letter?.id,
    });
    return { delegation: input.delegation, letter: letter?.id ?? "" };
  });

export const removeLetter = (viewer: Viewer, input: z.output<typeof RemoveLetter>) =>
  asViewer(viewer, async (tx) => {
    const [gone] = await tx
      .delete(travelLetters)
      .where(eq(travelLetters.id, input.letter))
      .returning({ personId: travelLetters.personId, delegationId: travelLetters.delegationId });
    const { personId, delegationId } = found(gone);
    await writeAudit(tx, viewer, "remove-travel-letter", personId, {
      delegation: delegationId,
      letter: input.letter,
    });
  });

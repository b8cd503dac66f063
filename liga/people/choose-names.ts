import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { nameUses } from "@/db/enums";
import { nameChoices, people } from "@/db/schema";
import { writeAudit } from "../audit";
import { fresh, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { namesMissing } from "./name-rules";
import type { ChooseNames } from "./profile-input";

/** Her chosen name and pseudonym, and which of her names is shown where; from now on everywhere. */
export function chooseNames(viewer: Viewer, input: z.output<typeof ChooseNames>) {
  return asViewer(viewer, async (tx) => {
    const missing = namesMissing(input);
    if (Object.keys(missing).length > 0) throw new LigaError("invalid", {}, missing);
    const { chosenName, pseudonym, version } = input;
    const [saved] = await tx
      .update(people)
      .set({ chosenName, pseudonym, version: sql`version + 1` })
      .where(and(eq(people.id, viewer.id), eq(people.version, version)))
      .returning({ id: people.id });
    fresh(saved);
    await tx
      .insert(nameChoices)
      .values(nameUses.map((use) => ({ personId: viewer.id, use, choice: input.shown[use] })))
      .onConflictDoUpdate({
        target: [nameChoices.personId, nameChoices.use],
        set: { choice: sql`excluded.choice` },
      });
    // The names themselves stay out of the log: a pseudonym protects her.
    await writeAudit(tx, viewer, "choose-names", viewer.id, { shown: input.shown });
  });
}

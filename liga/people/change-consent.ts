import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { consents } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { ChangeConsent } from "./profile-input";

/** The wording she reads today; a new wording gets the next number and is asked anew. */
export const wordingVersion = 1;

/**
 * Gives or withdraws her consent for one purpose. It holds from this moment; the row of a consent
 * given before stays, with the date it ended. Asking for what already holds changes nothing.
 */
export function changeConsent(viewer: Viewer, { purpose, give }: z.output<typeof ChangeConsent>) {
  return asViewer(viewer, async (tx) => {
    const changed = give
      ? await tx
          .insert(consents)
          .values({ personId: viewer.id, purpose, wordingVersion, locale: viewer.locale })
          .onConflictDoNothing()
          .returning({ id: consents.id })
      : await tx
          .update(consents)
          .set({ withdrawnAt: sql`now()` })
          .where(
            and(
              eq(consents.personId, viewer.id),
              eq(consents.purpose, purpose),
              isNull(consents.withdrawnAt),
            ),
          )
          .returning({ id: consents.id });
    if (changed.length > 0)
      await writeAudit(tx, viewer, give ? "give-consent" : "withdraw-consent", viewer.id, { purpose });
  });
}

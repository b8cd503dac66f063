import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { consents, people } from "@/db/schema";
import { hashSecret, readCode } from "@/lib/secrets";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import { wordingVersion } from "./change-consent";
import type { Welcome } from "./input";

/** Who a code is for, before it is used; null for a used, revoked, old or unknown one alike. */
export async function findInvitation(code: string) {
  const [row] = await database().execute<{ name: string; locale: Locale; cohort: string | null }>(
    sql`select name, locale, cohort from auth_invitation(${hashSecret(readCode(code))})`,
  );
  return row ?? null;
}

/** What her welcome asks about: the names she has and the cohorts that invite her. */
export function waitingInvitations(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ chosenName: string | null; legalName: string; cohorts: string[] }>(sql`
      select p.chosen_name as "chosenName", p.legal_name as "legalName",
        coalesce((select jsonb_agg(c.name order by c.name) from enrolments e join cohorts c on c.id = e.cohort_id
          where e.person_id = p.id and e.status = 'invited'), '[]') as cohorts
      from people p where p.id = ${viewer.id}`);
    return row ?? { chosenName: null, legalName: viewer.name, cohorts: [] };
  });
}

/** Whether a cohort waits for her answer. */
export async function isInvited(viewer: Viewer) {
  return (await waitingInvitations(viewer)).cohorts.length > 0;
}

/**
 * Her first yes: how she is called, her language and zone, consent by purpose. Then every enrolment
 * she was invited to becomes active. Sent twice, it changes nothing the second time.
 */
export function joinLiga(viewer: Viewer, input: z.output<typeof Welcome>) {
  return asViewer(viewer, async (tx) => {
    await tx
      .update(people)
      .set({
        chosenName: input.chosenName,
        locale: input.locale,
        timeZone: input.timeZone,
        version: sql`version + 1`,
      })
      .where(eq(people.id, viewer.id));
    await tx
      .insert(consents)
      .values(
        input.consents.map((purpose) => ({
          personId: viewer.id,
          purpose,
          wordingVersion,
          locale: input.locale,
        })),
      )
      .onConflictDoNothing();
    await tx.execute(sql`select accept_invitations()`);
    await writeAudit(tx, viewer, "join", viewer.id, { consents: input.consents });
  });
}

/** A woman who knows LIGA already says yes to another cohort. */
export function acceptInvitations(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    await tx.execute(sql`select accept_invitations()`);
    await writeAudit(tx, viewer, "accept-invitations", viewer.id);
  });
}

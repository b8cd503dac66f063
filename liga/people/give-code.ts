import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { invitations, people } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { GiveCode } from "./input";
import { type Invitation, invitationWords, makeCode, revokeCodes } from "./invitation";

/**
 * A one-time code to hand over by phone, message or on paper, for who has no e-mail or has lost it.
 * Earlier codes stop working. It opens her account, so only for whom the viewer may vouch.
 */
export function giveCode(viewer: Viewer, input: z.output<typeof GiveCode>): Promise<Invitation> {
  return asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        id: people.id,
        name: sql<string>`coalesce(${people.chosenName}, ${people.legalName})`,
        locale: people.locale,
        timeZone: people.timeZone,
        joined: sql<boolean>`${people.joinedAt} is not null`,
        cohort: sql<{ id: string; name: string } | null>`(
          select jsonb_build_object('id', c.id, 'name', c.name) from enrolments e join cohorts c on c.id = e.cohort_id
          where e.person_id = people.id and e.status = 'invited' order by e.created_at desc limit 1)`,
        vouched: sql<boolean>`may_vouch_for(${people.id})`,
      })
      .from(people)
      .where(eq(people.id, input.person));
    const person = found(row);
    allow(mayCoordinate(viewer) && person.id !== viewer.id);
    ensure(person.vouched, "not_yours_to_vouch");
    await revokeCodes(tx, person.id);
    const made = makeCode(viewer, person.id, person.cohort?.id ?? null);
    await tx.insert(invitations).values(made.row);
    await writeAudit(tx, viewer, "give-code", person.id);
    const words = invitationWords({ ...person, email: null }, viewer.name, person.cohort?.name ?? null, made);
    return {
      personId: person.id,
      name: person.name,
      code: made.code,
      link: words.link,
      message: words.short,
      mailed: false,
    };
  });
}

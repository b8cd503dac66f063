import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { SeatRole, TravelLetterKind } from "@/db/enums";

/** The one record from which every letter is made, in whichever languages. Days are `YYYY-MM-DD`. */
export type LetterFacts = {
  /** As she chose it for the forum's list; null when she chose none. */
  name: string | null;
  organisation: string | null;
  role: SeatRole;
  forum: string;
  forumEs: string | null;
  edition: string;
  startsOn: string | null;
  endsOn: string | null;
  city: string | null;
  programme: string;
};
export const missingWords = ["name", "organisation", "dates", "city"] as const;
export type Missing = (typeof missingWords)[number];

/** What has to be known before a letter of that kind can be made. */
export function missingFor(kind: TravelLetterKind, facts: LetterFacts): Missing[] {
  const missing: Missing[] = [];
  if (!facts.name) missing.push("name");
  if (kind === "nomination" && !facts.organisation) missing.push("organisation");
  if (!facts.startsOn || !facts.endsOn) missing.push("dates");
  if (!facts.city) missing.push("city");
  return missing;
}

/** Whether a letter of that kind says whom to ask about her. */
export const needsContact = (kind: TravelLetterKind) => kind === "visa_support" || kind === "border";

export async function letterFacts(tx: Tx, delegationId: string, personId: string) {
  const [row] = await tx.execute<LetterFacts>(sql`
    select shown_name(p, 'forum_list') as name, o.name as organisation, s.role, f.name as forum, f.name_es as "forumEs", e.name as edition,
      e.starts_on as "startsOn", e.ends_on as "endsOn", e.city, m.name as programme
    from seats s join delegations d on d.id = s.delegation_id join editions e on e.id = d.edition_id join forums f on f.id = e.forum_id
    join cohorts c on c.id = d.cohort_id join programmes m on m.id = c.programme_id
    join people p on p.id = s.person_id left join organisations o on o.id = coalesce(s.organisation_id, p.organisation_id)
    where s.delegation_id = ${delegationId} and s.person_id = ${personId}`);
  return row ?? null;
}

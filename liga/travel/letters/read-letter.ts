import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Locale, TravelLetterKind } from "@/db/enums";
import type { Viewer } from "../../viewer";
import type { LetterSays } from "./words";

export type Letter = {
  id: string;
  delegationId: string;
  personId: string;
  kind: TravelLetterKind;
  one: Locale;
  other: Locale;
  says: LetterSays;
  /** `YYYY-MM-DD` */
  madeOn: string;
};

/** A letter for her and her coordinators; another's read is written down. */
export const readLetter = (viewer: Viewer, delegationId: string, letterId: string): Promise<Letter | null> =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<Letter>(sql`
      with noted as (insert into audit_log (actor_id, verb, subject_id, detail)
        select current_person(), 'read-travel-letter', person_id, jsonb_build_object('letter', id) from travel_letters
        where id = ${letterId} and delegation_id = ${delegationId} and person_id <> current_person())
      select id, delegation_id as "delegationId", person_id as "personId", kind, one, other, says,
        to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as "madeOn"
      from travel_letters where id = ${letterId} and delegation_id = ${delegationId}`);
    return row ?? null;
  });

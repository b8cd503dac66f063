import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";

export const countryCodes = async (tx: Tx) =>
  (await tx.execute<{ code: string }>(sql`select code from countries order by code`)).map(({ code }) => code);

export type Officer = { id: string; name: string; named: boolean };
/** Holders of the role, and which of them sees to this delegation; for its coordinators. */
export const officersOf = (tx: Tx, delegationId: string) =>
  tx.execute<Officer>(sql`
    select c.person_id as id, c.name, o.person_id is not null as named from travel_officer_choices() c
    left join travel_officers o on o.person_id = c.person_id and o.delegation_id = ${delegationId} order by c.name`);

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { SeatRole } from "@/db/enums";
import type { Viewer } from "../viewer";
import { type DelegationHead, delegationFrom, delegationHead } from "./delegation-queries";

export type Fellow = { id: string; name: string | null; role: SeatRole };
export type Belonging = DelegationHead & {
  /** Has said yes to a seat. */
  member: boolean;
  leads: boolean;
  /** Signs statements: the head, or a coordinator where none is named. */
  signs: boolean;
  coordinates: boolean;
  /** Coordinates its cohort by her own role; an administrator does not. */
  closely: boolean;
  /** Who has said yes, the head first. */
  fellows: Fellow[];
};

/** A delegation and what the viewer is to it; null for whoever is not in it. One statement. */
export async function belonging(tx: Tx, viewer: Viewer, id: string): Promise<Belonging | null> {
  const [row] = await tx.execute<Belonging>(sql`
    select ${delegationHead(viewer)}, d.id in (select member_delegations()) as member, d.id in (select led_delegations()) as leads,
      d.id in (select signed_delegations()) as signs, d.id in (select coordinated_delegations()) as coordinates,
      d.id in (select travel_coordinated()) as closely,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.person_id, 'name', c.name, 'role', m.role) order by m.role <> 'head', c.name)
        from delegation_members(d.id) m left join person_cards c on c.id = m.person_id), '[]') as fellows
    from ${delegationFrom} where d.id = ${id}
      and (d.id in (select member_delegations()) or d.id in (select coordinated_delegations()))`);
  return row ?? null;
}

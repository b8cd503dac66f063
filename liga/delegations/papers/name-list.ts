import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { seatRoles } from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import { mayCoordinateCohort } from "../../access";
import type { Viewer } from "../../viewer";
import { type DelegationHead, delegationFrom, delegationHead } from "../delegation-queries";
import type { ListColumn, ListMember } from "./rules";

export type NameList = DelegationHead & {
  forumId: string;
  /** The set used where no forum has its own. */
  fallback: boolean;
  columns: ListColumn[];
  members: ListMember[];
};

/** The list for a forum's accreditation, of those who said yes; null for whoever does not coordinate them. */
export async function nameList(tx: Tx, viewer: Viewer, id: string): Promise<NameList | null> {
  const [row] = await tx.execute<NameList>(sql`
    select ${delegationHead(viewer)}, f.id as "forumId", own.columns is null as fallback, coalesce(own.columns, other.columns, '[]') as columns,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.person_id, 'card', c.name, 'name', shown_name(p, 'forum_list'),
          'email', p.email, 'organisation', coalesce(o.name, c.organisation_name), 'role', s.role,
          'countryCode', p.country_code, 'languages', coalesce(p.languages, '{}'))
          order by ${placeIn(seatRoles, "s.role")}, c.name)
        from seats s left join people p on p.id = s.person_id left join person_cards c on c.id = s.person_id
        left join organisations o on o.id = s.organisation_id
        where s.delegation_id = d.id and s.state in ('accepted', 'confirmed')), '[]') as members
    from ${delegationFrom}
    left join lateral (select ${columnsJson} as columns from accreditation_columns a where a.forum_id = f.id) own on true
    left join lateral (select ${columnsJson} as columns from accreditation_columns a where a.forum_id is null) other on true
    where d.id = ${id}`);
  return row && mayCoordinateCohort(viewer, row.cohortId) ? row : null;
}

const columnsJson =
  sql.raw(`jsonb_agg(jsonb_build_object('heading', a.heading, 'field', a.field, 'required', a.required,
  'proposed', a.proposed) order by a.position)`);

import type { Sql } from "postgres";
import { alike, coordinators, hers, idOf, led, type Rules, readOnly } from "./conditions";

const roomed = `(select delegation_id from seats where person_id = $me and state in ('accepted', 'confirmed') union ${hers})`;

const told = "(select id from debriefs where person_id = $me)";

/** What a delegation keeps while it is there. */
export const reach: Rules = {
  room_notes: alike({ read: "person_id = $me", write: "false" }),
  room_check_ins: readOnly(`person_id = $me or delegation_id in ${hers} or delegation_id in ${led}`),
  debriefs: readOnly(`person_id = $me or delegation_id in ${roomed}`),
  debrief_risks: readOnly(
    `debrief_id in ${told} or delegation_id in ${hers} or (not coordinators_only and delegation_id in ${roomed})`,
  ),
  heard_promises: {
    read: `debrief_id in ${told} or delegation_id in ${roomed}`,
    write: `delegation_id in ${hers}`,
  },
  delegation_contacts: { read: `delegation_id in ${roomed}`, write: `delegation_id in ${hers}` },
  own_contacts: {
    read: `person_id = $me or delegation_id in ${hers} or delegation_id in ${led}`,
    write: `person_id = $me and delegation_id in ${roomed}`,
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  delegation_feeds: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  accreditation_columns: { read: "true", write: coordinators },
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  await own`insert into room_notes (id, note_id, delegation_id, person_id, text, written_at) select x.id, x.id, delegation_id, person_id, '-', now() from (select gen_random_uuid() as id, s.delegation_id, s.person_id from seats s where s.person_id is not null) x`;
  await own`insert into room_check_ins (delegation_id, person_id, at) select delegation_id, person_id, now() from seats where person_id is not null`;
  await own`insert into debriefs (delegation_id, person_id, title, met_at, heard) select delegation_id, person_id, 'Tried', now(), '-' from seats where person_id is not null`;
  await own`insert into debrief_risks (debrief_id, delegation_id, text, coordinators_only) select id, delegation_id, '-', id::text > '8' from debriefs where title = 'Tried'`;
  await own`insert into heard_promises (debrief_id, delegation_id, who, promise) select id, delegation_id, '-', '-' from debriefs`;
  await own`insert into delegation_contacts (delegation_id, kind, name, number) select id, 'emergency', '-', '1' from delegations`;
  await own`insert into own_contacts (delegation_id, person_id, name, number) select delegation_id, person_id, '-', '1' from seats where person_id is not null on conflict do nothing`;
  await own`insert into delegation_feeds (delegation_id, name, secret_hash, created_by) select id, '-', 'hash-' || id, ${coordinator} from delegations`;
}

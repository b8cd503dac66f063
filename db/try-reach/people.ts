import type { Sql } from "postgres";
import { alike, cohorts, coordinated, coordinators, idOf, type Rules, readOnly } from "./conditions";

const unplaced = `created_by = $me and ${coordinators} and not exists (select 1 from enrolments e where e.person_id = people.id)
  and not exists (select 1 from role_grants g where g.person_id = people.id) and not exists (select 1 from seats s where s.person_id = people.id)`;

/** Who people are, what they agreed to, and how they come in. */
export const reach: Rules = {
  people: {
    read: `id = $me or ${unplaced} or id in ${coordinated}`,
    write: `id = $me or ${unplaced} or id in ${coordinated}`,
  },
  name_choices: { read: `person_id = $me or person_id in ${coordinated}`, write: "person_id = $me" },
  consents: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  role_grants: readOnly(`person_id = $me or cohort_id in ${cohorts}`),
  invitations: {
    read: `created_by = $me and ${coordinators} or person_id in ${coordinated}`,
    write: `created_by = $me and ${coordinators} or person_id in ${coordinated}`,
  },
  sign_in_sessions: alike({ read: "person_id = $me", write: "false" }),
  sign_in_links: alike({ read: "false", write: "false" }),
  visits: readOnly(`person_id = $me or person_id in ${coordinated}`),
  separate_people: readOnly(`one_id in ${coordinated} and other_id in ${coordinated}`),
  person_merges: readOnly("merged_by = $me"),
  audit_log: readOnly("false"),
  calendar_feeds: alike({ read: "person_id = $me", write: "person_id = $me" }),
  organisations: { read: "true", write: coordinators },
};

export async function fill(own: Sql) {
  const participant = idOf("participant");
  const coordinator = idOf("coordinator");
  await own`insert into sign_in_sessions select 'hash-' || id, id, now() + interval '1 day' from people`;
  await own`insert into sign_in_links (token_hash, email, expires) select 'hash-' || id, email, now() from people where email is not null`;
  await own`insert into calendar_feeds (person_id, secret_hash) select id, 'hash-' || id from people`;
  await own`insert into audit_log (actor_id, verb) select id, 'test' from people`;
  await own`insert into person_merges (kept_id, merged_id, snapshot, merged_by) values (${participant}, ${coordinator}, '{}', ${coordinator})`;
}

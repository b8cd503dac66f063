import type { Sql } from "postgres";
import { alike, type Rules } from "./conditions";

const given = `(select c.concern_id from concern_contacts c where c.person_id = $me
  and exists (select 1 from role_grants g where g.person_id = $me and g.role = 'safeguarding_contact'))`;

/** Concerns: for the contacts they were given to, and what was said for nobody at all without a line of the log. */
export const reach: Rules = {
  safeguarding_rules: { read: "true", write: "false", nobody: "true" },
  concerns: alike({ read: `id in ${given}`, write: "false" }),
  concern_contacts: alike({ read: `concern_id in ${given}`, write: "false" }),
  concern_words: alike({ read: "false", write: "false" }),
  concern_log: alike({ read: `concern_id in ${given}`, write: "false" }),
};

/** One given to every contact, one to somebody who is none. */
export async function fill(own: Sql) {
  await own`insert into concerns (code_hash) values ('one'), ('other')`;
  await own`insert into concern_contacts select c.id, g.person_id from concerns c, role_grants g
    where c.code_hash = 'one' and g.role = 'safeguarding_contact'`;
  await own`insert into concern_contacts select c.id, g.person_id from concerns c, role_grants g
    where c.code_hash = 'other' and g.role in ('coordinator', 'administrator', 'mentor') on conflict do nothing`;
  await own`insert into concern_words (concern_id, voice, words, once) select id, 'raiser', '-', gen_random_uuid() from concerns`;
  await own`insert into concern_log (concern_id, person_id, act) select concern_id, person_id, 'read' from concern_contacts`;
}

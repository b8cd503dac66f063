import type { Sql } from "postgres";
import { coordinators, type Rules } from "./conditions";

/** What everybody may look up and nobody writes by hand. */
const lookedUp = { read: "true", write: "false", nobody: "true", administrator: { write: "false" } };
/** What is announced to the world, and kept by coordinators. */
const announced = { read: "true", write: coordinators, nobody: "true" };

/** Forums, editions, their conditions and their programmes. */
export const reach: Rules = {
  countries: lookedUp,
  commissions: lookedUp,
  country_commissions: lookedUp,
  gcm_objectives: lookedUp,
  forums: announced,
  editions: announced,
  edition_changes: lookedUp,
  edition_deadlines: announced,
  access_routes: announced,
  seat_rules: announced,
  forum_seat_rules: announced,
  deadline_habits: announced,
  deadline_moves: lookedUp,
  programme_imports: {
    read: `person_id = $me and ${coordinators}`,
    write: `person_id = $me and ${coordinators}`,
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  forum_sessions: { read: "true", write: coordinators },
};

export async function fill(own: Sql) {
  await own`insert into forum_seat_rules (forum_id, kind, "limit", confidence, source) select id, 'min_age', 18, 'R', '-' from forums on conflict do nothing`;
  await own`insert into deadline_habits (forum_id, kind, title, offset_days, basis, confidence, source) select id, 'other', '-', 10, 'proposal', 'R', '-' from forums`;
  await own`insert into deadline_moves (edition_id, deadline_id, was_due_on, due_on, source) select edition_id, id, due_on, due_on + 7, '-' from edition_deadlines`;
  await own`insert into programme_imports (edition_id, person_id, file_name, format, parsed) select (select id from editions limit 1), id, 'a.ics', 'ics', '{}' from people`;
}

import type { Sql } from "postgres";
import { cohorts, hers, idOf, type Rules, readOnly } from "./conditions";

const invited = `(select delegation_id from seats where person_id = $me or alternate_id = $me)`;

/** Delegations, seats, the board, and plans of who goes where. */
export const reach: Rules = {
  delegations: { read: `cohort_id in ${cohorts} or id in ${invited}`, write: `cohort_id in ${cohorts}` },
  delegation_modules: {
    read: `delegation_id in ${hers} or delegation_id in ${invited}`,
    write: `delegation_id in ${hers}`,
  },
  conflict_levels: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  seats: {
    read: `delegation_id in ${hers} or person_id = $me or alternate_id = $me`,
    write: `delegation_id in ${hers}`,
  },
  assignments: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  schedule_versions: readOnly(`delegation_id in ${hers} or delegation_id in ${invited}`),
  schedule_entries: readOnly(
    `person_id = $me or version_id in (select id from schedule_versions where delegation_id in ${hers})`,
  ),
  schedule_receipts: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  move_looks: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  delegate_tasks: { read: `person_id = $me or delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  delegation_plans: {
    read: `delegation_id in ${hers}`,
    write: `delegation_id in ${hers}`,
  },
  plan_people: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  plan_marks: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  agenda_plans: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  agenda_plan_rows: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  agenda_pins: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  session_needs: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
};

export async function fill(own: Sql) {
  const participant = idOf("participant");
  const coordinator = idOf("coordinator");
  await own`insert into schedule_receipts (delegation_id, person_id, number) select delegation_id, person_id, 1 from seats where person_id is not null on conflict do nothing`;
  await own`insert into move_looks (delegation_id, seen, looked_by) select id, 'a mark', ${coordinator} from delegations on conflict do nothing`;
  await own`insert into conflict_levels (delegation_id, kind, level, set_by) select id, 'travel', 'warn', ${coordinator} from delegations on conflict do nothing`;
  await own`insert into delegation_modules select d.id, m.id from delegations d, modules m where m.position = 1 on conflict do nothing`;
  await own`insert into delegation_plans (delegation_id, name, made_by, settings) select id, 'First', ${coordinator}, '{}' from delegations`;
  await own`insert into plan_people (plan_id, delegation_id, person_id) select id, delegation_id, ${participant} from delegation_plans on conflict do nothing`;
  await own`insert into agenda_plans (delegation_id, made_by, settings) select id, ${coordinator}, '{}' from delegations`;
  await own`insert into agenda_plan_rows (plan_id, delegation_id, person_id, session_id, kind) select p.id, p.delegation_id, ${participant}, f.id, 'add' from agenda_plans p join delegations d on d.id = p.delegation_id join forum_sessions f on f.edition_id = d.edition_id on conflict do nothing`;
  await own`insert into agenda_pins (delegation_id, person_id, session_id, pin, marked_by) select d.id, ${participant}, f.id, 'in', ${coordinator} from delegations d join forum_sessions f on f.edition_id = d.edition_id on conflict do nothing`;
  await own`insert into session_needs (delegation_id, session_id, weight) select d.id, f.id, 'must' from delegations d join forum_sessions f on f.edition_id = d.edition_id on conflict do nothing`;
  await own`insert into plan_marks (delegation_id, person_id, pin, marked_by) select id, ${participant}, 'in', ${coordinator} from delegations on conflict do nothing`;
}

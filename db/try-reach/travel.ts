import type { Sql } from "postgres";
import { alike, hers, idOf, type Rules, readOnly } from "./conditions";

/** Travel of a delegation, and what is known of visas. */
export const reach: Rules = {
  travel_officers: readOnly(`person_id = $me or delegation_id in ${hers}`),
  travel_records: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  travel_visas: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  travel_private_answers: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "person_id = $me",
    administrator: { read: "false", write: "false" },
  },
  travel_steps: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  travel_letters: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "false",
    administrator: { read: "false", write: "false" },
  },
  visa_outcomes: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  visa_evidence: alike({ read: "false", write: "false" }),
  visa_requirements: readOnly("true"),
  visa_measures: readOnly("true"),
  visa_sources: readOnly("true"),
};

export async function fill(own: Sql) {
  const participant = idOf("participant");
  const coordinator = idOf("coordinator");
  await own`insert into travel_officers (delegation_id, person_id, named_by) select id, ${participant}, ${coordinator} from delegations on conflict do nothing`;
  await own`insert into travel_visas select delegation_id, person_id, 'ES', '2027-01-01' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await own`insert into travel_private_answers select delegation_id, person_id, 'dependants', 'no' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await own`insert into travel_steps select delegation_id, person_id, 'tickets', 'todo', 'coordinator' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await own`insert into travel_letters (delegation_id, person_id, kind, one, other, says, made_by) select delegation_id, person_id, 'border', 'en', 'es', '{}', ${coordinator} from seats s where holds_seat(s.delegation_id, s.person_id)`;
  await own`insert into visa_outcomes (delegation_id, person_id, destination, applied_on, decided_on, result) select delegation_id, person_id, 'US', '2026-01-01', '2026-02-01', 'granted' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await own`insert into visa_evidence (year, destination, result, papers, days_waited) values (2025, 'US', 'granted', '{}', 20)`;
  await own`insert into visa_requirements values ('PH', 'US', 'visa_required') on conflict do nothing`;
  await own`insert into visa_measures (passport, destination, measure, from_on, source) values ('AF', 'US', 'full_suspension', '2026-01-01', 'test') on conflict do nothing`;
  await own`insert into visa_sources (kind, source, data_on, rows) values ('requirements', 'test', '2026-01-01', 1) on conflict do nothing`;
}

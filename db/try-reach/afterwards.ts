import type { Sql } from "postgres";
import { alike, coordinators, hers, idOf, joined, near, type Rules } from "./conditions";

const answered = `person_id = $me or reflection_id in (select id from reflections where shared_at is not null and delegation_id in ${hers})
  or passed_at is not null and person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null)`;

const reported = `delegation_id in ${hers} or delegation_id in ${joined}
  and delegation_id in (select delegation_id from delegation_reports where published_at is not null)`;

/** What comes after a forum: reflections, the report, money and promises. */
export const reach: Rules = {
  reflections: alike({
    read: `person_id = $me or shared_at is not null and delegation_id in ${hers}`,
    write: "person_id = $me",
  }),
  reflection_answers: alike({ read: answered, write: "person_id = $me" }),
  delegation_reports: alike({ read: reported, write: `delegation_id in ${hers}` }),
  report_passages: alike({ read: reported, write: `delegation_id in ${hers}` }),
  report_sources: alike({
    read: `passage_id in (select id from report_passages where delegation_id in ${hers})`,
    write: "false",
  }),
  thank_yous: alike({ read: near, write: near }),
  delegation_budgets: alike({ read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` }),
  support_costs: alike({
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `delegation_id in ${hers}`,
  }),
  stipends: alike({ read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` }),
  commitments: { read: "true", write: coordinators },
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  await own`insert into reflections (delegation_id, person_id, shared_at) select delegation_id, person_id, case when id::text > '8' then now() end from seats where state in ('accepted', 'confirmed') on conflict do nothing`;
  await own`insert into reflection_answers (reflection_id, person_id, question, text, passed_at) select id, person_id, 'gained', '-', now() from reflections on conflict do nothing`;
  await own`insert into reflection_answers (reflection_id, person_id, question, text) select id, person_id, 'hurt', '-' from reflections on conflict do nothing`;
  await own`insert into delegation_reports (delegation_id, published_at, published_by) select id, case when id::text > '8' then now() end, case when id::text > '8' then ${coordinator}::uuid end from delegations on conflict do nothing`;
  await own`insert into report_passages (delegation_id, question, text) select id, 'gained', '-' from delegations`;
  await own`insert into report_sources select a.id, p.id from report_passages p join reflections r on r.delegation_id = p.delegation_id and r.shared_at is not null and r.shown = 'anonymous' join reflection_answers a on a.reflection_id = r.id and a.question = 'hurt' on conflict do nothing`;
  await own`insert into thank_yous (delegation_id, whom, for_what) select id, '-', '-' from delegations`;
  await own`insert into delegation_budgets (delegation_id, currency, amount) select id, 'EUR', 1 from delegations on conflict do nothing`;
  await own`insert into support_costs (delegation_id, person_id, kind, timing, amount, currency, requested_by) select delegation_id, person_id, 'data', 'advance', 1, 'EUR', person_id from seats where state in ('accepted', 'confirmed')`;
  await own`insert into stipends (delegation_id, organisation_id, month, amount, currency) select d.id, o.id, '2026-01-01', 1, 'EUR' from delegations d, (select id from organisations limit 1) o`;
}

import type { Sql } from "postgres";
import { alike, hers, idOf, joined, led, near, type Rules } from "./conditions";

const quotable = "(select person_id from consents where purpose = 'quotation' and withdrawn_at is null)";

/** What is said at a forum, and the meetings with States. */
export const reach: Rules = {
  talking_points: {
    read: `delegation_id in ${joined} or delegation_id in ${hers}`,
    write: `delegation_id in ${led} or delegation_id in ${hers} or owner_id = $me and delegation_id in ${joined}`,
  },
  testimonies: {
    read: `person_id in ${quotable} and talking_point_id in (select id from talking_points where delegation_id in ${joined} or delegation_id in ${hers})`,
    write: `person_id in ${quotable} and talking_point_id in (select id from talking_points where delegation_id in ${led} or delegation_id in ${hers} or owner_id = $me and delegation_id in ${joined})`,
    administrator: { read: `person_id in ${quotable}`, write: `person_id in ${quotable}` },
  },
  statements: {
    read: `delegation_id in ${joined} or delegation_id in ${hers}`,
    write: `delegation_id in ${led} or delegation_id in ${hers} or $me in (speaker_id, substitute_id) and delegation_id in ${joined}`,
  },
  statement_texts: {
    read: `statement_id in (select id from statements where delegation_id in ${joined} or delegation_id in ${hers})`,
    write: `statement_id in (select id from statements where delegation_id in ${led} or delegation_id in ${hers} or $me in (speaker_id, substitute_id) and delegation_id in ${joined})`,
  },
  state_meetings: alike({
    read: near,
    write: `delegation_id in ${led} or delegation_id in ${hers} or delegation_id in ${joined} and id in (select meeting_id from state_meeting_goers where person_id = $me)`,
  }),
  state_meeting_goers: alike({
    read: `meeting_id in (select id from state_meetings where ${near})`,
    write: `meeting_id in (select id from state_meetings where delegation_id in ${led} or delegation_id in ${hers})`,
  }),
  promise_drafts: alike({ read: near, write: `delegation_id in ${hers}` }),
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  await own`insert into talking_points (delegation_id, title, problem, ask, owner_id) select delegation_id, '-', '-', '-', person_id from seats where person_id is not null`;
  await own`insert into testimonies select p.id, s.person_id, '-' from talking_points p join seats s on s.delegation_id = p.delegation_id and s.person_id = p.owner_id`;
  await own`insert into statements (delegation_id, title, setting, speaker_id) select delegation_id, '-', 'own', person_id from seats where state in ('accepted', 'confirmed')`;
  await own`insert into statement_texts (statement_id, language, number, text, origin, words_per_minute, written_by) select id, 'en', 1, '-', 'original', 130, ${coordinator} from statements where not exists (select 1 from statement_texts t where t.statement_id = statements.id)`;
  await own`insert into state_meetings (delegation_id, country_code, ask) select id, 'ES', '-' from delegations`;
  await own`insert into state_meeting_goers select m.id, s.person_id from state_meetings m join seats s on s.delegation_id = m.delegation_id where s.state in ('accepted', 'confirmed') on conflict do nothing`;
  await own`insert into promise_drafts (delegation_id, country_code, promise, said_on, heard_by) select id, 'ES', '-', '2026-01-01', ${coordinator} from delegations`;
}

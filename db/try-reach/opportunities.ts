import type { Sql } from "postgres";
import {
  alike,
  cohorts,
  coordinated,
  coordinators,
  enrolled,
  idOf,
  type Rules,
  readOnly,
} from "./conditions";

const calls = `(select id from opportunities where cohort_id in ${cohorts})`;
const seenBlind = "(select id from opportunities where not blind or revealed_at is not null)";
const unveiled = `(select id from opportunities where cohort_id in ${cohorts} and (not blind or revealed_at is not null))`;

const apart = `(r.person_id not in (select a.id from people a join people b on b.organisation_id = a.organisation_id where b.id = i.person_id)
  and not exists (select 1 from mentorships m where (m.mentor_id, m.mentee_id) in ((r.person_id, i.person_id), (i.person_id, r.person_id))))`;
const scorable = `(select i.id from call_reviewers r join opportunities o on o.id = r.opportunity_id join interests i on i.opportunity_id = o.id
  where r.person_id = $me and i.person_id <> $me and i.state <> 'withdrawn' and o.closes_at <= now() and o.settled_at is null and (not o.blind or o.revealed_at is null) and ${apart})`;

const scoresSeen = (
  run: string,
) => `(select i.id from interests i join opportunities o on o.id = i.opportunity_id where i.person_id <> $me and (
  exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = $me and not v.conflict)
  or ${run} and (o.settled_at is not null or o.blind and o.revealed_at is not null
    or exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = $me)
    or not exists (select 1 from call_reviewers r where r.opportunity_id = o.id and r.person_id = $me and ${apart}))))`;

const proven = (
  of: string,
  reads: string,
) => `(person_id = $me and given_by = $me and requirement_id in (select id from eligibility_requirements where kind = 'statement' and (edition_id is not null or opportunity_id in ${reads})))
  or (given_by = $me and person_id <> $me and person_id in ${of} and requirement_id in (select id from eligibility_requirements where forum_session_type is not null and (edition_id is not null or opportunity_id in ${reads})))`;

/** Calls, what is asked for one, applications and who reads them. */
export const reach: Rules = {
  opportunities: {
    read: `cohort_id in ${cohorts} or cohort_id in ${enrolled} or id in (select opportunity_id from call_reviewers where person_id = $me)`,
    write: `cohort_id in ${cohorts}`,
  },
  interests: {
    read: `person_id = $me or opportunity_id in ${unveiled}`,
    write: `(person_id = $me and state in ('submitted', 'withdrawn')) or opportunity_id in ${unveiled}`,
    administrator: {
      read: `person_id = $me or opportunity_id in ${seenBlind}`,
      write: `(person_id = $me and state in ('submitted', 'withdrawn')) or opportunity_id in ${seenBlind}`,
    },
  },
  earlier_decisions: {
    read: `opportunity_id in ${unveiled}`,
    write: "false",
    administrator: { read: `opportunity_id in ${seenBlind}`, write: "false" },
  },
  call_reviewers: {
    read: `person_id = $me or opportunity_id in ${calls}`,
    write: `opportunity_id in ${calls}`,
  },
  reviews: {
    read: `reviewer_id = $me or interest_id in ${scoresSeen(`o.cohort_id in ${cohorts}`)}`,
    write: `reviewer_id = $me and interest_id in ${scorable}`,
    administrator: {
      read: `reviewer_id = $me or interest_id in ${scoresSeen("true")}`,
      write: `reviewer_id = $me and interest_id in ${scorable}`,
    },
  },
  interest_drafts: alike({ read: "person_id = $me", write: "person_id = $me" }),
  application_notes: {
    read: `person_id <> $me and (author_id = $me or opportunity_id in ${unveiled})`,
    write: "author_id = $me",
    administrator: {
      read: `person_id <> $me and (author_id = $me or opportunity_id in ${seenBlind})`,
      write: "author_id = $me",
    },
  },
  place_offers: readOnly(
    `opportunity_id in ${calls} or interest_id in (select id from interests where person_id = $me)`,
  ),
  eligibility_requirements: {
    read: `edition_id is not null or opportunity_id in (select id from opportunities where cohort_id in ${cohorts} or cohort_id in ${enrolled} or id in (select opportunity_id from call_reviewers where person_id = $me))`,
    write: `(edition_id is not null and ${coordinators}) or opportunity_id in ${calls}`,
  },
  eligibility_proofs: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: proven(
      coordinated,
      `(select id from opportunities where cohort_id in ${cohorts} or cohort_id in ${enrolled} or id in (select opportunity_id from call_reviewers where person_id = $me))`,
    ),
    administrator: { write: proven("(select id from people)", "(select id from opportunities)") },
  },
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  const wording = own.json([{ id: "c", title: "Why", weight: 1, levels: ["little", "much"] }]);
  await own`insert into opportunities (edition_id, cohort_id, kind, title, closes_at, criteria, blind) select (select id from editions limit 1), c.id, 'consultation', 'Tried ' || b.blind, now() - interval '1 day', ${wording}, b.blind from cohorts c, (values (false), (true)) b (blind)`;
  await own`insert into interests (opportunity_id, person_id, statement) select o.id, e.person_id, '-' from opportunities o join enrolments e using (cohort_id) where o.title like 'Tried %' and e.status = 'active'`;
  await own`insert into call_reviewers (opportunity_id, person_id, named_by) select o.id, p.id, ${coordinator} from opportunities o, people p where o.title like 'Tried %' and p.id in ${own([coordinator, idOf("facilitator"), idOf("mentor")])} on conflict do nothing`;
  await own`insert into reviews (interest_id, reviewer_id, scores) select i.id, r.person_id, '{"c": 1}' from call_reviewers r join opportunities o on o.id = r.opportunity_id join interests i on i.opportunity_id = o.id where o.title like 'Tried %' and i.person_id <> r.person_id and (r.person_id <> ${idOf("facilitator")} or i.id::text > '8')`;
  await own`insert into interest_drafts (opportunity_id, person_id) select o.id, e.person_id from opportunities o join enrolments e using (cohort_id) on conflict do nothing`;
  await own`insert into application_notes (opportunity_id, person_id, author_id, text, written_at) select i.opportunity_id, i.person_id, m.mentor_id, 'Her mentor', now() from interests i join mentorships m on m.mentee_id = i.person_id and m.ended_on is null join enrolments e on e.person_id = i.person_id join opportunities o on o.id = i.opportunity_id and o.cohort_id = e.cohort_id and e.status <> 'withdrawn' and o.settled_at is null on conflict do nothing`;
  await own`insert into earlier_decisions (interest_id, opportunity_id, state, reason, decided_by) select id, opportunity_id, 'waiting', '-', ${coordinator} from interests`;
  await own`insert into place_offers (opportunity_id, interest_id, offered_at, expires_at) select opportunity_id, id, now(), now() + interval '1 day' from interests on conflict do nothing`;
  await own`insert into eligibility_requirements (edition_id, kind, title) select id, 'statement', '-' from editions limit 3`;
  await own`insert into eligibility_requirements (opportunity_id, kind, title, forum_session_type) select id, 'consultation', '-', 'briefing' from opportunities`;
  await own`insert into eligibility_proofs (requirement_id, person_id, text, given_by) select r.id, p.id, '-', case when r.kind = 'statement' then p.id else ${coordinator} end from eligibility_requirements r, people p where p.id in (select person_id from enrolments) on conflict do nothing`;
}

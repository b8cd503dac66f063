-- Why the two of a pair were brought together, as the proposal that was accepted says; both of them read it, nobody else's.
create function pair_reasons() returns table (mentorship_id uuid, reasons jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, (select x.reasons from matching_pairs x join matching_proposals p on p.id = x.proposal_id
    where x.cohort_id = m.cohort_id and (x.mentee_id, x.mentor_id) = (m.mentee_id, m.mentor_id) and p.accepted_at is not null
    order by p.accepted_at desc limit 1)
  from mentorships m where current_person() in (m.mentor_id, m.mentee_id)
$$;
--> statement-breakpoint
-- Since when she waits for a mentor, and how many wait longer; nothing of who they are.
create function own_waiting() returns table (cohort text, since timestamptz, place integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.name, w.created_at, (select count(*)::integer from mentoring_waiting o
    join enrolments e on e.cohort_id = o.cohort_id and e.person_id = o.person_id and e.status in ('active', 'invited')
    left join mentee_profiles m on m.person_id = o.person_id
    where o.cohort_id = w.cohort_id and coalesce(m.wants, true) and (o.created_at, o.person_id) <= (w.created_at, w.person_id))
  from mentoring_waiting w join cohorts c on c.id = w.cohort_id
  join enrolments own on own.cohort_id = w.cohort_id and own.person_id = w.person_id and own.status in ('active', 'invited')
  where w.person_id = current_person() and not exists (select 1 from mentee_profiles m where m.person_id = w.person_id and not m.wants)
$$;

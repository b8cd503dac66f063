-- A word asked for and how a meeting was are between the two: under no cohort, and nobody carries them to who has no
-- address. Only the last step, to the coordinator, is hers.
create or replace function mentoring_reminders(at timestamptz) returns table (
  person_id uuid, kind text, cause text, cohort_id uuid, due_at timestamptz, useful_until timestamptz, about jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (select q, m.id as pair, m.cohort_id, m.mentor_id, m.mentee_id from mentoring_questions q join mentorships m on m.id = q.mentorship_id and m.ended_on is null
    where (q).answered_at is null and (q).withdrawn_at is null)
  select mentor_id, 'mentoring_word', (q).id || ':asked', null::uuid, (q).asked_at, (q).asked_at + (q).promised_days * interval '24 hours',
    jsonb_build_object('id', pair, 'state', 'asked', 'at', (q).asked_at + (q).promised_days * interval '24 hours')
  from asked join people p on p.id = mentor_id and p.email is not null
  union all
  select p.id, 'mentoring_word', (a.q).id || ':' || s.step, case s.step when 'coordinator' then a.cohort_id end, s.due_at, s.due_at + interval '14 days', jsonb_build_object('id', a.pair, 'state', s.step)
  from asked a cross join lateral question_steps(a.q) s
  cross join lateral (
    select a.mentee_id where s.step = 'mentee' union all select a.mentor_id where s.step = 'mentor'
    union all select g.person_id from role_grants g where s.step = 'coordinator' and g.role = 'coordinator' and g.cohort_id = a.cohort_id
      and g.person_id not in (a.mentor_id, a.mentee_id)) w (who)
  join people p on p.id = w.who and (p.email is not null or s.step = 'coordinator')
  union all
  select m.mentee_id, 'mentoring_word', q.id || ':answered', null, q.answered_at, q.answered_at + interval '14 days', jsonb_build_object('id', m.id, 'state', 'answered')
  from mentoring_questions q join mentorships m on m.id = q.mentorship_id
  join people p on p.id = m.mentee_id and p.email is not null where q.answered_at > at - interval '14 days'
  union all
  select p.id, 'mentoring_pulse', g.id::text, null, g.starts_at + make_interval(mins => g.duration_minutes) + interval '1 hour', g.starts_at + interval '7 days',
    jsonb_build_object('id', m.id, 'at', g.starts_at)
  from mentoring_meetings g join mentorships m on m.id = g.mentorship_id and m.ended_on is null
  join people p on p.id in (m.mentor_id, m.mentee_id) and p.email is not null
  where g.starts_at > at - interval '7 days' and g.starts_at < at + interval '3 hours' and meeting_was_held(g, at + interval '3 hours')
    and not exists (select 1 from mentoring_pulses x where x.meeting_id = g.id and x.person_id = p.id)
  union all
  -- Both read the same, however it came to the end.
  select p.id, 'mentoring_end', m.id::text, m.cohort_id, m.ended_on::timestamptz, m.ended_on::timestamptz + interval '14 days', jsonb_build_object('id', m.id)
  from mentorships m cross join lateral (values (m.mentor_id), (m.mentee_id)) p (id)
  where m.ended_on > at::date - 15
  union all
  select p.id, 'mentoring_follow_up', m.id::text, m.cohort_id, m.ended_on + interval '3 months', m.ended_on + interval '5 months', jsonb_build_object('id', m.id)
  from mentorships m cross join lateral (values (m.mentor_id), (m.mentee_id)) p (id)
  where m.ended_on > (at - interval '5 months')::date and m.ended_on <= (at - interval '3 months')::date + 1
    and not exists (select 1 from mentoring_follow_ups x where x.mentorship_id = m.id and x.person_id = p.id)
  union all
  select * from pair_reminders(at)
$$;

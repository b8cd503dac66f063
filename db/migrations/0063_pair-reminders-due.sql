-- What two agreed on and offer each other reminds them; nothing of it is a coordinator's to carry, so only who has an
-- address is told, under no cohort.
create function pair_reminders(at timestamptz) returns table (person_id uuid, kind text, cause text, cohort_id uuid,
  due_at timestamptz, useful_until timestamptz, about jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with sides as (
    select s.id, w.person, w.other, w.role, p.time_zone
    from mentorships s cross join lateral (values (s.mentor_id, s.mentee_id, 'mentee'), (s.mentee_id, s.mentor_id, 'mentor')) w (person, other, role)
    join people p on p.id = w.person
    where s.ended_on is null and p.email is not null)
  select s.person, 'mentoring_hours', o.id::text, null::uuid, o.created_at,
    (select max(t.starts_at) from mentoring_slots t where t.offer_id = o.id), jsonb_build_object('id', s.id, 'state', s.role)
  from mentoring_offers o join sides s on s.id = o.mentorship_id and s.person <> o.offered_by
  where o.ended_at is null
  union all
  -- Three days before what they agreed on would be over, as long as nothing is planned and no hours are offered.
  select s.person, 'mentoring_rhythm', s.id || '@' || extract(epoch from l.last)::bigint, null,
    l.last + a.every_weeks * interval '7 days' - interval '3 days', l.last + a.every_weeks * interval '7 days' + interval '21 days',
    jsonb_build_object('id', s.id, 'state', s.role, 'weeks', a.every_weeks)
  from mentoring_agreements a join sides s on s.id = a.mentorship_id
  cross join lateral (select greatest(a.mentor_agreed_at, a.mentee_agreed_at, (select max(m.starts_at) from mentoring_meetings m
    where m.mentorship_id = s.id and m.cancelled_at is null and m.no_show_by is null and m.starts_at <= at)) as last) l
  where a.mentor_agreed_at is not null and a.mentee_agreed_at is not null
    and not exists (select 1 from mentoring_meetings m where m.mentorship_id = s.id and m.cancelled_at is null and m.starts_at > at)
    and not exists (select 1 from mentoring_offers o where o.mentorship_id = s.id and o.ended_at is null)
  union all
  select s.person, 'mentoring_goal', g.id || '@' || g.due_on, null, d.noon - interval '4 days', d.noon + interval '1 day',
    jsonb_build_object('id', s.id, 'state', s.role, 'at', d.noon)
  from mentoring_goals g join sides s on s.id = g.mentorship_id
  cross join lateral (select (g.due_on + time '12:00') at time zone s.time_zone as noon) d
  where g.state = 'open'
  union all
  select s.person, 'mentoring_step', t.id || '@' || t.due_on, null, d.noon - interval '28 hours', d.noon + interval '1 day',
    jsonb_build_object('id', s.id, 'state', s.role, 'at', d.noon)
  from mentoring_steps t join sides s on s.id = t.mentorship_id and s.person = t.owner_id
  cross join lateral (select (t.due_on + time '12:00') at time zone s.time_zone as noon) d
  where t.done_at is null and t.due_on is not null
$$;
--> statement-breakpoint
create or replace function mentoring_reminders(at timestamptz) returns table (
  person_id uuid, kind text, cause text, cohort_id uuid, due_at timestamptz, useful_until timestamptz, about jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (select q, m.id as pair, m.cohort_id, m.mentor_id, m.mentee_id from mentoring_questions q join mentorships m on m.id = q.mentorship_id and m.ended_on is null
    where (q).answered_at is null and (q).withdrawn_at is null)
  select mentor_id, 'mentoring_word', (q).id || ':asked', cohort_id, (q).asked_at, (q).asked_at + (q).promised_days * interval '24 hours',
    jsonb_build_object('id', pair, 'state', 'asked', 'at', (q).asked_at + (q).promised_days * interval '24 hours')
  from asked
  union all
  select p.id, 'mentoring_word', (a.q).id || ':' || s.step, a.cohort_id, s.due_at, s.due_at + interval '14 days', jsonb_build_object('id', a.pair, 'state', s.step)
  from asked a cross join lateral question_steps(a.q) s
  cross join lateral (
    select a.mentee_id where s.step = 'mentee' union all select a.mentor_id where s.step = 'mentor'
    union all select g.person_id from role_grants g where s.step = 'coordinator' and g.role = 'coordinator' and g.cohort_id = a.cohort_id
      and g.person_id not in (a.mentor_id, a.mentee_id)) p (id)
  union all
  select m.mentee_id, 'mentoring_word', q.id || ':answered', m.cohort_id, q.answered_at, q.answered_at + interval '14 days', jsonb_build_object('id', m.id, 'state', 'answered')
  from mentoring_questions q join mentorships m on m.id = q.mentorship_id where q.answered_at > at - interval '14 days'
  union all
  select p.id, 'mentoring_pulse', g.id::text, m.cohort_id, g.starts_at + make_interval(mins => g.duration_minutes) + interval '1 hour', g.starts_at + interval '7 days',
    jsonb_build_object('id', m.id, 'at', g.starts_at)
  from mentoring_meetings g join mentorships m on m.id = g.mentorship_id and m.ended_on is null cross join lateral (values (m.mentor_id), (m.mentee_id)) p (id)
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
--> statement-breakpoint
-- The mail leads to the pair's page, so the pair is told as well.
drop function meeting_mails_due(timestamptz, integer);
--> statement-breakpoint
create function meeting_mails_due(at timestamptz, how_many integer) returns table (meeting_id uuid, mentorship_id uuid, person_id uuid, email text, name text,
  locale text, time_zone text, other text, method text, sequence integer, changed boolean, starts_at timestamptz, duration_minutes integer, zone text, online_url text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.mentorship_id, p.id, p.email::text, coalesce(p.chosen_name, p.legal_name), p.locale, p.time_zone, shown_name(o, 'directory'), k.method, m.sequence,
    exists (select 1 from mentoring_invitations i where i.meeting_id = m.id and i.person_id = p.id), m.starts_at, m.duration_minutes, m.zone, m.online_url
  from mentoring_meetings m join mentorships s on s.id = m.mentorship_id
  cross join lateral (values (s.mentor_id, s.mentee_id), (s.mentee_id, s.mentor_id)) w (person, other)
  join people p on p.id = w.person join people o on o.id = w.other
  cross join lateral (select case when m.cancelled_at is null then 'REQUEST' else 'CANCEL' end as method) k
  where m.starts_at > at and p.email is not null and p.merged_into_id is null
    and not exists (select 1 from mentoring_invitations i where i.meeting_id = m.id and i.person_id = p.id and i.sequence >= m.sequence)
    and (m.cancelled_at is null or exists (select 1 from mentoring_invitations i where i.meeting_id = m.id and i.person_id = p.id and i.method = 'REQUEST'))
  order by m.starts_at, m.id limit how_many
$$;

-- Hours that were offered and have gone by leave a pair as it was without them: nothing is planned.
create or replace function pair_reminders(at timestamptz) returns table (person_id uuid, kind text, cause text, cohort_id uuid,
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
    and not exists (select 1 from mentoring_offers o join mentoring_slots t on t.offer_id = o.id
      where o.mentorship_id = s.id and o.ended_at is null and t.starts_at > at)
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
-- What was planned for a pair that ended before this was kept does not take place either.
update mentoring_meetings m set cancelled_at = now(), version = m.version + 1 from mentorships s
where s.id = m.mentorship_id and s.ended_on is not null and m.cancelled_at is null and m.held_at is null and m.no_show_by is null and m.starts_at > now();

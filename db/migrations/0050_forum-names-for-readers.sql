-- A forum's name in the language of whoever reads it, else in English.
create function forum_title(forum forums, reads text) returns text
language sql immutable set search_path = public, pg_temp as $$
  select case when reads = 'es' then coalesce(forum.name_es, forum.name) else forum.name end
$$;
--> statement-breakpoint
-- Reminders and offers call a forum by the name their reader knows.
create or replace function reminders_due(at timestamptz, how_many integer) returns table (
  person_id uuid, name text, email text, locale text, time_zone text,
  kind text, cause text, cohort_id uuid, cohort text, useful_until timestamptz, about jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with causes as (
    select e.person_id, k.kind, s.id || '@' || extract(epoch from s.starts_at)::bigint as cause, s.cohort_id,
      s.starts_at - k.before as due_at, s.starts_at - k.least as useful_until,
      jsonb_build_object('id', s.id, 'title', m.title, 'at', s.starts_at) as about
    from training_sessions s join modules m on m.id = s.module_id
    join enrolments e on e.cohort_id = s.cohort_id and e.status = 'active'
    cross join (values ('session_tomorrow', interval '24 hours', interval '2 hours'), ('session_soon', interval '1 hour', interval '0')) k (kind, before, least)
    where s.cancelled_at is null and s.starts_at > at and s.starts_at < at + interval '27 hours'
      and not exists (select 1 from attendance a join training_sessions o on o.id = a.session_id
        where a.enrolment_id = e.id and (o.id = s.id or o.group_id = s.group_id))
    union all
    select e.person_id, 'assignment_due', a.id || '@' || extract(epoch from a.due_at)::bigint, a.cohort_id,
      a.due_at - interval '2 days', a.due_at, jsonb_build_object('id', a.id, 'title', a.title, 'at', a.due_at)
    from training_assignments a join enrolments e on e.cohort_id = a.cohort_id and e.status = 'active' join cohorts h on h.id = a.cohort_id
    where a.cancelled_at is null and a.due_at > at and a.due_at < at + interval '51 hours'
      and not exists (select 1 from submissions b where b.assignment_id = a.id and b.enrolment_id = e.id and b.state in ('submitted', 'accepted'))
      and not has_handed_in_enough(e.id, h.curriculum_id, a.module_id)
    union all
    -- As long as what was decided stands: whoever has sent it again knows.
    select e.person_id, 'assignment_answered', s.id || '@' || extract(epoch from s.decided_at)::bigint, a.cohort_id,
      s.decided_at, s.decided_at + interval '7 days', jsonb_build_object('id', a.id, 'title', a.title, 'state', s.state)
    from submissions s join training_assignments a on a.id = s.assignment_id join enrolments e on e.id = s.enrolment_id and e.status <> 'withdrawn'
    where s.state in ('returned', 'accepted') and s.decided_at > at - interval '7 days' and a.cancelled_at is null
    union all
    -- Half a day after she was marked, as long as the session is a month old at most and nothing of hers waits.
    select e.person_id, 'catch_up', s.id::text, s.cohort_id, a.marked_at + interval '12 hours', s.starts_at + interval '30 days',
      jsonb_build_object('id', s.id, 'title', m.title, 'at', s.starts_at)
    from attendance a join training_sessions s on s.id = a.session_id join modules m on m.id = s.module_id and m.catch_up
    join enrolments e on e.id = a.enrolment_id and e.status = 'active' join cohorts h on h.id = s.cohort_id
    where not counts_as_attended(a.mark, h.curriculum_id) and s.cancelled_at is null
      and s.starts_at < at and s.starts_at > at - interval '30 days'
      and is_worth_catching_up(e.id, h.curriculum_id, m.id)
      and not exists (select 1 from catch_ups c where c.session_id = s.id and c.enrolment_id = e.id)
      and not exists (select 1 from attendance b join training_sessions o on o.id = b.session_id
        where b.enrolment_id = e.id and o.group_id = s.group_id and counts_as_attended(b.mark, h.curriculum_id))
    union all
    select e.person_id, 'catch_up_answered', c.id || '@' || extract(epoch from c.answered_at)::bigint, s.cohort_id,
      c.answered_at, c.answered_at + interval '7 days', jsonb_build_object('id', s.id, 'title', m.title, 'at', s.starts_at,
        'state', case c.state when 'accepted' then 'accepted' else 'returned' end)
    from catch_ups c join training_sessions s on s.id = c.session_id join modules m on m.id = s.module_id
    join enrolments e on e.id = c.enrolment_id and e.status <> 'withdrawn'
    where c.state in ('again', 'accepted') and c.answered_at > at - interval '7 days' and s.cancelled_at is null
    union all
    select e.person_id, 'invitation', e.id || '@' || extract(epoch from coalesce(i.created_at, e.created_at))::bigint, e.cohort_id,
      coalesce(i.created_at, e.created_at) + interval '3 days', coalesce(i.expires_at, e.created_at + interval '14 days'),
      jsonb_build_object('at', coalesce(i.created_at, e.created_at), 'joined', p.joined_at is not null)
    from enrolments e join people p on p.id = e.person_id
    left join lateral (select v.created_at, v.expires_at from invitations v
      where v.person_id = e.person_id and v.cohort_id = e.cohort_id and v.used_at is null and v.revoked_at is null
      order by v.created_at desc limit 1) i on true
    where e.status = 'invited' and (i.created_at is not null or p.joined_at is not null)
    union all
    select s.person_id, 'seat_offer', s.id || '@' || extract(epoch from s.offered_at)::bigint, d.cohort_id,
      s.offered_at + interval '2 days', coalesce(d2.starts_on::timestamptz, s.offered_at + interval '60 days'),
      jsonb_build_object('id', d.id, 'delegation', d.name, 'forum', forum_title(f, p.locale) || ', ' || d2.name)
    from seats s join people p on p.id = s.person_id join delegations d on d.id = s.delegation_id join editions d2 on d2.id = d.edition_id join forums f on f.id = d2.forum_id
    where s.state = 'offered' and s.person_id is not null
    union all
    select c.person_id, 'certificate', c.id::text, c.cohort_id, c.issued_at, c.issued_at + interval '14 days', jsonb_build_object('code', c.code)
    from certificates c where c.ended_at is null
    union all
    select e.person_id, 'certificate_name', e.id::text, e.cohort_id, i.settled_at, i.settled_at + interval '30 days', '{}'
    from certificate_batch_items i join enrolments e on e.id = i.enrolment_id join people p on p.id = e.person_id
    where i.state = 'needs_name' and shown_name(p, 'certificate') is null),
  due as (
    select c.*, p.id as pid, coalesce(p.chosen_name, p.legal_name) as name, p.email::text as email, p.locale, p.time_zone,
      min(c.due_at) over (partition by c.person_id) as first_due
    from causes c join people p on p.id = c.person_id left join quiet_hours q on q.person_id = p.id
    where c.due_at <= at + case when c.kind = 'session_soon' then interval '0' else interval '3 hours' end
      and c.useful_until > at and p.merged_into_id is null
      and not is_quiet(at, p.time_zone, coalesce(q.starts, 21), coalesce(q.ends, 8))
      and not exists (select 1 from reminders r where r.person_id = c.person_id and r.kind = c.kind and r.cause = c.cause)
      and not exists (select 1 from reminders_unwanted u where u.person_id = c.person_id and u.kind = c.kind)),
  ranked as (select d.*, dense_rank() over (order by d.first_due, d.person_id) as place from due d where d.first_due <= at)
  select r.person_id, r.name, r.email, r.locale, r.time_zone, r.kind, r.cause, r.cohort_id, h.name, r.useful_until, r.about
  from ranked r left join cohorts h on h.id = r.cohort_id where r.place <= how_many order by r.place, r.due_at, r.kind, r.cause
$$;
--> statement-breakpoint
create or replace function offers_to_tell(how_many integer) returns table (
  offer_id uuid, person_id uuid, name text, email text, locale text, time_zone text, call_id uuid, title text, forum text, edition text, expires_at timestamptz)
language sql security definer set search_path = public, pg_temp as $$
  select f.id, p.id, coalesce(p.chosen_name, p.legal_name), p.email::text, p.locale, p.time_zone, o.id, o.title, forum_title(m, p.locale), e.name, f.expires_at
  from place_offers f join interests i on i.id = f.interest_id join people p on p.id = i.person_id join opportunities o on o.id = f.opportunity_id
  join editions e on e.id = o.edition_id join forums m on m.id = e.forum_id
  where f.state = 'open' and f.told_at is null order by f.offered_at, f.id limit how_many for update of f skip locked
$$;

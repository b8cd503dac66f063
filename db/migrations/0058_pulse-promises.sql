-- Whether a meeting took place: its hour is over, and nobody said otherwise.
create function meeting_was_held(meeting mentoring_meetings, at timestamptz) returns boolean language sql stable set search_path = public, pg_temp as $$
  select meeting.cancelled_at is null and meeting.no_show_by is null and meeting.starts_at + make_interval(mins => meeting.duration_minutes) <= at
$$;
--> statement-breakpoint
-- A pulse is of a meeting that took place; of what it says only the numbers may change.
create function guard_pulse() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare meeting mentoring_meetings;
begin
  if tg_op = 'UPDATE' then
    if (new.meeting_id, new.mentorship_id, new.created_at) is distinct from (old.meeting_id, old.mentorship_id, old.created_at) then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
    return new;
  end if;
  select * into meeting from mentoring_meetings where id = new.meeting_id;
  new.mentorship_id := meeting.mentorship_id;
  if current_person() is not null and not meeting_was_held(meeting, now()) then raise exception 'not_held_yet' using errcode = 'LG001'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_pulses_guard before insert or update on mentoring_pulses for each row execute function guard_pulse();
--> statement-breakpoint
-- The leader asks and says whether she still needs it; her mentor answers. What is closed, and what was asked, stays.
create function guard_mentoring_question() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare hers text[] := array['needed_at', 'withdrawn_at', 'version']; answering text[] := array['answered_at', 'answer', 'version'];
begin
  if current_person() is null or tg_op = 'UPDATE' and new is not distinct from old or pg_trigger_depth() > 1 then return new; end if;
  -- Two profiles of one woman become one.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'asked_by' = to_jsonb(old) - 'asked_by' and same_person(old.asked_by, new.asked_by) then return new; end if;
  if not exists (select 1 from mentorships where id = new.mentorship_id and mentee_id = new.asked_by and ended_on is null) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.needed_at, new.withdrawn_at, new.answered_at, new.answer) > 0 or new.asked_at <> now() then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
  elsif num_nonnulls(old.withdrawn_at, old.answered_at) > 0 then
    raise exception 'question_closed' using errcode = 'LG001';
  elsif (select to_jsonb(new) - k <> to_jsonb(old) - k from (select case when current_person() = old.asked_by then hers else answering end) c (k)) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_questions_guard before insert or update on mentoring_questions for each row execute function guard_mentoring_question();
--> statement-breakpoint
-- She asks and may take it back; her coordinators settle it. What is settled stays settled.
create function guard_mentor_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare hers text[] := array['withdrawn_at', 'version']; settling text[] := array['settled_at', 'settled_as', 'version']; asked boolean;
begin
  if current_person() is null or tg_op = 'UPDATE' and new is not distinct from old or pg_trigger_depth() > 1 then return new; end if;
  if not exists (select 1 from mentorships where id = new.mentorship_id and ended_on is null) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.withdrawn_at, new.settled_at) > 0 then raise exception 'not_found' using errcode = 'LG004'; end if;
    return new;
  end if;
  asked := old.asked_by in (select own_profiles());
  if num_nonnulls(old.withdrawn_at, old.settled_at) > 0 then
    raise exception 'request_closed' using errcode = 'LG001';
  elsif (select to_jsonb(new) - k <> to_jsonb(old) - k from (select case when asked then hers else settling end) c (k)) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentor_change_requests_guard before insert or update on mentor_change_requests for each row execute function guard_mentor_change();
--> statement-breakpoint
-- However a pair ends, what was asked about it is settled by that.
create function settle_mentor_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update mentor_change_requests set settled_at = now(), settled_as = 'changed', version = version + 1
  where mentorship_id = new.id and withdrawn_at is null and settled_at is null;
  return null;
end $$;
--> statement-breakpoint
create trigger mentorships_settle_changes after update of ended_on on mentorships for each row
  when (old.ended_on is null and new.ended_on is not null) execute function settle_mentor_changes();
--> statement-breakpoint
-- Looking back begins three months after the end.
create function guard_follow_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is null then return new; end if;
  if tg_op = 'UPDATE' and (new.mentorship_id, new.created_at) is distinct from (old.mentorship_id, old.created_at) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if tg_op = 'INSERT' and not exists (select 1 from mentorships where id = new.mentorship_id and ended_on + interval '3 months' <= current_date) then
    raise exception 'too_early' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_follow_ups_guard before insert or update on mentoring_follow_ups for each row execute function guard_follow_up();
--> statement-breakpoint
-- How a running pair goes on, for who looks after it: days and moments, and not a word of the two.
create function mentoring_course(at timestamptz) returns table (mentorship_id uuid, last_met date, meets_next date, rhythm_days integer, questions jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id,
    (select max(g.starts_at)::date from mentoring_meetings g where g.mentorship_id = m.id and meeting_was_held(g, at)),
    (select min(g.starts_at)::date from mentoring_meetings g where g.mentorship_id = m.id and g.cancelled_at is null and g.starts_at > at),
    (select 7 * a.every_weeks from mentoring_agreements a where a.mentorship_id = m.id and a.mentor_agreed_at is not null and a.mentee_agreed_at is not null),
    coalesce((select jsonb_agg(jsonb_build_object('askedAt', q.asked_at, 'promisedDays', q.promised_days, 'neededAt', q.needed_at) order by q.asked_at)
      from mentoring_questions q where q.mentorship_id = m.id and q.answered_at is null and q.withdrawn_at is null), '[]')
  from mentorships m where m.ended_on is null and m.id in (select overseen_mentorships())
$$;
--> statement-breakpoint
-- When silence is spoken about, and with whom. `ladderStep()` in liga/mentoring/pulse/ladder.ts says the same.
create function question_steps(q mentoring_questions) returns table (step text, due_at timestamptz) language sql immutable set search_path = public, pg_temp as $$
  with a as (select q.asked_at + q.promised_days * interval '24 hours' as mentee_at),
  b as (select mentee_at, least(mentee_at + interval '48 hours', greatest(mentee_at, coalesce(q.needed_at, 'infinity'))) as mentor_at from a)
  select 'mentee', mentee_at from b where q.needed_at is null
  union all select 'mentor', mentor_at from b
  union all select 'coordinator', mentor_at + interval '48 hours' from b
$$;
--> statement-breakpoint
-- What of mentoring is to be told in time. Nothing of it holds a word of the two, or who asked for what.
create function mentoring_reminders(at timestamptz) returns table (
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
$$;
--> statement-breakpoint
-- What was over before this could be told is no news.
insert into reminders (person_id, kind, cause, cohort_id)
select p.id, 'mentoring_end', m.id::text, m.cohort_id from mentorships m cross join lateral (values (m.mentor_id), (m.mentee_id)) p (id)
where m.ended_on is not null on conflict do nothing;
--> statement-breakpoint
-- What is to be told of mentoring is told as everything else; the rest is as it was.
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
    where i.state = 'needs_name' and shown_name(p, 'certificate') is null
    union all
    select * from mentoring_reminders(at)),
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
-- Pulses, questions and what was said afterwards follow her; who asked for a change stays where it is.
create or replace function merge_parts() returns table (place integer, part text, tab text, col text, key text, stays text)
language sql immutable as $$
  values
    (1, 'enrolments', 'enrolments', 'person_id', 'x.id', 'exists (select 1 from enrolments k where k.person_id = $1 and k.cohort_id = x.cohort_id)'),
    (2, 'role_grants', 'role_grants', 'person_id', 'x.id', 'exists (select 1 from role_grants k where k.person_id = $1 and k.role = x.role and k.cohort_id is not distinct from x.cohort_id)'),
    (3, 'consents', 'consents', 'person_id', 'x.id', 'x.withdrawn_at is null and exists (select 1 from consents k where k.person_id = $1 and k.purpose = x.purpose and k.withdrawn_at is null)'),
    (4, 'name_choices', 'name_choices', 'person_id', 'x.use', 'exists (select 1 from name_choices k where k.person_id = $1 and k.use = x.use)'),
    (5, 'mentees', 'mentorships', 'mentor_id', 'x.id', 'x.mentee_id = $1 or x.ended_on is null and exists (select 1 from mentorships k where k.mentor_id = $1 and k.mentee_id = x.mentee_id and k.ended_on is null)'),
    (6, 'mentors', 'mentorships', 'mentee_id', 'x.id', 'x.mentor_id = $1 or x.ended_on is null and exists (select 1 from mentorships k where k.mentee_id = $1 and k.mentor_id = x.mentor_id and k.ended_on is null)'),
    (7, 'meetings', 'mentoring_meetings', 'proposed_by', 'x.id', 'false'),
    (8, 'facilitated', 'training_sessions', 'facilitator_id', 'x.id', 'false'),
    (9, 'interests', 'interests', 'person_id', 'x.id', 'exists (select 1 from interests k where k.person_id = $1 and k.opportunity_id = x.opportunity_id)'),
    (10, 'seats', 'seats', 'person_id', 'x.id', 'x.alternate_id = $1 or exists (select 1 from seats k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (11, 'alternates', 'seats', 'alternate_id', 'x.id', 'x.person_id = $1'),
    (12, 'schedule_entries', 'schedule_entries', 'person_id', 'x.version_id || '':'' || x.session_id', 'exists (select 1 from schedule_entries k where k.person_id = $1 and k.version_id = x.version_id and k.session_id = x.session_id)'),
    (13, 'schedule_receipts', 'schedule_receipts', 'person_id', 'x.delegation_id', 'exists (select 1 from schedule_receipts k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (14, 'tasks', 'delegate_tasks', 'person_id', 'x.id', 'false'),
    (15, 'assessments', 'assessments', 'person_id', 'x.id', 'false'),
    (16, 'calendar_feeds', 'calendar_feeds', 'person_id', 'x.id', 'x.revoked_at is null and exists (select 1 from calendar_feeds k where k.person_id = $1 and k.revoked_at is null)'),
    (17, 'profiles', 'people', 'merged_into_id', 'x.id', 'x.id = $1'),
    (18, 'interpreting', 'session_interpreters', 'person_id', 'x.id', 'exists (select 1 from session_interpreters k where k.person_id = $1 and (k.session_id, k.from_language, k.to_language) = (x.session_id, x.from_language, x.to_language))'),
    (19, 'hours', 'available_hours', 'person_id', 'x.weekday', 'exists (select 1 from available_hours k where k.person_id = $1)'),
    (20, 'certificates', 'certificates', 'person_id', 'x.id', 'false'),
    (21, 'reminders', 'reminders', 'person_id', 'x.id', 'exists (select 1 from reminders k where k.person_id = $1 and k.kind = x.kind and k.cause = x.cause)'),
    (22, 'reminders_unwanted', 'reminders_unwanted', 'person_id', 'x.kind', 'exists (select 1 from reminders_unwanted k where k.person_id = $1 and k.kind = x.kind)'),
    (23, 'quiet_hours', 'quiet_hours', 'person_id', 'x.starts', 'exists (select 1 from quiet_hours k where k.person_id = $1)'),
    (24, 'letters', 'letter_readers', 'person_id', 'x.letter_id', 'exists (select 1 from letter_readers k where k.person_id = $1 and k.letter_id = x.letter_id)'),
    (25, 'notes', 'mails', 'person_id', 'x.id', 'x.state <> ''by_hand'' or x.letter_id is not null and exists (select 1 from mails k where k.person_id = $1 and k.letter_id = x.letter_id)'),
    (26, 'travel_records', 'travel_records', 'person_id', 'x.delegation_id', 'exists (select 1 from travel_records k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (27, 'travel_officers', 'travel_officers', 'person_id', 'x.delegation_id', 'exists (select 1 from travel_officers k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (28, 'plan_people', 'plan_people', 'person_id', 'x.plan_id', 'exists (select 1 from plan_people k where k.person_id = $1 and k.plan_id = x.plan_id)'),
    (29, 'plan_marks', 'plan_marks', 'person_id', 'x.delegation_id', 'exists (select 1 from plan_marks k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (30, 'agenda_plan_rows', 'agenda_plan_rows', 'person_id', 'x.plan_id || '':'' || x.session_id', 'exists (select 1 from agenda_plan_rows k where k.person_id = $1 and k.plan_id = x.plan_id and k.session_id = x.session_id)'),
    (31, 'agenda_pins', 'agenda_pins', 'person_id', 'x.delegation_id || '':'' || x.session_id', 'exists (select 1 from agenda_pins k where k.person_id = $1 and k.delegation_id = x.delegation_id and k.session_id = x.session_id)'),
    (32, 'room_notes', 'room_notes', 'person_id', 'x.id', 'false'),
    (33, 'room_check_ins', 'room_check_ins', 'person_id', 'x.id', 'false'),
    (34, 'debriefs', 'debriefs', 'person_id', 'x.id', 'false'),
    (35, 'own_contacts', 'own_contacts', 'person_id', 'x.delegation_id', 'exists (select 1 from own_contacts k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (36, 'talking_points', 'talking_points', 'owner_id', 'x.id', 'false'),
    (37, 'testimonies', 'testimonies', 'person_id', 'x.talking_point_id', 'false'),
    (38, 'speaking', 'statements', 'speaker_id', 'x.id', 'x.substitute_id = $1'),
    (39, 'standing_by', 'statements', 'substitute_id', 'x.id', 'x.speaker_id = $1'),
    (40, 'state_meetings', 'state_meeting_goers', 'person_id', 'x.meeting_id', 'exists (select 1 from state_meeting_goers k where k.person_id = $1 and k.meeting_id = x.meeting_id)'),
    (41, 'next_steps', 'state_meetings', 'next_owner_id', 'x.id', 'false'),
    (42, 'reflections', 'reflections', 'person_id', 'x.id', 'exists (select 1 from reflections k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (43, 'passages', 'report_passages', 'author_id', 'x.id', 'false'),
    (44, 'thanks', 'thank_yous', 'owner_id', 'x.id', 'false'),
    (45, 'costs', 'support_costs', 'person_id', 'x.id', 'false'),
    (46, 'mentor_profiles', 'mentor_profiles', 'person_id', 'x.capacity', 'exists (select 1 from mentor_profiles k where k.person_id = $1)'),
    (47, 'mentor_languages', 'mentor_languages', 'person_id', 'x.language', 'exists (select 1 from mentor_languages k where k.person_id = $1)'),
    (48, 'mentor_hours', 'mentor_hours', 'person_id', 'x.weekday || '':'' || x.from_minute', 'exists (select 1 from mentor_hours k where k.person_id = $1)'),
    (49, 'mentee_profiles', 'mentee_profiles', 'person_id', 'x.wants', 'exists (select 1 from mentee_profiles k where k.person_id = $1)'),
    (50, 'matching_mentees', 'matching_pairs', 'mentee_id', 'x.proposal_id', 'x.mentor_id = $1 or exists (select 1 from matching_pairs k where k.mentee_id = $1 and k.proposal_id = x.proposal_id)'),
    (51, 'matching_mentors', 'matching_pairs', 'mentor_id', 'x.proposal_id || '':'' || x.mentee_id', 'x.mentee_id = $1'),
    (52, 'matching_chosen', 'matching_choices', 'mentee_id', 'x.cohort_id || '':'' || x.mentor_id', 'exists (select 1 from matching_choices k where k.mentee_id = $1 and (k.cohort_id, k.mentor_id) = (x.cohort_id, x.mentor_id))'),
    (53, 'matching_choosing', 'matching_choices', 'mentor_id', 'x.cohort_id || '':'' || x.mentee_id', 'exists (select 1 from matching_choices k where k.mentor_id = $1 and (k.cohort_id, k.mentee_id) = (x.cohort_id, x.mentee_id))'),
    (54, 'mentoring_waiting', 'mentoring_waiting', 'person_id', 'x.cohort_id', 'exists (select 1 from mentoring_waiting k where k.person_id = $1 and k.cohort_id = x.cohort_id)'),
    (55, 'offered_hours', 'mentoring_offers', 'offered_by', 'x.id', 'false'),
    (56, 'goal_notes', 'mentoring_goal_notes', 'author_id', 'x.id', 'false'),
    (57, 'mentoring_steps', 'mentoring_steps', 'owner_id', 'x.id', 'false'),
    (58, 'not_there', 'mentoring_meetings', 'no_show_by', 'x.id', 'false'),
    (59, 'told_not_there', 'mentoring_meetings', 'no_show_told_by', 'x.id', 'false'),
    (60, 'invitations_to_meet', 'mentoring_invitations', 'person_id', 'x.meeting_id || '':'' || x.sequence', 'exists (select 1 from mentoring_invitations k where k.person_id = $1 and (k.meeting_id, k.sequence) = (x.meeting_id, x.sequence))'),
    (61, 'pulses', 'mentoring_pulses', 'person_id', 'x.id', 'exists (select 1 from mentoring_pulses k where k.person_id = $1 and k.meeting_id = x.meeting_id)'),
    (62, 'questions', 'mentoring_questions', 'asked_by', 'x.id', 'exists (select 1 from mentorships k where k.id = x.mentorship_id and k.mentee_id <> $1)'),
    (63, 'follow_ups', 'mentoring_follow_ups', 'person_id', 'x.id', 'exists (select 1 from mentoring_follow_ups k where k.person_id = $1 and k.mentorship_id = x.mentorship_id)')
$$;

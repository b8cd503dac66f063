-- What the two of a pair promise each other, kept by the database.

-- A meeting's state is not its place in time: what calendars show has not changed.
create or replace function raise_sequence() returns trigger language plpgsql as $$
declare apart text[] := array['version', 'sequence', 'capacity', 'held_at', 'no_show_by', 'no_show_told_by', 'no_show_answer'];
begin
  if (to_jsonb(new) - apart) is distinct from (to_jsonb(old) - apart) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Each says yes for herself; other words ask both again.
create function guard_agreement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare pair mentorships;
begin
  if current_person() is null then return new; end if;
  if tg_op = 'INSERT' or (new.every_weeks, new.language, new.confidentiality) is distinct from (old.every_weeks, old.language, old.confidentiality) then
    new.mentor_agreed_at := null;
    new.mentee_agreed_at := null;
    return new;
  end if;
  select * into pair from mentorships where id = new.mentorship_id;
  if new.mentorship_id <> old.mentorship_id
    or new.mentor_agreed_at is distinct from old.mentor_agreed_at and current_person() <> pair.mentor_id
    or new.mentee_agreed_at is distinct from old.mentee_agreed_at and current_person() <> pair.mentee_id then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_agreements_guard before insert or update on mentoring_agreements for each row execute function guard_agreement();
--> statement-breakpoint
-- A meeting is one of the pair's, takes place before it is said to have, and who was not there answers for herself.
create function guard_meeting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare pair mentorships; was mentoring_meetings;
begin
  if current_person() is null then return new; end if;
  if tg_op = 'UPDATE' then
    was := old;
    if new.mentorship_id <> old.mentorship_id then raise exception 'not_found' using errcode = 'LG004'; end if;
  end if;
  select * into pair from mentorships where id = new.mentorship_id;
  if (new.held_at is distinct from was.held_at and new.held_at is not null or new.no_show_by is distinct from was.no_show_by and new.no_show_by is not null)
    and new.starts_at > now() then
    raise exception 'meeting_ahead' using errcode = 'LG001';
  end if;
  if new.no_show_by is distinct from was.no_show_by and new.no_show_by is not null
      and (new.no_show_by not in (pair.mentor_id, pair.mentee_id) or new.no_show_told_by is distinct from current_person())
    or new.no_show_answer is distinct from was.no_show_answer and new.no_show_answer is not null and new.no_show_told_by = current_person() then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_meetings_guard before insert or update on mentoring_meetings for each row execute function guard_meeting();
--> statement-breakpoint
-- Nobody is in two meetings at once; who meets several together may be with them at the same hour. Both of a pair wait
-- here for whoever plans with one of them at this moment.
create function refuse_meeting_at_once() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare pair mentorships; person uuid; other record;
begin
  if current_person() is null or new.cancelled_at is not null or new.starts_at + new.duration_minutes * interval '1 minute' <= now() then return new; end if;
  if tg_op = 'UPDATE' and (new.starts_at, new.duration_minutes) is not distinct from (old.starts_at, old.duration_minutes) then return new; end if;
  select * into pair from mentorships where id = new.mentorship_id;
  for person in select p from unnest(array[pair.mentor_id, pair.mentee_id]) p order by p loop
    perform pg_advisory_xact_lock(hashtext('meets:' || person));
  end loop;
  for other in
    select m.mentorship_id, m.starts_at, m.duration_minutes, s.mentor_id from mentoring_meetings m join mentorships s on s.id = m.mentorship_id
    where m.id <> new.id and m.cancelled_at is null
      and (s.mentor_id in (pair.mentor_id, pair.mentee_id) or s.mentee_id in (pair.mentor_id, pair.mentee_id))
      and m.starts_at < new.starts_at + new.duration_minutes * interval '1 minute'
      and new.starts_at < m.starts_at + m.duration_minutes * interval '1 minute'
  loop
    if other.mentorship_id = new.mentorship_id then raise exception 'meeting_overlap' using errcode = 'LG001'; end if;
    if other.mentor_id = pair.mentor_id and (other.starts_at, other.duration_minutes) = (new.starts_at, new.duration_minutes)
      and exists (select 1 from mentor_profiles f where f.person_id = pair.mentor_id and f.group_of is not null) then
      continue;
    end if;
    raise exception 'hour_taken' using errcode = 'LG001';
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_meetings_one_at_once before insert or update on mentoring_meetings for each row execute function refuse_meeting_at_once();
--> statement-breakpoint
-- A next step is for one of the two.
create function guard_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is null then return new; end if;
  if not exists (select 1 from mentorships m where m.id = new.mentorship_id and new.owner_id in (m.mentor_id, m.mentee_id))
    or new.meeting_id is not null and not exists (select 1 from mentoring_meetings g where g.id = new.meeting_id and g.mentorship_id = new.mentorship_id)
    or tg_op = 'UPDATE' and new.mentorship_id <> old.mentorship_id then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_steps_guard before insert or update on mentoring_steps for each row execute function guard_step();
--> statement-breakpoint
-- What is ahead when a pair ends does not take place, and hours offered wait no longer.
create function end_meetings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update mentoring_meetings set cancelled_at = now(), version = version + 1
  where mentorship_id = new.id and cancelled_at is null and held_at is null and no_show_by is null and starts_at > now();
  update mentoring_offers set ended_at = now(), ended_as = 'withdrawn' where mentorship_id = new.id and ended_at is null;
  return null;
end $$;
--> statement-breakpoint
create trigger mentorships_end_meetings after update of ended_on on mentorships for each row
  when (old.ended_on is null and new.ended_on is not null) execute function end_meetings();
--> statement-breakpoint

-- When both can -----------------------------------------------------------------------------------
-- The hours of both of a running pair, for working out what they share; null for everybody else. Where a mentor has no
-- profile, or a leader has not said, nothing is known of her hours (null); an empty list says that there are none.
create function pair_hours(pair uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with us as (select * from mentorships where id = pair and id in (select running_mentorships()))
  select jsonb_build_object(
    'mentor', jsonb_build_object('zone', coalesce(f.zone, a.time_zone), 'hours', case when f.person_id is not null then
      coalesce((select jsonb_agg(jsonb_build_array(h.weekday, h.from_minute, h.until_minute)) from mentor_hours h where h.person_id = a.id), '[]') end),
    'mentee', jsonb_build_object('zone', b.time_zone, 'hours',
      (select jsonb_agg(jsonb_build_array(h.weekday, h.from_minute, h.until_minute)) from available_hours h where h.person_id = b.id)),
    'taken', coalesce((select jsonb_agg(jsonb_build_array(t.starts_at, t.starts_at + t.duration_minutes * interval '1 minute')) from (
      select m.starts_at, m.duration_minutes from mentoring_meetings m join mentorships s on s.id = m.mentorship_id
      where m.cancelled_at is null and m.starts_at > now() - interval '1 day' and (s.mentor_id in (a.id, b.id) or s.mentee_id in (a.id, b.id))
      union all
      select t.starts_at, t.duration_minutes from training_sessions t
      where t.cancelled_at is null and t.starts_at > now() - interval '1 day' and (t.facilitator_id in (a.id, b.id)
        or t.cohort_id in (select e.cohort_id from enrolments e where e.person_id in (a.id, b.id) and e.status = 'active'))) t), '[]'))
  from us join people a on a.id = us.mentor_id join people b on b.id = us.mentee_id left join mentor_profiles f on f.person_id = a.id
$$;
--> statement-breakpoint

-- Invitations by mail -----------------------------------------------------------------------------
-- What calendars of the two do not know yet: a meeting ahead as it is now, or that one they were told of is off. The
-- address is read here, by the job that writes the mail, so neither of the pair sees the other's.
create function meeting_mails_due(at timestamptz, how_many integer) returns table (meeting_id uuid, person_id uuid, email text, name text,
  locale text, time_zone text, other text, method text, sequence integer, changed boolean, starts_at timestamptz, duration_minutes integer, zone text, online_url text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, p.id, p.email::text, coalesce(p.chosen_name, p.legal_name), p.locale, p.time_zone, shown_name(o, 'directory'), k.method, m.sequence,
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
--> statement-breakpoint
create function write_meeting_mail(meeting uuid, person uuid, seq integer, how text, address citext, subject text, body text, html text, calendar text, until timestamptz)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare mail uuid;
begin
  insert into mails (kind, to_address, person_id, subject, text, html, calendar, expires_at)
  values ('meeting', address, person, subject, body, html, calendar, until) returning id into mail;
  insert into mentoring_invitations (meeting_id, person_id, sequence, method, mail_id) values (meeting, person, seq, how, mail);
end $$;
--> statement-breakpoint
-- What was planned before there were invitations is known.
insert into mentoring_invitations (meeting_id, person_id, sequence, method)
select m.id, w.person, m.sequence, 'REQUEST' from mentoring_meetings m join mentorships s on s.id = m.mentorship_id
cross join lateral (values (s.mentor_id), (s.mentee_id)) w (person) where m.cancelled_at is null and m.starts_at > now();
--> statement-breakpoint
drop function mail_take();
--> statement-breakpoint
create function mail_take() returns table (id uuid, kind text, to_address text, subject text, body_text text, body_html text, calendar text)
language sql security definer set search_path = public, pg_temp as $$
  select m.id, m.kind, m.to_address::text, m.subject, m.text, m.html, m.calendar
  from mails m left join people p on p.id = m.person_id left join quiet_hours q on q.person_id = m.person_id
  where m.state in ('queued', 'sending') and m.next_attempt_at <= now() and (m.expires_at is null or m.expires_at > now())
    and not (m.kind in ('reminder', 'letter') and p.id is not null
      and is_quiet(now(), p.time_zone, coalesce(q.starts, 21), coalesce(q.ends, 8)))
  order by m.next_attempt_at limit 1 for update of m skip locked
$$;
--> statement-breakpoint
-- A sent sign-in mail is emptied: its link must not outlive it; nor does it stay here when two meet.
create or replace function mail_done(mail uuid, error text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update mails set
    state = case when error is null then 'sent' when attempts >= 9 then 'failed' else 'queued' end,
    attempts = attempts + 1,
    sent_at = case when error is null then now() end,
    last_error = error,
    failing_since = case when error is not null then coalesce(failing_since, now()) end,
    next_attempt_at = now() + interval '30 seconds' * power(2, least(attempts + 1, 8)),
    text = case when error is null and kind in ('sign_in', 'meeting') then '' else text end,
    html = case when error is null and kind in ('sign_in', 'meeting') then '' else html end,
    calendar = case when error is null then null else calendar end
  where id = mail
$$;
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- What she offered, noted, took on and was told follows her; her private notes stay where they are and are read as hers.
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
    (60, 'invitations_to_meet', 'mentoring_invitations', 'person_id', 'x.meeting_id || '':'' || x.sequence', 'exists (select 1 from mentoring_invitations k where k.person_id = $1 and (k.meeting_id, k.sequence) = (x.meeting_id, x.sequence))')
$$;

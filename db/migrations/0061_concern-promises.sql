-- A concern reaches the contacts it was given to and nobody else; each read of it is written by the statement that reads;
-- whoever raised it is known only where she said so, and comes back by a code of which only the hash is kept.

insert into safeguarding_rules default values;
--> statement-breakpoint
-- The contacts anybody may turn to, by the name each shows in the directory.
create function safeguarding_contacts() returns table (id uuid, name text, languages text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, shown_name(p, 'directory'), p.languages from role_grants g join people p on p.id = g.person_id
  where g.role = 'safeguarding_contact' and p.merged_into_id is null and p.joined_at is not null and shown_name(p, 'directory') is not null
  order by 2, 1
$$;
--> statement-breakpoint
-- Whom it is given to: contacts as they are now, one at least.
create function give_concern(concern uuid, contacts uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(contacts) = 0 or exists (select 1 from unnest(contacts) c where c not in (select s.id from safeguarding_contacts() s)) then
    raise exception 'concern_no_contact' using errcode = 'LG001';
  end if;
  delete from concern_contacts where concern_id = concern and not person_id = any (contacts);
  insert into concern_contacts (concern_id, person_id) select concern, unnest(contacts) on conflict do nothing;
end $$;
--> statement-breakpoint
revoke execute on function give_concern(uuid, uuid[]) from public;
--> statement-breakpoint
-- Raises one. The same code again is the same concern: nothing is written. Her name goes with it only if she wants it to.
create function raise_concern(code text, said text, contacts uuid[], named boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare concern uuid;
begin
  insert into concerns (code_hash) values (code) on conflict do nothing returning id into concern;
  if concern is null then return false; end if;
  perform give_concern(concern, contacts);
  insert into concern_words (concern_id, voice, person_id, words, once) values (concern, 'raiser', case when named then current_person() end, said, gen_random_uuid());
  return true;
end $$;
--> statement-breakpoint
-- Her way back, by the hash of the code: what was said, how far it is, who may read it and who did.
create function concern_by_code(code text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('receivedAt', c.received_at, 'acknowledgedAt', c.acknowledged_at, 'handledAt', c.handled_at, 'closedAt', c.closed_at, 'forgetOn', c.forget_on,
    'words', (select jsonb_agg(jsonb_build_object('id', w.id, 'voice', w.voice, 'name', case when w.voice = 'contact' then shown_name(p, 'directory') end,
        'words', w.words, 'at', w.created_at) order by w.created_at, w.id)
      from concern_words w left join people p on p.id = w.person_id where w.concern_id = c.id),
    'contacts', (select coalesce(jsonb_agg(s.id order by s.name), '[]') from concern_contacts x join people p on p.id = x.person_id
      join safeguarding_contacts() s on s.id = coalesce(p.merged_into_id, p.id) where x.concern_id = c.id),
    'log', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', shown_name(p, 'directory'), 'act', l.act, 'at', l.at) order by l.at desc, l.id), '[]')
      from concern_log l join people p on p.id = l.person_id where l.concern_id = c.id))
  from concerns c where c.code_hash = code
$$;
--> statement-breakpoint
-- More from her. Null: there is no such code; false: it was said already.
create function add_to_concern(code text, form uuid, said text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare c concerns;
begin
  select * into c from concerns where code_hash = code for update;
  if c.id is null then return null; end if;
  if exists (select 1 from concern_words where concern_id = c.id and once = form) then return false; end if;
  if c.closed_at is not null then raise exception 'concern_closed' using errcode = 'LG001'; end if;
  if (select count(*) from concern_words where concern_id = c.id and voice = 'raiser') >= 100 then raise exception 'concern_too_many' using errcode = 'LG001'; end if;
  insert into concern_words (concern_id, voice, words, once) values (c.id, 'raiser', said, form);
  return true;
end $$;
--> statement-breakpoint
-- She chooses anew who may read it, also when nobody she chose is a contact any more. Null: no such code.
create function regive_concern(code text, contacts uuid[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare concern uuid;
begin
  select id into concern from concerns where code_hash = code for update;
  if concern is null then return null; end if;
  perform give_concern(concern, contacts);
  return true;
end $$;
--> statement-breakpoint
-- Whom to tell that something waits: no word of what, and no more than so many mails an hour.
create function concern_to_tell(code text) returns table (person_id uuid, name text, email text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, coalesce(p.chosen_name, p.legal_name), p.email::text, p.locale
  from concerns c join concern_contacts x on x.concern_id = c.id join people q on q.id = x.person_id join people p on p.id = coalesce(q.merged_into_id, q.id)
  where c.code_hash = code and p.email is not null and exists (select 1 from safeguarding_contacts() s where s.id = p.id)
$$;
--> statement-breakpoint
create function tell_contact(person uuid, subject text, body text, html text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into mails (kind, to_address, person_id, subject, text, html)
  select 'notice', p.email, p.id, tell_contact.subject, body, tell_contact.html from people p join safeguarding_contacts() s on s.id = p.id
  where p.id = person and p.email is not null
    and (select count(*) from mails m where m.person_id = p.id and m.kind = 'notice' and m.subject = tell_contact.subject and m.created_at > now() - interval '1 hour') < 12
$$;
--> statement-breakpoint
-- What was said, for a contact it was given to; null for everybody else. The line of the log is part of the reading.
create function read_concern(concern uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if concern not in (select readable_concerns()) then return null; end if;
  insert into concern_log (concern_id, person_id, act) values (concern, current_person(), 'read');
  return (select jsonb_agg(jsonb_build_object('id', w.id, 'voice', w.voice, 'name', case when w.person_id is not null then coalesce(p.chosen_name, p.legal_name) end,
      'words', w.words, 'at', w.created_at) order by w.created_at, w.id)
    from concern_words w left join people p on p.id = w.person_id where w.concern_id = concern);
end $$;
--> statement-breakpoint
-- One step on, and those before it where they were left out; a step taken stays. Closing says until when it is kept.
create function step_concern(concern uuid, step text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare c concerns; moment timestamptz := now();
begin
  select * into c from concerns where id = concern and id in (select readable_concerns()) for update;
  if c.id is null or step not in ('acknowledged', 'handled', 'closed') then raise exception 'not_found' using errcode = 'LG004'; end if;
  if (case step when 'acknowledged' then c.acknowledged_at when 'handled' then c.handled_at else c.closed_at end) is not null then return false; end if;
  update concerns set acknowledged_at = coalesce(acknowledged_at, moment),
    handled_at = case when step in ('handled', 'closed') then coalesce(handled_at, moment) end,
    closed_at = case when step = 'closed' then moment end,
    forget_on = case when step = 'closed' then (moment at time zone 'UTC')::date + (select keep_days from safeguarding_rules) end
  where id = concern;
  insert into concern_log (concern_id, person_id, act) values (concern, current_person(), step);
  return true;
end $$;
--> statement-breakpoint
-- An answer for whoever has the code; it says that the concern was received, too. False: it was sent already.
create function answer_concern(concern uuid, form uuid, said text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare c concerns;
begin
  select * into c from concerns where id = concern and id in (select readable_concerns()) for update;
  if c.id is null then raise exception 'not_found' using errcode = 'LG004'; end if;
  if exists (select 1 from concern_words where concern_id = concern and once = form) then return false; end if;
  if c.closed_at is not null then raise exception 'concern_closed' using errcode = 'LG001'; end if;
  insert into concern_words (concern_id, voice, person_id, words, once) values (concern, 'contact', current_person(), said, form);
  update concerns set acknowledged_at = coalesce(acknowledged_at, now()) where id = concern;
  insert into concern_log (concern_id, person_id, act) values (concern, current_person(), 'answered');
  return true;
end $$;
--> statement-breakpoint
create function concerns_forget(today date default current_date) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from concerns where forget_on <= today returning 1) select count(*)::integer from gone
$$;
--> statement-breakpoint

-- Service -----------------------------------------------------------------------------------------
-- What a mentor gave in one cohort: counts alone, no meeting and no word of one. Leaders whom she met together are one meeting.
create function served(mentor uuid, cohort uuid) returns table (mentees integer, running integer, meetings integer, minutes integer, starts_on date, ends_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  with pairs as materialized (select * from mentorships where mentor_id = mentor and cohort_id = cohort),
  held as materialized (select distinct g.starts_at, g.duration_minutes from mentoring_meetings g
    where g.mentorship_id in (select id from pairs) and g.held_at is not null and g.cancelled_at is null)
  select (select count(distinct mentee_id)::integer from pairs), (select count(*)::integer from pairs where ended_on is null),
    (select count(*)::integer from held), (select coalesce(sum(duration_minutes), 0)::integer from held),
    (select min(starts_on) from pairs), (select (max(starts_at) at time zone 'UTC')::date from held)
$$;
--> statement-breakpoint
revoke execute on function served(uuid, uuid) from public;
--> statement-breakpoint
-- Her own, by cohort.
create function own_service() returns table (cohort_id uuid, mentees integer, running integer, meetings integer, minutes integer, starts_on date, ends_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.cohort_id, s.* from (select distinct m.cohort_id from mentorships m where m.mentor_id = current_person()) c
  cross join lateral served(current_person(), c.cohort_id) s
$$;
--> statement-breakpoint
-- That of the mentors of cohorts she coordinates.
create function coordinated_service() returns table (person_id uuid, cohort_id uuid, mentees integer, running integer, meetings integer, minutes integer, starts_on date, ends_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  with pairs as materialized (select * from mentorships where cohort_id in (select coordinated_cohorts())),
  held as materialized (select distinct p.mentor_id, p.cohort_id, g.starts_at, g.duration_minutes from mentoring_meetings g join pairs p on p.id = g.mentorship_id
    where g.held_at is not null and g.cancelled_at is null),
  given as (select mentor_id, cohort_id, count(*)::integer as meetings, sum(duration_minutes)::integer as minutes, (max(starts_at) at time zone 'UTC')::date as ends_on
    from held group by 1, 2)
  select p.mentor_id, p.cohort_id, count(distinct p.mentee_id)::integer, (count(*) filter (where p.ended_on is null))::integer,
    coalesce(max(g.meetings), 0), coalesce(max(g.minutes), 0), min(p.starts_on), max(g.ends_on)
  from pairs p left join given g on g.mentor_id = p.mentor_id and g.cohort_id = p.cohort_id group by p.mentor_id, p.cohort_id
$$;
--> statement-breakpoint
-- The figures are the database's, whatever was asked.
create function guard_service() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s record;
begin
  if current_person() is null then return new; end if;
  select * into s from served(new.person_id, new.cohort_id);
  if s.minutes = 0 then raise exception 'service_nothing' using errcode = 'LG001'; end if;
  new.says := new.says || jsonb_build_object('minutes', s.minutes, 'meetings', s.meetings, 'mentees', s.mentees, 'startsOn', s.starts_on, 'endsOn', s.ends_on);
  return new;
end $$;
--> statement-breakpoint
create trigger service_certificates_guard before insert on service_certificates for each row execute function guard_service();
--> statement-breakpoint
-- It may end, once; whose it is follows a merge; all else stays as it was issued.
create trigger service_certificates_frozen before update on service_certificates for each row
  when (old.ended_at is not null and (to_jsonb(new) - 'person_id') <> (to_jsonb(old) - 'person_id')
    or (to_jsonb(new) - '{person_id,ended_at,ended_as,ended_by,reason}'::text[]) <> (to_jsonb(old) - '{person_id,ended_at,ended_as,ended_by,reason}'::text[]))
  execute function refuse_change();
--> statement-breakpoint
create function service_by_code(code text) returns table (says jsonb, locale text, issued_at timestamptz, ended_at timestamptz, ended_as text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when c.ended_at is null then c.says end, c.locale, c.issued_at, c.ended_at, c.ended_as
  from service_certificates c where c.code = service_by_code.code
$$;
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- A mentor's certificates follow her. Concerns stay where they are, so that no list of what moved tells that there are any.
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
    (63, 'follow_ups', 'mentoring_follow_ups', 'person_id', 'x.id', 'exists (select 1 from mentoring_follow_ups k where k.person_id = $1 and k.mentorship_id = x.mentorship_id)'),
    (64, 'service', 'service_certificates', 'person_id', 'x.id', 'x.ended_at is null and exists (select 1 from service_certificates k where k.person_id = $1 and k.cohort_id = x.cohort_id and k.ended_at is null)')
$$;

-- A saved text stays as it was saved; what is signed stays signed by whom it was.
create function guard_statement_text() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare said text[] := array['ready_at', 'returned_at', 'returned_by', 'returned_note', 'signed_at', 'signed_by'];
begin
  if old.signed_at is not null or old.returned_at is not null or to_jsonb(new) - said <> to_jsonb(old) - said
    or old.ready_at is not null and new.ready_at is distinct from old.ready_at then
    raise exception 'frozen' using errcode = 'LG003';
  end if;
  if new.signed_at is not null or new.returned_at is not null then
    if current_person() is not null and (new.statement_id not in (select signed_statements())
      or current_person() is distinct from coalesce(new.signed_by, new.returned_by)) then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
    if new.signed_at is not null and exists (select 1 from statement_texts t
      where t.statement_id = new.statement_id and t.language = new.language and t.number > new.number) then
      raise exception 'newer_text' using errcode = 'LG001';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statement_texts_frozen before update on statement_texts for each row execute function guard_statement_text();
--> statement-breakpoint
-- Numbers follow one another, also when two save at once: the second waits, then finds the number taken.
create function guard_statement_number() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('statement:' || new.statement_id || ':' || new.language));
  if new.number <> (select coalesce(max(number), 0) + 1 from statement_texts where statement_id = new.statement_id and language = new.language) then
    raise exception 'newer_text' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statement_texts_number_next before insert on statement_texts for each row execute function guard_statement_number();
--> statement-breakpoint
-- A statement, its session, its points and its speakers are of one delegation.
create function guard_statement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.delegation_id <> old.delegation_id then raise exception 'not_found' using errcode = 'LG004'; end if;
  if new.session_id is not null and not exists (select 1 from forum_sessions s join delegations d on d.edition_id = s.edition_id
      where s.id = new.session_id and d.id = new.delegation_id)
    or new.talking_point_id is not null and not exists (select 1 from talking_points p where p.id = new.talking_point_id and p.delegation_id = new.delegation_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statements_guard before insert or update of delegation_id, session_id, talking_point_id on statements for each row execute function guard_statement();
--> statement-breakpoint
-- A speaker is named by whoever leads or coordinates, from those who have said yes. Two profiles of one woman are one.
create function same_person(a uuid, b uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select a is not distinct from b or exists (select 1 from people p where (p.id, p.merged_into_id) in ((a, b), (b, a)))
$$;
--> statement-breakpoint
create function guard_speakers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was uuid[] := '{null,null}'; becomes uuid[] := array[new.speaker_id, new.substitute_id];
begin
  if tg_op = 'UPDATE' then was := array[old.speaker_id, old.substitute_id]; end if;
  if same_person(was[1], becomes[1]) and same_person(was[2], becomes[2]) then return new; end if;
  if current_person() is not null and new.delegation_id not in (select led_delegations() union select coordinated_delegations()) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if exists (select 1 from generate_series(1, 2) i where becomes[i] is not null and not same_person(was[i], becomes[i]) and not exists (
    select 1 from seats s where s.delegation_id = new.delegation_id and s.person_id = becomes[i] and s.state in ('accepted', 'confirmed'))) then
    raise exception 'not_a_member' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statements_speakers before insert or update of speaker_id, substitute_id on statements for each row execute function guard_speakers();
--> statement-breakpoint
-- Who goes is of the delegation.
create function guard_goer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from state_meetings m join seats s on s.delegation_id = m.delegation_id
    where m.id = new.meeting_id and s.person_id = new.person_id and s.state in ('accepted', 'confirmed')) then
    raise exception 'not_a_member' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger state_meeting_goers_guard before insert on state_meeting_goers for each row execute function guard_goer();
--> statement-breakpoint
-- Settled once, and what it was settled as stays.
create trigger promise_drafts_settled before update on promise_drafts for each row
  when (old.settled_at is not null and to_jsonb(new) - 'commitment_id' - 'heard_by' - 'meeting_id' <> to_jsonb(old) - 'commitment_id' - 'heard_by' - 'meeting_id'
    or old.commitment_id is not null and new.commitment_id is not null and new.commitment_id <> old.commitment_id)
  execute function refuse_change();
--> statement-breakpoint
-- An answer is about an ask of the same delegation.
create function guard_reflection_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.talking_point_id is not null and not exists (select 1 from reflections r join talking_points p on p.delegation_id = r.delegation_id
    where r.id = new.reflection_id and p.id = new.talking_point_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger reflection_answers_guard before insert or update of talking_point_id, reflection_id on reflection_answers for each row execute function guard_reflection_answer();
--> statement-breakpoint
-- Whoever no longer wants to be named is not, also where she was.
create function unname_passages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update report_passages p set author_id = case when new.shown = 'named' then new.person_id end, version = p.version + 1
  from report_sources s join reflection_answers a on a.id = s.answer_id where s.passage_id = p.id and a.reflection_id = new.id;
  return new;
end $$;
--> statement-breakpoint
create trigger reflections_unname after update of shown on reflections for each row
  when (old.shown is distinct from new.shown) execute function unname_passages();
--> statement-breakpoint
-- A passage bears a name only where she lets it, and only hers.
create function guard_passage_source() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from reflection_answers a join reflections r on r.id = a.reflection_id join report_passages p on p.id = new.passage_id
    where a.id = new.answer_id and r.shared_at is not null and r.delegation_id = p.delegation_id
      and p.author_id is not distinct from (case when r.shown = 'named' then r.person_id end)) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger report_sources_guard before insert on report_sources for each row execute function guard_passage_source();
--> statement-breakpoint
-- What was paid stays as it was paid; only whose it is follows a merge. What was decided keeps what was asked.
create trigger support_costs_paid_frozen before update on support_costs for each row
  when (old.state = 'paid' and to_jsonb(new) - 'person_id' - 'version' <> to_jsonb(old) - 'person_id' - 'version')
  execute function refuse_change();
--> statement-breakpoint
create trigger support_costs_asked_frozen before update on support_costs for each row
  when (old.state <> 'requested' and (old.amount, old.currency, old.kind, old.timing, old.requested_by) is distinct from (new.amount, new.currency, new.kind, new.timing, new.requested_by))
  execute function refuse_change();
--> statement-breakpoint
-- Nobody decides what she is given herself.
create function guard_cost() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and not exists (select 1 from seats s where s.delegation_id = new.delegation_id and s.person_id = new.person_id
    and s.state in ('offered', 'accepted', 'confirmed')) then
    raise exception 'not_a_member' using errcode = 'LG001';
  end if;
  if tg_op = 'UPDATE' and new.state <> old.state and current_person() = new.person_id then
    raise exception 'own_cost' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger support_costs_guard before insert or update on support_costs for each row execute function guard_cost();
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- What is hers to say, to be thanked for and to be paid follows her.
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
    (45, 'costs', 'support_costs', 'person_id', 'x.id', 'false')
$$;

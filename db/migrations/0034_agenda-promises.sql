-- Who works an agenda out, what it must know of other delegations, and when it is forgotten.

-- The next agenda to work out: a new one, or one that has been silent for half a minute, as a killed process leaves
-- it. One that fell silent three times is given up.
create function claim_agenda() returns table (plan_id uuid, made_by uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update agenda_plans p set state = 'failed', beat_at = null
  where p.state = 'running' and p.beat_at < now() - interval '30 seconds' and p.attempts >= 3;
  return query
    update agenda_plans p set state = 'running', beat_at = now(), attempts = p.attempts + 1, progress = null
    where p.id = (
      select q.id from agenda_plans q
      where q.state = 'waiting' or q.state = 'running' and q.beat_at < now() - interval '30 seconds'
      order by q.created_at for update skip locked limit 1)
    returning p.id, p.made_by;
end $$;
--> statement-breakpoint
-- When a member is already taken by another delegation's board: hours, never what for.
create function taken_elsewhere(delegation uuid) returns table (person_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.person_id, f.starts_at, f.ends_at from seats s join assignments a on a.person_id = s.person_id and a.delegation_id <> s.delegation_id
  join forum_sessions f on f.id = a.session_id and f.cancelled_at is null
  where s.delegation_id = delegation and delegation in (select coordinated_delegations())
    and not exists (select 1 from assignments m where m.delegation_id = s.delegation_id and m.person_id = a.person_id and m.session_id = a.session_id)
$$;
--> statement-breakpoint
create function forget_agendas(today date default current_date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from agenda_plans p using delegations d join editions e on e.id = d.edition_id
  where d.id = p.delegation_id and coalesce(e.ends_on, e.starts_on) < today - 90;
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint
-- What was asked of an agenda stays as it was.
create trigger agenda_plans_asked before update on agenda_plans for each row
  when (old.settings is distinct from new.settings or old.delegation_id <> new.delegation_id or old.made_by <> new.made_by)
  execute function refuse_change();
--> statement-breakpoint
-- A session of another forum has no needs and no pins here.
create function guard_agenda() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from delegations d join forum_sessions f on f.edition_id = d.edition_id
    where d.id = new.delegation_id and f.id = new.session_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger session_needs_guard before insert or update on session_needs for each row execute function guard_agenda();
--> statement-breakpoint
create trigger agenda_pins_guard before insert or update on agenda_pins for each row execute function guard_agenda();
--> statement-breakpoint
-- Merging: her pins and her place in proposals follow a person who is merged.
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
    (31, 'agenda_pins', 'agenda_pins', 'person_id', 'x.delegation_id || '':'' || x.session_id', 'exists (select 1 from agenda_pins k where k.person_id = $1 and k.delegation_id = x.delegation_id and k.session_id = x.session_id)')
$$;

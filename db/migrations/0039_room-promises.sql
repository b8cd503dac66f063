-- What the room promises beyond its columns: nothing written is changed, and what tells where somebody is, or
-- whom to call for her, is forgotten with her travel.
create trigger debriefs_stay before update on debriefs for each row
  when (to_jsonb(new) - 'person_id' <> to_jsonb(old) - 'person_id') execute function refuse_change();
--> statement-breakpoint
create trigger heard_promises_stay before update on heard_promises for each row
  when ((new.debrief_id, new.who, new.promise, new.by_day) is distinct from (old.debrief_id, old.who, old.promise, old.by_day)
    or old.state = 'confirmed' and new.state <> 'confirmed')
  execute function refuse_change();
--> statement-breakpoint
create function room_forgets(today date default current_date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer := 0; n integer;
begin
  delete from own_contacts c where not exists (
    select 1 from seats s join delegations d on d.id = s.delegation_id join editions e on e.id = d.edition_id
    where s.delegation_id = c.delegation_id and s.person_id = c.person_id and s.state in ('accepted', 'confirmed')
      and today < coalesce(coalesce(e.ends_on, e.starts_on) + 90, (c.created_at at time zone 'UTC')::date + 365));
  get diagnostics n = row_count; gone := gone + n;
  delete from room_check_ins c using delegations d join editions e on e.id = d.edition_id
  where d.id = c.delegation_id and today >= coalesce(coalesce(e.ends_on, e.starts_on) + 90, (c.created_at at time zone 'UTC')::date + 365);
  get diagnostics n = row_count; gone := gone + n;
  delete from delegation_contacts c using delegations d join editions e on e.id = d.edition_id
  where d.id = c.delegation_id and today >= coalesce(e.ends_on, e.starts_on) + 90;
  get diagnostics n = row_count; gone := gone + n;
  return gone;
end $$;
--> statement-breakpoint
-- The published schedule behind the secret address of a delegation, every version of it, without names of people;
-- nothing for an address that is unknown or revoked.
create function delegation_feed(secret text) returns table (delegation text, edition text, schedule jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.name, e.name, coalesce((
    select jsonb_agg(jsonb_build_object('number', v.number, 'entries', (
        select coalesce(jsonb_agg(distinct jsonb_build_object('id', x.session_id, 'title', x.title, 'type', x.type, 'venue', x.venue,
          'room', x.room, 'startsAt', x.starts_at, 'endsAt', x.ends_at, 'zone', x.zone, 'off', exists (
            select 1 from forum_sessions s where s.id = x.session_id and s.cancelled_at is not null))), '[]')
        from schedule_entries x where x.version_id = v.id)) order by v.number)
    from schedule_versions v where v.delegation_id = d.id), '[]')
  from delegation_feeds f join delegations d on d.id = f.delegation_id join editions e on e.id = d.edition_id
  where f.secret_hash = secret and f.revoked_at is null
$$;
--> statement-breakpoint
-- What the published agenda says of her now; for the head and the coordinators.
create function room_agenda_now(delegation uuid, person uuid, moment timestamptz)
returns table (title text, place text, "startsAt" timestamptz, "endsAt" timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.title, concat_ws(', ', x.room, x.venue), x.starts_at, x.ends_at
  from schedule_versions v join schedule_entries x on x.version_id = v.id
  where v.delegation_id = delegation and x.person_id = person and x.starts_at <= moment and x.ends_at > moment
    and v.number = (select max(number) from schedule_versions where delegation_id = room_agenda_now.delegation)
    and (delegation in (select headed_delegations()) or delegation in (select coordinated_delegations()))
  order by x.starts_at desc limit 1
$$;
--> statement-breakpoint
-- The columns of Indico.UN's registration as we remember them: a proposal, to be checked against the forum's form.
insert into accreditation_columns (position, heading, field, required) values
  (1, 'Title', 'by_hand', false), (2, 'First name', 'given_name', true), (3, 'Family name', 'family_name', true),
  (4, 'E-mail', 'email', true), (5, 'Affiliation', 'organisation', true), (6, 'Position', 'role', true),
  (7, 'Country', 'country', true), (8, 'Nationality', 'by_hand', false), (9, 'Date of birth', 'by_hand', false),
  (10, 'Languages', 'languages', false);
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- What she wrote in a room follows a person who is merged.
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
    (35, 'own_contacts', 'own_contacts', 'person_id', 'x.delegation_id', 'exists (select 1 from own_contacts k where k.person_id = $1 and k.delegation_id = x.delegation_id)')
$$;

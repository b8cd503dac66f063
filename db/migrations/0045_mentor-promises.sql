-- A mentor writes her own profile, but not that she was vetted; whoever coordinates writes that and nothing else.
create function guard_mentor_profile() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare vetting text[] := array['vetted_on', 'vetted_by', 'version']; was mentor_profiles;
begin
  if current_person() is null or current_person() <> new.person_id and tg_op = 'UPDATE' and old.person_id <> new.person_id then return new; end if;
  if tg_op = 'UPDATE' then was := old; end if;
  if current_person() = new.person_id then
    if tg_op = 'INSERT' and not exists (select 1 from role_grants where person_id = new.person_id and role = 'mentor')
      or new.vetted_on is distinct from was.vetted_on or new.vetted_by is distinct from was.vetted_by
      or new.code_signed_on is distinct from was.code_signed_on and new.code_signed_on is not null and new.code_signed_on <> current_date then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
  elsif to_jsonb(new) - vetting <> to_jsonb(old) - vetting
    or new.vetted_on is distinct from old.vetted_on and new.vetted_on is not null and new.vetted_by is distinct from current_person() then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentor_profiles_guard before insert or update on mentor_profiles for each row execute function guard_mentor_profile();
--> statement-breakpoint
-- The mentors a leader may say a wish about: without hours, places or an address.
create function mentor_cards() returns table (id uuid, name text, organisation text, languages text[], themes text[], objectives integer[],
  lived text[], region text, boundaries text, together boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, shown_name(p, 'directory'), o.name,
    coalesce(nullif(array(select l.language from mentor_languages l where l.person_id = p.id and l.level <> 'some' order by l.language), '{}'), p.languages),
    m.themes, m.objectives, m.lived, m.region, m.boundaries, m.group_of is not null
  from mentor_profiles m join people p on p.id = m.person_id left join organisations o on o.id = p.organisation_id
  where p.merged_into_id is null and p.id <> current_person() and m.open and m.vetted_on is not null and m.code_signed_on is not null
    and shown_name(p, 'directory') is not null
    and exists (select 1 from enrolments e join role_grants g on g.role = 'mentor' and g.person_id = p.id and (g.cohort_id is null or g.cohort_id = e.cohort_id)
      where e.person_id = current_person() and e.status in ('active', 'invited'))
  order by 2, 1
$$;
--> statement-breakpoint
-- The leaders a mentor may say a wish about: those of her cohorts who would like a mentor and have none.
create function mentee_cards() returns table (id uuid, name text, languages text[], themes text[], objectives integer[], lived text[], region text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (2, 1) p.id, shown_name(p, 'directory'), p.languages, coalesce(m.themes, '{}'), coalesce(m.objectives, '{}'), coalesce(m.lived, '{}'), m.region
  from role_grants g join enrolments e on g.cohort_id is null or g.cohort_id = e.cohort_id
  join people p on p.id = e.person_id left join mentee_profiles m on m.person_id = p.id
  where g.role = 'mentor' and g.person_id = current_person() and p.id <> current_person() and p.merged_into_id is null
    and e.status in ('active', 'invited') and coalesce(m.wants, true) and shown_name(p, 'directory') is not null
    and not exists (select 1 from mentorships r where r.mentee_id = p.id and r.cohort_id = e.cohort_id and r.ended_on is null)
  order by 2, 1
$$;
--> statement-breakpoint
-- A wish is about somebody who could be her mentor or her mentee; of a wish only what it says may change.
create function guard_mentoring_wish() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.author_id, new.about_id) is distinct from (old.author_id, old.about_id) then raise exception 'not_found' using errcode = 'LG004'; end if;
    return new;
  end if;
  if current_person() is not null and not exists (
    select 1 from role_grants g join enrolments e on g.cohort_id is null or g.cohort_id = e.cohort_id
    where g.role = 'mentor' and ((g.person_id, e.person_id) = (new.author_id, new.about_id) or (g.person_id, e.person_id) = (new.about_id, new.author_id))) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentoring_wishes_guard before insert or update on mentoring_wishes for each row execute function guard_mentoring_wish();
--> statement-breakpoint
-- Everything a match is made of that is not private. Null for who does not coordinate the cohort.
create function matching_ground(cohort uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with running as materialized (select id, mentor_id, mentee_id, cohort_id, version from mentorships where ended_on is null),
  region as materialized (select country_code, min(commission_code) as code from country_commissions where not associate group by country_code having count(*) = 1),
  mentors as (
    select p.id, coalesce(p.chosen_name, p.legal_name) as name, p.organisation_id, m.*,
      coalesce(nullif(array(select l.language from mentor_languages l where l.person_id = p.id and l.level <> 'some' order by l.language), '{}'), p.languages) as speaks,
      array(select r.mentee_id from running r where r.mentor_id = p.id) as walks
    from people p join mentor_profiles m on m.person_id = p.id
    where p.merged_into_id is null and (
      exists (select 1 from role_grants g where g.person_id = p.id and g.role = 'mentor' and (g.cohort_id is null or g.cohort_id = cohort))
      or exists (select 1 from running r where r.mentor_id = p.id and r.cohort_id = cohort))),
  mentees as (
    select p.id, e.id as enrolment_id, coalesce(p.chosen_name, p.legal_name) as name, p.organisation_id, p.languages, p.time_zone, p.country_code,
      m.themes, m.objectives, m.lived, m.region, coalesce(m.wants, true) as wants
    from enrolments e join people p on p.id = e.person_id left join mentee_profiles m on m.person_id = p.id
    where e.cohort_id = cohort and e.status in ('active', 'invited') and p.merged_into_id is null)
  select jsonb_build_object(
    'mentors', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'organisationId', m.organisation_id, 'languages', m.speaks,
        'themes', m.themes, 'objectives', m.objectives, 'lived', m.lived, 'region', m.region, 'zone', m.zone,
        'hours', coalesce((select jsonb_agg(jsonb_build_array(h.weekday, h.from_minute, h.until_minute) order by h.weekday, h.from_minute) from mentor_hours h where h.person_id = m.id), '[]'),
        'capacity', m.capacity, 'groupOf', m.group_of, 'open', m.open, 'vetted', m.vetted_on is not null, 'signed', m.code_signed_on is not null,
        'walks', cardinality(m.walks),
        'shared', array(select l from unnest(m.speaks) l where not exists (select 1 from people q where q.id = any (m.walks) and not l = any (q.languages)))) order by m.name, m.id) from mentors m), '[]'),
    'mentees', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'enrolmentId', e.enrolment_id, 'name', e.name, 'organisationId', e.organisation_id,
        'languages', e.languages, 'themes', coalesce(e.themes, '{}'), 'objectives', coalesce(e.objectives, '{}'), 'lived', coalesce(e.lived, '{}'),
        'region', coalesce(e.region, (select g.code from region g where g.country_code = e.country_code)), 'zone', e.time_zone, 'wants', e.wants,
        'hours', (select jsonb_agg(jsonb_build_array(h.weekday, h.from_minute, h.until_minute) order by h.weekday) from available_hours h where h.person_id = e.id),
        'waitsSince', (select w.created_at from mentoring_waiting w where w.person_id = e.id and w.cohort_id = cohort),
        'pair', (select jsonb_build_object('id', r.id, 'version', r.version, 'mentorId', r.mentor_id) from running r where r.mentee_id = e.id and r.cohort_id = cohort limit 1)) order by e.name, e.id) from mentees e), '[]'))
  where cohort in (select coordinated_cohorts())
$$;
--> statement-breakpoint
-- The wishes of both sides, for the matching alone: no page reads this.
create function matching_wishes(cohort uuid) returns table (by uuid, about uuid, kind text, weight integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(a.merged_into_id, a.id), coalesce(b.merged_into_id, b.id), w.kind, w.weight
  from mentoring_wishes w join people a on a.id = w.author_id join people b on b.id = w.about_id
  where cohort in (select coordinated_cohorts()) and exists (select 1 from enrolments e where e.cohort_id = cohort
    and e.person_id in (coalesce(a.merged_into_id, a.id), coalesce(b.merged_into_id, b.id)))
  order by w.kind desc
$$;
--> statement-breakpoint
-- Two of whom one said no are never made a pair, by whatever way. The answer is the same as for two without a language.
create function guard_pair() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.ended_on is null and exists (
    select 1 from mentoring_wishes w join people a on a.id = w.author_id join people b on b.id = w.about_id
    where w.kind = 'no_go' and (coalesce(a.merged_into_id, a.id), coalesce(b.merged_into_id, b.id)) in ((new.mentor_id, new.mentee_id), (new.mentee_id, new.mentor_id))) then
    raise exception 'not_to_be_paired' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mentorships_wanted before insert on mentorships for each row execute function guard_pair();
--> statement-breakpoint
create function end_waiting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from mentoring_waiting where cohort_id = new.cohort_id and person_id = new.mentee_id;
  return new;
end $$;
--> statement-breakpoint
create trigger mentorships_end_waiting after insert on mentorships for each row execute function end_waiting();
--> statement-breakpoint
-- What was proposed stays as it was; what was accepted stays accepted. Only whose it is follows a merge.
create trigger matching_proposals_frozen before update on matching_proposals for each row
  when (to_jsonb(new) - 'accepted_at' - 'accepted_by' - 'version' - 'mentee_id' <> to_jsonb(old) - 'accepted_at' - 'accepted_by' - 'version' - 'mentee_id'
    or old.accepted_at is not null and old.accepted_at is distinct from new.accepted_at)
  execute function refuse_change();
--> statement-breakpoint
create trigger matching_pairs_frozen before update on matching_pairs for each row
  when (to_jsonb(new) - 'mentee_id' - 'mentor_id' <> to_jsonb(old) - 'mentee_id' - 'mentor_id')
  execute function refuse_change();
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- What she offers, asks for and was proposed follows her. Her wishes stay where they are and are read as hers, so that
-- no list of what moved tells that there are any.
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
    (54, 'mentoring_waiting', 'mentoring_waiting', 'person_id', 'x.cohort_id', 'exists (select 1 from mentoring_waiting k where k.person_id = $1 and k.cohort_id = x.cohort_id)')
$$;

-- What a plan may know, who works it out, and when it is forgotten.

-- Everybody a seat of this delegation may go to, with what the whole house knows of her and a coordinator of one
-- cohort does not read: whether she is asked or goes elsewhere on the same days, and how often she went before.
create function plan_history(delegation uuid)
returns table (person_id uuid, earlier integer, elsewhere boolean, trained boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with d as (
    select d.id, d.edition_id, e.starts_on, e.ends_on from delegations d join editions e on e.id = d.edition_id
    where d.id = delegation and d.id in (select coordinated_delegations())),
  who as (
    select n.person_id from enrolments n where n.cohort_id in (select coordinated_cohorts()) and n.status in ('active', 'completed')
    union select s.person_id from seats s where s.delegation_id = delegation and s.person_id is not null),
  been as (
    select s.person_id, count(*) filter (where s.state = 'confirmed' and e.starts_on < coalesce(d.starts_on, current_date))::integer as earlier,
      coalesce(bool_or(s.state in ('offered', 'accepted', 'confirmed') and e.status <> 'cancelled'
        and e.starts_on <= coalesce(d.ends_on, d.starts_on) and coalesce(e.ends_on, e.starts_on) >= d.starts_on), false) as elsewhere
    from d join seats s on s.delegation_id <> d.id join delegations o on o.id = s.delegation_id join editions e on e.id = o.edition_id
    where s.person_id in (select w.person_id from who w) group by s.person_id),
  did as (
    select distinct n.person_id, m.lineage_id from attendance a join enrolments n on n.id = a.enrolment_id
    join cohorts h on h.id = n.cohort_id join training_sessions t on t.id = a.session_id join modules m on m.id = t.module_id
    where n.person_id in (select w.person_id from who w) and counts_as_attended(a.mark, h.curriculum_id)
      and m.lineage_id in (select mo.lineage_id from delegation_modules x join modules mo on mo.id = x.module_id where x.delegation_id = delegation))
  select w.person_id, coalesce(b.earlier, 0), coalesce(b.elsewhere, false), not exists (
      select 1 from delegation_modules x join modules mo on mo.id = x.module_id where x.delegation_id = d.id
        and not exists (select 1 from did where did.person_id = w.person_id and did.lineage_id = mo.lineage_id))
  from d, who w left join been b on b.person_id = w.person_id
$$;
--> statement-breakpoint

-- The next plan to work out, taken by whoever asks first: a new one, or one that has been silent for half a minute,
-- as a killed process leaves it. One that fell silent three times is given up. Plans and marks are forgotten ninety
-- days after their forum, as her travel is.
create function claim_plan(wanted uuid default null) returns table (plan_id uuid, made_by uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update delegation_plans p set state = 'failed', beat_at = null
  where p.state = 'running' and p.beat_at < now() - interval '30 seconds' and p.attempts >= 3;
  return query
    update delegation_plans p set state = 'running', beat_at = now(), attempts = p.attempts + 1, progress = null
    where p.id = (
      select q.id from delegation_plans q
      where (wanted is null or q.id = wanted)
        and (q.state = 'waiting' or q.state = 'running' and q.beat_at < now() - interval '30 seconds')
      order by q.created_at for update skip locked limit 1)
    returning p.id, p.made_by;
end $$;
--> statement-breakpoint
create function forget_plans(today date default current_date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from plan_marks m using delegations d join editions e on e.id = d.edition_id
  where d.id = m.delegation_id and coalesce(e.ends_on, e.starts_on) < today - 90;
  delete from delegation_plans p using delegations d join editions e on e.id = d.edition_id
  where d.id = p.delegation_id and coalesce(e.ends_on, e.starts_on) < today - 90;
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint
-- What was asked of a plan, of which delegation and after which earlier one, stays as it was.
create trigger delegation_plans_asked before update on delegation_plans for each row
  when (old.settings is distinct from new.settings or old.delegation_id <> new.delegation_id or old.made_by <> new.made_by)
  execute function refuse_change();
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- Her place in plans and what was said of her for them follow a person who is merged.
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
    (29, 'plan_marks', 'plan_marks', 'person_id', 'x.delegation_id', 'exists (select 1 from plan_marks k where k.person_id = $1 and k.delegation_id = x.delegation_id)')
$$;

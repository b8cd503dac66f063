-- Travel is asked only of those selected, is kept no longer than said, and leaves nothing but counts.

-- Who is asked ------------------------------------------------------------------------------------
-- A remote seat is no journey.
create function holds_seat(delegation uuid, person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from seats s join delegations d on d.id = s.delegation_id join editions e on e.id = d.edition_id
    where s.delegation_id = delegation and s.person_id = person and s.role <> 'remote'
      and s.state in ('offered', 'accepted', 'confirmed') and e.status <> 'cancelled')
$$;
--> statement-breakpoint
create function guard_travel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not holds_seat(new.delegation_id, new.person_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if tg_table_name <> 'travel_records' then
    insert into travel_records (delegation_id, person_id) values (new.delegation_id, new.person_id) on conflict do nothing;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger travel_records_guard before insert on travel_records for each row execute function guard_travel();
--> statement-breakpoint
create trigger travel_visas_guard before insert on travel_visas for each row execute function guard_travel();
--> statement-breakpoint
create trigger travel_private_answers_guard before insert on travel_private_answers for each row execute function guard_travel();
--> statement-breakpoint
create trigger travel_steps_guard before insert on travel_steps for each row execute function guard_travel();
--> statement-breakpoint
create trigger travel_letters_guard before insert on travel_letters for each row execute function guard_travel();
--> statement-breakpoint
create trigger visa_outcomes_guard before insert on visa_outcomes for each row execute function guard_travel();
--> statement-breakpoint
-- Whether her outcome goes on as evidence is hers alone to say.
create function guard_evidence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is not null and current_person() <> new.person_id
    and new.for_evidence is distinct from (case when tg_op = 'UPDATE' then old.for_evidence else false end) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger visa_outcomes_consent before insert or update on visa_outcomes for each row execute function guard_evidence();
--> statement-breakpoint
-- A name that travels goes into lists and letters: the one she chose for the forum's list.
create function travel_names(delegation uuid) returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, coalesce(shown_name(p, 'forum_list'),
    case when delegation in (select travel_coordinated()) or p.id = current_person() then coalesce(p.chosen_name, p.legal_name) end)
  from seats s join people p on p.id = s.person_id
  where s.delegation_id = delegation
    and (delegation in (select travel_coordinated()) or delegation in (select travel_officed()) or p.id = current_person())
$$;
--> statement-breakpoint
-- Whom a coordinator may name: the role is granted without a cohort, so its holders are not hers to see otherwise.
create function travel_officer_choices() returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, coalesce(p.chosen_name, p.legal_name) from role_grants g join people p on p.id = g.person_id
  where g.role = 'travel_officer' and p.merged_into_id is null and is_coordinator()
$$;
--> statement-breakpoint

-- What is kept, and until when --------------------------------------------------------------------
-- 90 days after the edition, or after she gave her seat up or the edition was cancelled; of an edition
-- without a day, a year after it was last changed. What she let go on as evidence loses everything that is hers.
create function travel_forgets(today date default current_date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  perform pg_advisory_xact_lock(hashtext('travel_forgets'));
  update travel_records r set given_up_on = today where given_up_on is null and not holds_seat(r.delegation_id, r.person_id);
  update travel_records r set given_up_on = null where given_up_on is not null and holds_seat(r.delegation_id, r.person_id);
  with over as (
    select r.delegation_id, r.person_id from travel_records r
    join delegations d on d.id = r.delegation_id join editions e on e.id = d.edition_id
    where today >= least(coalesce(e.ends_on, e.starts_on) + 90, r.given_up_on + 90,
      case when coalesce(e.ends_on, e.starts_on) is null then (r.changed_at at time zone 'UTC')::date + 365 end)
    for update of r),
  kept as (
    insert into visa_evidence (year, destination, result, ground, papers, days_waited, fee, currency)
    select extract(year from v.decided_on), v.destination, v.result, v.ground, v.papers, v.decided_on - v.applied_on, v.fee, v.currency
    from visa_outcomes v join over o using (delegation_id, person_id) where v.for_evidence),
  done as (
    delete from travel_records r using over o where r.delegation_id = o.delegation_id and r.person_id = o.person_id returning 1)
  select count(*) into gone from done;
  return gone;
end $$;
--> statement-breakpoint
-- Counts by year and place alone; which of them may be shown is said in liga/travel/evidence.ts.
create function visa_evidence_by_year() returns table (year integer, destination text, outcomes integer, granted integer,
  refused integer, withdrawn integer, days integer, grounds jsonb, papers jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with every as (
    select v.year, v.destination, v.result, v.ground, v.papers, v.days_waited from visa_evidence v
    union all
    select extract(year from o.decided_on)::integer, o.destination, o.result, o.ground, o.papers, o.decided_on - o.applied_on
    from visa_outcomes o where o.for_evidence)
  select e.year, e.destination::text, count(*)::integer, (count(*) filter (where e.result = 'granted'))::integer,
    (count(*) filter (where e.result = 'refused'))::integer, (count(*) filter (where e.result = 'withdrawn'))::integer,
    (percentile_disc(0.5) within group (order by e.days_waited))::integer,
    coalesce((select jsonb_object_agg(g.ground, g.n) from (select x.ground, count(*) as n from every x
      where x.year = e.year and x.destination = e.destination and x.ground is not null group by x.ground) g), '{}'),
    coalesce((select jsonb_object_agg(p.paper, p.n) from (select w as paper, count(*) as n from every x, unnest(x.papers) w
      where x.year = e.year and x.destination = e.destination group by w) p), '{}')
  from every e where is_coordinator() group by e.year, e.destination order by e.year desc, e.destination
$$;
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- Her travel follows a person who is merged, and what hangs on it by its keys; a record both have stays behind
-- with the merged profile, which holds no seat, and is deleted in time.
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
    (27, 'travel_officers', 'travel_officers', 'person_id', 'x.delegation_id', 'exists (select 1 from travel_officers k where k.person_id = $1 and k.delegation_id = x.delegation_id)')
$$;

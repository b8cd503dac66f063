-- A module waits for any number of others; circles are refused and named, what is published stays as it is,
-- and a cohort keeps its curriculum unless its sessions move along.
insert into module_prerequisites (curriculum_id, module_id, prerequisite_id)
select curriculum_id, id, prerequisite_id from modules where prerequisite_id is not null;
--> statement-breakpoint
ALTER TABLE "modules" DROP CONSTRAINT "modules_not_own_prerequisite";--> statement-breakpoint
ALTER TABLE "modules" DROP CONSTRAINT "modules_prerequisite";
--> statement-breakpoint
ALTER TABLE "modules" DROP COLUMN "prerequisite_id";
--> statement-breakpoint
-- The lock makes two who would close a circle together wait for each other.
create function refuse_prerequisite_circle() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare circle uuid[];
begin
  perform 1 from curricula where id = new.curriculum_id for update;
  if new.module_id in (
    with recursive before(id) as (
      select new.prerequisite_id union select p.prerequisite_id from before b join module_prerequisites p on p.module_id = b.id)
    select id from before) then
    with recursive walk(id, path) as (
      select new.prerequisite_id, array[new.module_id, new.prerequisite_id]
      union all
      select p.prerequisite_id, w.path || p.prerequisite_id from walk w join module_prerequisites p on p.module_id = w.id
      where w.id <> new.module_id and not p.prerequisite_id = any (w.path[2:]))
    select path into circle from walk where id = new.module_id order by cardinality(path) limit 1;
    raise exception 'prerequisite_cycle' using errcode = 'LG001', detail = (
      select jsonb_build_object('circle', string_agg(coalesce(
        m.title ->> (select locale from people where id = current_person()), m.title ->> 'es', m.title ->> 'en', ''), ' → ' order by c.place))
      from unnest(circle) with ordinality c(id, place) join modules m on m.id = c.id)::text;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger module_prerequisites_no_circle after insert or update on module_prerequisites for each row execute function refuse_prerequisite_circle();
--> statement-breakpoint
-- Frozen for everybody who is somebody; the owner's own hands (a migration, the demo) may still write. With its
-- curriculum a module may go.
create function refuse_frozen_curriculum() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is not null and exists (
    select 1 from curricula where published_at is not null
      and id in ((to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid)) then
    raise exception 'curriculum_published' using errcode = 'LG001';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger curricula_frozen before update on curricula for each row
  when (old.published_at is not null and old.* is distinct from new.*) execute function refuse_frozen_curriculum('id');
--> statement-breakpoint
create trigger curricula_kept before delete on curricula for each row
  when (old.published_at is not null) execute function refuse_frozen_curriculum('id');
--> statement-breakpoint
create trigger modules_frozen before update on modules for each row
  when (old.* is distinct from new.*) execute function refuse_frozen_curriculum('curriculum_id');
--> statement-breakpoint
create trigger modules_kept before insert or delete on modules for each row execute function refuse_frozen_curriculum('curriculum_id');
--> statement-breakpoint
create trigger module_prerequisites_frozen before insert or delete on module_prerequisites for each row execute function refuse_frozen_curriculum('curriculum_id');
--> statement-breakpoint
create trigger module_prerequisites_kept before update on module_prerequisites for each row
  when (old.* is distinct from new.*) execute function refuse_frozen_curriculum('curriculum_id');
--> statement-breakpoint
-- A running cohort comes to another version of its curriculum with its sessions, never without them.
create function refuse_left_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from training_sessions s join modules m on m.id = s.module_id
    where s.cohort_id = new.id and m.curriculum_id is distinct from new.curriculum_id and (
      new.curriculum_id is null
      or exists (select 1 from modules n where n.curriculum_id = new.curriculum_id and n.lineage_id = m.lineage_id)
      or (select lineage_id from curricula where id = m.curriculum_id) <> (select lineage_id from curricula where id = new.curriculum_id))) then
    raise exception 'curriculum_has_sessions' using errcode = 'LG001';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger cohorts_curriculum_kept after update of curriculum_id on cohorts for each row
  when (old.curriculum_id is distinct from new.curriculum_id) execute function refuse_left_sessions();
--> statement-breakpoint
-- What belongs together is no news for a calendar.
create or replace function raise_sequence() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['version', 'sequence', 'capacity', 'series_id', 'group_id'])
    is distinct from (to_jsonb(old) - array['version', 'sequence', 'capacity', 'series_id', 'group_id']) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Stated hours and interpreting follow a person who is merged.
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
    (19, 'hours', 'available_hours', 'person_id', 'x.weekday', 'exists (select 1 from available_hours k where k.person_id = $1)')
$$;
--> statement-breakpoint
create or replace function mentee_training()
returns table (mentorship_id uuid, person_id uuid, attendance_bar integer, modules jsonb, sessions jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select ms.id, ms.mentee_id, coalesce(u.attendance_bar, 0),
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind) order by m.position)
      from modules m where m.curriculum_id = c.curriculum_id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('moduleId', s.module_id, 'groupId', s.group_id,
        'startsAt', s.starts_at,
        'durationMinutes', s.duration_minutes, 'cancelled', s.cancelled_at is not null, 'mark', a.mark))
      from training_sessions s left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
      where s.cohort_id = c.id), '[]')
  from mentorships ms
  join enrolments e on e.cohort_id = ms.cohort_id and e.person_id = ms.mentee_id
  join cohorts c on c.id = ms.cohort_id
  left join curricula u on u.id = c.curriculum_id
  where ms.mentor_id = current_person() and ms.ended_on is null
$$;

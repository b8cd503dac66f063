-- The same answer, asked for two thousand at once: nothing in it looks at more than one woman's rows.
create or replace function may_vouch_for(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select coordinated_cohorts() as id),
  hers as materialized (
    select e.cohort_id, e.created_at, e.status <> 'invited' as taking_part, exists (
      select 1 from enrolment_changes c where c.enrolment_id = e.id and c.to_status <> 'invited'
        and (c.changed_by is null or same_person(c.changed_by, may_vouch_for.person))) as agreed, e.cohort_id in (select m.id from mine m) as ours
    from enrolments e where e.person_id = may_vouch_for.person
    union all
    select g.cohort_id, g.created_at, true, g.granted_by is null, coalesce(g.cohort_id in (select m.id from mine m), false)
    from role_grants g where g.person_id = may_vouch_for.person)
  select is_administrator() or (
    not exists (
      select 1 from role_grants g where g.person_id = may_vouch_for.person and g.role <> 'mentor'
        and (g.cohort_id is null or g.cohort_id not in (select m.id from mine m)))
    and exists (
      select 1 from people p where p.id = may_vouch_for.person and case
        when p.joined_at is null then
          p.created_by = current_person() and is_coordinator() and not exists (select 1 from hers) and not exists (select 1 from seats s where s.person_id = p.id)
          or exists (select 1 from hers h where h.ours and not exists (select 1 from hers o where not o.ours and o.created_at < h.created_at))
        else exists (select 1 from hers h where h.ours and h.taking_part and (h.agreed or h.created_at <= p.joined_at)) end))
$$;
--> statement-breakpoint
create or replace function placed_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select e.person_id from enrolments e join people p on p.id = e.person_id where p.created_by = current_person()
  union select g.person_id from role_grants g join people p on p.id = g.person_id where p.created_by = current_person()
  union select s.person_id from seats s join people p on p.id = s.person_id where p.created_by = current_person()
$$;
--> statement-breakpoint
create or replace function created_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from people p where p.created_by = current_person() and is_coordinator()
    and not exists (select 1 from enrolments e where e.person_id = p.id) and not exists (select 1 from role_grants g where g.person_id = p.id)
    and not exists (select 1 from seats s where s.person_id = p.id)
$$;
--> statement-breakpoint
-- Belonging together, and what came of a meeting, is no news for a calendar.
create or replace function raise_sequence() returns trigger language plpgsql as $$
declare apart text[] := array['version', 'sequence', 'capacity', 'series_id', 'group_id', 'held_at', 'no_show_by', 'no_show_told_by', 'no_show_answer'];
begin
  if (to_jsonb(new) - apart) is distinct from (to_jsonb(old) - apart) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;

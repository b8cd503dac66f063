-- Whoever founds a cohort coordinates it; she could not grant herself the role. An administrator may
-- see to every cohort as it is, and her own pages stay as they are.
create or replace function cohort_founder_coordinates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is not null and not is_administrator() then
    insert into role_grants (person_id, role, cohort_id, granted_by)
    values (current_person(), 'coordinator', new.id, current_person()) on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create or replace trigger cohorts_founder after insert on cohorts for each row execute function cohort_founder_coordinates();
--> statement-breakpoint
-- Sessions of her cohorts where a code may be entered now; the keys themselves stay with the staff.
create or replace function open_check_ins() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select k.session_id from check_in_keys k join training_sessions s on s.id = k.session_id
  where k.closes_at > now() and s.cancelled_at is null and s.cohort_id in (select own_cohorts())
$$;
--> statement-breakpoint
-- Who leads a cohort is no secret to the women in it: its coordinators, facilitators and mentors.
create or replace function cohort_staff(cohort uuid) returns table (person_id uuid, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.person_id, g.role from role_grants g where g.cohort_id = cohort and cohort in (
    select coordinated_cohorts() union select facilitated_cohorts() union select own_cohorts())
$$;

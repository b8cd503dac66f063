-- Whose travel is whose. An administrator sees to people and roles; the travel of a delegation is for the
-- coordinators of its cohort and for the officer named there.
-- Bodies name tables of the next migration, hence no check yet.
set local check_function_bodies = off;
--> statement-breakpoint
create function travel_coordinated() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select d.id from delegations d join role_grants g on g.cohort_id = d.cohort_id
  where g.person_id = current_person() and g.role = 'coordinator'
$$;
--> statement-breakpoint
-- Named there, and still holding the role that administrators grant.
create function travel_officed() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select o.delegation_id from travel_officers o
  where o.person_id = current_person() and exists (
    select 1 from role_grants g where g.person_id = o.person_id and g.role = 'travel_officer')
$$;

-- Mentors of all cohorts: their role is an administrator's to give, yet whoever coordinates brings them together with leaders.
create function mentors_everywhere() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct person_id from role_grants where role = 'mentor' and cohort_id is null and is_coordinator()
$$;

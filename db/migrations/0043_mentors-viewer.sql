-- Which mentors a coordinator looks after, and which profiles are one woman's.
-- Bodies name tables of the next migration, hence no check yet.
set local check_function_bodies = off;
--> statement-breakpoint
create function coordinated_mentors() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select person_id from role_grants where role = 'mentor' and cohort_id in (select coordinated_cohorts())
  union select person_id from role_grants where role = 'mentor' and cohort_id is null and is_coordinator()
  union select mentor_id from mentorships where cohort_id in (select coordinated_cohorts())
$$;
--> statement-breakpoint
create function own_profiles() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select current_person() where current_person() is not null
  union select id from people where merged_into_id = current_person()
$$;

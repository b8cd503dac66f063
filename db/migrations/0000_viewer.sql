-- Who is asking, and which rows are hers. Every row-level policy reads these functions inside a
-- sub-select, so PostgreSQL evaluates each once per query. They run as the owner (SECURITY DEFINER):
-- otherwise a policy would ask a table whose policy asks the first one again.
-- Bodies name tables of the next migration, hence no check yet.
set local check_function_bodies = off;
--> statement-breakpoint
create extension if not exists citext;
--> statement-breakpoint
create extension if not exists pgcrypto;
--> statement-breakpoint
create function current_person() returns uuid language sql stable as $$
  select nullif(current_setting('app.person_id', true), '')::uuid
$$;
--> statement-breakpoint
create function is_administrator() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from role_grants where person_id = current_person() and role = 'administrator')
$$;
--> statement-breakpoint
create function is_coordinator() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from role_grants where person_id = current_person() and role in ('administrator', 'coordinator'))
$$;
--> statement-breakpoint
create function coordinated_cohorts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select cohort_id from role_grants where person_id = current_person() and role = 'coordinator'
  union select id from cohorts where is_administrator()
$$;
--> statement-breakpoint
create function facilitated_cohorts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select cohort_id from role_grants where person_id = current_person() and role = 'facilitator'
$$;
--> statement-breakpoint
create function own_cohorts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select cohort_id from enrolments where person_id = current_person() and status <> 'withdrawn'
$$;
--> statement-breakpoint
create function own_enrolments() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from enrolments where person_id = current_person()
$$;
--> statement-breakpoint
create function created_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from people where created_by = current_person()
$$;
--> statement-breakpoint
create function coordinated_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from delegations where cohort_id in (select coordinated_cohorts())
$$;
--> statement-breakpoint
create function coordinated_versions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from schedule_versions where delegation_id in (select coordinated_delegations())
$$;
--> statement-breakpoint
create function coordinated_opportunities() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from opportunities where cohort_id in (select coordinated_cohorts())
$$;
--> statement-breakpoint
create function open_opportunities() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from opportunities where cohort_id in (select own_cohorts()) and closes_at > now()
$$;
--> statement-breakpoint
create function coordinated_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select person_id from enrolments where cohort_id in (select coordinated_cohorts())
  union select person_id from role_grants where cohort_id in (select coordinated_cohorts())
  union select mentor_id from mentorships where cohort_id in (select coordinated_cohorts())
  union select person_id from seats where person_id is not null and delegation_id in (select coordinated_delegations())
  union select id from people where is_administrator()
$$;
--> statement-breakpoint
create function mentored_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select mentee_id from mentorships where mentor_id = current_person() and ended_on is null
$$;
--> statement-breakpoint
create function own_mentorships() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from mentorships where current_person() in (mentor_id, mentee_id)
$$;
--> statement-breakpoint
create function staffed_sessions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from training_sessions
  where cohort_id in (select coordinated_cohorts() union select facilitated_cohorts())
$$;
--> statement-breakpoint
-- Once a seat is offered it is hers to see; a planned alternate sees her seat too.
create function own_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from seats where current_person() in (person_id, alternate_id)
$$;
--> statement-breakpoint
-- The people she meets: her cohorts, their staff, her mentor or mentees, her fellow delegates.
create function known_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with shared as (select own_cohorts() as cohort_id union select facilitated_cohorts())
  select current_person() where current_person() is not null
  union select coordinated_people()
  union select created_people()
  union select person_id from enrolments where status <> 'withdrawn' and cohort_id in (select cohort_id from shared)
  union select person_id from role_grants where cohort_id in (select cohort_id from shared)
  union select mentor_id from mentorships where mentee_id = current_person()
  union select mentored_people()
  union select person_id from seats where person_id is not null and delegation_id in (select own_delegations())
$$;

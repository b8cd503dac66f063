-- Whose assignments, submissions and journal entries are whose, and by which rules a language is searched.
-- Bodies name tables of the next migration, hence no check yet.
set local check_function_bodies = off;
--> statement-breakpoint
create function is_training_staff() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from role_grants where person_id = current_person() and role in ('administrator', 'coordinator', 'facilitator'))
$$;
--> statement-breakpoint
-- Cohorts she coordinates by a role of her own; an administrator sees to all of them, but a journal is not hers to read.
create function cohorts_coordinated_by_role() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select cohort_id from role_grants where person_id = current_person() and role = 'coordinator'
$$;
--> statement-breakpoint
create function staffed_assignments() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from training_assignments
  where cohort_id in (select coordinated_cohorts() union select facilitated_cohorts())
$$;
--> statement-breakpoint
create function own_submissions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from submissions where enrolment_id in (select own_enrolments())
$$;
--> statement-breakpoint
-- Hers, and not accepted yet: she may still change what belongs to them.
create function open_submissions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from submissions where enrolment_id in (select own_enrolments()) and state <> 'accepted'
$$;
--> statement-breakpoint
-- Sent to the staff she is one of.
create function sent_submissions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from submissions where state <> 'draft' and assignment_id in (select staffed_assignments())
$$;
--> statement-breakpoint
-- PostgreSQL's own rules for the four languages it knows and we work in; plain words for every other.
create function search_rules(language text) returns regconfig language sql immutable as $$
  select case split_part(lower(language), '-', 1)
    when 'en' then 'pg_catalog.english'::regconfig when 'es' then 'pg_catalog.spanish'::regconfig
    when 'fr' then 'pg_catalog.french'::regconfig when 'ar' then 'pg_catalog.arabic'::regconfig
    else 'pg_catalog.simple'::regconfig end
$$;

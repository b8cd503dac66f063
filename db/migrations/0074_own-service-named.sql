-- A mentor reads the names of the cohorts she served, which are otherwise for those who take part.
drop function own_service();
--> statement-breakpoint
create function own_service() returns table (cohort_id uuid, cohort text, mentees integer, running integer, meetings integer, minutes integer, starts_on date, ends_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.cohort_id, h.name, s.* from (select distinct m.cohort_id from mentorships m where m.mentor_id = current_person()) c
  join cohorts h on h.id = c.cohort_id cross join lateral served(current_person(), c.cohort_id) s
$$;

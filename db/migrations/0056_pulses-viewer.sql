-- Pairs she coordinates and is no part of: who is one of the two learns nothing here about the other.
-- Its body names nothing new; the tables whose policies read it come with the next migration.
create function overseen_mentorships() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from mentorships where cohort_id in (select coordinated_cohorts()) and current_person() not in (mentor_id, mentee_id)
$$;

-- The pairs she belongs to that still go on.
create function running_mentorships() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from mentorships where current_person() in (mentor_id, mentee_id) and ended_on is null
$$;

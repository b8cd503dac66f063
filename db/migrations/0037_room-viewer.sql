-- Whose room it is: members who have said yes, and coordinators. Bodies name tables that stand already.
create function room_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from seats where person_id = current_person() and state in ('accepted', 'confirmed')
  union select coordinated_delegations()
$$;
--> statement-breakpoint
create function headed_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from seats where person_id = current_person() and role = 'head' and state in ('accepted', 'confirmed')
$$;
--> statement-breakpoint
-- Its table comes in the next migration.
set local check_function_bodies = off;
--> statement-breakpoint
create function own_debriefs() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from debriefs where person_id = current_person()
$$;

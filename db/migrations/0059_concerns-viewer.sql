-- Whose concerns are whose: those given to her, while she holds the role.
-- Bodies name tables of the next migration, hence no check yet.
set local check_function_bodies = off;
--> statement-breakpoint
create function readable_concerns() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.concern_id from concern_contacts c
  where c.person_id in (select own_profiles())
    and exists (select 1 from role_grants g where g.person_id = current_person() and g.role = 'safeguarding_contact')
$$;

-- What is known of her is put right by who may vouch for her, or by coordinators to whose cohorts alone she belongs.
create function may_correct(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select may_vouch_for(person) or not exists (
      select 1 from enrolments e where e.person_id = may_correct.person and e.cohort_id not in (select coordinated_cohorts()))
    and not exists (select 1 from role_grants g where g.person_id = may_correct.person
      and (g.cohort_id is null or g.cohort_id not in (select coordinated_cohorts())))
$$;
--> statement-breakpoint
create function guard_facts() returns trigger language plpgsql as $$
begin
  if current_person() is not null and current_user = session_user and new.id <> current_person() and not may_correct(new.id) then
    raise exception 'not_yours_to_vouch' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger people_facts before update on people for each row
  when ((new.legal_name, new.chosen_name, new.pseudonym, new.organisation_id, new.country_code, new.languages, new.time_zone, new.locale)
    is distinct from (old.legal_name, old.chosen_name, old.pseudonym, old.organisation_id, old.country_code, old.languages, old.time_zone, old.locale))
  execute function guard_facts();

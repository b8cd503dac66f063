-- Whoever is recognised was here today; written once a day, so that a page costs no more than before.
create or replace function auth_viewer(token text) returns table (
  id uuid, email text, name text, locale text, time_zone text, joined boolean, expires timestamptz,
  grants jsonb, enrolled boolean, mentored boolean, delegate boolean
) language sql volatile security definer set search_path = public, pg_temp as $$
  with asking as (
    select s.person_id, s.expires from sign_in_sessions s join people p on p.id = s.person_id
    where s.token_hash = token and s.expires > now() and p.merged_into_id is null),
  here as (
    insert into visits (person_id) select a.person_id from asking a
    where not exists (select 1 from visits v where v.person_id = a.person_id and v.last_on >= current_date)
    on conflict (person_id) do update set last_on = current_date)
  select p.id, p.email::text, coalesce(p.chosen_name, p.legal_name), p.locale, p.time_zone, p.joined_at is not null, a.expires,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'cohortId', g.cohort_id)) from role_grants g where g.person_id = p.id), '[]'),
    exists (select 1 from enrolments e where e.person_id = p.id and e.status <> 'withdrawn'),
    exists (select 1 from mentorships m where m.mentee_id = p.id and m.ended_on is null),
    exists (select 1 from seats t where t.person_id = p.id)
  from asking a join people p on p.id = a.person_id
$$;

-- Everybody's lines of the newest schedule of a delegation, for the one who heads it; nobody else gets any.
create function headed_entries(delegation uuid) returns setof schedule_entries
language sql stable security definer set search_path = public, pg_temp as $$
  select x.* from schedule_versions v join schedule_entries x on x.version_id = v.id
  where v.delegation_id = delegation and delegation in (select headed_delegations())
    and v.number = (select max(o.number) from schedule_versions o where o.delegation_id = delegation)
$$;

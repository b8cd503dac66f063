-- What the published agenda says of her now, at the hour and in the room the session has by now; one that was taken
-- out of the programme keeps nobody. For the head and the coordinators.
create or replace function room_agenda_now(delegation uuid, person uuid, moment timestamptz)
returns table (title text, place text, "startsAt" timestamptz, "endsAt" timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.title, concat_ws(', ', n.room, n.venue), n.starts_at, n.ends_at
  from schedule_versions v join schedule_entries x on x.version_id = v.id
  left join forum_sessions f on f.id = x.session_id
  cross join lateral (
    select x.title, x.room, x.venue, x.starts_at, x.ends_at where f.id is null
    union all select f.title, f.room, f.venue, f.starts_at, f.ends_at where f.cancelled_at is null and f.id is not null) n
  where v.delegation_id = delegation and x.person_id = person and n.starts_at <= moment and n.ends_at > moment
    and v.number = (select max(number) from schedule_versions where delegation_id = room_agenda_now.delegation)
    and (delegation in (select headed_delegations()) or delegation in (select coordinated_delegations()))
  order by n.starts_at desc limit 1
$$;

-- Who takes part from afar takes no seat of those a forum, or a budget, has.
create or replace function find_conflicts(delegation uuid)
returns table (kind text, subject text, person_id uuid, session_id uuid, other_id uuid, detail jsonb)
language sql stable set search_path = public, pg_temp as $$
  with d as (select * from delegations where id = delegation),
  mine as (select * from agenda where delegation_id = delegation),
  others as (
    -- Her plan in this delegation, and what only another delegation planned for her; once each.
    select m.*, false as elsewhere from mine m
    union all
    select distinct on (o.person_id, o.session_id) o.*, true from agenda o
    where o.delegation_id <> delegation and o.person_id in (select m.person_id from mine m)
      and not exists (select 1 from mine m where m.person_id = o.person_id and m.session_id = o.session_id)),
  pairs as (
    select m.person_id, m.session_id, o.session_id as other_id, m.title, o.title as other_title, m.zone, o.zone as other_zone,
      m.starts_at, m.ends_at, o.starts_at as other_starts_at, o.ends_at as other_ends_at, m.venue, o.venue as other_venue, o.elsewhere
    from mine m join others o on o.person_id = m.person_id and o.session_id <> m.session_id
      -- within one delegation each pair once; against another delegation always
      and (o.elsewhere or (m.starts_at, m.session_id) < (o.starts_at, o.session_id))),
  told as (
    select p.*, concat_ws(':', p.person_id, p.session_id, p.other_id) as subject,
      p.starts_at < p.other_ends_at and p.other_starts_at < p.ends_at as overlaps,
      greatest(p.starts_at - p.other_ends_at, p.other_starts_at - p.ends_at) as between,
      jsonb_build_object('title', p.title, 'startsAt', p.starts_at, 'endsAt', p.ends_at, 'zone', p.zone, 'venue', p.venue,
        'otherTitle', p.other_title, 'otherStartsAt', p.other_starts_at, 'otherEndsAt', p.other_ends_at, 'otherZone', p.other_zone,
        'otherVenue', p.other_venue, 'elsewhere', p.elsewhere) as detail
    from pairs p)
  select 'overlap', t.subject, t.person_id, t.session_id, t.other_id, t.detail from told t where t.overlaps
  union all
  select 'travel', t.subject, t.person_id, t.session_id, t.other_id,
    t.detail || jsonb_build_object('needed', d.travel_minutes, 'minutes', round(extract(epoch from t.between) / 60))
  from told t, d where t.venue <> t.other_venue and not t.overlaps and t.between < make_interval(mins => d.travel_minutes)
  union all
  select 'training_overlap', concat_ws(':', m.person_id, m.session_id, t.id), m.person_id, m.session_id, t.id,
    jsonb_build_object('title', m.title, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'zone', m.zone, 'module', mo.title,
      'otherStartsAt', t.starts_at, 'otherEndsAt', t.starts_at + make_interval(mins => t.duration_minutes), 'otherZone', t.zone)
  from mine m
  join enrolments e on e.person_id = m.person_id and e.status in ('invited', 'active')
  join training_sessions t on t.cohort_id = e.cohort_id and t.cancelled_at is null
    and t.starts_at < m.ends_at and m.starts_at < t.starts_at + make_interval(mins => t.duration_minutes)
  join modules mo on mo.id = t.module_id
  union all
  -- A woman in two delegations takes one place.
  select 'capacity', c.session_id::text, null, c.session_id, null,
    jsonb_build_object('title', c.title, 'startsAt', c.starts_at, 'endsAt', c.ends_at, 'zone', c.zone, 'capacity', c.capacity, 'assigned', c.assigned)
  from (select distinct m.session_id, m.title, m.starts_at, m.ends_at, m.zone, m.capacity,
      (select count(distinct a.person_id) from agenda a where a.session_id = m.session_id) as assigned
    from mine m where m.capacity is not null) c
  where c.assigned > c.capacity
  union all
  select 'seat_limit', '', null, null, null, jsonb_build_object('seats', n.seats, 'limit', n.most)
  from (select count(s.id) as seats, least(d.seat_limit, seat_limit_of(d.edition_id, 'max_delegates')) as most
    from d left join seats s on s.delegation_id = d.id and s.role <> 'remote' group by d.seat_limit, d.edition_id) n where n.seats > n.most
  union all
  select 'organisation_limit', s.organisation_id::text, null, null, s.organisation_id,
    jsonb_build_object('organisation', min(o.name), 'seats', count(*), 'limit', min(organisation_limit_of(d.edition_id)))
  from d join seats s on s.delegation_id = d.id join organisations o on o.id = s.organisation_id
  where s.state <> 'declined' and s.role <> 'remote'
  group by s.organisation_id having count(*) > min(organisation_limit_of(d.edition_id))
  union all
  select 'training_incomplete', concat_ws(':', s.person_id, dm.module_id), s.person_id, null, dm.module_id, jsonb_build_object('module', mo.title)
  from seats s join delegation_modules dm on dm.delegation_id = s.delegation_id join modules mo on mo.id = dm.module_id
  where s.delegation_id = delegation and s.person_id is not null and s.state <> 'declined' and not exists (
    select 1 from attendance a join enrolments e on e.id = a.enrolment_id join cohorts h on h.id = e.cohort_id
    join training_sessions t on t.id = a.session_id join modules taught on taught.id = t.module_id
    where e.person_id = s.person_id and taught.lineage_id = mo.lineage_id and counts_as_attended(a.mark, h.curriculum_id))
  union all
  select 'rapporteur_missing', '', null, null, null, '{}'::jsonb
  where exists (select 1 from d) and not exists (
    select 1 from seats s where s.delegation_id = delegation and s.role = 'gender_rapporteur' and s.person_id is not null and s.state <> 'declined')
$$;
--> statement-breakpoint
create or replace function guard_seat() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare d delegations; most integer; per_organisation integer; comes boolean;
begin
  select * into d from delegations where id = new.delegation_id for update;
  if new.role = 'remote' then return new; end if;
  -- A seat of those that are counted: new, or remote until now.
  comes := tg_op = 'INSERT' or old.role = 'remote';
  if comes and conflict_level(d.id, 'seat_limit', '') = 'block' then
    select least(d.seat_limit, seat_limit_of(d.edition_id, 'max_delegates')) into most;
    if (select count(*) from seats where delegation_id = d.id and role <> 'remote' and id <> new.id) >= most then
      raise exception 'seat_limit' using errcode = 'LG001', detail = jsonb_build_object('limit', most)::text;
    end if;
  end if;
  if new.organisation_id is not null and (comes or new.organisation_id is distinct from old.organisation_id)
    and conflict_level(d.id, 'organisation_limit', new.organisation_id::text) = 'block' then
    per_organisation := organisation_limit_of(d.edition_id);
    if (select count(*) from seats where delegation_id = d.id and organisation_id = new.organisation_id and id <> new.id
        and state <> 'declined' and role <> 'remote') >= per_organisation then
      raise exception 'organisation_limit' using errcode = 'LG001', detail = jsonb_build_object('limit', per_organisation)::text;
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
drop trigger seats_guard on seats;
--> statement-breakpoint
create trigger seats_guard before insert or update of organisation_id, role on seats for each row execute function guard_seat();

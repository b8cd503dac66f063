-- What tables and policies alone cannot say: names shown, histories, narrow doors for sign-in and
-- check-in, conflicts of a delegation and the refusals that follow from them.

-- Names -----------------------------------------------------------------------------------------
create function shown_name(p people, use text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case coalesce(
      (select choice from name_choices c where c.person_id = p.id and c.use = shown_name.use),
      case shown_name.use when 'directory' then 'chosen' when 'report' then 'none' else 'legal' end)
    when 'legal' then p.legal_name
    when 'chosen' then coalesce(p.chosen_name, p.legal_name)
    when 'pseudonym' then p.pseudonym
  end
$$;
--> statement-breakpoint
create view person_cards with (security_barrier) as
  select p.id,
    case when p.id = current_person() or p.id in (select coordinated_people())
      then coalesce(p.chosen_name, p.legal_name) else shown_name(p, 'directory') end as name,
    p.languages, p.time_zone, p.country_code, p.organisation_id, o.name as organisation_name
  from people p left join organisations o on o.id = p.organisation_id
  where p.id in (select known_people()) and p.merged_into_id is null;
--> statement-breakpoint

-- Histories -------------------------------------------------------------------------------------
create function note_enrolment_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.status <> old.status then
    insert into enrolment_changes (enrolment_id, from_status, to_status, reason, changed_by)
    values (new.id, case when tg_op = 'UPDATE' then old.status end, new.status, new.reason, current_person());
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger enrolments_history after insert or update on enrolments for each row execute function note_enrolment_change();
--> statement-breakpoint
create function note_edition_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.starts_on, old.ends_on, old.city, old.status) is distinct from (new.starts_on, new.ends_on, new.city, new.status) then
    insert into edition_changes (edition_id, starts_on, ends_on, city, status, source)
    values (old.id, old.starts_on, old.ends_on, old.city, old.status, old.source);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger editions_history after update on editions for each row execute function note_edition_change();
--> statement-breakpoint
-- iCalendar SEQUENCE (RFC 5545, 3.8.7.4) rises when what a calendar shows has changed.
create function raise_sequence() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'version' - 'sequence' - 'capacity') is distinct from (to_jsonb(old) - 'version' - 'sequence' - 'capacity') then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger training_sessions_sequence before update on training_sessions for each row execute function raise_sequence();
--> statement-breakpoint
create trigger mentoring_meetings_sequence before update on mentoring_meetings for each row execute function raise_sequence();
--> statement-breakpoint
create trigger forum_sessions_sequence before update on forum_sessions for each row execute function raise_sequence();
--> statement-breakpoint
-- Zones are IANA names the server knows.
create function is_zone(name text) returns boolean language plpgsql immutable as $$
begin
  -- Abbreviations and POSIX rules are no places: UTC, or a name with a slash that the server can use.
  perform now() at time zone name;
  return name = 'UTC' or name ~ '^[A-Za-z]+(/[A-Za-z0-9_+-]+)+$';
exception when invalid_parameter_value then
  return false;
end $$;
--> statement-breakpoint
create function refuse_unknown_zone() returns trigger language plpgsql as $$
begin
  if not is_zone(to_jsonb(new) ->> tg_argv[0]) then
    raise exception 'unknown_zone' using errcode = 'LG002', detail = to_jsonb(new) ->> tg_argv[0];
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger people_zone before insert or update of time_zone on people for each row execute function refuse_unknown_zone('time_zone');
--> statement-breakpoint
create trigger training_sessions_zone before insert or update of zone on training_sessions for each row execute function refuse_unknown_zone('zone');
--> statement-breakpoint
create trigger mentoring_meetings_zone before insert or update of zone on mentoring_meetings for each row execute function refuse_unknown_zone('zone');
--> statement-breakpoint
create trigger forum_sessions_zone before insert or update of zone on forum_sessions for each row execute function refuse_unknown_zone('zone');
--> statement-breakpoint

-- Sign-in: the only ways to people before anybody is known ------------------------------------------
create function auth_person_by_email(address citext) returns table (id uuid, email text, name text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, email::text, coalesce(chosen_name, legal_name), locale from people
  where email = address and merged_into_id is null
$$;
--> statement-breakpoint
create function auth_person_by_id(person uuid) returns table (id uuid, email text, name text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, email::text, coalesce(chosen_name, legal_name), locale from people
  where id = person and merged_into_id is null
$$;
--> statement-breakpoint
create function auth_open_session(token text, person uuid, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_sessions where expires < now();
  insert into sign_in_sessions (token_hash, person_id, expires) values (token, person, until);
$$;
--> statement-breakpoint
create function auth_extend_session(token text, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sign_in_sessions set expires = until where token_hash = token
$$;
--> statement-breakpoint
create function auth_close_session(token text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_sessions where token_hash = token
$$;
--> statement-breakpoint
-- Everything a request must know of the person behind a cookie, in one look-up.
create function auth_viewer(token text) returns table (
  id uuid, email text, name text, locale text, time_zone text, joined boolean, expires timestamptz,
  grants jsonb, enrolled boolean, mentored boolean, delegate boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.email::text, coalesce(p.chosen_name, p.legal_name), p.locale, p.time_zone, p.joined_at is not null, s.expires,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'cohortId', g.cohort_id)) from role_grants g where g.person_id = p.id), '[]'),
    exists (select 1 from enrolments e where e.person_id = p.id and e.status <> 'withdrawn'),
    exists (select 1 from mentorships m where m.mentee_id = p.id and m.ended_on is null),
    exists (select 1 from seats t where t.person_id = p.id)
  from sign_in_sessions s join people p on p.id = s.person_id
  where s.token_hash = token and s.expires > now() and p.merged_into_id is null
$$;
--> statement-breakpoint
-- At most five links to one address in fifteen minutes; false when there were more.
create function auth_save_link(address citext, token text, until timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('link:' || lower(address::text)));
  delete from sign_in_links where expires < now() - interval '1 day';
  if (select count(*) from sign_in_links where email = address and created_at > now() - interval '15 minutes') >= 5 then
    return false;
  end if;
  insert into sign_in_links (token_hash, email, expires) values (token, address, until);
  return true;
end $$;
--> statement-breakpoint
create function auth_use_link(address citext, token text) returns timestamptz
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_links where token_hash = token and email = address returning expires
$$;
--> statement-breakpoint
create function auth_redeem_invitation(code text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid;
begin
  update invitations set used_at = now()
  where code_hash = code and used_at is null and revoked_at is null and expires_at > now()
  returning person_id into person;
  return (select coalesce(merged_into_id, id) from people where id = person);
end $$;
--> statement-breakpoint
-- Who an invitation is for, shown before it is used; nothing for a used or unknown code.
create function auth_invitation(code text) returns table (name text, locale text, cohort text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(p.chosen_name, p.legal_name), p.locale, c.name
  from invitations i join people p on p.id = i.person_id left join cohorts c on c.id = i.cohort_id
  where i.code_hash = code and i.used_at is null and i.revoked_at is null and i.expires_at > now()
$$;
--> statement-breakpoint
create function feed_person(secret text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select f.person_id from calendar_feeds f join people p on p.id = f.person_id
  where f.secret_hash = secret and f.revoked_at is null and p.merged_into_id is null
$$;
--> statement-breakpoint
-- Accepting an invitation makes the enrolments it stands for active; only she can do it.
create function accept_invitations() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update people set joined_at = coalesce(joined_at, now()) where id = current_person();
  update enrolments set status = 'active', version = version + 1
  where person_id = current_person() and status = 'invited';
end $$;
--> statement-breakpoint

-- Mail ------------------------------------------------------------------------------------------
-- A mail claimed longer than five minutes ago belongs to a sender that died: it is claimed again.
create function mail_claim(how_many integer) returns table (id uuid, kind text, to_address text, subject text, body_text text, body_html text)
language sql security definer set search_path = public, pg_temp as $$
  update mails m set state = 'sending', attempts = attempts + 1, next_attempt_at = now() + interval '5 minutes'
  where m.id in (
    select w.id from mails w where w.state in ('queued', 'sending') and w.next_attempt_at <= now()
    order by w.next_attempt_at limit how_many for update skip locked)
  returning m.id, m.kind, m.to_address::text, m.subject, m.text, m.html
$$;
--> statement-breakpoint
-- A sent sign-in mail is emptied: its link must not outlive it. Failures retry with backoff, ten times.
create function mail_done(mail uuid, error text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update mails set
    state = case when error is null then 'sent' when attempts >= 10 then 'failed' else 'queued' end,
    sent_at = case when error is null then now() end,
    last_error = error,
    next_attempt_at = now() + interval '30 seconds' * power(2, least(attempts, 8)),
    text = case when error is null and kind = 'sign_in' then '' else text end,
    html = case when error is null and kind = 'sign_in' then '' else html end
  where id = mail
$$;
--> statement-breakpoint
-- The outbox page of the demo, where nothing is sent.
create function outbox() returns table (id uuid, kind text, to_address text, subject text, body_text text, body_html text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, kind, to_address::text, subject, text, html, created_at from mails where state = 'queued' order by created_at desc limit 100
$$;
--> statement-breakpoint

-- Training --------------------------------------------------------------------------------------
-- A six-digit code of a session for a 60-second window (as RFC 4226, 5.3, truncates an HMAC).
create function check_in_code_at(secret text, instant timestamptz) returns text language sql immutable as $$
  with mac as (select hmac(convert_to(floor(extract(epoch from instant) / 60)::bigint::text, 'utf8'), decode(secret, 'hex'), 'sha256') as m),
  o as (select m, get_byte(m, 31) & 15 as i from mac)
  select lpad(((((get_byte(m, i) & 127)::bigint << 24) | (get_byte(m, i + 1)::bigint << 16) | (get_byte(m, i + 2)::bigint << 8) | get_byte(m, i + 3)::bigint) % 1000000)::text, 6, '0') from o
$$;
--> statement-breakpoint
create function check_in_code(session uuid) returns table (code text, seconds_left integer, closes_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select check_in_code_at(k.secret, now()), 60 - (floor(extract(epoch from now()))::bigint % 60)::integer, k.closes_at
  from check_in_keys k where k.session_id = session and k.closes_at > now() and session in (select staffed_sessions())
$$;
--> statement-breakpoint
-- Answers 'present', 'already', 'closed', 'wrong', 'too_many' or 'not_enrolled'. A register entry by a
-- person stands: a code never overwrites it. The code of the window before is still good.
create function check_in(session uuid, code text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare enrolment uuid; key check_in_keys;
begin
  select e.id into enrolment from training_sessions s join enrolments e on e.cohort_id = s.cohort_id
  where s.id = session and s.cancelled_at is null and e.person_id = current_person() and e.status in ('active', 'invited');
  if enrolment is null then return 'not_enrolled'; end if;
  perform pg_advisory_xact_lock(hashtext('check-in:' || session || current_person()));
  if (select count(*) from check_in_attempts a where a.session_id = session and a.person_id = current_person() and a.at > now() - interval '10 minutes') >= 10 then
    return 'too_many';
  end if;
  select * into key from check_in_keys k where k.session_id = session and k.closes_at > now();
  if key is null then return 'closed'; end if;
  if code not in (check_in_code_at(key.secret, now()), check_in_code_at(key.secret, now() - interval '60 seconds')) then
    insert into check_in_attempts (session_id, person_id) values (session, current_person());
    return 'wrong';
  end if;
  insert into attendance (session_id, enrolment_id, mark, method, marked_by)
  values (session, enrolment, 'present', 'code', current_person()) on conflict do nothing;
  return case when found then 'present' else 'already' end;
end $$;
--> statement-breakpoint
-- The marks that count as having attended; `liga/training/rules.ts` says the same.
create function counts_as_attended(mark text) returns boolean language sql immutable as $$ select mark in ('present', 'late') $$;
--> statement-breakpoint

-- Delegations -----------------------------------------------------------------------------------
create function default_conflict_level(kind text) returns text language sql immutable as $$
  select case when kind in ('overlap', 'capacity', 'seat_limit', 'training_incomplete', 'rapporteur_missing') then 'block' else 'warn' end
$$;
--> statement-breakpoint
create function conflict_level(delegation uuid, conflict text, about text) returns text language sql stable as $$
  select coalesce(
    (select level from conflict_levels where delegation_id = delegation and kind = conflict and subject = about and about <> ''),
    (select level from conflict_levels where delegation_id = delegation and kind = conflict and subject = ''),
    default_conflict_level(conflict))
$$;
--> statement-breakpoint
-- Every agenda item of every delegation's members, whichever delegation planned it.
create view agenda with (security_invoker) as
  select a.delegation_id, a.person_id, s.id as session_id, s.title, s.venue, s.starts_at, s.ends_at, s.capacity
  from assignments a join forum_sessions s on s.id = a.session_id where s.cancelled_at is null;
--> statement-breakpoint
create function find_conflicts(delegation uuid)
returns table (kind text, subject text, person_id uuid, session_id uuid, other_id uuid, detail jsonb)
language sql stable set search_path = public, pg_temp as $$
  with d as (select * from delegations where id = delegation),
  mine as (select * from agenda where delegation_id = delegation),
  pairs as (
    select m.person_id, m.session_id, o.session_id as other_id, m.title, o.title as other_title,
      m.starts_at, m.ends_at, o.starts_at as other_starts_at, o.ends_at as other_ends_at, m.venue, o.venue as other_venue, o.delegation_id as other_delegation
    from mine m join agenda o on o.person_id = m.person_id and o.session_id <> m.session_id
      -- within one delegation each pair once; against another delegation always
      and (o.delegation_id <> m.delegation_id or (m.starts_at, m.session_id) < (o.starts_at, o.session_id)))
  select 'overlap', concat_ws(':', person_id, session_id, other_id), person_id, session_id, other_id,
    jsonb_build_object('title', title, 'otherTitle', other_title, 'startsAt', starts_at, 'otherStartsAt', other_starts_at, 'elsewhere', other_delegation <> delegation)
  from pairs where starts_at < other_ends_at and other_starts_at < ends_at
  union all
  select 'travel', concat_ws(':', p.person_id, p.session_id, p.other_id), p.person_id, p.session_id, p.other_id,
    jsonb_build_object('title', p.title, 'otherTitle', p.other_title, 'startsAt', p.starts_at, 'otherStartsAt', p.other_starts_at, 'needed', d.travel_minutes,
      'minutes', round(extract(epoch from greatest(p.starts_at - p.other_ends_at, p.other_starts_at - p.ends_at)) / 60))
  from pairs p, d where p.venue <> p.other_venue and not (p.starts_at < p.other_ends_at and p.other_starts_at < p.ends_at)
    and greatest(p.starts_at - p.other_ends_at, p.other_starts_at - p.ends_at) < make_interval(mins => d.travel_minutes)
  union all
  select 'training_overlap', concat_ws(':', m.person_id, m.session_id, t.id), m.person_id, m.session_id, t.id,
    jsonb_build_object('title', m.title, 'startsAt', m.starts_at, 'otherStartsAt', t.starts_at, 'module', mo.title)
  from mine m
  join enrolments e on e.person_id = m.person_id and e.status in ('invited', 'active')
  join training_sessions t on t.cohort_id = e.cohort_id and t.cancelled_at is null
    and t.starts_at < m.ends_at and m.starts_at < t.starts_at + make_interval(mins => t.duration_minutes)
  join modules mo on mo.id = t.module_id
  union all
  select 'capacity', m.session_id::text, null, m.session_id, null,
    jsonb_build_object('title', min(m.title), 'startsAt', min(m.starts_at), 'capacity', min(m.capacity), 'assigned', (select count(*) from agenda a where a.session_id = m.session_id))
  from mine m where m.capacity is not null
  group by m.session_id having (select count(*) from agenda a where a.session_id = m.session_id) > min(m.capacity)
  union all
  select 'seat_limit', '', null, null, null, jsonb_build_object('seats', n.seats, 'limit', n.most)
  from (select count(*) as seats, least(d.seat_limit, (select r."limit" from seat_rules r where r.edition_id = d.edition_id and r.kind = 'max_delegates')) as most
    from d left join seats s on s.delegation_id = d.id group by d.seat_limit, d.edition_id) n where n.seats > n.most
  union all
  select 'organisation_limit', s.organisation_id::text, null, null, s.organisation_id,
    jsonb_build_object('organisation', min(o.name), 'seats', count(*), 'limit', min(r."limit"))
  from d join seats s on s.delegation_id = d.id join organisations o on o.id = s.organisation_id
  join seat_rules r on r.edition_id = d.edition_id and r.kind = 'max_per_organisation'
  where s.state <> 'declined'
  group by s.organisation_id having count(*) > min(r."limit")
  union all
  select 'training_incomplete', concat_ws(':', s.person_id, dm.module_id), s.person_id, null, dm.module_id, jsonb_build_object('module', mo.title)
  from seats s join delegation_modules dm on dm.delegation_id = s.delegation_id join modules mo on mo.id = dm.module_id
  where s.delegation_id = delegation and s.person_id is not null and s.state <> 'declined' and not exists (
    select 1 from attendance a join enrolments e on e.id = a.enrolment_id join training_sessions t on t.id = a.session_id
    where e.person_id = s.person_id and t.module_id = dm.module_id and counts_as_attended(a.mark))
  union all
  select 'rapporteur_missing', '', null, null, null, '{}'::jsonb
  where exists (select 1 from d) and not exists (
    select 1 from seats s where s.delegation_id = delegation and s.role = 'gender_rapporteur' and s.person_id is not null and s.state <> 'declined')
$$;
--> statement-breakpoint
-- Conflicts of one delegation with their level; empty for whoever does not coordinate it.
-- It sees further than she does (a member's agenda in another delegation), so it runs as the owner.
create function delegation_conflicts(delegation uuid)
returns table (kind text, subject text, person_id uuid, session_id uuid, other_id uuid, detail jsonb, level text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.kind, c.subject, c.person_id, c.session_id, c.other_id, c.detail, conflict_level(delegation, c.kind, c.subject),
    (select l.reason from conflict_levels l where l.delegation_id = delegation and l.kind = c.kind and l.subject in ('', c.subject) order by l.subject desc limit 1)
  from find_conflicts(delegation) c where delegation in (select coordinated_delegations())
$$;
--> statement-breakpoint
-- An assignment that would block is refused here, whoever asks and however many ask at once: the
-- locks put assignments of one person, and of one session with few places, one after the other.
create function guard_assignment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s forum_sessions; clash record;
begin
  select * into s from forum_sessions where id = new.session_id;
  if s.edition_id <> (select edition_id from delegations where id = new.delegation_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  perform pg_advisory_xact_lock(hashtext('agenda:' || new.person_id));
  select a.session_id, a.title, a.starts_at into clash from agenda a
  where a.person_id = new.person_id and a.session_id <> new.session_id and a.starts_at < s.ends_at and s.starts_at < a.ends_at
    -- the subject as find_conflicts() names it
    and conflict_level(new.delegation_id, 'overlap',
      case when a.delegation_id = new.delegation_id and (a.starts_at, a.session_id) < (s.starts_at, s.id)
      then concat_ws(':', new.person_id, a.session_id, s.id) else concat_ws(':', new.person_id, s.id, a.session_id) end) = 'block'
  limit 1;
  if found then
    raise exception 'overlap' using errcode = 'LG001', detail = jsonb_build_object('title', s.title, 'otherTitle', clash.title)::text;
  end if;
  if s.capacity is not null and conflict_level(new.delegation_id, 'capacity', s.id::text) = 'block' then
    perform pg_advisory_xact_lock(hashtext('places:' || s.id));
    if (select count(*) from assignments where session_id = s.id) >= s.capacity then
      raise exception 'capacity' using errcode = 'LG001', detail = jsonb_build_object('title', s.title, 'capacity', s.capacity)::text;
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger assignments_guard before insert on assignments for each row execute function guard_assignment();
--> statement-breakpoint
create function guard_seat() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare d delegations; most integer; per_organisation integer;
begin
  select * into d from delegations where id = new.delegation_id for update;
  if tg_op = 'INSERT' and conflict_level(d.id, 'seat_limit', '') = 'block' then
    select least(d.seat_limit, (select r."limit" from seat_rules r where r.edition_id = d.edition_id and r.kind = 'max_delegates')) into most;
    if (select count(*) from seats where delegation_id = d.id) >= most then
      raise exception 'seat_limit' using errcode = 'LG001', detail = jsonb_build_object('limit', most)::text;
    end if;
  end if;
  if new.organisation_id is not null and conflict_level(d.id, 'organisation_limit', new.organisation_id::text) = 'block' then
    select r."limit" into per_organisation from seat_rules r where r.edition_id = d.edition_id and r.kind = 'max_per_organisation';
    if (select count(*) from seats where delegation_id = d.id and organisation_id = new.organisation_id and id <> new.id and state <> 'declined') >= per_organisation then
      raise exception 'organisation_limit' using errcode = 'LG001', detail = jsonb_build_object('limit', per_organisation)::text;
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger seats_guard before insert or update of organisation_id on seats for each row execute function guard_seat();
--> statement-breakpoint
-- A schedule with a blocking conflict cannot be published, and numbers follow one another.
create function guard_publication() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare blocking text;
begin
  perform 1 from delegations where id = new.delegation_id for update;
  select string_agg(distinct c.kind, ',') into blocking from find_conflicts(new.delegation_id) c
  where conflict_level(new.delegation_id, c.kind, c.subject) = 'block';
  if blocking is not null then
    raise exception 'blocked' using errcode = 'LG001', detail = jsonb_build_object('kinds', blocking)::text;
  end if;
  new.number := 1 + coalesce((select max(number) from schedule_versions where delegation_id = new.delegation_id), 0);
  return new;
end $$;
--> statement-breakpoint
create trigger schedule_versions_guard before insert on schedule_versions for each row execute function guard_publication();
--> statement-breakpoint
-- What is published stays as it was published.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'frozen' using errcode = 'LG003';
end $$;
--> statement-breakpoint
create trigger schedule_versions_frozen before update on schedule_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger schedule_entries_frozen before update on schedule_entries for each row execute function refuse_change();
--> statement-breakpoint
-- Her answer to an offered seat. False when it was no longer hers to answer.
create function answer_seat(seat uuid, accept boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update seats set state = case when accept then 'accepted' else 'declined' end, version = version + 1
  where id = seat and person_id = current_person() and state in ('offered', 'accepted');
  return found;
end $$;
--> statement-breakpoint
create function finish_task(task uuid, done boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update delegate_tasks set done_at = case when done then coalesce(done_at, now()) end, version = version + 1
  where id = task and person_id = current_person();
  return found;
end $$;
--> statement-breakpoint
revoke execute on function find_conflicts(uuid), conflict_level(uuid, text, text), check_in_code_at(text, timestamptz) from public;

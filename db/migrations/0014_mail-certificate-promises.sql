-- Certificates that stay as they were issued, reminders that are sent once, letters, and mail that is
-- sent by whoever holds its row: a sender that dies lets go of it at once.

-- Certificates ------------------------------------------------------------------------------------
-- Whose it is follows from the enrolment, not from what was asked.
create function guard_certificate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select e.cohort_id, e.person_id into new.cohort_id, new.person_id from enrolments e where e.id = new.enrolment_id;
  return new;
end $$;
--> statement-breakpoint
create trigger certificates_guard before insert on certificates for each row execute function guard_certificate();
--> statement-breakpoint
-- It may end, once; whose it is follows a merge; all else stays as it was issued.
create trigger certificates_frozen before update on certificates for each row
  when (old.ended_at is not null and (to_jsonb(new) - 'person_id') <> (to_jsonb(old) - 'person_id')
    or (to_jsonb(new) - '{person_id,ended_at,ended_as,ended_by,reason}'::text[]) <> (to_jsonb(old) - '{person_id,ended_at,ended_as,ended_by,reason}'::text[]))
  execute function refuse_change();
--> statement-breakpoint
-- What the public page shows to whoever has the code. One that has ended names nobody any more.
create function certificate_by_code(code text) returns table (says jsonb, locale text, issued_at timestamptz, ended_at timestamptz, ended_as text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when c.ended_at is null then c.says end, c.locale, c.issued_at, c.ended_at, c.ended_as
  from certificates c where c.code = certificate_by_code.code
$$;
--> statement-breakpoint
-- What waits in batches, for the job that works them off under the name of whoever began each.
create function certificate_work() returns table (batch_id uuid, enrolment_id uuid, created_by uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.batch_id, i.enrolment_id, b.created_by
  from certificate_batch_items i join certificate_batches b on b.id = i.batch_id
  where i.state = 'waiting' order by b.created_at, i.enrolment_id limit 100
$$;
--> statement-breakpoint
-- Settles one item; the last one closes its batch. Also for an item whose coordinator may no longer issue.
create function settle_certificate_item(batch uuid, enrolment uuid, outcome text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update certificate_batch_items set state = outcome, settled_at = now()
  where batch_id = batch and enrolment_id = enrolment and state = 'waiting';
  update certificate_batches b set finished_at = now()
  where b.id = batch and b.finished_at is null
    and not exists (select 1 from certificate_batch_items i where i.batch_id = b.id and i.state = 'waiting');
$$;
--> statement-breakpoint

-- Quiet hours -------------------------------------------------------------------------------------
-- Whether her clock stands between the two hours; from 21 to 8 runs through midnight. The same hour twice: never.
create function is_quiet(at timestamptz, zone text, starts integer, ends integer) returns boolean language sql stable as $$
  select case
    when starts = ends then false
    when starts < ends then h >= starts and h < ends
    else h >= starts or h < ends end
  from (select extract(hour from at at time zone zone)::integer as h) t
$$;
--> statement-breakpoint

-- Mail --------------------------------------------------------------------------------------------
drop function mail_claim(integer);
--> statement-breakpoint
-- The next mail to send, held by the transaction that asked until it settles it. If the sender dies, the
-- server lets go of the row at once and the next one takes it. A reminder or a letter never in her quiet
-- hours, a retry as little as a first try.
create function mail_take() returns table (id uuid, kind text, to_address text, subject text, body_text text, body_html text)
language sql security definer set search_path = public, pg_temp as $$
  select m.id, m.kind, m.to_address::text, m.subject, m.text, m.html
  from mails m left join people p on p.id = m.person_id left join quiet_hours q on q.person_id = m.person_id
  where m.state in ('queued', 'sending') and m.next_attempt_at <= now() and (m.expires_at is null or m.expires_at > now())
    and not (m.kind in ('reminder', 'letter') and p.id is not null
      and is_quiet(now(), p.time_zone, coalesce(q.starts, 21), coalesce(q.ends, 8)))
  order by m.next_attempt_at limit 1 for update of m skip locked
$$;
--> statement-breakpoint
-- A sent sign-in mail is emptied: its link must not outlive it. Failures retry with backoff, ten times.
create or replace function mail_done(mail uuid, error text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update mails set
    state = case when error is null then 'sent' when attempts >= 9 then 'failed' else 'queued' end,
    attempts = attempts + 1,
    sent_at = case when error is null then now() end,
    last_error = error,
    failing_since = case when error is not null then coalesce(failing_since, now()) end,
    next_attempt_at = now() + interval '30 seconds' * power(2, least(attempts + 1, 8)),
    text = case when error is null and kind = 'sign_in' then '' else text end,
    html = case when error is null and kind = 'sign_in' then '' else html end
  where id = mail
$$;
--> statement-breakpoint
-- A reminder that could not go out in time says nothing any more.
create function expire_mails() returns void language sql security definer set search_path = public, pg_temp as $$
  update mails set state = 'failed', last_error = 'expired', failing_since = coalesce(failing_since, now())
  where state in ('queued', 'sending') and expires_at <= now()
$$;
--> statement-breakpoint
-- Which mail is hers to see to: what she wrote, and reminders of cohorts that are all hers.
create function is_my_mail(m mails) returns boolean language sql stable as $$
  select m.kind <> 'sign_in' and (m.created_by = current_person() or is_administrator()
    or m.cohort_ids <> '{}' and m.cohort_ids <@ array(select coordinated_cohorts()))
$$;
--> statement-breakpoint
-- Again from the beginning, to another address if one is given; only for whom she may vouch, since the
-- mail may open an account. False when there is nothing to send again.
create function mail_resend(mail uuid, address citext) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare m mails;
begin
  select * into m from mails where id = mail for update;
  if m.id is null or not is_my_mail(m) then raise exception 'not_found' using errcode = 'LG004'; end if;
  if m.last_error = 'expired' or not (m.state = 'failed' or m.state = 'queued' and m.last_error is not null) then return false; end if;
  if address is distinct from m.to_address and m.person_id is not null and not may_vouch_for(m.person_id) then
    raise exception 'not_yours_to_vouch' using errcode = 'LG001';
  end if;
  update mails set state = 'queued', attempts = 0, next_attempt_at = now(), last_error = null, failing_since = null, to_address = coalesce(address, to_address)
  where id = mail;
  return true;
end $$;
--> statement-breakpoint
-- Handed over by another way, or no longer wanted. The same answer twice is one.
create function mail_settle(mail uuid, outcome text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m mails;
begin
  select * into m from mails where id = mail for update;
  if m.id is null or not is_my_mail(m) or outcome not in ('handed', 'dropped') then raise exception 'not_found' using errcode = 'LG004'; end if;
  update mails set state = outcome
  where id = mail and (outcome = 'handed' and state = 'by_hand' or outcome = 'dropped' and (state in ('failed', 'by_hand') or state = 'queued' and last_error is not null));
end $$;
--> statement-breakpoint

-- Seats: since when an offer waits -----------------------------------------------------------------
create function stamp_offer() returns trigger language plpgsql as $$
begin
  if new.state <> 'offered' then
    new.offered_at := null;
  elsif tg_op = 'INSERT' or old.state <> 'offered' or old.person_id is distinct from new.person_id then
    new.offered_at := now();
  end if;
  return new;
end $$;
--> statement-breakpoint
update seats set offered_at = now() where state = 'offered';
--> statement-breakpoint
create trigger seats_offered before insert or update on seats for each row execute function stamp_offer();
--> statement-breakpoint

-- Reminders ---------------------------------------------------------------------------------------
-- What women should be told now, at most so many of them, with all a mail needs. Whoever has something due
-- also hears what comes due within three hours, so that it is one mail; only "in an hour" waits for its hour.
create function reminders_due(at timestamptz, how_many integer) returns table (
  person_id uuid, name text, email text, locale text, time_zone text,
  kind text, cause text, cohort_id uuid, cohort text, useful_until timestamptz, about jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with causes as (
    select e.person_id, k.kind, s.id || '@' || extract(epoch from s.starts_at)::bigint as cause, s.cohort_id,
      s.starts_at - k.before as due_at, s.starts_at - k.least as useful_until,
      jsonb_build_object('id', s.id, 'title', m.title, 'at', s.starts_at) as about
    from training_sessions s join modules m on m.id = s.module_id
    join enrolments e on e.cohort_id = s.cohort_id and e.status = 'active'
    cross join (values ('session_tomorrow', interval '24 hours', interval '2 hours'), ('session_soon', interval '1 hour', interval '0')) k (kind, before, least)
    where s.cancelled_at is null and s.starts_at > at and s.starts_at < at + interval '27 hours'
      and not exists (select 1 from attendance a join training_sessions o on o.id = a.session_id
        where a.enrolment_id = e.id and (o.id = s.id or o.group_id = s.group_id))
    union all
    select e.person_id, 'assignment_due', a.id || '@' || extract(epoch from a.due_at)::bigint, a.cohort_id,
      a.due_at - interval '2 days', a.due_at, jsonb_build_object('id', a.id, 'title', a.title, 'at', a.due_at)
    from training_assignments a join enrolments e on e.cohort_id = a.cohort_id and e.status = 'active'
    where a.cancelled_at is null and a.due_at > at and a.due_at < at + interval '51 hours'
      and not exists (select 1 from submissions b where b.assignment_id = a.id and b.enrolment_id = e.id and b.state in ('submitted', 'accepted'))
    union all
    select e.person_id, 'invitation', e.id || '@' || extract(epoch from coalesce(i.created_at, e.created_at))::bigint, e.cohort_id,
      coalesce(i.created_at, e.created_at) + interval '3 days', coalesce(i.expires_at, e.created_at + interval '14 days'),
      jsonb_build_object('at', coalesce(i.created_at, e.created_at), 'joined', p.joined_at is not null)
    from enrolments e join people p on p.id = e.person_id
    left join lateral (select v.created_at, v.expires_at from invitations v
      where v.person_id = e.person_id and v.cohort_id = e.cohort_id and v.used_at is null and v.revoked_at is null
      order by v.created_at desc limit 1) i on true
    where e.status = 'invited' and (i.created_at is not null or p.joined_at is not null)
    union all
    select s.person_id, 'seat_offer', s.id || '@' || extract(epoch from s.offered_at)::bigint, d.cohort_id,
      s.offered_at + interval '2 days', coalesce(d2.starts_on::timestamptz, s.offered_at + interval '60 days'),
      jsonb_build_object('id', d.id, 'delegation', d.name, 'forum', f.name || ', ' || d2.name)
    from seats s join delegations d on d.id = s.delegation_id join editions d2 on d2.id = d.edition_id join forums f on f.id = d2.forum_id
    where s.state = 'offered' and s.person_id is not null
    union all
    select c.person_id, 'certificate', c.id::text, c.cohort_id, c.issued_at, c.issued_at + interval '14 days', jsonb_build_object('code', c.code)
    from certificates c where c.ended_at is null
    union all
    select e.person_id, 'certificate_name', e.id::text, e.cohort_id, i.settled_at, i.settled_at + interval '30 days', '{}'
    from certificate_batch_items i join enrolments e on e.id = i.enrolment_id join people p on p.id = e.person_id
    where i.state = 'needs_name' and shown_name(p, 'certificate') is null),
  due as (
    select c.*, p.id as pid, coalesce(p.chosen_name, p.legal_name) as name, p.email::text as email, p.locale, p.time_zone,
      min(c.due_at) over (partition by c.person_id) as first_due
    from causes c join people p on p.id = c.person_id left join quiet_hours q on q.person_id = p.id
    where c.due_at <= at + case when c.kind = 'session_soon' then interval '0' else interval '3 hours' end
      and c.useful_until > at and p.merged_into_id is null
      and not is_quiet(at, p.time_zone, coalesce(q.starts, 21), coalesce(q.ends, 8))
      and not exists (select 1 from reminders r where r.person_id = c.person_id and r.kind = c.kind and r.cause = c.cause)
      and not exists (select 1 from reminders_unwanted u where u.person_id = c.person_id and u.kind = c.kind)),
  ranked as (select d.*, dense_rank() over (order by d.first_due, d.person_id) as place from due d where d.first_due <= at)
  select r.person_id, r.name, r.email, r.locale, r.time_zone, r.kind, r.cause, r.cohort_id, h.name, r.useful_until, r.about
  from ranked r left join cohorts h on h.id = r.cohort_id where r.place <= how_many order by r.place, r.due_at, r.kind, r.cause
$$;
--> statement-breakpoint
-- What she was reminded of and the mail that says so, both or neither. A cause noted before refuses all of it.
-- Without an address it waits for a coordinator to carry it.
create function write_reminder(person uuid, items jsonb, address citext, subject text, body text, html text, until timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare mail uuid;
begin
  insert into mails (kind, to_address, person_id, subject, text, html, state, cohort_ids, expires_at)
  values ('reminder', address, person, subject, body, html, case when address is null then 'by_hand' else 'queued' end,
    array(select distinct (i ->> 'cohort')::uuid from jsonb_array_elements(items) i where i ->> 'cohort' is not null), until)
  returning id into mail;
  insert into reminders (person_id, kind, cause, cohort_id, mail_id)
  select person, i ->> 'kind', i ->> 'cause', (i ->> 'cohort')::uuid, mail from jsonb_array_elements(items) i;
  return mail;
end $$;
--> statement-breakpoint
-- The link in a mail works without signing in; the app has checked that it is one of ours.
create function stop_reminders(person uuid, kind text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into reminders_unwanted (person_id, kind) values (person, kind) on conflict do nothing
$$;
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- Her certificates, reminders, quiet hours, letters and notes follow a person who is merged.
create or replace function merge_parts() returns table (place integer, part text, tab text, col text, key text, stays text)
language sql immutable as $$
  values
    (1, 'enrolments', 'enrolments', 'person_id', 'x.id', 'exists (select 1 from enrolments k where k.person_id = $1 and k.cohort_id = x.cohort_id)'),
    (2, 'role_grants', 'role_grants', 'person_id', 'x.id', 'exists (select 1 from role_grants k where k.person_id = $1 and k.role = x.role and k.cohort_id is not distinct from x.cohort_id)'),
    (3, 'consents', 'consents', 'person_id', 'x.id', 'x.withdrawn_at is null and exists (select 1 from consents k where k.person_id = $1 and k.purpose = x.purpose and k.withdrawn_at is null)'),
    (4, 'name_choices', 'name_choices', 'person_id', 'x.use', 'exists (select 1 from name_choices k where k.person_id = $1 and k.use = x.use)'),
    (5, 'mentees', 'mentorships', 'mentor_id', 'x.id', 'x.mentee_id = $1 or x.ended_on is null and exists (select 1 from mentorships k where k.mentor_id = $1 and k.mentee_id = x.mentee_id and k.ended_on is null)'),
    (6, 'mentors', 'mentorships', 'mentee_id', 'x.id', 'x.mentor_id = $1 or x.ended_on is null and exists (select 1 from mentorships k where k.mentee_id = $1 and k.mentor_id = x.mentor_id and k.ended_on is null)'),
    (7, 'meetings', 'mentoring_meetings', 'proposed_by', 'x.id', 'false'),
    (8, 'facilitated', 'training_sessions', 'facilitator_id', 'x.id', 'false'),
    (9, 'interests', 'interests', 'person_id', 'x.id', 'exists (select 1 from interests k where k.person_id = $1 and k.opportunity_id = x.opportunity_id)'),
    (10, 'seats', 'seats', 'person_id', 'x.id', 'x.alternate_id = $1 or exists (select 1 from seats k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (11, 'alternates', 'seats', 'alternate_id', 'x.id', 'x.person_id = $1'),
    (12, 'schedule_entries', 'schedule_entries', 'person_id', 'x.version_id || '':'' || x.session_id', 'exists (select 1 from schedule_entries k where k.person_id = $1 and k.version_id = x.version_id and k.session_id = x.session_id)'),
    (13, 'schedule_receipts', 'schedule_receipts', 'person_id', 'x.delegation_id', 'exists (select 1 from schedule_receipts k where k.person_id = $1 and k.delegation_id = x.delegation_id)'),
    (14, 'tasks', 'delegate_tasks', 'person_id', 'x.id', 'false'),
    (15, 'assessments', 'assessments', 'person_id', 'x.id', 'false'),
    (16, 'calendar_feeds', 'calendar_feeds', 'person_id', 'x.id', 'x.revoked_at is null and exists (select 1 from calendar_feeds k where k.person_id = $1 and k.revoked_at is null)'),
    (17, 'profiles', 'people', 'merged_into_id', 'x.id', 'x.id = $1'),
    (18, 'interpreting', 'session_interpreters', 'person_id', 'x.id', 'exists (select 1 from session_interpreters k where k.person_id = $1 and (k.session_id, k.from_language, k.to_language) = (x.session_id, x.from_language, x.to_language))'),
    (19, 'hours', 'available_hours', 'person_id', 'x.weekday', 'exists (select 1 from available_hours k where k.person_id = $1)'),
    (20, 'certificates', 'certificates', 'person_id', 'x.id', 'false'),
    (21, 'reminders', 'reminders', 'person_id', 'x.id', 'exists (select 1 from reminders k where k.person_id = $1 and k.kind = x.kind and k.cause = x.cause)'),
    (22, 'reminders_unwanted', 'reminders_unwanted', 'person_id', 'x.kind', 'exists (select 1 from reminders_unwanted k where k.person_id = $1 and k.kind = x.kind)'),
    (23, 'quiet_hours', 'quiet_hours', 'person_id', 'x.starts', 'exists (select 1 from quiet_hours k where k.person_id = $1)'),
    (24, 'letters', 'letter_readers', 'person_id', 'x.letter_id', 'exists (select 1 from letter_readers k where k.person_id = $1 and k.letter_id = x.letter_id)'),
    (25, 'notes', 'mails', 'person_id', 'x.id', 'x.state <> ''by_hand'' or x.letter_id is not null and exists (select 1 from mails k where k.person_id = $1 and k.letter_id = x.letter_id)')
$$;

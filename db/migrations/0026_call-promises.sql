-- What calls promise beyond their columns: blindness, places on a waiting list, offers that run out and pass on.

-- Calls -------------------------------------------------------------------------------------------
create function guard_call() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is null then return new; end if;
  if new.revealed_at is distinct from old.revealed_at and current_setting('app.revealing', true) is distinct from 'yes' then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if new.blind <> old.blind and exists (select 1 from interests where opportunity_id = new.id) then
    raise exception 'call_blind_stays' using errcode = 'LG001';
  end if;
  if exists (select 1 from reviews v join interests i on i.id = v.interest_id where i.opportunity_id = new.id) then
    if new.criteria <> old.criteria then raise exception 'criteria_in_use' using errcode = 'LG001'; end if;
    if new.closes_at > old.closes_at then raise exception 'call_in_review' using errcode = 'LG001'; end if;
  end if;
  if old.settled_at is not null and (new.settled_at is distinct from old.settled_at or new.closes_at > old.closes_at) then
    raise exception 'call_settled' using errcode = 'LG001';
  end if;
  if exists (select 1 from interests where opportunity_id = new.id) and exists (
    select 1 from jsonb_array_elements(old.questions) q where not exists (select 1 from jsonb_array_elements(new.questions) n where n ->> 'id' = q ->> 'id')) then
    raise exception 'question_answered' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger opportunities_guard before update on opportunities for each row execute function guard_call();
--> statement-breakpoint
-- How many have applied: said to those who run or read a blind call, who cannot count what they do not see.
create function call_counts(calls uuid[]) returns table (opportunity_id uuid, sent integer, undecided integer, drafts integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, (select count(*)::int from interests i where i.opportunity_id = o.id and i.state <> 'withdrawn'),
    (select count(*)::int from interests i where i.opportunity_id = o.id and i.state = 'submitted'),
    (select count(*)::int from interest_drafts d where d.opportunity_id = o.id
      and not exists (select 1 from interests i where i.opportunity_id = o.id and i.person_id = d.person_id and i.state <> 'withdrawn'))
  from opportunities o where o.id = any (calls) and (o.id in (select coordinated_opportunities()) or o.id in (select reviewed_opportunities()))
$$;
--> statement-breakpoint

-- Reviewing ---------------------------------------------------------------------------------------
create function guard_reviewer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is null then return new; end if;
  if not exists (select 1 from role_grants g where g.person_id = new.person_id)
    and not exists (select 1 from mentorships m where m.mentor_id = new.person_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  -- Whoever has seen the scores of others does not begin to score.
  if exists (select 1 from opportunities o where o.id = new.opportunity_id and (o.settled_at is not null or o.revealed_at is not null))
    or new.person_id = current_person() and exists (
      select 1 from reviews v join interests i on i.id = v.interest_id where i.opportunity_id = new.opportunity_id and v.reviewer_id <> new.person_id) then
    raise exception 'reviewer_too_late' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger call_reviewers_guard before insert on call_reviewers for each row execute function guard_reviewer();
--> statement-breakpoint
create function guard_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare wanted jsonb;
begin
  if tg_op = 'UPDATE' and new.interest_id <> old.interest_id then raise exception 'not_found' using errcode = 'LG004'; end if;
  select o.criteria into wanted from interests i join opportunities o on o.id = i.opportunity_id where i.id = new.interest_id;
  if exists (select 1 from jsonb_each(new.scores) s where not exists (
      select 1 from jsonb_array_elements(wanted) c where c ->> 'id' = s.key and jsonb_typeof(s.value) = 'number'
        and s.value::text ~ '^\d+$' and s.value::text::int < jsonb_array_length(c -> 'levels')))
    or not new.conflict and exists (select 1 from jsonb_array_elements(wanted) c where not new.scores ? (c ->> 'id')) then
    raise exception 'scores_incomplete' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger reviews_guard before insert or update on reviews for each row execute function guard_review();
--> statement-breakpoint
-- Names are shown in a blind call once every application has been read by everybody who may read it. The call
-- is locked, so that of two last reviewers the second sees what the first has given.
create function reveal_when_scored(call uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from opportunities where id = call for update;
  perform set_config('app.revealing', 'yes', true);
  update opportunities o set revealed_at = now()
  where o.id = call and o.blind and o.revealed_at is null and o.closes_at <= now()
    and exists (select 1 from interests i where i.opportunity_id = call and i.state <> 'withdrawn')
    and not exists (
      select 1 from interests i where i.opportunity_id = call and i.state <> 'withdrawn' and (
        exists (select 1 from call_reviewers r where r.opportunity_id = call and r.person_id <> i.person_id and found_conflict(r.person_id, i.person_id) is null
          and not exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = r.person_id))
        or not exists (select 1 from reviews v where v.interest_id = i.id and not v.conflict and v.reviewer_id <> i.person_id and found_conflict(v.reviewer_id, i.person_id) is null)));
  perform set_config('app.revealing', '', true);
end $$;
--> statement-breakpoint
create function reveal_after() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform reveal_when_scored((select i.opportunity_id from interests i where i.id = new.interest_id));
  return null;
end $$;
--> statement-breakpoint
create function reveal_without_reviewer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform reveal_when_scored(old.opportunity_id);
  return null;
end $$;
--> statement-breakpoint
create function reveal_after_leaving() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform reveal_when_scored(new.opportunity_id);
  return null;
end $$;
--> statement-breakpoint
create trigger reviews_reveal after insert or update on reviews for each row execute function reveal_after();
--> statement-breakpoint
create trigger call_reviewers_reveal after delete on call_reviewers for each row execute function reveal_without_reviewer();
--> statement-breakpoint
create trigger interests_reveal after update of state on interests for each row
  when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function reveal_after_leaving();
--> statement-breakpoint
-- A text without the words that would say whose it is.
create function veiled(words text, hidden text[]) returns text language sql immutable as $$
  select coalesce(
    case when pattern is null then words else regexp_replace(words, pattern, '▒▒▒', 'gi') end, '')
  from (select '\m(' || string_agg(regexp_replace(w, '([.\\+*?\[^\]$(){}=!<>|:\-#])', '\\\1', 'g'), '|' order by length(w) desc, w) || ')\M' as pattern
    from (select distinct unnest(hidden) as w) x where length(w) >= 3) p
$$;
--> statement-breakpoint
create function names_of(person uuid, others text[]) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select array_remove(others || array[o.name, p.email::text, p.legal_name, p.chosen_name, p.pseudonym]
    || string_to_array(p.legal_name, ' ') || coalesce(string_to_array(p.chosen_name, ' '), '{}') || coalesce(string_to_array(p.pseudonym, ' '), '{}'), null)
  from people p left join organisations o on o.id = p.organisation_id where p.id = person
$$;
--> statement-breakpoint
-- What a reviewer has before her: every application but her own, in an order that says nothing; the words of
-- those she may judge, without names while the call is blind; and her own scores.
create function review_desk(call uuid) returns table (
  interest_id uuid, number integer, language text, statement text, answers jsonb, notes jsonb, name text, organisation text,
  conflict text, scores jsonb, comment text, version integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, (row_number() over (order by md5(i.id::text)))::int, i.language,
    case when f.found is null then case when hide then veiled(i.statement, n.names) else i.statement end end,
    case when f.found is null then case when hide
      then coalesce((select jsonb_object_agg(a.key, veiled(a.value, n.names)) from jsonb_each_text(i.answers) a), '{}') else i.answers end end,
    case when f.found is null then coalesce((select jsonb_agg(jsonb_build_object(
        'by', case when exists (select 1 from mentorships m where m.mentor_id = t.author_id and m.mentee_id = i.person_id) then 'mentor' else 'coordinator' end,
        'text', case when hide then veiled(t.text, n.names || names_of(t.author_id, '{}')) else t.text end) order by t.written_at)
      from application_notes t where t.opportunity_id = call and t.person_id = i.person_id and t.text is not null), '[]') end,
    case when not hide then coalesce(p.chosen_name, p.legal_name) end, case when not hide then g.name end,
    coalesce(f.found, case when v.conflict then 'declared' end), v.scores, v.comment, v.version
  from opportunities o join interests i on i.opportunity_id = o.id join people p on p.id = i.person_id
  left join organisations g on g.id = p.organisation_id
  left join reviews v on v.interest_id = i.id and v.reviewer_id = current_person()
  cross join lateral (select found_conflict(current_person(), i.person_id) as found) f
  cross join lateral (select o.blind and o.revealed_at is null as hide) h
  cross join lateral (select names_of(i.person_id, i.veil) as names) n
  where o.id = call and o.id in (select reviewed_opportunities()) and o.closes_at <= now()
    and i.state <> 'withdrawn' and i.person_id <> current_person()
$$;
--> statement-breakpoint
-- Who has scored how many; for those who run the call.
create function review_progress(call uuid) returns table (reviewer_id uuid, name text, given integer, conflicts integer, left_to_do integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.person_id, coalesce(p.chosen_name, p.legal_name),
    count(*) filter (where f.found is null and v.id is not null and not v.conflict)::int,
    count(*) filter (where f.found is not null or v.conflict)::int,
    count(*) filter (where i.id is not null and f.found is null and v.id is null)::int
  from call_reviewers r join people p on p.id = r.person_id
  left join interests i on i.opportunity_id = r.opportunity_id and i.state <> 'withdrawn' and i.person_id <> r.person_id
  left join reviews v on v.interest_id = i.id and v.reviewer_id = r.person_id
  left join lateral (select found_conflict(r.person_id, i.person_id) as found) f on true
  where r.opportunity_id = call and call in (select coordinated_opportunities())
  group by r.person_id, p.id order by 2, 1
$$;
--> statement-breakpoint
-- What waits for her to score, over all calls she reads.
create function reviews_waiting() returns table (opportunity_id uuid, waiting integer, given integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, count(*) filter (where i.id is not null and v.id is null)::int, count(v.id)::int
  from call_reviewers r join opportunities o on o.id = r.opportunity_id
  left join interests i on i.opportunity_id = o.id and o.closes_at <= now() and i.state <> 'withdrawn' and i.person_id <> r.person_id and found_conflict(r.person_id, i.person_id) is null
  left join reviews v on v.interest_id = i.id and v.reviewer_id = r.person_id
  where r.person_id = current_person() and o.settled_at is null
  group by o.id
$$;
--> statement-breakpoint

-- Notes -------------------------------------------------------------------------------------------
create function may_write_note(author uuid, person uuid, call uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from opportunities o join enrolments e on e.cohort_id = o.cohort_id and e.person_id = person and e.status <> 'withdrawn'
    where o.id = call and o.settled_at is null and (
      exists (select 1 from mentorships m where m.mentor_id = author and m.mentee_id = person and m.ended_on is null)
      or exists (select 1 from role_grants g where g.person_id = author and g.role = 'coordinator' and g.cohort_id = o.cohort_id)))
$$;
--> statement-breakpoint
create function guard_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is null then return new; end if;
  if tg_op = 'UPDATE' and (new.opportunity_id, new.person_id, new.author_id) is distinct from (old.opportunity_id, old.person_id, old.author_id)
    or not may_write_note(new.author_id, new.person_id, new.opportunity_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger application_notes_guard before insert or update on application_notes for each row execute function guard_note();
--> statement-breakpoint
-- She asks one who knows her; asked twice is asked once.
create function ask_for_note(call uuid, author uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not may_write_note(author, current_person(), call) then return false; end if;
  insert into application_notes (opportunity_id, person_id, author_id, asked_at) values (call, current_person(), author, now())
  on conflict (opportunity_id, person_id, author_id) do nothing;
  return true;
end $$;
--> statement-breakpoint
-- Whom she may ask, and who has written; never the words.
create function notes_about_me(call uuid) returns table (author_id uuid, name text, mentor boolean, asked_at timestamptz, written_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, case when p.id in (select known_people()) then shown_name(p, 'directory') end,
    exists (select 1 from mentorships m where m.mentor_id = p.id and m.mentee_id = current_person()), t.asked_at, t.written_at
  from opportunities o join people p on p.merged_into_id is null and p.id <> current_person()
  left join application_notes t on t.opportunity_id = o.id and t.person_id = current_person() and t.author_id = p.id
  where o.id = call and o.cohort_id in (select own_cohorts()) and (t.id is not null
    or p.id in (select m.mentor_id from mentorships m where m.mentee_id = current_person() and m.ended_on is null)
    or p.id in (select g.person_id from role_grants g where g.role = 'coordinator' and g.cohort_id = o.cohort_id))
  order by 3 desc, 2, 1
$$;
--> statement-breakpoint
-- For whom she may write, and what she has written: her mentees and the leaders she coordinates, never whether
-- one of them has applied.
create function notes_by_me(call uuid) returns table (person_id uuid, name text, asked_at timestamptz, text text, version integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, coalesce(p.chosen_name, p.legal_name), t.asked_at, t.text, t.version
  from opportunities o join enrolments e on e.cohort_id = o.cohort_id and e.status <> 'withdrawn' join people p on p.id = e.person_id
  left join application_notes t on t.opportunity_id = o.id and t.person_id = p.id and t.author_id = current_person()
  where o.id = call and p.id <> current_person() and (t.id is not null or may_write_note(current_person(), p.id, call))
  order by t.asked_at is null, t.text is not null, 2, 1
$$;
--> statement-breakpoint
-- Calls of the cohorts of her mentees, and calls she was asked to write for.
create function calls_to_write_for() returns table (opportunity_id uuid, title text, closes_at timestamptz, asked integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.title, o.closes_at, (select count(*)::int from application_notes t where t.opportunity_id = o.id and t.author_id = current_person() and t.text is null)
  from opportunities o where o.settled_at is null and (o.closes_at > now() - interval '30 days') and (
    exists (select 1 from application_notes t where t.opportunity_id = o.id and t.author_id = current_person())
    or exists (select 1 from mentorships m join enrolments e on e.person_id = m.mentee_id and e.status <> 'withdrawn'
      where m.mentor_id = current_person() and m.ended_on is null and e.cohort_id = o.cohort_id))
  order by o.closes_at
$$;
--> statement-breakpoint

-- Selection and offers ----------------------------------------------------------------------------
-- What she may know of a decision: nothing, until the selection is made known.
create function known_state(state text, offer_hours integer, settled_at timestamptz) returns text language sql immutable as $$
  select case when offer_hours is not null and settled_at is null and state in ('selected', 'waiting', 'declined') then 'submitted' else state end
$$;
--> statement-breakpoint
create function place_interest() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state <> 'waiting' then
    new.rank := null;
  elsif new.rank is null then
    select coalesce(max(i.rank), 0) + 1 into new.rank from interests i where i.opportunity_id = new.opportunity_id;
  end if;
  -- Her own answer is hers to change; her place among the others is not.
  if tg_op = 'UPDATE' and current_person() = old.person_id and new.opportunity_id not in (select coordinated_opportunities()) then
    new.shortlisted := old.shortlisted;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger interests_place before insert or update on interests for each row execute function place_interest();
--> statement-breakpoint
create function follow_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state <> 'selected' then
    update place_offers set state = 'ended', settled_at = now() where interest_id = new.id and state in ('open', 'accepted');
  else
    insert into place_offers (opportunity_id, interest_id, offered_at, expires_at)
    select o.id, new.id, now(), now() + make_interval(hours => o.offer_hours) from opportunities o
    where o.id = new.opportunity_id and o.offer_hours is not null and o.settled_at is not null
      and not exists (select 1 from place_offers p where p.interest_id = new.id and p.state in ('open', 'accepted'));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger interests_decided after update of state on interests for each row execute function follow_decision();
--> statement-breakpoint
-- The selection is made known: from now on offers run.
create function offer_at_settling() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into place_offers (opportunity_id, interest_id, offered_at, expires_at)
  select new.id, i.id, now(), now() + make_interval(hours => new.offer_hours) from interests i
  where i.opportunity_id = new.id and i.state = 'selected'
    and not exists (select 1 from place_offers p where p.interest_id = i.id and p.state in ('open', 'accepted'));
  return null;
end $$;
--> statement-breakpoint
create trigger opportunities_settled after update of settled_at on opportunities for each row
  when (old.settled_at is null and new.settled_at is not null and new.offer_hours is not null) execute function offer_at_settling();
--> statement-breakpoint
-- Her yes or no, once and in time. Answers 'accepted', 'declined', 'again' (the same answer twice), 'other'
-- (she has answered otherwise), 'over' (the time has run out or it was taken back) or 'not_found'.
create function answer_offer(offer uuid, accept boolean) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare p place_offers;
begin
  perform 1 from opportunities o where o.id = (select f.opportunity_id from place_offers f where f.id = offer) for update;
  select f.* into p from place_offers f join interests i on i.id = f.interest_id where f.id = offer and i.person_id = current_person() for update of f;
  if p.id is null then return 'not_found'; end if;
  if p.state in ('accepted', 'declined') then return case when (p.state = 'accepted') = accept then 'again' else 'other' end; end if;
  if p.state <> 'open' or p.expires_at <= now() then return 'over'; end if;
  update place_offers set state = case when accept then 'accepted' else 'declined' end, settled_at = now() where id = offer;
  if not accept then update interests set state = 'withdrawn', version = version + 1 where id = p.interest_id; end if;
  return case when accept then 'accepted' else 'declined' end;
end $$;
--> statement-breakpoint
-- A seat she declines after all frees her place in the call it was given for.
create function free_place_with_seat() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with hers as (
    select i.id from delegations d join opportunities o on o.id = d.opportunity_id and o.offer_hours is not null and o.settled_at is not null
    join interests i on i.opportunity_id = o.id and i.person_id = new.person_id and i.state = 'selected' where d.id = new.delegation_id),
  offered as (update place_offers p set state = 'declined', settled_at = now() from hers where p.interest_id = hers.id and p.state in ('open', 'accepted') returning 1)
  update interests i set state = 'withdrawn', version = version + 1 from hers where i.id = hers.id;
  return null;
end $$;
--> statement-breakpoint
create trigger seats_free_place after update of state on seats for each row
  when (new.state = 'declined' and old.state <> 'declined') execute function free_place_with_seat();
--> statement-breakpoint
-- Offers whose time has run out lapse, and every free place goes to whoever is first on the list. A call is
-- locked while this is done; another process leaves it alone. Returns how many offers lapsed or were made.
create function pass_on_offers(at timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare o opportunities; room integer; waiter uuid; done integer := 0; lapsed integer;
begin
  for o in
    select c.* from opportunities c
    where c.offer_hours is not null and c.settled_at is not null and (
      exists (select 1 from place_offers p where p.opportunity_id = c.id and p.state = 'open' and p.expires_at <= at)
      or c.places is not null and exists (select 1 from interests i where i.opportunity_id = c.id and i.state = 'waiting')
        and (select count(*) from interests i where i.opportunity_id = c.id and i.state = 'selected') < c.places)
    order by c.id for update skip locked
  loop
    with late as (update place_offers p set state = 'expired', settled_at = at where p.opportunity_id = o.id and p.state = 'open' and p.expires_at <= at returning p.interest_id)
    update interests i set state = 'lapsed', version = version + 1 from late where i.id = late.interest_id and i.state = 'selected';
    get diagnostics lapsed = row_count;
    done := done + lapsed;
    continue when o.places is null;
    select o.places - count(*) into room from interests i where i.opportunity_id = o.id and i.state = 'selected';
    while room > 0 loop
      select i.id into waiter from interests i where i.opportunity_id = o.id and i.state = 'waiting' order by i.rank limit 1;
      exit when waiter is null;
      insert into place_offers (opportunity_id, interest_id, offered_at, expires_at) values (o.id, waiter, at, at + make_interval(hours => o.offer_hours));
      update interests set state = 'selected', version = version + 1 where id = waiter;
      done := done + 1;
      room := room - 1;
    end loop;
  end loop;
  return done;
end $$;
--> statement-breakpoint
-- Offers whose mail is not written yet, each for one process; with all the mail needs.
create function offers_to_tell(how_many integer) returns table (
  offer_id uuid, person_id uuid, name text, email text, locale text, time_zone text, call_id uuid, title text, forum text, edition text, expires_at timestamptz)
language sql security definer set search_path = public, pg_temp as $$
  select f.id, p.id, coalesce(p.chosen_name, p.legal_name), p.email::text, p.locale, p.time_zone, o.id, o.title, m.name, e.name, f.expires_at
  from place_offers f join interests i on i.id = f.interest_id join people p on p.id = i.person_id join opportunities o on o.id = f.opportunity_id
  join editions e on e.id = o.edition_id join forums m on m.id = e.forum_id
  where f.state = 'open' and f.told_at is null order by f.offered_at, f.id limit how_many for update of f skip locked
$$;
--> statement-breakpoint
create function tell_offer(offer uuid, subject text, body text, html text) returns void
language sql security definer set search_path = public, pg_temp as $$
  with told as (update place_offers set told_at = now() where id = offer and told_at is null returning interest_id, opportunity_id, expires_at)
  insert into mails (kind, to_address, person_id, subject, text, html, state, cohort_ids, expires_at)
  select 'notice', p.email, p.id, tell_offer.subject, body, tell_offer.html, case when p.email is null then 'by_hand' else 'queued' end, array[o.cohort_id], told.expires_at
  from told join interests i on i.id = told.interest_id join people p on p.id = i.person_id join opportunities o on o.id = told.opportunity_id
$$;
--> statement-breakpoint
-- Her place on a waiting list that is known, and how many places there are; she cannot count the others herself.
create function my_place(call uuid) returns table (place integer, waiting integer, places integer) language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::int from interests k where k.opportunity_id = call and k.state = 'waiting' and k.rank <= i.rank),
    (select count(*)::int from interests k where k.opportunity_id = call and k.state = 'waiting'), o.places
  from interests i join opportunities o on o.id = i.opportunity_id
  where i.opportunity_id = call and i.person_id = current_person() and i.state = 'waiting' and (o.offer_hours is null or o.settled_at is not null)
$$;
--> statement-breakpoint

-- Eligibility -------------------------------------------------------------------------------------
-- What a call and its edition ask, met by what each of these women did. As the asker sees it: her own, or her cohorts'.
create function eligibility_of(call uuid, who uuid[]) returns table (person_id uuid, requirement_id uuid, met boolean, evidence jsonb)
language sql stable set search_path = public, pg_temp as $$
  with wanted as (
    select r.* from opportunities o join eligibility_requirements r on r.opportunity_id = o.id or r.edition_id = o.edition_id where o.id = call),
  held as (
    select w.id, e.person_id, jsonb_build_object('by', 'attendance', 'at', t.starts_at, 'mark', a.mark) as evidence, t.starts_at as at
    from wanted w join modules m on m.lineage_id = w.lineage_id join training_sessions t on t.module_id = m.id
    join attendance a on a.session_id = t.id join enrolments e on e.id = a.enrolment_id join cohorts h on h.id = e.cohort_id
    where w.kind = 'module' and e.person_id = any (who) and counts_as_attended(a.mark, h.curriculum_id)
    union all
    select w.id, e.person_id, jsonb_build_object('by', 'attendance', 'at', t.starts_at, 'mark', a.mark), t.starts_at
    from wanted w join training_sessions s on s.id = w.training_session_id
    join training_sessions t on t.id = s.id or t.group_id = s.group_id
    join attendance a on a.session_id = t.id join enrolments e on e.id = a.enrolment_id join cohorts h on h.id = e.cohort_id
    where e.person_id = any (who) and counts_as_attended(a.mark, h.curriculum_id)
    union all
    select w.id, e.person_id, jsonb_build_object('by', 'completion', 'cohort', h.name, 'at', h.ends_on, 'code', (
      select c.code from certificates c where c.enrolment_id = e.id and c.ended_at is null limit 1)), h.ends_on::timestamptz
    from wanted w join curricula u on u.lineage_id = w.lineage_id join cohorts h on h.curriculum_id = u.id
    join enrolments e on e.cohort_id = h.id
    where w.kind = 'curriculum' and e.person_id = any (who) and (e.status = 'completed'
      or exists (select 1 from certificates c where c.enrolment_id = e.id and c.ended_at is null))
    union all
    select w.id, p.person_id, jsonb_build_object('by', case when p.given_by = p.person_id then 'statement' else 'confirmed' end, 'at', p.given_at, 'text', p.text), p.given_at
    from wanted w join eligibility_proofs p on p.requirement_id = w.id where p.person_id = any (who)),
  first as (select distinct on (h.id, h.person_id) h.* from held h order by h.id, h.person_id, h.at)
  select p.id, w.id, f.id is not null, f.evidence
  from unnest(who) p (id) cross join wanted w left join first f on f.id = w.id and f.person_id = p.id
$$;
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- What of calls says "hers" follows a merge of two profiles and goes back with it. Applications, and their scores and
-- offers with them, follow as "interests".
create function call_parts() returns table (part text, tab text, col text, key text, stays text) language sql immutable as $$
  values
    ('call_reviewers', 'call_reviewers', 'person_id', 'x.opportunity_id', 'exists (select 1 from call_reviewers k where k.person_id = $1 and k.opportunity_id = x.opportunity_id)'),
    ('reviews', 'reviews', 'reviewer_id', 'x.id', 'exists (select 1 from reviews k where k.reviewer_id = $1 and k.interest_id = x.interest_id)'),
    ('interest_drafts', 'interest_drafts', 'person_id', 'x.opportunity_id', 'exists (select 1 from interest_drafts k where k.person_id = $1 and k.opportunity_id = x.opportunity_id)'),
    ('notes_about', 'application_notes', 'person_id', 'x.id', 'x.author_id = $1 or exists (select 1 from application_notes k where k.person_id = $1 and k.opportunity_id = x.opportunity_id and k.author_id = x.author_id)'),
    ('notes_by', 'application_notes', 'author_id', 'x.id', 'x.person_id = $1 or exists (select 1 from application_notes k where k.author_id = $1 and k.opportunity_id = x.opportunity_id and k.person_id = x.person_id)'),
    ('eligibility_proofs', 'eligibility_proofs', 'person_id', 'x.requirement_id', 'exists (select 1 from eligibility_proofs k where k.person_id = $1 and k.requirement_id = x.requirement_id)')
$$;
--> statement-breakpoint
create function calls_follow_merge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part record; ids text[]; staying bigint; moved jsonb := '{}'; stayed jsonb := '{}'; who text := current_setting('app.person_id', true);
begin
  -- The merge was allowed; whose rows these are from now on is not asked again by the guards of a form.
  perform set_config('app.person_id', '', true);
  for part in select * from call_parts() loop
    execute format('with done as (update %I x set %I = $1 where x.%I = $2 and not (%s) returning %s as key) select array_agg(key::text) from done',
      part.tab, part.col, part.col, part.stays, part.key) into ids using new.kept_id, new.merged_id;
    if ids is not null then moved := moved || jsonb_build_object(part.part, to_jsonb(ids)); end if;
    execute format('select count(*) from %I x where x.%I = $1', part.tab, part.col) into staying using new.merged_id;
    if staying > 0 then stayed := stayed || jsonb_build_object(part.part, staying); end if;
  end loop;
  perform set_config('app.person_id', who, true);
  update person_merges set snapshot = snapshot
    || jsonb_build_object('moved', coalesce(snapshot -> 'moved', '{}') || moved)
    || jsonb_build_object('stayed', coalesce(snapshot -> 'stayed', '{}') || stayed)
  where id = new.id and (moved <> '{}' or stayed <> '{}');
  return null;
end $$;
--> statement-breakpoint
create trigger person_merges_calls after insert on person_merges for each row execute function calls_follow_merge();
--> statement-breakpoint
create function calls_go_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part record; who text := current_setting('app.person_id', true); moved jsonb := new.snapshot -> 'moved';
begin
  perform set_config('app.person_id', '', true);
  for part in select * from call_parts() where moved ? call_parts.part loop
    execute format('update %I x set %I = $2 where x.%I = $1 and (%s)::text = any ($3)', part.tab, part.col, part.col, part.key)
      using new.kept_id, new.merged_id, array(select jsonb_array_elements_text(moved -> part.part));
  end loop;
  perform set_config('app.person_id', who, true);
  return null;
end $$;
--> statement-breakpoint
create trigger person_merges_calls_back after update of undone_at on person_merges for each row
  when (old.undone_at is null and new.undone_at is not null) execute function calls_go_back();

-- Whom a coordinator may let in, and two profiles of one woman made one.
create extension if not exists unaccent;
--> statement-breakpoint

-- Vouching ----------------------------------------------------------------------------------------
-- A one-time code and a changed address both open an account. A coordinator may give them to people of
-- her own cohorts who have not joined yet or have accepted her cohort, never to whoever holds a role
-- beyond her reach: else a code for an administrator would make her one.
create function may_vouch_for(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select is_administrator() or (
    not exists (
      select 1 from role_grants g where g.person_id = person and g.role <> 'mentor'
        and (g.cohort_id is null or g.cohort_id not in (select coordinated_cohorts())))
    and exists (
      select 1 from people p where p.id = person and (
        p.joined_at is null and (p.created_by = current_person() or p.id in (select coordinated_people()))
        or exists (select 1 from enrolments e where e.person_id = p.id and e.status <> 'invited' and e.cohort_id in (select coordinated_cohorts()))
        or exists (select 1 from role_grants g where g.person_id = p.id and g.cohort_id in (select coordinated_cohorts())))))
$$;
--> statement-breakpoint
create function guard_vouching() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if current_person() is not null and person <> current_person() and not may_vouch_for(person) then
    raise exception 'not_yours_to_vouch' using errcode = 'LG001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger invitations_vouched before insert on invitations for each row execute function guard_vouching('person_id');
--> statement-breakpoint
create trigger people_address_vouched before update of email on people for each row
  when (old.email is distinct from new.email) execute function guard_vouching('id');
--> statement-breakpoint

-- What is published stays as it was published; only whose it is follows a merge.
drop trigger schedule_entries_frozen on schedule_entries;
--> statement-breakpoint
create trigger schedule_entries_frozen before update on schedule_entries for each row
  when (to_jsonb(new) - 'person_id' <> to_jsonb(old) - 'person_id') execute function refuse_change();
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- Everything that says "hers", how its rows are named in a snapshot, and when a row must stay behind
-- because the kept profile ($1) has its like. Who did something (marked, decided, published) is
-- history and stays with the profile that did it.
create function merge_parts() returns table (place integer, part text, tab text, col text, key text, stays text)
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
    (17, 'profiles', 'people', 'merged_into_id', 'x.id', 'x.id = $1')
$$;
--> statement-breakpoint
-- Both in one cohort: the marks follow, and where both have one the better mark changes places.
create function exchange_marks(pairs text[]) returns void language sql as $$
  with pair as (select split_part(p, ':', 1)::uuid as session_id, split_part(p, ':', 2)::uuid as one, split_part(p, ':', 3)::uuid as other from unnest(pairs) p)
  update attendance a set mark = b.mark, method = b.method, marked_by = b.marked_by, marked_at = b.marked_at, version = a.version + 1
  from pair p, attendance b
  where a.session_id = p.session_id and b.session_id = p.session_id
    and ((a.enrolment_id = p.one and b.enrolment_id = p.other) or (a.enrolment_id = p.other and b.enrolment_id = p.one))
$$;
--> statement-breakpoint
create function merge_people(kept uuid, merged uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  k people; m people; part record; ids text[]; staying bigint; merge uuid;
  moved jsonb := '{}'; stayed jsonb := '{}';
begin
  perform 1 from people where id in (kept, merged) order by id for update;
  select * into k from people where id = kept and merged_into_id is null;
  select * into m from people where id = merged and merged_into_id is null;
  if k.id is null or m.id is null or k.id = m.id or current_person() is null
    or (select count(*) from coordinated_people() c where c in (kept, merged)) < 2 then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if current_person() in (kept, merged) then raise exception 'own_profile' using errcode = 'LG001'; end if;
  if not (may_vouch_for(kept) and may_vouch_for(merged)) then raise exception 'not_yours_to_vouch' using errcode = 'LG001'; end if;

  -- First, while her rows still say that her address may be touched.
  update people set merged_into_id = kept, email = case when k.email is null then null else email end, version = version + 1 where id = merged;
  for part in select * from merge_parts() order by place loop
    execute format('with done as (update %I x set %I = $1 where x.%I = $2 and not (%s) returning %s as key) select array_agg(key::text) from done',
      part.tab, part.col, part.col, part.stays, part.key) into ids using kept, merged;
    if ids is not null then moved := moved || jsonb_build_object(part.part, to_jsonb(ids)); end if;
    execute format('select count(*) from %I x where x.%I = $1', part.tab, part.col) into staying using merged;
    if staying > 0 then stayed := stayed || jsonb_build_object(part.part, staying); end if;
  end loop;

  -- One cohort, two enrolments: training follows the kept one, and the other no longer counts.
  with pair as (select a.id as one, b.id as other from enrolments a join enrolments b on b.cohort_id = a.cohort_id and b.person_id = kept where a.person_id = merged),
  done as (
    update attendance a set enrolment_id = p.other from pair p where a.enrolment_id = p.one
      and not exists (select 1 from attendance b where b.session_id = a.session_id and b.enrolment_id = p.other)
    returning a.session_id || ':' || p.one || ':' || p.other as key)
  select array_agg(key) into ids from done;
  if ids is not null then moved := moved || jsonb_build_object('attendance', to_jsonb(ids)); end if;
  select array_agg(a.session_id || ':' || a.enrolment_id || ':' || b.enrolment_id) into ids
  from enrolments one join enrolments other on other.cohort_id = one.cohort_id and other.person_id = kept
  join attendance a on a.enrolment_id = one.id join attendance b on b.enrolment_id = other.id and b.session_id = a.session_id
  where one.person_id = merged and (counts_as_attended(a.mark) and not counts_as_attended(b.mark) or a.mark = 'excused' and b.mark = 'absent');
  if ids is not null then
    perform exchange_marks(ids);
    moved := moved || jsonb_build_object('marks', to_jsonb(ids));
  end if;
  with pair as (
    select a.id as one, b.id as other, a.status as one_status, b.status as other_status, a.reason as one_reason, b.reason as other_reason
    from enrolments a join enrolments b on b.cohort_id = a.cohort_id and b.person_id = kept where a.person_id = merged),
  fixes as (
    select one as id, one_status as was, one_reason as reason, 'withdrawn' as becomes from pair
    union all
    select other, other_status, other_reason, one_status from pair
    where array_position(array['withdrawn', 'invited', 'paused', 'active', 'completed'], one_status) > array_position(array['withdrawn', 'invited', 'paused', 'active', 'completed'], other_status)),
  done as (update enrolments e set status = r.becomes, version = version + 1 from fixes r where e.id = r.id and e.status <> r.becomes
    returning jsonb_build_object('id', r.id, 'status', r.was)::text as key)
  select array_agg(key) into ids from done;
  if ids is not null then moved := moved || jsonb_build_object('statuses', to_jsonb(ids)); end if;

  update people set
    email = coalesce(k.email, m.email), joined_at = coalesce(k.joined_at, m.joined_at), chosen_name = coalesce(k.chosen_name, m.chosen_name),
    pseudonym = coalesce(k.pseudonym, m.pseudonym), country_code = coalesce(k.country_code, m.country_code),
    organisation_id = coalesce(k.organisation_id, m.organisation_id), version = version + 1
  where id = kept;
  delete from sign_in_sessions where person_id = merged;

  insert into person_merges (kept_id, merged_id, merged_by, snapshot)
  values (kept, merged, current_person(), jsonb_build_object('moved', moved, 'stayed', stayed, 'mergedName', m.legal_name, 'email', m.email, 'keptEmail', k.email,
    'kept', to_jsonb(k), 'filled', to_jsonb(array_remove(array[
      case when k.email is null and m.email is not null then 'email' end,
      case when k.joined_at is null and m.joined_at is not null then 'joined_at' end,
      case when k.chosen_name is null and m.chosen_name is not null then 'chosen_name' end,
      case when k.pseudonym is null and m.pseudonym is not null then 'pseudonym' end,
      case when k.country_code is null and m.country_code is not null then 'country_code' end,
      case when k.organisation_id is null and m.organisation_id is not null then 'organisation_id' end], null))))
  returning id into merge;
  return merge;
end $$;
--> statement-breakpoint
-- Puts every moved row back, and the kept profile as it was where nobody has changed it since.
create function undo_merge(merge uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare w person_merges; moved jsonb; part record; m people; k people; filled text[];
begin
  select * into w from person_merges where id = merge and undone_at is null and (merged_by = current_person() or is_administrator()) for update;
  if w.id is null or not exists (select 1 from coordinated_people() c where c = w.kept_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  perform 1 from people where id in (w.kept_id, w.merged_id) order by id for update;
  select * into k from people where id = w.kept_id;
  select * into m from people where id = w.merged_id;
  if k.merged_into_id is not null or m.merged_into_id is distinct from k.id then raise exception 'merged_again' using errcode = 'LG001'; end if;
  if not may_vouch_for(k.id) then raise exception 'not_yours_to_vouch' using errcode = 'LG001'; end if;
  moved := w.snapshot -> 'moved';
  select coalesce(array_agg(f), '{}') into filled from jsonb_array_elements_text(w.snapshot -> 'filled') f;

  update people set
    email = case when 'email' = any (filled) and k.email = w.snapshot ->> 'email' then null else k.email end,
    joined_at = case when 'joined_at' = any (filled) then null else k.joined_at end,
    chosen_name = case when 'chosen_name' = any (filled) and k.chosen_name = m.chosen_name then null else k.chosen_name end,
    pseudonym = case when 'pseudonym' = any (filled) and k.pseudonym = m.pseudonym then null else k.pseudonym end,
    country_code = case when 'country_code' = any (filled) and k.country_code = m.country_code then null else k.country_code end,
    organisation_id = case when 'organisation_id' = any (filled) and k.organisation_id = m.organisation_id then null else k.organisation_id end,
    version = version + 1
  where id = k.id;
  update enrolments e set status = s.was ->> 'status', version = version + 1
  from (select value::jsonb as was from jsonb_array_elements_text(coalesce(moved -> 'statuses', '[]'))) s
  where e.id = (s.was ->> 'id')::uuid and e.status <> s.was ->> 'status';
  perform exchange_marks(array(select jsonb_array_elements_text(moved -> 'marks'))) where moved ? 'marks';
  update attendance a set enrolment_id = split_part(p, ':', 2)::uuid
  from jsonb_array_elements_text(coalesce(moved -> 'attendance', '[]')) p
  where a.session_id = split_part(p, ':', 1)::uuid and a.enrolment_id = split_part(p, ':', 3)::uuid;
  for part in select * from merge_parts() where moved ? merge_parts.part order by place desc loop
    execute format('update %I x set %I = $2 where x.%I = $1 and (%s)::text = any ($3)', part.tab, part.col, part.col, part.key)
      using w.kept_id, w.merged_id, array(select jsonb_array_elements_text(moved -> part.part));
  end loop;

  update people p set merged_into_id = null, version = p.version + 1,
    email = case when 'email' = any (filled) and not exists (select 1 from people o where o.email = (w.snapshot ->> 'email')::citext) then (w.snapshot ->> 'email')::citext else p.email end
  where id = m.id;
  -- Whoever signed in with the other's address must not stay in this profile.
  delete from sign_in_sessions where person_id = k.id;
  update person_merges set undone_at = now() where id = w.id;
end $$;
--> statement-breakpoint
-- After a merge each address she ever gave leads to the one profile.
create or replace function auth_person_by_email(address citext) returns table (id uuid, email text, name text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, p.email::text, coalesce(k.chosen_name, k.legal_name), k.locale
  from people p join people k on k.id = coalesce(p.merged_into_id, p.id) where p.email = address
$$;
--> statement-breakpoint
revoke execute on function exchange_marks(text[]) from public;

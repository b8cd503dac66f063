-- What a request may never write, whoever sends it: only functions that run as the owner do (welcome, merge, undo).
-- The trigger runs as who asks, hence knows the two apart.
create function keep_columns() returns trigger language plpgsql as $$
begin
  if current_person() is not null and current_user = session_user
    and exists (select 1 from unnest(tg_argv) c where to_jsonb(new) -> c is distinct from to_jsonb(old) -> c) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger people_kept before update on people for each row
  execute function keep_columns('id', 'merged_into_id', 'joined_at', 'created_by', 'created_at');
--> statement-breakpoint
-- A code may be ended, and nothing else.
create trigger invitations_kept before update on invitations for each row
  execute function keep_columns('id', 'person_id', 'cohort_id', 'code_hash', 'created_by', 'created_at', 'expires_at', 'used_at');
--> statement-breakpoint
create function guard_newcomer() returns trigger language plpgsql as $$
begin
  if current_person() is not null and current_user = session_user
    and (new.merged_into_id is not null or new.joined_at is not null or new.created_by is distinct from current_person()) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger people_newcomer before insert on people for each row execute function guard_newcomer();
--> statement-breakpoint
create trigger enrolments_kept before update on enrolments for each row execute function keep_columns('id', 'person_id', 'cohort_id', 'created_at');
--> statement-breakpoint
create trigger mentorships_kept before update on mentorships for each row execute function keep_columns('id', 'mentor_id', 'mentee_id', 'cohort_id');
--> statement-breakpoint
create trigger support_costs_kept before update on support_costs for each row
  execute function keep_columns('id', 'delegation_id', 'person_id', 'requested_by');
--> statement-breakpoint
create trigger journal_entries_kept before update on journal_entries for each row execute function keep_columns('id', 'person_id', 'cohort_id');
--> statement-breakpoint
create trigger assessments_kept before update on assessments for each row execute function keep_columns('id', 'person_id', 'cohort_id');
--> statement-breakpoint
create trigger reflections_kept before update on reflections for each row execute function keep_columns('id', 'person_id', 'delegation_id');
--> statement-breakpoint
create trigger state_meetings_kept before update on state_meetings for each row execute function keep_columns('id', 'delegation_id');
--> statement-breakpoint
create trigger call_reviewers_kept before update on call_reviewers for each row execute function keep_columns('opportunity_id', 'person_id');
--> statement-breakpoint

-- Her words are hers, as long as the call is open; whoever decides writes no word of them.
create function guard_interest() returns trigger language plpgsql as $$
declare said boolean := (new.statement, new.answers, new.language, new.veil) is distinct from (old.statement, old.answers, old.language, old.veil);
begin
  if current_person() is null or current_user <> session_user then return new; end if;
  if (new.id, new.person_id, new.opportunity_id, new.created_at) is distinct from (old.id, old.person_id, old.opportunity_id, old.created_at)
    or said and current_person() <> old.person_id
    or (said or new.state is distinct from old.state and new.state in ('submitted', 'withdrawn')) and current_person() = old.person_id and (
      old.state not in ('submitted', 'withdrawn') and (said or new.state = 'submitted' or old.state = 'declined')
      or not exists (select 1 from opportunities o where o.id = old.opportunity_id and o.closes_at > now())) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger interests_kept before update on interests for each row execute function guard_interest();
--> statement-breakpoint

-- Into a seat comes only who is in sight of whoever fills it, its alternate, or who was to travel with that delegation before.
create function guard_seat_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was uuid[] := '{}';
begin
  if tg_op = 'UPDATE' then was := array[old.person_id, old.alternate_id]; end if;
  if current_person() is not null and exists (select 1 from unnest(array[new.person_id, new.alternate_id]) p
    where p is not null and not p = any (array_remove(was, null)) and p not in (select known_people())
      and not exists (select 1 from travel_records r where r.delegation_id = new.delegation_id and r.person_id = p)) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger seats_people before insert or update of person_id, alternate_id on seats for each row execute function guard_seat_people();
--> statement-breakpoint

-- People written down by a coordinator are hers until a cohort or a delegation takes them in; from then on they
-- are those coordinators'. Nobody's who coordinates nothing any more.
create function placed_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from people p where p.created_by = current_person() and (
    exists (select 1 from enrolments e where e.person_id = p.id) or exists (select 1 from role_grants g where g.person_id = p.id)
    or exists (select 1 from seats s where s.person_id = p.id))
$$;
--> statement-breakpoint
create or replace function created_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from people where created_by = current_person() and is_coordinator() and id not in (select placed_people())
$$;
--> statement-breakpoint
-- Her account may be opened by who brought her in, or by those to whose cohort she said yes herself; never by
-- who wrote her into a cohort, or gave her a role there, after she had joined.
create or replace function may_vouch_for(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with hers as (
    select e.cohort_id, e.created_at, e.status <> 'invited' as taking_part, exists (
      select 1 from enrolment_changes c where c.enrolment_id = e.id and c.to_status <> 'invited'
        and (c.changed_by is null or same_person(c.changed_by, person))) as agreed
    from enrolments e where e.person_id = may_vouch_for.person
    union all
    select g.cohort_id, g.created_at, true, g.granted_by is null from role_grants g where g.person_id = may_vouch_for.person),
  mine as (select h.* from hers h where h.cohort_id in (select coordinated_cohorts()))
  select is_administrator() or (
    not exists (
      select 1 from role_grants g where g.person_id = may_vouch_for.person and g.role <> 'mentor'
        and (g.cohort_id is null or g.cohort_id not in (select coordinated_cohorts())))
    and exists (
      select 1 from people p where p.id = may_vouch_for.person and case
        when p.joined_at is null then p.id in (select created_people()) or exists (select 1 from mine m where not exists (
          select 1 from hers h where h.created_at < m.created_at and (h.cohort_id is null or h.cohort_id not in (select coordinated_cohorts()))))
        else exists (select 1 from mine m where m.taking_part and (m.agreed or m.created_at <= p.joined_at)) end))
$$;
--> statement-breakpoint

-- Whose seat is given up meets the others no more; whoever stands by does.
create function present_delegations() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select delegation_id from seats where alternate_id = current_person() or person_id = current_person() and state <> 'declined'
$$;
--> statement-breakpoint
create or replace function known_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with shared as (select own_cohorts() as cohort_id union select facilitated_cohorts())
  select current_person() where current_person() is not null
  union select coordinated_people()
  union select created_people()
  union select person_id from enrolments where status <> 'withdrawn' and cohort_id in (select cohort_id from shared)
  union select person_id from role_grants where cohort_id in (select cohort_id from shared)
  union select mentor_id from mentorships where mentee_id = current_person()
  union select mentored_people()
  union select person_id from seats where person_id is not null and delegation_id in (select present_delegations())
$$;
--> statement-breakpoint
create or replace function delegation_members(delegation uuid) returns table (person_id uuid, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, s.role from seats s
  where s.delegation_id = delegation and s.person_id is not null and s.state in ('accepted', 'confirmed')
    and (delegation in (select present_delegations()) or delegation in (select coordinated_delegations()))
$$;
--> statement-breakpoint

-- What the audit log keeps to itself as long as a blind call keeps its names: who applied, asked for a word or stated something for it.
create function veiled_subjects() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from opportunities o where o.blind and o.revealed_at is null
  union select r.id from eligibility_requirements r join opportunities o on o.id = r.opportunity_id where o.blind and o.revealed_at is null
$$;
--> statement-breakpoint

-- How a woman's journey goes is for those who see to it, and forgotten with it: the log says that something was written, never what.
update audit_log set detail = detail - array['result', 'step', 'state', 'kind']
where verb in ('save-visa-outcome', 'set-travel-step', 'make-travel-letter');
--> statement-breakpoint
create or replace function is_my_mail(m mails) returns boolean language sql stable as $$
  select m.kind not in ('sign_in', 'meeting') and (m.created_by = current_person() and is_coordinator() or is_administrator()
    or m.cohort_ids <> '{}' and m.cohort_ids <@ array(select coordinated_cohorts()))
$$;
--> statement-breakpoint

-- Helpers of other functions answer nobody else: names and addresses, who is close to whom, who has a seat.
revoke execute on function names_of(uuid, text[]), same_person(uuid, uuid), may_write_note(uuid, uuid, uuid),
  holds_seat(uuid, uuid), reveal_when_scored(uuid) from public;

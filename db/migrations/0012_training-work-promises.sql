-- What the tables of assignments, journal and self-assessment promise beyond their columns.
create trigger training_assignments_zone before insert or update of zone on training_assignments for each row execute function refuse_unknown_zone('zone');
--> statement-breakpoint
-- A merge lets two enrolments of one woman change places; in between both have the same row.
alter table submissions drop constraint submissions_once;
--> statement-breakpoint
alter table submissions add constraint submissions_once unique (assignment_id, enrolment_id) deferrable initially immediate;
--> statement-breakpoint
-- Her words and her sending are hers; the decision is the staff's; the clock is nobody's.
create function guard_submission() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare a training_assignments; e enrolments; was submissions;
begin
  select * into a from training_assignments where id = new.assignment_id;
  select * into e from enrolments where id = new.enrolment_id;
  if tg_op = 'UPDATE' then was := old; end if;
  if a.cohort_id is distinct from e.cohort_id or (tg_op = 'UPDATE' and new.assignment_id <> old.assignment_id) then
    raise exception 'not_found' using errcode = 'LG004';
  end if;
  if current_person() is null then return new; end if;
  if tg_op = 'UPDATE' and new.enrolment_id <> old.enrolment_id then
    if not exists (select 1 from person_merges m join enrolments o on o.id = old.enrolment_id
      where (m.kept_id, m.merged_id) in ((e.person_id, o.person_id), (o.person_id, e.person_id))) then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
    return new;
  end if;
  if e.person_id = current_person() then
    if (new.scores, new.decided_by, new.decided_at) is distinct from (coalesce(was.scores, '{}'), was.decided_by, was.decided_at)
      or (new.state is distinct from coalesce(was.state, 'draft') and new.state <> 'submitted') then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
    if new.state = 'submitted' and (was.state is distinct from 'submitted' or new.text is distinct from was.text) then
      if a.cancelled_at is not null then raise exception 'assignment_cancelled' using errcode = 'LG001'; end if;
      if e.status = 'withdrawn' then raise exception 'not_found' using errcode = 'LG004'; end if;
      new.first_sent_at := coalesce(was.first_sent_at, now());
      new.sent_at := now();
    else
      new.first_sent_at := was.first_sent_at;
      new.sent_at := was.sent_at;
    end if;
  else
    if (new.text, new.first_sent_at, new.sent_at) is distinct from (was.text, was.first_sent_at, was.sent_at)
      or (new.state <> was.state and new.state not in ('accepted', 'returned')) then
      raise exception 'not_found' using errcode = 'LG004';
    end if;
    new.decided_by := current_person();
    new.decided_at := now();
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger submissions_guard before insert or update on submissions for each row execute function guard_submission();
--> statement-breakpoint
-- A file is where it was uploaded; only sending it changes anything.
create trigger files_frozen before update on files for each row
  when (to_jsonb(new) - 'sent_at' <> to_jsonb(old) - 'sent_at') execute function refuse_change();
--> statement-breakpoint
-- How a cohort sees itself: averages of five, ten, fifteen … answers, the earliest first, so that no answer
-- can be worked out from two looks at them. Empty for whoever does not staff the cohort.
create function self_assessment_averages(cohort uuid)
returns table (moment text, statement integer, average numeric, answered integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with given as (
    select s.moment, s.answers, row_number() over w as place, count(*) over (partition by s.moment) as all_of_them
    from self_assessments s join enrolments e on e.id = s.enrolment_id
    where e.cohort_id = cohort and cohort in (select coordinated_cohorts() union select facilitated_cohorts())
    window w as (partition by s.moment order by s.answered_at, s.enrolment_id))
  select g.moment, a.place::integer, round(avg(a.answer), 1), count(*)::integer
  from given g cross join unnest(g.answers) with ordinality as a (answer, place)
  where g.place <= g.all_of_them - g.all_of_them % 5
  group by g.moment, a.place
$$;
--> statement-breakpoint

-- Merging -----------------------------------------------------------------------------------------
-- What hangs on an enrolment or is hers alone follows a merge of two profiles, and goes back when it is
-- undone: each row that moved is named in the snapshot as row:from:to.
create function training_follows_merge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moved jsonb := '{}'; stayed jsonb := '{}'; ids text[]; staying integer;
begin
  with done as (update journal_entries set person_id = new.kept_id where person_id = new.merged_id returning id)
  select array_agg(id::text) into ids from done;
  if ids is not null then moved := moved || jsonb_build_object('journal_entries', to_jsonb(ids)); end if;

  set constraints submissions_once deferred;
  -- Hers where the kept profile sent nothing; where both did, the one that is further on counts.
  with pair as (
    select one.id as one, other.id as other from enrolments one
    join enrolments other on other.cohort_id = one.cohort_id and other.person_id = new.kept_id where one.person_id = new.merged_id),
  both_of as (
    select p.one, p.other, s.id as her, k.id as kept,
      array_position(array['draft', 'returned', 'submitted', 'accepted'], s.state) > coalesce(array_position(array['draft', 'returned', 'submitted', 'accepted'], k.state), 0) as better
    from pair p join submissions s on s.enrolment_id = p.one
    left join submissions k on k.enrolment_id = p.other and k.assignment_id = s.assignment_id),
  moves as (
    select her as id, one as was, other as becomes from both_of where better
    union all select kept, other, one from both_of where better and kept is not null),
  done as (update submissions s set enrolment_id = m.becomes from moves m where s.id = m.id returning s.id || ':' || m.was || ':' || m.becomes as key)
  select array_agg(key) into ids from done;
  if ids is not null then moved := moved || jsonb_build_object('submissions', to_jsonb(ids)); end if;

  with pair as (
    select one.id as one, other.id as other from enrolments one
    join enrolments other on other.cohort_id = one.cohort_id and other.person_id = new.kept_id where one.person_id = new.merged_id),
  done as (
    update self_assessments a set enrolment_id = p.other from pair p where a.enrolment_id = p.one
      and not exists (select 1 from self_assessments k where k.enrolment_id = p.other and k.moment = a.moment)
    returning a.moment || ':' || p.one || ':' || p.other as key)
  select array_agg(key) into ids from done;
  if ids is not null then moved := moved || jsonb_build_object('self_assessments', to_jsonb(ids)); end if;

  select count(*) into staying from submissions s join enrolments e on e.id = s.enrolment_id where e.person_id = new.merged_id;
  if staying > 0 then stayed := stayed || jsonb_build_object('submissions', staying); end if;
  update person_merges set snapshot = snapshot
    || jsonb_build_object('moved', coalesce(snapshot -> 'moved', '{}') || moved)
    || jsonb_build_object('stayed', coalesce(snapshot -> 'stayed', '{}') || stayed)
  where id = new.id and (moved <> '{}' or stayed <> '{}');
  return null;
end $$;
--> statement-breakpoint
create trigger person_merges_training after insert on person_merges for each row execute function training_follows_merge();
--> statement-breakpoint
create function training_goes_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moved jsonb := new.snapshot -> 'moved';
begin
  update journal_entries set person_id = new.merged_id
  where person_id = new.kept_id and id::text in (select jsonb_array_elements_text(moved -> 'journal_entries'));
  set constraints submissions_once deferred;
  update submissions s set enrolment_id = split_part(p, ':', 2)::uuid
  from jsonb_array_elements_text(moved -> 'submissions') p
  where s.id = split_part(p, ':', 1)::uuid and s.enrolment_id = split_part(p, ':', 3)::uuid;
  update self_assessments a set enrolment_id = split_part(p, ':', 2)::uuid
  from jsonb_array_elements_text(moved -> 'self_assessments') p
  where a.moment = split_part(p, ':', 1) and a.enrolment_id = split_part(p, ':', 3)::uuid;
  return null;
end $$;
--> statement-breakpoint
create trigger person_merges_training_back after update of undone_at on person_merges for each row
  when (old.undone_at is null and new.undone_at is not null) execute function training_goes_back();

-- What a published version gives to read stays, why a rule was waived is hers and her coordinators' to read,
-- and reminders count as each leader's curriculum counts.

-- Materials ---------------------------------------------------------------------------------------
create function is_published_material(material uuid) returns boolean language sql stable as $$
  select exists (select 1 from module_materials a join modules m on m.id = a.module_id join curricula u on u.id = m.curriculum_id
    where a.id = material and u.published_at is not null)
$$;
--> statement-breakpoint
-- In a published version a text may come and says since when; a link is mended and a translation bettered, and
-- both say so. What it was published with is neither rewritten nor removed.
create function guard_material_text() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is null then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if is_published_material(old.material_id) then raise exception 'material_published' using errcode = 'LG001'; end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    new.added_at := case when is_published_material(new.material_id) then now() end;
    new.changed_at := null;
    return new;
  end if;
  new.added_at := old.added_at;
  new.changed_at := old.changed_at;
  if not (is_published_material(old.material_id) or is_published_material(new.material_id))
    or (new.material_id, new.language, new.title, new.url, new.body, new.origin)
      is not distinct from (old.material_id, old.language, old.title, old.url, old.body, old.origin) then
    return new;
  end if;
  if (new.material_id, new.language) <> (old.material_id, old.language)
    or old.origin = 'original' and old.added_at is null
      and ((new.title, new.body, new.origin) is distinct from (old.title, old.body, old.origin) or old.url is null) then
    raise exception 'material_published' using errcode = 'LG001';
  end if;
  new.changed_at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger material_texts_guard before insert or update or delete on material_texts for each row execute function guard_material_text();
--> statement-breakpoint
create function refuse_published_material() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_person() is not null and is_published_material(old.id) then raise exception 'material_published' using errcode = 'LG001'; end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger module_materials_kept before delete on module_materials for each row execute function refuse_published_material();
--> statement-breakpoint
create trigger module_materials_frozen before update on module_materials for each row
  when (old.* is distinct from new.*) execute function refuse_published_material();
--> statement-breakpoint

-- Exceptions --------------------------------------------------------------------------------------
-- That a rule was waived is for all who see how far she is; why, for herself and her coordinators.
create function exceptions_of(enrolled uuid[]) returns table (id uuid, enrolment_id uuid, kind text, module_lineage_id uuid, reason text,
  granted_by uuid, granted_at timestamptz, revoked_by uuid, revoked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with whole as (select own_enrolments() as id union select coordinated_enrolments()),
  part as (
    select staffed_enrolments() as id union
    select e.id from enrolments e join mentorships ms on ms.cohort_id = e.cohort_id and ms.mentee_id = e.person_id
    where ms.mentor_id = current_person() and ms.ended_on is null)
  select x.id, x.enrolment_id, x.kind, x.module_lineage_id, case when x.enrolment_id in (select w.id from whole w) then x.reason end,
    x.granted_by, x.granted_at, x.revoked_by, x.revoked_at
  from completion_exceptions x
  where x.enrolment_id = any (enrolled) and (x.enrolment_id in (select w.id from whole w) or x.enrolment_id in (select p.id from part p))
$$;
--> statement-breakpoint
create or replace function extras_of(enrolled uuid[]) returns table (enrolment_id uuid, extras jsonb) language sql stable as $$
  with work as (
    select g.enrolment_id, jsonb_agg(jsonb_build_object('moduleId', g.module_id, 'total', g.total, 'due', g.due, 'accepted', g.accepted) order by g.module_id) as work
    from (
      select e.id as enrolment_id, a.module_id, count(*) as total, count(*) filter (where a.due_at <= now()) as due, count(*) filter (where s.state = 'accepted') as accepted
      from enrolments e join training_assignments a on a.cohort_id = e.cohort_id
      left join submissions s on s.assignment_id = a.id and s.enrolment_id = e.id
      -- What was accepted stays accepted, also when the assignment is called off afterwards.
      where e.id = any (enrolled) and (a.cancelled_at is null or s.state = 'accepted') group by 1, 2) g
    group by 1),
  waived as (
    select x.enrolment_id, jsonb_agg(jsonb_build_object('kind', x.kind, 'moduleId', m.id) order by x.granted_at, x.id) as waived
    from exceptions_of(enrolled) x join enrolments e on e.id = x.enrolment_id join cohorts c on c.id = e.cohort_id
    left join modules m on m.curriculum_id = c.curriculum_id and m.lineage_id = x.module_lineage_id
    where x.revoked_at is null and (m.id is not null or x.module_lineage_id is null)
    group by 1)
  select o.id, jsonb_build_object('work', coalesce(w.work, '[]'), 'waived', coalesce(v.waived, '[]'))
  from unnest(enrolled) o (id) left join work w on w.enrolment_id = o.id left join waived v on v.enrolment_id = o.id
$$;
--> statement-breakpoint

-- Files -------------------------------------------------------------------------------------------
-- Which of these keys no row names; for the job that clears what a killed process or a cascade left behind.
create function keys_without_file(keys text[]) returns setof text language sql stable security definer set search_path = public, pg_temp as $$
  select k from unnest(keys) k where not exists (select 1 from files f where f.storage_key = k)
$$;
--> statement-breakpoint

-- Reminders ---------------------------------------------------------------------------------------
create function is_waived(enrolment uuid, rule text, lineage uuid) returns boolean language sql stable as $$
  select exists (select 1 from completion_exceptions x
    where x.enrolment_id = enrolment and x.kind = rule and x.module_lineage_id is not distinct from lineage and x.revoked_at is null)
$$;
--> statement-breakpoint
-- Whether catching up a session of this module brings her nearer to anything her curriculum asks of her.
-- Without a curriculum nothing is asked, and nothing is left out.
create function is_worth_catching_up(enrolment uuid, curriculum uuid, module uuid) returns boolean language sql stable as $$
  select curriculum is null or exists (
    select 1 from curricula u join modules m on m.id = module
    where u.id = curriculum and counts_as_attended('caught_up', u.id) and (
      m.kind = 'required' and not is_waived(enrolment, 'required_modules', m.lineage_id) and not is_waived(enrolment, 'required_modules', null)
      or u.attendance_bar > 0 and not is_waived(enrolment, 'session_share', null)
      or exists (select 1 from completion_rules r where r.curriculum_id = u.id
        and (r.kind = 'hours' or r.kind = 'module_sessions' and r.module_id = m.id)
        and not is_waived(enrolment, r.kind, case when r.module_id is not null then m.lineage_id end))))
$$;
--> statement-breakpoint
-- Whether her curriculum says how many assignments it asks for, here or in all, and she has as many accepted
-- or need not. Where it does not say, each one given is asked for.
create function has_handed_in_enough(enrolment uuid, curriculum uuid, module uuid) returns boolean language sql stable as $$
  select coalesce(bool_and(
    is_waived(enrolment, 'assignments', (select m.lineage_id from modules m where m.id = r.module_id))
    or r.least <= (select count(*) from submissions s join training_assignments a on a.id = s.assignment_id
      where s.enrolment_id = enrolment and s.state = 'accepted' and (r.module_id is null or a.module_id = r.module_id))), false)
  from completion_rules r
  where r.curriculum_id = curriculum and r.kind = 'assignments' and (r.module_id is null or r.module_id = module)
$$;
--> statement-breakpoint
-- Answers to what she handed in or caught up are told of as well, and what counts is her curriculum's to say;
-- the rest is as it was.
create or replace function reminders_due(at timestamptz, how_many integer) returns table (
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
    from training_assignments a join enrolments e on e.cohort_id = a.cohort_id and e.status = 'active' join cohorts h on h.id = a.cohort_id
    where a.cancelled_at is null and a.due_at > at and a.due_at < at + interval '51 hours'
      and not exists (select 1 from submissions b where b.assignment_id = a.id and b.enrolment_id = e.id and b.state in ('submitted', 'accepted'))
      and not has_handed_in_enough(e.id, h.curriculum_id, a.module_id)
    union all
    -- As long as what was decided stands: whoever has sent it again knows.
    select e.person_id, 'assignment_answered', s.id || '@' || extract(epoch from s.decided_at)::bigint, a.cohort_id,
      s.decided_at, s.decided_at + interval '7 days', jsonb_build_object('id', a.id, 'title', a.title, 'state', s.state)
    from submissions s join training_assignments a on a.id = s.assignment_id join enrolments e on e.id = s.enrolment_id and e.status <> 'withdrawn'
    where s.state in ('returned', 'accepted') and s.decided_at > at - interval '7 days' and a.cancelled_at is null
    union all
    -- Half a day after she was marked, as long as the session is a month old at most and nothing of hers waits.
    select e.person_id, 'catch_up', s.id::text, s.cohort_id, a.marked_at + interval '12 hours', s.starts_at + interval '30 days',
      jsonb_build_object('id', s.id, 'title', m.title, 'at', s.starts_at)
    from attendance a join training_sessions s on s.id = a.session_id join modules m on m.id = s.module_id and m.catch_up
    join enrolments e on e.id = a.enrolment_id and e.status = 'active' join cohorts h on h.id = s.cohort_id
    where not counts_as_attended(a.mark, h.curriculum_id) and s.cancelled_at is null
      and s.starts_at < at and s.starts_at > at - interval '30 days'
      and is_worth_catching_up(e.id, h.curriculum_id, m.id)
      and not exists (select 1 from catch_ups c where c.session_id = s.id and c.enrolment_id = e.id)
      and not exists (select 1 from attendance b join training_sessions o on o.id = b.session_id
        where b.enrolment_id = e.id and o.group_id = s.group_id and counts_as_attended(b.mark, h.curriculum_id))
    union all
    select e.person_id, 'catch_up_answered', c.id || '@' || extract(epoch from c.answered_at)::bigint, s.cohort_id,
      c.answered_at, c.answered_at + interval '7 days', jsonb_build_object('id', s.id, 'title', m.title, 'at', s.starts_at,
        'state', case c.state when 'accepted' then 'accepted' else 'returned' end)
    from catch_ups c join training_sessions s on s.id = c.session_id join modules m on m.id = s.module_id
    join enrolments e on e.id = c.enrolment_id and e.status <> 'withdrawn'
    where c.state in ('again', 'accepted') and c.answered_at > at - interval '7 days' and s.cancelled_at is null
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
-- What was answered before this was possible is no news.
insert into reminders (person_id, kind, cause, cohort_id)
select e.person_id, 'assignment_answered', s.id || '@' || extract(epoch from s.decided_at)::bigint, e.cohort_id
from submissions s join enrolments e on e.id = s.enrolment_id where s.state in ('returned', 'accepted')
union all
select e.person_id, 'catch_up_answered', c.id || '@' || extract(epoch from c.answered_at)::bigint, e.cohort_id
from catch_ups c join enrolments e on e.id = c.enrolment_id where c.state in ('again', 'accepted')
on conflict do nothing;

-- What `progressOf()` must know beside the marks, of many leaders in one go: asked one by one, the
-- policies of a whole cohort were weighed anew for every leader in it.
create function extras_of(enrolled uuid[]) returns table (enrolment_id uuid, extras jsonb) language sql stable as $$
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
    from completion_exceptions x join enrolments e on e.id = x.enrolment_id join cohorts c on c.id = e.cohort_id
    left join modules m on m.curriculum_id = c.curriculum_id and m.lineage_id = x.module_lineage_id
    where x.enrolment_id = any (enrolled) and x.revoked_at is null and (m.id is not null or x.module_lineage_id is null)
    group by 1)
  select o.id, jsonb_build_object('work', coalesce(w.work, '[]'), 'waived', coalesce(v.waived, '[]'))
  from unnest(enrolled) o (id) left join work w on w.enrolment_id = o.id left join waived v on v.enrolment_id = o.id
$$;
--> statement-breakpoint
create or replace function enrolment_extras(enrolment uuid) returns jsonb language sql stable as $$
  select extras from extras_of(array[enrolment])
$$;
--> statement-breakpoint
drop function coursework_of(uuid);

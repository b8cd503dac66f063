-- What a mentor needs to know of her mentees' training, and an administrator of the machine.

-- Facts of each mentee's training in the cohort of the pair; `progressOf()` makes the summary of them.
-- A mentor reads no attendance otherwise, and no other leader's.
create function mentee_training()
returns table (mentorship_id uuid, person_id uuid, attendance_bar integer, modules jsonb, sessions jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select ms.id, ms.mentee_id, coalesce(u.attendance_bar, 0),
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'prerequisiteId', m.prerequisite_id) order by m.position)
      from modules m where m.curriculum_id = c.curriculum_id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('moduleId', s.module_id, 'startsAt', s.starts_at,
        'durationMinutes', s.duration_minutes, 'cancelled', s.cancelled_at is not null, 'mark', a.mark))
      from training_sessions s left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
      where s.cohort_id = c.id), '[]')
  from mentorships ms
  join enrolments e on e.cohort_id = ms.cohort_id and e.person_id = ms.mentee_id
  join cohorts c on c.id = ms.cohort_id
  left join curricula u on u.id = c.curriculum_id
  where ms.mentor_id = current_person() and ms.ended_on is null
$$;
--> statement-breakpoint
-- Sign-in mail is hidden from everybody, so its queue is counted here. Empty for anybody else.
create function system_health()
returns table (server_version text, migrations integer, mail_waiting integer, mail_waiting_since timestamptz, mail_failed integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select current_setting('server_version'), (select count(*)::integer from drizzle.__drizzle_migrations),
    count(*) filter (where state in ('queued', 'sending'))::integer,
    min(created_at) filter (where state in ('queued', 'sending')),
    count(*) filter (where state = 'failed')::integer
  from mails where is_administrator() having is_administrator()
$$;

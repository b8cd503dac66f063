-- What counts as attended is the curriculum's to say, a leader may say before that she cannot come, what
-- she missed she may catch up, and every mark keeps its history.

create function staffed_enrolments() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from enrolments where cohort_id in (select coordinated_cohorts() union select facilitated_cohorts())
$$;
--> statement-breakpoint
create function coordinated_enrolments() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from enrolments where cohort_id in (select coordinated_cohorts())
$$;
--> statement-breakpoint
CREATE TABLE "apologies" (
	"session_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"reason" text,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"moved_from" uuid,
	CONSTRAINT "apologies_session_id_enrolment_id_pk" PRIMARY KEY("session_id","enrolment_id"),
	CONSTRAINT "apologies_reason" CHECK (length(reason) <= 1000)
);
--> statement-breakpoint
ALTER TABLE "apologies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"from_mark" text,
	"to_mark" text,
	"method" text NOT NULL,
	"changed_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attendance_changes_marks" CHECK (from_mark in ('present', 'late', 'left_early', 'apology', 'connection_failed', 'excused', 'absent', 'caught_up') and to_mark in ('present', 'late', 'left_early', 'apology', 'connection_failed', 'excused', 'absent', 'caught_up')),
	CONSTRAINT "attendance_changes_method" CHECK (method in ('register', 'code', 'apology', 'import', 'catch_up'))
);
--> statement-breakpoint
ALTER TABLE "attendance_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "catch_up_materials" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"url" text,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "catch_up_materials_url" CHECK (url ~ '^https?://')
);
--> statement-breakpoint
ALTER TABLE "catch_up_materials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "catch_ups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"reflection" text NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"moved_from" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "catch_ups_once" UNIQUE("session_id","enrolment_id"),
	CONSTRAINT "catch_ups_state" CHECK (state in ('submitted', 'again', 'accepted')),
	CONSTRAINT "catch_ups_asked_with_words" CHECK (state <> 'again' or answer is not null),
	CONSTRAINT "catch_ups_reflection" CHECK (length(reflection) between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "catch_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "completion_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"module_lineage_id" uuid,
	"reason" text NOT NULL,
	"granted_by" uuid NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone,
	"moved_from" uuid,
	CONSTRAINT "completion_exceptions_kind" CHECK (kind in ('required_modules', 'session_share', 'hours', 'assignments', 'module_sessions')),
	CONSTRAINT "completion_exceptions_reason" CHECK (length(btrim(reason)) > 0),
	CONSTRAINT "completion_exceptions_revoked" CHECK ((revoked_by is null) = (revoked_at is null))
);
--> statement-breakpoint
ALTER TABLE "completion_exceptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "completion_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"curriculum_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"module_id" uuid,
	"least" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "completion_rules_once" UNIQUE NULLS NOT DISTINCT("curriculum_id","kind","module_id"),
	CONSTRAINT "completion_rules_kind" CHECK (kind in ('hours', 'assignments', 'module_sessions')),
	CONSTRAINT "completion_rules_least" CHECK (least between 1 and 1000),
	CONSTRAINT "completion_rules_module_where_meant" CHECK ((kind = 'hours') <= (module_id is null) and (kind = 'module_sessions') <= (module_id is not null))
);
--> statement-breakpoint
ALTER TABLE "completion_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attendance" DROP CONSTRAINT "attendance_mark";--> statement-breakpoint
ALTER TABLE "attendance" DROP CONSTRAINT "attendance_method";--> statement-breakpoint
ALTER TABLE "curricula" ADD COLUMN "attended_marks" text[] DEFAULT '{present,late,left_early,caught_up}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "curricula" ADD COLUMN "apart_marks" text[] DEFAULT '{apology,connection_failed,excused}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "modules" ADD COLUMN "catch_up" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "apologies" ADD CONSTRAINT "apologies_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apologies" ADD CONSTRAINT "apologies_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_changes" ADD CONSTRAINT "attendance_changes_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_changes" ADD CONSTRAINT "attendance_changes_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_changes" ADD CONSTRAINT "attendance_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catch_up_materials" ADD CONSTRAINT "catch_up_materials_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catch_ups" ADD CONSTRAINT "catch_ups_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catch_ups" ADD CONSTRAINT "catch_ups_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catch_ups" ADD CONSTRAINT "catch_ups_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_exceptions" ADD CONSTRAINT "completion_exceptions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_exceptions" ADD CONSTRAINT "completion_exceptions_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_exceptions" ADD CONSTRAINT "completion_exceptions_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_rules" ADD CONSTRAINT "completion_rules_curriculum_id_curricula_id_fk" FOREIGN KEY ("curriculum_id") REFERENCES "public"."curricula"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_rules" ADD CONSTRAINT "completion_rules_module" FOREIGN KEY ("curriculum_id","module_id") REFERENCES "public"."modules"("curriculum_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "apologies_enrolment" ON "apologies" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "attendance_changes_session" ON "attendance_changes" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "attendance_changes_enrolment" ON "attendance_changes" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "catch_ups_enrolment" ON "catch_ups" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "completion_exceptions_enrolment" ON "completion_exceptions" USING btree ("enrolment_id");--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_mark" CHECK (mark in ('present', 'late', 'left_early', 'apology', 'connection_failed', 'excused', 'absent', 'caught_up'));--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_method" CHECK (method in ('register', 'code', 'apology', 'import', 'catch_up'));--> statement-breakpoint
ALTER TABLE "curricula" ADD CONSTRAINT "curricula_marks" CHECK (attended_marks <@ array['present', 'late', 'left_early', 'apology', 'connection_failed', 'excused', 'absent', 'caught_up']::text[] and apart_marks <@ array['present', 'late', 'left_early', 'apology', 'connection_failed', 'excused', 'absent', 'caught_up']::text[] and not attended_marks && apart_marks
        and 'present' = any (attended_marks) and not 'absent' = any (attended_marks || apart_marks));--> statement-breakpoint
CREATE POLICY "may_delete" ON "attendance" AS PERMISSIVE FOR DELETE TO public USING (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "apologies" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()) or session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "attendance_changes" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()) or session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "catch_up_materials" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from training_sessions s where s.id = session_id));--> statement-breakpoint
CREATE POLICY "may_insert" ON "catch_up_materials" AS PERMISSIVE FOR INSERT TO public WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_update" ON "catch_up_materials" AS PERMISSIVE FOR UPDATE TO public USING (session_id in (select staffed_sessions())) WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "catch_ups" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()) or session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "completion_exceptions" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()) or enrolment_id in (select staffed_enrolments()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "completion_exceptions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (enrolment_id in (select coordinated_enrolments()));--> statement-breakpoint
CREATE POLICY "may_update" ON "completion_exceptions" AS PERMISSIVE FOR UPDATE TO public USING (enrolment_id in (select coordinated_enrolments())) WITH CHECK (enrolment_id in (select coordinated_enrolments()));--> statement-breakpoint
CREATE POLICY "may_read" ON "completion_rules" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "completion_rules" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "completion_rules" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "completion_rules" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));
--> statement-breakpoint

-- One rule of a kind, or of a kind in a module, is waived once at a time.
create unique index completion_exceptions_once on completion_exceptions (enrolment_id, kind, module_lineage_id) nulls not distinct where revoked_at is null;
--> statement-breakpoint

-- Histories -------------------------------------------------------------------------------------
create function note_attendance_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare r attendance;
begin
  if tg_op = 'DELETE' then r := old; else r := new; end if;
  if tg_op = 'UPDATE' and old.mark = new.mark and old.enrolment_id = new.enrolment_id then return null; end if;
  -- A session or an enrolment that goes takes its history with it.
  if tg_op = 'DELETE' and not (exists (select 1 from training_sessions where id = old.session_id) and exists (select 1 from enrolments where id = old.enrolment_id)) then
    return null;
  end if;
  insert into attendance_changes (session_id, enrolment_id, from_mark, to_mark, method, changed_by, at)
  values (r.session_id, r.enrolment_id,
    case when tg_op = 'DELETE' or tg_op = 'UPDATE' and old.enrolment_id = new.enrolment_id then old.mark end,
    case when tg_op <> 'DELETE' then new.mark end, r.method, coalesce(current_person(), r.marked_by),
    case when tg_op = 'INSERT' then r.marked_at else now() end);
  return null;
end $$;
--> statement-breakpoint
create trigger attendance_history after insert or update or delete on attendance for each row execute function note_attendance_change();
--> statement-breakpoint
insert into attendance_changes (session_id, enrolment_id, to_mark, method, changed_by, at)
select session_id, enrolment_id, mark, method, marked_by, marked_at from attendance;
--> statement-breakpoint

-- What counts -----------------------------------------------------------------------------------
-- Without a curriculum to ask: who came, in whatever way. Whether it counts is the curriculum's to say.
create or replace function counts_as_attended(mark text) returns boolean language sql immutable as $$
  select mark in ('present', 'late', 'left_early', 'caught_up')
$$;
--> statement-breakpoint
create function counts_as_attended(mark text, curriculum uuid) returns boolean language sql stable as $$
  select coalesce((select counts_as_attended.mark = any (u.attended_marks) from curricula u where u.id = curriculum), counts_as_attended(mark))
$$;
--> statement-breakpoint
-- All that `progressOf()` must know of a curriculum: what counts, what is asked, and its modules in order.
create function curriculum_asks(curriculum uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('attended', u.attended_marks, 'apart', u.apart_marks,
    'rules', jsonb_build_array(jsonb_build_object('kind', 'required_modules', 'moduleId', null, 'least', 0))
      || case when u.attendance_bar > 0 then jsonb_build_array(jsonb_build_object('kind', 'session_share', 'moduleId', null, 'least', u.attendance_bar)) else '[]' end
      || coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'moduleId', r.module_id, 'least', r.least) order by r.kind desc, m.position nulls first)
        from completion_rules r left join modules m on m.id = r.module_id where r.curriculum_id = u.id), '[]'),
    'modules', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'kind', m.kind,
'catchUp', m.catch_up) order by m.position)
      from modules m where m.curriculum_id = u.id), '[]'))
  from curricula u where u.id = curriculum
$$;
--> statement-breakpoint
-- Assignments of one enrolment by module: all there are, those due, those accepted.
create function coursework_of(enrolment uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('moduleId', w.module_id, 'total', w.total, 'due', w.due, 'accepted', w.accepted) order by w.module_id), '[]')
  from (
    select a.module_id, count(*) as total, count(*) filter (where a.due_at <= now()) as due, count(*) filter (where s.state = 'accepted') as accepted
    from enrolments e join training_assignments a on a.cohort_id = e.cohort_id
    left join submissions s on s.assignment_id = a.id and s.enrolment_id = e.id
    -- What was accepted stays accepted, also when the assignment is called off afterwards.
    where e.id = enrolment and (a.cancelled_at is null or s.state = 'accepted') group by a.module_id) w
$$;
--> statement-breakpoint
create function cohort_work(cohort uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('moduleId', w.module_id, 'total', w.total) order by w.module_id), '[]')
  from (select a.module_id, count(*) as total from training_assignments a where a.cohort_id = cohort and a.cancelled_at is null group by a.module_id) w
$$;
--> statement-breakpoint
-- The rest of what `progressOf()` must know of one leader, beside her marks.
create function enrolment_extras(enrolment uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('work', coursework_of(enrolment),
    'waived', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'moduleId', m.id) order by x.granted_at, x.id)
      from completion_exceptions x join enrolments e on e.id = x.enrolment_id join cohorts c on c.id = e.cohort_id
      left join modules m on m.curriculum_id = c.curriculum_id and m.lineage_id = x.module_lineage_id
      where x.enrolment_id = enrolment and x.revoked_at is null and (m.id is not null or x.module_lineage_id is null)), '[]'))
$$;
--> statement-breakpoint
drop function mentee_training();
--> statement-breakpoint
-- Facts of each mentee's training in the cohort of the pair; `progressOf()` makes the summary of them.
-- A mentor reads no attendance otherwise, and no other leader's.
create function mentee_training()
returns table (mentorship_id uuid, person_id uuid, asks jsonb, extras jsonb, sessions jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select ms.id, ms.mentee_id, curriculum_asks(c.curriculum_id), enrolment_extras(e.id),
    coalesce((select jsonb_agg(jsonb_build_object('moduleId', s.module_id, 'groupId', s.group_id, 'startsAt', s.starts_at,
        'durationMinutes', s.duration_minutes, 'cancelled', s.cancelled_at is not null, 'mark', a.mark))
      from training_sessions s left join attendance a on a.session_id = s.id and a.enrolment_id = e.id
      where s.cohort_id = c.id), '[]')
  from mentorships ms
  join enrolments e on e.cohort_id = ms.cohort_id and e.person_id = ms.mentee_id
  join cohorts c on c.id = ms.cohort_id
  where ms.mentor_id = current_person() and ms.ended_on is null
$$;
--> statement-breakpoint

-- What a published version asks for is frozen with it.
create trigger completion_rules_frozen before insert or delete on completion_rules for each row execute function refuse_frozen_curriculum('curriculum_id');
--> statement-breakpoint
create trigger completion_rules_kept before update on completion_rules for each row
  when (old.* is distinct from new.*) execute function refuse_frozen_curriculum('curriculum_id');
--> statement-breakpoint

-- Narrow doors ----------------------------------------------------------------------------------
-- A code never overwrites a mark made by a person, but whoever apologised and came after all has come.
create or replace function check_in(session uuid, code text) returns text
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
  values (session, enrolment, 'present', 'code', current_person())
  on conflict (session_id, enrolment_id) do update set mark = 'present', method = 'code', marked_by = excluded.marked_by, marked_at = now(), version = attendance.version + 1
  where attendance.method = 'apology';
  return case when found then 'present' else 'already' end;
end $$;
--> statement-breakpoint
-- She says before it begins that she cannot come. Answers 'given', 'changed', 'marked' (somebody has
-- marked her otherwise), 'begun', 'cancelled' or 'not_enrolled'.
create function give_apology(session uuid, why text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare enrolment uuid; s training_sessions; method text;
begin
  select t.* into s from training_sessions t where t.id = session for share;
  select e.id into enrolment from enrolments e where e.cohort_id = s.cohort_id and e.person_id = current_person() and e.status in ('active', 'invited');
  if enrolment is null then return 'not_enrolled'; end if;
  if s.cancelled_at is not null then return 'cancelled'; end if;
  if s.starts_at <= now() then return 'begun'; end if;
  insert into attendance (session_id, enrolment_id, mark, method, marked_by)
  values (session, enrolment, 'apology', 'apology', current_person()) on conflict do nothing;
  select a.method into method from attendance a where a.session_id = session and a.enrolment_id = enrolment;
  if method <> 'apology' then return 'marked'; end if;
  insert into apologies as y (session_id, enrolment_id, reason) values (session, enrolment, why)
  on conflict (session_id, enrolment_id) do update set reason = excluded.reason;
  return 'given';
end $$;
--> statement-breakpoint
-- Back as if nothing had been said; the reason goes with it. Answers 'taken_back', 'none' or 'begun'.
create function take_back_apology(session uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare enrolment uuid;
begin
  if exists (select 1 from training_sessions t where t.id = session and t.starts_at <= now()) then return 'begun'; end if;
  select e.id into enrolment from training_sessions t join enrolments e on e.cohort_id = t.cohort_id
  where t.id = session and e.person_id = current_person();
  delete from apologies y where y.session_id = session and y.enrolment_id = enrolment;
  delete from attendance a where a.session_id = session and a.enrolment_id = enrolment and a.method = 'apology';
  return case when found then 'taken_back' else 'none' end;
end $$;
--> statement-breakpoint
-- Her reflection, new or again; an accepted one stays. Answers 'sent', 'stale', 'attended', 'accepted',
-- 'not_over', 'not_allowed' or 'not_enrolled'.
create function write_catch_up(session uuid, words text, seen integer) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare enrolment uuid; s training_sessions; allowed boolean; was catch_ups; mark text; curriculum uuid;
begin
  select t.* into s from training_sessions t where t.id = session;
  select e.id, c.curriculum_id into enrolment, curriculum from enrolments e join cohorts c on c.id = e.cohort_id
  where e.cohort_id = s.cohort_id and e.person_id = current_person() and e.status in ('active', 'invited', 'paused');
  if enrolment is null then return 'not_enrolled'; end if;
  perform pg_advisory_xact_lock(hashtext('catch-up:' || session || enrolment));
  select m.catch_up into allowed from modules m where m.id = s.module_id;
  if not allowed or s.cancelled_at is not null then return 'not_allowed'; end if;
  if s.starts_at + make_interval(mins => s.duration_minutes) > now() then return 'not_over'; end if;
  select * into was from catch_ups c where c.session_id = session and c.enrolment_id = enrolment;
  if was.state = 'accepted' then return 'accepted'; end if;
  if coalesce(was.version, 0) <> seen then return case when was.reflection = words then 'sent' else 'stale' end; end if;
  select a.mark into mark from attendance a where a.session_id = session and a.enrolment_id = enrolment;
  if mark is not null and counts_as_attended(mark, curriculum) then return 'attended'; end if;
  insert into catch_ups as c (session_id, enrolment_id, reflection) values (session, enrolment, words)
  on conflict (session_id, enrolment_id) do update set reflection = excluded.reflection, state = 'submitted', submitted_at = now(), version = c.version + 1;
  return 'sent';
end $$;
--> statement-breakpoint
-- The facilitator accepts, which marks her caught up, or asks again with words. Answers 'accepted',
-- 'asked', 'stale' or 'not_found'.
create function answer_catch_up(catch_up uuid, accept boolean, words text, seen integer) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare c catch_ups; curriculum uuid;
begin
  select k.* into c from catch_ups k where k.id = catch_up and k.session_id in (select staffed_sessions()) for update;
  if c.id is null or exists (select 1 from enrolments e where e.id = c.enrolment_id and e.person_id = current_person()) then return 'not_found'; end if;
  if c.state = 'accepted' and accept then return 'accepted'; end if;
  if c.version <> seen or c.state = 'accepted' then return 'stale'; end if;
  update catch_ups set state = case when accept then 'accepted' else 'again' end, answer = words, answered_by = current_person(), answered_at = now(), version = version + 1
  where id = c.id;
  if not accept then return 'asked'; end if;
  select h.curriculum_id into curriculum from training_sessions s join cohorts h on h.id = s.cohort_id where s.id = c.session_id;
  insert into attendance as a (session_id, enrolment_id, mark, method, marked_by)
  values (c.session_id, c.enrolment_id, 'caught_up', 'catch_up', current_person())
  on conflict (session_id, enrolment_id) do update set mark = 'caught_up', method = 'catch_up', marked_by = excluded.marked_by, marked_at = now(), version = a.version + 1
  where not counts_as_attended(a.mark, curriculum);
  return 'accepted';
end $$;
--> statement-breakpoint
-- Who of this session's group has one of these addresses. Staff learns nothing it did not bring.
create function match_addresses(session uuid, addresses text[]) returns table (enrolment_id uuid, address text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, lower(p.email::text) from training_sessions s join enrolments e on e.cohort_id = s.cohort_id join people p on p.id = e.person_id
  where s.id = session and s.id in (select staffed_sessions()) and p.email = any (addresses::citext[])
$$;
--> statement-breakpoint

-- Merging ---------------------------------------------------------------------------------------
-- Both profiles in one cohort: what belongs to the enrolment that stays behind follows to the kept one,
-- where it has not its like, and finds its way back when the merge is undone.
create function follow_merge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare pair record;
begin
  if new.merged_into_id is null then
    update apologies x set enrolment_id = moved_from, moved_from = null where moved_from in (select id from enrolments where person_id = new.id);
    update catch_ups x set enrolment_id = moved_from, moved_from = null where moved_from in (select id from enrolments where person_id = new.id);
    update completion_exceptions x set enrolment_id = moved_from, moved_from = null where moved_from in (select id from enrolments where person_id = new.id);
    return null;
  end if;
  for pair in select a.id as one, b.id as other from enrolments a join enrolments b on b.cohort_id = a.cohort_id
    where a.person_id = new.id and b.person_id = new.merged_into_id
  loop
    update apologies x set enrolment_id = pair.other, moved_from = pair.one where x.enrolment_id = pair.one
      and not exists (select 1 from apologies k where k.enrolment_id = pair.other and k.session_id = x.session_id);
    update catch_ups x set enrolment_id = pair.other, moved_from = pair.one where x.enrolment_id = pair.one
      and not exists (select 1 from catch_ups k where k.enrolment_id = pair.other and k.session_id = x.session_id);
    update completion_exceptions x set enrolment_id = pair.other, moved_from = pair.one where x.enrolment_id = pair.one
      and (x.revoked_at is not null or not exists (select 1 from completion_exceptions k where k.enrolment_id = pair.other and k.kind = x.kind
        and k.module_lineage_id is not distinct from x.module_lineage_id and k.revoked_at is null));
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger people_merge_followed after update of merged_into_id on people for each row
  when (old.merged_into_id is distinct from new.merged_into_id) execute function follow_merge();

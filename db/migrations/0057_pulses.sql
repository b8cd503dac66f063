CREATE TABLE "mentor_change_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"wish" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"settled_as" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentor_change_requests_length" CHECK (length(wish) between 1 and 2000),
	CONSTRAINT "mentor_change_requests_outcome" CHECK (settled_as in ('changed', 'kept')),
	CONSTRAINT "mentor_change_requests_settled_whole" CHECK ((settled_at is null) = (settled_as is null)),
	CONSTRAINT "mentor_change_requests_closed_once" CHECK (num_nonnulls(withdrawn_at, settled_at) <= 1)
);
--> statement-breakpoint
ALTER TABLE "mentor_change_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_follow_ups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"stayed" text NOT NULL,
	"differently" text,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_follow_ups_once" UNIQUE("mentorship_id","person_id"),
	CONSTRAINT "mentoring_follow_ups_length" CHECK (length(stayed) between 1 and 5000 and length(differently) between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "mentoring_follow_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_pulse_words" (
	"pulse_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "mentoring_pulse_words_length" CHECK (length(text) between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "mentoring_pulse_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_pulses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"useful" integer NOT NULL,
	"going" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentoring_pulses_once" UNIQUE("meeting_id","person_id"),
	CONSTRAINT "mentoring_pulses_whose" UNIQUE("id","person_id"),
	CONSTRAINT "mentoring_pulses_useful" CHECK (useful between 1 and 5),
	CONSTRAINT "mentoring_pulses_going" CHECK (going between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "mentoring_pulses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"text" text NOT NULL,
	"promised_days" integer DEFAULT 3 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"needed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answer" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_questions_length" CHECK (length(text) between 1 and 2000 and length(answer) between 1 and 5000),
	CONSTRAINT "mentoring_questions_promise" CHECK (promised_days between 1 and 14),
	CONSTRAINT "mentoring_questions_closed_once" CHECK (num_nonnulls(withdrawn_at, answered_at) <= 1),
	CONSTRAINT "mentoring_questions_answer_given" CHECK (answer is null or answered_at is not null)
);
--> statement-breakpoint
ALTER TABLE "mentoring_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reminders" DROP CONSTRAINT "reminders_kind";--> statement-breakpoint
ALTER TABLE "reminders_unwanted" DROP CONSTRAINT "reminders_unwanted_kind";--> statement-breakpoint
ALTER TABLE "mentor_change_requests" ADD CONSTRAINT "mentor_change_requests_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_change_requests" ADD CONSTRAINT "mentor_change_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_follow_ups" ADD CONSTRAINT "mentoring_follow_ups_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_follow_ups" ADD CONSTRAINT "mentoring_follow_ups_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_pulse_words" ADD CONSTRAINT "mentoring_pulse_words_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_pulse_words" ADD CONSTRAINT "mentoring_pulse_words_whose" FOREIGN KEY ("pulse_id","person_id") REFERENCES "public"."mentoring_pulses"("id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "mentoring_pulses" ADD CONSTRAINT "mentoring_pulses_meeting_id_mentoring_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."mentoring_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_pulses" ADD CONSTRAINT "mentoring_pulses_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_pulses" ADD CONSTRAINT "mentoring_pulses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_questions" ADD CONSTRAINT "mentoring_questions_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_questions" ADD CONSTRAINT "mentoring_questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_change_requests_once" ON "mentor_change_requests" USING btree ("mentorship_id","asked_by") WHERE withdrawn_at is null and settled_at is null;--> statement-breakpoint
CREATE INDEX "mentoring_pulses_pair" ON "mentoring_pulses" USING btree ("mentorship_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_questions_once" ON "mentoring_questions" USING btree ("mentorship_id",md5(text)) WHERE answered_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "mentoring_questions_pair" ON "mentoring_questions" USING btree ("mentorship_id","asked_at");--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_kind" CHECK (kind in ('session_tomorrow', 'session_soon', 'assignment_due', 'assignment_answered', 'catch_up', 'catch_up_answered', 'invitation', 'seat_offer', 'certificate', 'certificate_name', 'mentoring_word', 'mentoring_pulse', 'mentoring_end', 'mentoring_follow_up'));--> statement-breakpoint
ALTER TABLE "reminders_unwanted" ADD CONSTRAINT "reminders_unwanted_kind" CHECK (kind in ('session_tomorrow', 'session_soon', 'assignment_due', 'assignment_answered', 'catch_up', 'catch_up_answered', 'invitation', 'seat_offer', 'certificate', 'certificate_name', 'mentoring_word', 'mentoring_pulse', 'mentoring_end', 'mentoring_follow_up'));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentor_change_requests" AS PERMISSIVE FOR SELECT TO public USING (asked_by in (select own_profiles()) or mentorship_id in (select overseen_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentor_change_requests" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((asked_by = (select current_person())) and (mentorship_id in (select running_mentorships())));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentor_change_requests" AS PERMISSIVE FOR UPDATE TO public USING (asked_by in (select own_profiles()) or mentorship_id in (select overseen_mentorships())) WITH CHECK (asked_by in (select own_profiles()) or mentorship_id in (select overseen_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_follow_ups" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or (shared) and (mentorship_id in (select overseen_mentorships())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_follow_ups" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (mentorship_id in (select own_mentorships())));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_follow_ups" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentoring_follow_ups" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_pulse_words" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_pulse_words" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_pulse_words" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentoring_pulse_words" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_pulses" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or mentorship_id in (select overseen_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_pulses" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (mentorship_id in (select own_mentorships())));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_pulses" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_questions" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_questions" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((asked_by = (select current_person())) and (mentorship_id in (select running_mentorships())));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_questions" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select own_mentorships())) WITH CHECK (mentorship_id in (select own_mentorships()));
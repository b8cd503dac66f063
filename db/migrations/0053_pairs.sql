CREATE TABLE "mentoring_agreements" (
	"mentorship_id" uuid PRIMARY KEY NOT NULL,
	"every_weeks" integer NOT NULL,
	"language" text NOT NULL,
	"confidentiality" text NOT NULL,
	"mentor_agreed_at" timestamp with time zone,
	"mentee_agreed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_agreements_weeks" CHECK (every_weeks between 1 and 12),
	CONSTRAINT "mentoring_agreements_words" CHECK (btrim(confidentiality) <> '' and length(confidentiality) <= 2000)
);
--> statement-breakpoint
ALTER TABLE "mentoring_agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_goal_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"goal_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentoring_goal_notes_text" CHECK (btrim(text) <> '' and length(text) <= 2000)
);
--> statement-breakpoint
ALTER TABLE "mentoring_goal_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_goals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"what" text NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"means" text DEFAULT '' NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_goals_whose" UNIQUE("id","mentorship_id"),
	CONSTRAINT "mentoring_goals_what" CHECK (btrim(what) <> '' and length(what) <= 500),
	CONSTRAINT "mentoring_goals_state" CHECK (state in ('open', 'reached', 'let_go')),
	CONSTRAINT "mentoring_goals_closed" CHECK ((state = 'open') = (closed_at is null))
);
--> statement-breakpoint
ALTER TABLE "mentoring_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_invitations" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"method" text NOT NULL,
	"mail_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentoring_invitations_meeting_id_person_id_sequence_pk" PRIMARY KEY("meeting_id","person_id","sequence"),
	CONSTRAINT "mentoring_invitations_method" CHECK (method in ('REQUEST', 'CANCEL'))
);
--> statement-breakpoint
ALTER TABLE "mentoring_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_notes" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_notes_length" CHECK (length(text) <= 10000)
);
--> statement-breakpoint
ALTER TABLE "mentoring_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"offered_by" uuid NOT NULL,
	"duration_minutes" integer NOT NULL,
	"zone" text NOT NULL,
	"online_url" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_as" text,
	"meeting_id" uuid,
	CONSTRAINT "mentoring_offers_whose" UNIQUE("id","mentorship_id"),
	CONSTRAINT "mentoring_offers_duration" CHECK (duration_minutes between 5 and 600),
	CONSTRAINT "mentoring_offers_ended_as" CHECK (ended_as in ('picked', 'replaced', 'withdrawn')),
	CONSTRAINT "mentoring_offers_ended" CHECK (num_nulls(ended_at, ended_as) <> 1),
	CONSTRAINT "mentoring_offers_picked" CHECK ((ended_as is not distinct from 'picked') = (meeting_id is not null))
);
--> statement-breakpoint
ALTER TABLE "mentoring_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_private_notes" (
	"meeting_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_private_notes_meeting_id_author_id_pk" PRIMARY KEY("meeting_id","author_id"),
	CONSTRAINT "mentoring_private_notes_length" CHECK (length(text) <= 10000)
);
--> statement-breakpoint
ALTER TABLE "mentoring_private_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_slots" (
	"offer_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentoring_slots_offer_id_place_pk" PRIMARY KEY("offer_id","place"),
	CONSTRAINT "mentoring_slots_once" UNIQUE("offer_id","starts_at"),
	CONSTRAINT "mentoring_slots_three" CHECK (place between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "mentoring_slots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"meeting_id" uuid,
	"owner_id" uuid NOT NULL,
	"what" text NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_steps_what" CHECK (btrim(what) <> '' and length(what) <= 500)
);
--> statement-breakpoint
ALTER TABLE "mentoring_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD COLUMN "no_show_by" uuid;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD COLUMN "no_show_told_by" uuid;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD COLUMN "no_show_answer" text;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "calendar" text;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_whose" UNIQUE("id","mentorship_id");--> statement-breakpoint
ALTER TABLE "mentoring_agreements" ADD CONSTRAINT "mentoring_agreements_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goal_notes" ADD CONSTRAINT "mentoring_goal_notes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goal_notes" ADD CONSTRAINT "mentoring_goal_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goal_notes" ADD CONSTRAINT "mentoring_goal_notes_goal" FOREIGN KEY ("goal_id","mentorship_id") REFERENCES "public"."mentoring_goals"("id","mentorship_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goals" ADD CONSTRAINT "mentoring_goals_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_invitations" ADD CONSTRAINT "mentoring_invitations_meeting_id_mentoring_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."mentoring_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_invitations" ADD CONSTRAINT "mentoring_invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_invitations" ADD CONSTRAINT "mentoring_invitations_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_notes" ADD CONSTRAINT "mentoring_notes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_notes" ADD CONSTRAINT "mentoring_notes_meeting" FOREIGN KEY ("meeting_id","mentorship_id") REFERENCES "public"."mentoring_meetings"("id","mentorship_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_offers" ADD CONSTRAINT "mentoring_offers_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_offers" ADD CONSTRAINT "mentoring_offers_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_offers" ADD CONSTRAINT "mentoring_offers_meeting_id_mentoring_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."mentoring_meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_private_notes" ADD CONSTRAINT "mentoring_private_notes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_private_notes" ADD CONSTRAINT "mentoring_private_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_private_notes" ADD CONSTRAINT "mentoring_private_notes_meeting" FOREIGN KEY ("meeting_id","mentorship_id") REFERENCES "public"."mentoring_meetings"("id","mentorship_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_slots" ADD CONSTRAINT "mentoring_slots_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_slots" ADD CONSTRAINT "mentoring_slots_offer" FOREIGN KEY ("offer_id","mentorship_id") REFERENCES "public"."mentoring_offers"("id","mentorship_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_steps" ADD CONSTRAINT "mentoring_steps_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_steps" ADD CONSTRAINT "mentoring_steps_meeting_id_mentoring_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."mentoring_meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_steps" ADD CONSTRAINT "mentoring_steps_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mentoring_goal_notes_goal_index" ON "mentoring_goal_notes" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "mentoring_goals_pair" ON "mentoring_goals" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "mentoring_invitations_person" ON "mentoring_invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mentoring_invitations_mail" ON "mentoring_invitations" USING btree ("mail_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_offers_one_waiting" ON "mentoring_offers" USING btree ("mentorship_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "mentoring_offers_meeting" ON "mentoring_offers" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "mentoring_steps_pair" ON "mentoring_steps" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "mentoring_steps_owner" ON "mentoring_steps" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "mentoring_steps_meeting" ON "mentoring_steps" USING btree ("meeting_id");--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_no_show_by_people_id_fk" FOREIGN KEY ("no_show_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_no_show_told_by_people_id_fk" FOREIGN KEY ("no_show_told_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_one_end" CHECK (num_nonnulls(cancelled_at, held_at, no_show_by) <= 1);--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_no_show" CHECK (num_nulls(no_show_by, no_show_told_by) <> 1);--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_answer" CHECK (no_show_answer is null or no_show_by is not null and length(no_show_answer) <= 2000);--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK (kind in ('sign_in', 'invitation', 'notice', 'reminder', 'letter', 'meeting'));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_agreements" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_agreements" AS PERMISSIVE FOR INSERT TO public WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_agreements" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select running_mentorships())) WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_goal_notes" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_goal_notes" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((mentorship_id in (select running_mentorships())) and (author_id = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_goals" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_goals" AS PERMISSIVE FOR INSERT TO public WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_goals" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select running_mentorships())) WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_invitations" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_notes" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_notes" AS PERMISSIVE FOR INSERT TO public WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_notes" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select running_mentorships())) WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_offers" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_offers" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((mentorship_id in (select running_mentorships())) and (offered_by = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_offers" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select running_mentorships())) WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_private_notes" AS PERMISSIVE FOR SELECT TO public USING (author_id in (select own_profiles()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_private_notes" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((mentorship_id in (select running_mentorships())) and (author_id = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_private_notes" AS PERMISSIVE FOR UPDATE TO public USING ((mentorship_id in (select running_mentorships())) and (author_id in (select own_profiles()))) WITH CHECK ((mentorship_id in (select running_mentorships())) and (author_id in (select own_profiles())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentoring_private_notes" AS PERMISSIVE FOR DELETE TO public USING (author_id in (select own_profiles()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_slots" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_slots" AS PERMISSIVE FOR INSERT TO public WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_steps" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_steps" AS PERMISSIVE FOR INSERT TO public WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_steps" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select running_mentorships())) WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentoring_steps" AS PERMISSIVE FOR DELETE TO public USING (mentorship_id in (select running_mentorships()));--> statement-breakpoint
ALTER POLICY "may_insert" ON "mentoring_meetings" TO public WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
ALTER POLICY "may_update" ON "mentoring_meetings" TO public USING (mentorship_id in (select running_mentorships())) WITH CHECK (mentorship_id in (select running_mentorships()));--> statement-breakpoint
ALTER POLICY "may_read" ON "mails" TO public USING ((kind not in ('sign_in', 'meeting')) and (created_by = (select current_person()) or (select is_administrator()) or cohort_ids <> '{}' and cohort_ids <@ array(select coordinated_cohorts())));
CREATE TABLE "certificate_batch_items" (
	"batch_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "certificate_batch_items_batch_id_enrolment_id_pk" PRIMARY KEY("batch_id","enrolment_id"),
	CONSTRAINT "certificate_batch_items_state" CHECK (state in ('waiting', 'issued', 'needs_name', 'letters', 'not_complete', 'failed')),
	CONSTRAINT "certificate_batch_items_settled" CHECK ((state = 'waiting') = (settled_at is null))
);
--> statement-breakpoint
ALTER TABLE "certificate_batch_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificate_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "certificate_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code" text NOT NULL,
	"locale" text NOT NULL,
	"says" jsonb NOT NULL,
	"replaces_id" uuid,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_as" text,
	"ended_by" uuid,
	"reason" text,
	CONSTRAINT "certificates_code_unique" UNIQUE("code"),
	CONSTRAINT "certificates_locale" CHECK (locale in ('en', 'es')),
	CONSTRAINT "certificates_code" CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{32}$'),
	CONSTRAINT "certificates_name" CHECK (btrim(says ->> 'name') <> ''),
	CONSTRAINT "certificates_ended_as" CHECK (ended_as in ('revoked', 'replaced')),
	CONSTRAINT "certificates_end" CHECK ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null)),
	CONSTRAINT "certificates_reason" CHECK (ended_as is distinct from 'revoked' or btrim(coalesce(reason, '')) <> '')
);
--> statement-breakpoint
ALTER TABLE "certificates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letter_readers" (
	"letter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "letter_readers_letter_id_person_id_pk" PRIMARY KEY("letter_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "letter_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letter_texts" (
	"letter_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "letter_texts_letter_id_locale_pk" PRIMARY KEY("letter_id","locale"),
	CONSTRAINT "letter_texts_locale" CHECK (locale in ('en', 'es')),
	CONSTRAINT "letter_texts_written" CHECK (btrim(subject) <> '' and btrim(body) <> '')
);
--> statement-breakpoint
ALTER TABLE "letter_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"list" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "letters_list" CHECK (list in ('invited', 'active', 'paused', 'completed', 'not_checked_in', 'not_submitted', 'below_bar', 'slipping')),
	CONSTRAINT "letters_state" CHECK (state in ('draft', 'released', 'discarded')),
	CONSTRAINT "letters_settled" CHECK ((state = 'draft') = (settled_at is null))
);
--> statement-breakpoint
ALTER TABLE "letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quiet_hours" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"starts" integer NOT NULL,
	"ends" integer NOT NULL,
	CONSTRAINT "quiet_hours_of_a_day" CHECK (starts between 0 and 23 and ends between 0 and 23)
);
--> statement-breakpoint
ALTER TABLE "quiet_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"cohort_id" uuid,
	"mail_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_once" UNIQUE("person_id","kind","cause"),
	CONSTRAINT "reminders_kind" CHECK (kind in ('session_tomorrow', 'session_soon', 'assignment_due', 'invitation', 'seat_offer', 'certificate', 'certificate_name'))
);
--> statement-breakpoint
ALTER TABLE "reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminders_unwanted" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_unwanted_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "reminders_unwanted_kind" CHECK (kind in ('session_tomorrow', 'session_soon', 'assignment_due', 'invitation', 'seat_offer', 'certificate', 'certificate_name'))
);
--> statement-breakpoint
ALTER TABLE "reminders_unwanted" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_state";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "to_address" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "offered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "letter_id" uuid;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "cohort_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "failing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "certificate_batch_items" ADD CONSTRAINT "certificate_batch_items_batch_id_certificate_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."certificate_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batch_items" ADD CONSTRAINT "certificate_batch_items_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batches" ADD CONSTRAINT "certificate_batches_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batches" ADD CONSTRAINT "certificate_batches_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_replaces_id_certificates_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issued_by_people_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_readers" ADD CONSTRAINT "letter_readers_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_readers" ADD CONSTRAINT "letter_readers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_texts" ADD CONSTRAINT "letter_texts_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_hours" ADD CONSTRAINT "quiet_hours_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders_unwanted" ADD CONSTRAINT "reminders_unwanted_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificate_batch_items_waiting" ON "certificate_batch_items" USING btree ("batch_id") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_batches_one_open" ON "certificate_batches" USING btree ("cohort_id") WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_in_force" ON "certificates" USING btree ("enrolment_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "certificates_person" ON "certificates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "certificates_cohort" ON "certificates" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "letter_readers_person" ON "letter_readers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "letters_writer" ON "letters" USING btree ("created_by","created_at");--> statement-breakpoint
CREATE INDEX "reminders_mail" ON "reminders" USING btree ("mail_id");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_person" ON "mails" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_letter_once" ON "mails" USING btree ("letter_id","person_id");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_address" CHECK (to_address is not null or state in ('by_hand', 'handed', 'dropped'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_state" CHECK (state in ('queued', 'sending', 'sent', 'failed', 'by_hand', 'handed', 'dropped'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK (kind in ('sign_in', 'invitation', 'notice', 'reminder', 'letter'));--> statement-breakpoint
CREATE POLICY "may_read" ON "certificate_batch_items" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from certificate_batches b where b.id = batch_id));--> statement-breakpoint
CREATE POLICY "may_insert" ON "certificate_batch_items" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from certificate_batches b where b.id = batch_id));--> statement-breakpoint
CREATE POLICY "may_update" ON "certificate_batch_items" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from certificate_batches b where b.id = batch_id)) WITH CHECK (exists (select 1 from certificate_batches b where b.id = batch_id));--> statement-breakpoint
CREATE POLICY "may_read" ON "certificate_batches" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "certificate_batches" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((created_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "certificate_batches" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "certificates" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "certificates" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((issued_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "certificates" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "letter_readers" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from letters l where l.id = letter_id));--> statement-breakpoint
CREATE POLICY "may_insert" ON "letter_readers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from letters l where l.id = letter_id) and person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_update" ON "letter_readers" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from letters l where l.id = letter_id) and person_id in (select coordinated_people())) WITH CHECK (exists (select 1 from letters l where l.id = letter_id) and person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "letter_readers" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from letters l where l.id = letter_id) and person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_read" ON "letter_texts" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from letters l where l.id = letter_id));--> statement-breakpoint
CREATE POLICY "may_insert" ON "letter_texts" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from letters l where l.id = letter_id));--> statement-breakpoint
CREATE POLICY "may_update" ON "letter_texts" AS PERMISSIVE FOR UPDATE TO public USING (exists (select 1 from letters l where l.id = letter_id)) WITH CHECK (exists (select 1 from letters l where l.id = letter_id));--> statement-breakpoint
CREATE POLICY "may_delete" ON "letter_texts" AS PERMISSIVE FOR DELETE TO public USING (exists (select 1 from letters l where l.id = letter_id));--> statement-breakpoint
CREATE POLICY "may_read" ON "letters" AS PERMISSIVE FOR SELECT TO public USING ((created_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "letters" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((created_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "letters" AS PERMISSIVE FOR UPDATE TO public USING ((created_by = (select current_person())) and (cohort_id in (select coordinated_cohorts()))) WITH CHECK ((created_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_read" ON "quiet_hours" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "quiet_hours" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "quiet_hours" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "quiet_hours" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "reminders" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "reminders_unwanted" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "reminders_unwanted" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "reminders_unwanted" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
ALTER POLICY "may_read" ON "mails" TO public USING ((kind <> 'sign_in') and (created_by = (select current_person()) or (select is_administrator()) or cohort_ids <> '{}' and cohort_ids <@ array(select coordinated_cohorts())));
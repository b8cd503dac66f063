CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"storage_key" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"submission_id" uuid,
	"sent_at" timestamp with time zone,
	"resource_id" uuid,
	"variant" text,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "files_part_of_one" CHECK (num_nonnulls(submission_id, resource_id) = 1),
	CONSTRAINT "files_variant" CHECK ((resource_id is null) = (variant is null) and variant in ('light', 'full')),
	CONSTRAINT "files_bytes" CHECK (bytes between 1 and 26214400),
	CONSTRAINT "files_name_given" CHECK (btrim(name) <> '')
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"text" text NOT NULL,
	"for_coordinators" boolean DEFAULT false NOT NULL,
	"for_facilitators" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "journal_entries_text" CHECK (btrim(text) <> '' and length(text) <= 20000)
);
--> statement-breakpoint
ALTER TABLE "journal_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "self_assessments" (
	"enrolment_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"answers" smallint[] NOT NULL,
	"wording" integer DEFAULT 1 NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "self_assessments_enrolment_id_moment_pk" PRIMARY KEY("enrolment_id","moment"),
	CONSTRAINT "self_assessments_moment" CHECK (moment in ('before', 'after')),
	CONSTRAINT "self_assessments_answers" CHECK (cardinality(answers) > 0 and 1 <= all (answers) and 5 >= all (answers))
);
--> statement-breakpoint
ALTER TABLE "self_assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submission_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submission_comments_text" CHECK (btrim(text) <> '' and length(text) <= 5000)
);
--> statement-breakpoint
ALTER TABLE "submission_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submission_drafts" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "submission_drafts_text_length" CHECK (length(text) <= 50000)
);
--> statement-breakpoint
ALTER TABLE "submission_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"first_sent_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "submissions_once" UNIQUE("assignment_id","enrolment_id"),
	CONSTRAINT "submissions_state" CHECK (state in ('draft', 'submitted', 'returned', 'accepted')),
	CONSTRAINT "submissions_sent" CHECK ((state = 'draft') = (first_sent_at is null) and (first_sent_at is null) = (sent_at is null)),
	CONSTRAINT "submissions_decided" CHECK (state not in ('accepted', 'returned') or (decided_at is not null and decided_by is not null)),
	CONSTRAINT "submissions_text_length" CHECK (length(text) <= 50000)
);
--> statement-breakpoint
ALTER TABLE "submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"module_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"brief" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"allows_text" boolean DEFAULT true NOT NULL,
	"allows_file" boolean DEFAULT false NOT NULL,
	"allows_voice" boolean DEFAULT false NOT NULL,
	"rubric" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_assignments_allows" CHECK (allows_text or allows_file or allows_voice),
	CONSTRAINT "training_assignments_title_given" CHECK (title <> '{}'::jsonb),
	CONSTRAINT "training_assignments_rubric" CHECK (jsonb_typeof(rubric) = 'array')
);
--> statement-breakpoint
ALTER TABLE "training_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"url" text,
	"url_bytes" bigint,
	"module_id" uuid,
	"theme" text NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"added_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector(search_rules(language), title), 'A') || setweight(to_tsvector(search_rules(language), summary), 'B')) STORED,
	CONSTRAINT "resources_theme" CHECK (theme in ('leadership', 'rights', 'un_system', 'global_compact', 'labour_rights', 'regular_pathways', 'regularisation', 'access_to_services', 'criminalisation', 'climate', 'gender', 'safety_and_care')),
	CONSTRAINT "resources_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]),
	CONSTRAINT "resources_title_given" CHECK (btrim(title) <> ''),
	CONSTRAINT "resources_url" CHECK (url ~ '^https?://'),
	CONSTRAINT "resources_url_bytes" CHECK (url_bytes > 0)
);
--> statement-breakpoint
ALTER TABLE "resources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_assessments" ADD CONSTRAINT "self_assessments_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_drafts" ADD CONSTRAINT "submission_drafts_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_assignment_id_training_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."training_assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_submission" ON "files" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "files_resource" ON "files" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "journal_entries_person" ON "journal_entries" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "journal_entries_shared" ON "journal_entries" USING btree ("cohort_id") WHERE for_coordinators or for_facilitators;--> statement-breakpoint
CREATE INDEX "submission_comments_submission" ON "submission_comments" USING btree ("submission_id","at");--> statement-breakpoint
CREATE INDEX "submissions_enrolment" ON "submissions" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "training_assignments_cohort" ON "training_assignments" USING btree ("cohort_id","due_at");--> statement-breakpoint
CREATE INDEX "resources_search" ON "resources" USING gin ("search");--> statement-breakpoint
CREATE INDEX "resources_module" ON "resources" USING btree ("module_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "files" AS PERMISSIVE FOR SELECT TO public USING (submission_id in (select own_submissions()) or (sent_at is not null) and (submission_id in (select sent_submissions())) or resource_id in (select r.id from resources r));--> statement-breakpoint
CREATE POLICY "may_insert" ON "files" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((uploaded_by = (select current_person())) and (submission_id in (select open_submissions()) or (resource_id is not null) and ((select is_training_staff()))));--> statement-breakpoint
CREATE POLICY "may_update" ON "files" AS PERMISSIVE FOR UPDATE TO public USING (submission_id in (select open_submissions())) WITH CHECK (submission_id in (select open_submissions()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "files" AS PERMISSIVE FOR DELETE TO public USING (submission_id in (select open_submissions()) or (resource_id is not null) and ((select is_training_staff())));--> statement-breakpoint
CREATE POLICY "may_read" ON "journal_entries" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or (for_coordinators) and (cohort_id in (select cohorts_coordinated_by_role())) or (for_facilitators) and (cohort_id in (select facilitated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "journal_entries" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (cohort_id in (select own_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "journal_entries" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "journal_entries" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "self_assessments" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "self_assessments" AS PERMISSIVE FOR INSERT TO public WITH CHECK (enrolment_id in (select own_enrolments()));--> statement-breakpoint
CREATE POLICY "may_update" ON "self_assessments" AS PERMISSIVE FOR UPDATE TO public USING (enrolment_id in (select own_enrolments())) WITH CHECK (enrolment_id in (select own_enrolments()));--> statement-breakpoint
CREATE POLICY "may_read" ON "submission_comments" AS PERMISSIVE FOR SELECT TO public USING (submission_id in (select own_submissions()) or submission_id in (select sent_submissions()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "submission_comments" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((author_id = (select current_person())) and (submission_id in (select own_submissions()) or submission_id in (select sent_submissions())));--> statement-breakpoint
CREATE POLICY "may_read" ON "submission_drafts" AS PERMISSIVE FOR SELECT TO public USING (submission_id in (select own_submissions()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "submission_drafts" AS PERMISSIVE FOR INSERT TO public WITH CHECK (submission_id in (select own_submissions()));--> statement-breakpoint
CREATE POLICY "may_update" ON "submission_drafts" AS PERMISSIVE FOR UPDATE TO public USING (submission_id in (select own_submissions())) WITH CHECK (submission_id in (select own_submissions()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "submission_drafts" AS PERMISSIVE FOR DELETE TO public USING (submission_id in (select own_submissions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "submissions" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()) or (state <> 'draft') and (assignment_id in (select staffed_assignments())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "submissions" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((enrolment_id in (select own_enrolments())) and (state in ('draft', 'submitted')));--> statement-breakpoint
CREATE POLICY "may_update" ON "submissions" AS PERMISSIVE FOR UPDATE TO public USING ((enrolment_id in (select own_enrolments())) and (state <> 'accepted') or (state <> 'draft') and (assignment_id in (select staffed_assignments()))) WITH CHECK ((enrolment_id in (select own_enrolments())) and (state <> 'accepted') or (state <> 'draft') and (assignment_id in (select staffed_assignments())));--> statement-breakpoint
CREATE POLICY "may_read" ON "training_assignments" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "training_assignments" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "training_assignments" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "resources" AS PERMISSIVE FOR SELECT TO public USING (((select current_person()) is not null) and (removed_at is null) or (select is_training_staff()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "resources" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_training_staff()));--> statement-breakpoint
CREATE POLICY "may_update" ON "resources" AS PERMISSIVE FOR UPDATE TO public USING ((select is_training_staff())) WITH CHECK ((select is_training_staff()));
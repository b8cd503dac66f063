CREATE TABLE "material_texts" (
	"material_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"body" text,
	"origin" text DEFAULT 'unchecked' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "material_texts_material_id_language_pk" PRIMARY KEY("material_id","language"),
	CONSTRAINT "material_texts_origin" CHECK (origin in ('original', 'person', 'machine', 'unchecked')),
	CONSTRAINT "material_texts_link_or_text" CHECK (num_nonnulls(url, body) = 1)
);
--> statement-breakpoint
ALTER TABLE "material_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "module_materials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"module_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "module_materials_position" UNIQUE("module_id","position")
);
--> statement-breakpoint
ALTER TABLE "module_materials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "module_prerequisites" (
	"curriculum_id" uuid NOT NULL,
	"module_id" uuid NOT NULL,
	"prerequisite_id" uuid NOT NULL,
	CONSTRAINT "module_prerequisites_module_id_prerequisite_id_pk" PRIMARY KEY("module_id","prerequisite_id"),
	CONSTRAINT "module_prerequisites_not_own" CHECK (module_id <> prerequisite_id)
);
--> statement-breakpoint
ALTER TABLE "module_prerequisites" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "available_hours" (
	"person_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"from_minute" integer,
	"until_minute" integer,
	CONSTRAINT "available_hours_person_id_weekday_pk" PRIMARY KEY("person_id","weekday"),
	CONSTRAINT "available_hours_weekday" CHECK (weekday between 1 and 7),
	CONSTRAINT "available_hours_both" CHECK (num_nulls(from_minute, until_minute) <> 1),
	CONSTRAINT "available_hours_day" CHECK (from_minute between 0 and 1439 and until_minute between 1 and 1440 and from_minute <> until_minute)
);
--> statement-breakpoint
ALTER TABLE "available_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cohort_days_off" (
	"cohort_id" uuid NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "cohort_days_off_cohort_id_day_pk" PRIMARY KEY("cohort_id","day"),
	CONSTRAINT "cohort_days_off_named" CHECK (btrim(name) <> '')
);
--> statement-breakpoint
ALTER TABLE "cohort_days_off" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"module_id" uuid NOT NULL,
	CONSTRAINT "session_groups_same" UNIQUE("id","cohort_id","module_id")
);
--> statement-breakpoint
ALTER TABLE "session_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_interpreters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"from_language" text NOT NULL,
	"to_language" text NOT NULL,
	"mode" text DEFAULT 'simultaneous' NOT NULL,
	"person_id" uuid,
	"name" text,
	"confidential" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_interpreters_once" UNIQUE("session_id","from_language","to_language","person_id"),
	CONSTRAINT "session_interpreters_mode" CHECK (mode in ('simultaneous', 'consecutive', 'whispered', 'relay', 'sign')),
	CONSTRAINT "session_interpreters_two_languages" CHECK (from_language <> to_language),
	CONSTRAINT "session_interpreters_who" CHECK (num_nonnulls(person_id, name) = 1)
);
--> statement-breakpoint
ALTER TABLE "session_interpreters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_series" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"rule" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_series_of_cohort" UNIQUE("id","cohort_id")
);
--> statement-breakpoint
ALTER TABLE "session_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "curricula" DROP CONSTRAINT "curricula_name_unique";--> statement-breakpoint
ALTER TABLE "curricula" ADD COLUMN "lineage_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "curricula" ADD COLUMN "number" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "curricula" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "curricula" ADD COLUMN "note" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "modules" ADD COLUMN "lineage_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "modules" ADD COLUMN "outcomes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "modules" ADD COLUMN "objectives" integer[] DEFAULT '{}'::integer[] NOT NULL;--> statement-breakpoint
ALTER TABLE "modules" ADD COLUMN "workload_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "material_texts" ADD CONSTRAINT "material_texts_material_id_module_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."module_materials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_materials" ADD CONSTRAINT "module_materials_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_prerequisites" ADD CONSTRAINT "module_prerequisites_module" FOREIGN KEY ("curriculum_id","module_id") REFERENCES "public"."modules"("curriculum_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_prerequisites" ADD CONSTRAINT "module_prerequisites_prerequisite" FOREIGN KEY ("curriculum_id","prerequisite_id") REFERENCES "public"."modules"("curriculum_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "available_hours" ADD CONSTRAINT "available_hours_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_days_off" ADD CONSTRAINT "cohort_days_off_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_groups" ADD CONSTRAINT "session_groups_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_groups" ADD CONSTRAINT "session_groups_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_interpreters" ADD CONSTRAINT "session_interpreters_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_interpreters" ADD CONSTRAINT "session_interpreters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_series" ADD CONSTRAINT "session_series_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_series" ADD CONSTRAINT "session_series_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "module_prerequisites_prerequisite" ON "module_prerequisites" USING btree ("prerequisite_id");--> statement-breakpoint
CREATE INDEX "session_groups_cohort" ON "session_groups" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "session_interpreters_session" ON "session_interpreters" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_interpreters_person" ON "session_interpreters" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_series_cohort" ON "session_series" USING btree ("cohort_id");--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_series_id_session_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."session_series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_side_by_side" FOREIGN KEY ("group_id","cohort_id","module_id") REFERENCES "public"."session_groups"("id","cohort_id","module_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "curricula_one_draft" ON "curricula" USING btree ("lineage_id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "training_sessions_series" ON "training_sessions" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "training_sessions_group" ON "training_sessions" USING btree ("group_id");--> statement-breakpoint
ALTER TABLE "curricula" ADD CONSTRAINT "curricula_name_number" UNIQUE("name","number");--> statement-breakpoint
ALTER TABLE "curricula" ADD CONSTRAINT "curricula_lineage_number" UNIQUE("lineage_id","number");--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_lineage" UNIQUE("curriculum_id","lineage_id");--> statement-breakpoint
ALTER TABLE "curricula" ADD CONSTRAINT "curricula_number" CHECK (number > 0);--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]);--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_workload" CHECK (workload_minutes between 0 and 60000);--> statement-breakpoint
CREATE POLICY "may_read" ON "material_texts" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "material_texts" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "material_texts" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "material_texts" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "module_materials" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "module_materials" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "module_materials" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "module_materials" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "module_prerequisites" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "module_prerequisites" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "module_prerequisites" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "module_prerequisites" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "available_hours" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "available_hours" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "available_hours" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "available_hours" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "cohort_days_off" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "cohort_days_off" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "cohort_days_off" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "cohort_days_off" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "session_groups" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "session_groups" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "session_groups" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "session_groups" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "session_interpreters" AS PERMISSIVE FOR SELECT TO public USING (session_id in (select staffed_sessions()) or person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "session_interpreters" AS PERMISSIVE FOR INSERT TO public WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_update" ON "session_interpreters" AS PERMISSIVE FOR UPDATE TO public USING (session_id in (select staffed_sessions())) WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "session_interpreters" AS PERMISSIVE FOR DELETE TO public USING (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "session_series" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "session_series" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "session_series" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "session_series" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));
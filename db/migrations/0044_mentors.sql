CREATE TABLE "matching_choices" (
	"cohort_id" uuid NOT NULL,
	"mentee_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"word" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matching_choices_cohort_id_mentee_id_mentor_id_pk" PRIMARY KEY("cohort_id","mentee_id","mentor_id"),
	CONSTRAINT "matching_choices_word" CHECK (word in ('pin', 'forbid'))
);
--> statement-breakpoint
ALTER TABLE "matching_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "matching_pairs" (
	"proposal_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"mentee_id" uuid NOT NULL,
	"mentor_id" uuid,
	"from_mentor_id" uuid,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "matching_pairs_proposal_id_mentee_id_pk" PRIMARY KEY("proposal_id","mentee_id"),
	CONSTRAINT "matching_pairs_two_people" CHECK (mentor_id <> mentee_id)
);
--> statement-breakpoint
ALTER TABLE "matching_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "matching_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"goal" text NOT NULL,
	"mentee_id" uuid,
	"settings" jsonb NOT NULL,
	"state" text NOT NULL,
	"optimal" boolean,
	"gap" double precision,
	"milliseconds" integer,
	"outcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "matching_proposals_whose" UNIQUE("id","cohort_id"),
	CONSTRAINT "matching_proposals_goal" CHECK (goal in ('best_total', 'least_left_behind', 'stable')),
	CONSTRAINT "matching_proposals_state" CHECK (state in ('solved', 'contradictory')),
	CONSTRAINT "matching_proposals_settings" CHECK (jsonb_typeof(settings) = 'object' and length(settings::text) <= 500000),
	CONSTRAINT "matching_proposals_solved_with_figures" CHECK (state <> 'solved' or optimal is not null),
	CONSTRAINT "matching_proposals_accepted_when_solved" CHECK (accepted_at is null or state = 'solved'),
	CONSTRAINT "matching_proposals_accepted_by_whom" CHECK (num_nulls(accepted_at, accepted_by) <> 1)
);
--> statement-breakpoint
ALTER TABLE "matching_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_waiting" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentoring_waiting_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mentoring_waiting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentee_profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"wants" boolean DEFAULT true NOT NULL,
	"themes" text[] DEFAULT '{}'::text[] NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"lived" text[] DEFAULT '{}'::text[] NOT NULL,
	"region" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentee_profiles_themes" CHECK (themes <@ array['leadership', 'rights', 'un_system', 'global_compact', 'labour_rights', 'regular_pathways', 'regularisation', 'access_to_services', 'criminalisation', 'climate', 'gender', 'safety_and_care']::text[]),
	CONSTRAINT "mentee_profiles_lived" CHECK (lived <@ array['leadership', 'rights', 'un_system', 'global_compact', 'labour_rights', 'regular_pathways', 'regularisation', 'access_to_services', 'criminalisation', 'climate', 'gender', 'safety_and_care']::text[]),
	CONSTRAINT "mentee_profiles_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]),
	CONSTRAINT "mentee_profiles_region" CHECK (region in ('ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA'))
);
--> statement-breakpoint
ALTER TABLE "mentee_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_hours" (
	"person_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"from_minute" integer NOT NULL,
	"until_minute" integer NOT NULL,
	CONSTRAINT "mentor_hours_person_id_weekday_from_minute_pk" PRIMARY KEY("person_id","weekday","from_minute"),
	CONSTRAINT "mentor_hours_weekday" CHECK (weekday between 1 and 7),
	CONSTRAINT "mentor_hours_day" CHECK (from_minute between 0 and 1439 and until_minute between 1 and 1440 and from_minute <> until_minute)
);
--> statement-breakpoint
ALTER TABLE "mentor_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_languages" (
	"person_id" uuid NOT NULL,
	"language" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "mentor_languages_person_id_language_pk" PRIMARY KEY("person_id","language"),
	CONSTRAINT "mentor_languages_level" CHECK (level in ('some', 'working', 'fluent'))
);
--> statement-breakpoint
ALTER TABLE "mentor_languages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"themes" text[] DEFAULT '{}'::text[] NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"lived" text[] DEFAULT '{}'::text[] NOT NULL,
	"region" text,
	"zone" text NOT NULL,
	"capacity" integer NOT NULL,
	"group_of" integer,
	"boundaries" text DEFAULT '' NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"vetted_on" date,
	"vetted_by" uuid,
	"code_signed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentor_profiles_themes" CHECK (themes <@ array['leadership', 'rights', 'un_system', 'global_compact', 'labour_rights', 'regular_pathways', 'regularisation', 'access_to_services', 'criminalisation', 'climate', 'gender', 'safety_and_care']::text[]),
	CONSTRAINT "mentor_profiles_lived" CHECK (lived <@ array['leadership', 'rights', 'un_system', 'global_compact', 'labour_rights', 'regular_pathways', 'regularisation', 'access_to_services', 'criminalisation', 'climate', 'gender', 'safety_and_care']::text[]),
	CONSTRAINT "mentor_profiles_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]),
	CONSTRAINT "mentor_profiles_region" CHECK (region in ('ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA')),
	CONSTRAINT "mentor_profiles_capacity" CHECK (capacity between 0 and 30),
	CONSTRAINT "mentor_profiles_group" CHECK (group_of between 2 and 12),
	CONSTRAINT "mentor_profiles_boundaries" CHECK (length(boundaries) <= 2000),
	CONSTRAINT "mentor_profiles_vetted_by_whom" CHECK (num_nulls(vetted_on, vetted_by) <> 1)
);
--> statement-breakpoint
ALTER TABLE "mentor_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_wishes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"author_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"weight" integer DEFAULT 2 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentoring_wishes_one" UNIQUE("author_id","about_id"),
	CONSTRAINT "mentoring_wishes_kind" CHECK (kind in ('wish', 'no_go')),
	CONSTRAINT "mentoring_wishes_weight" CHECK (weight between 1 and 3),
	CONSTRAINT "mentoring_wishes_two_people" CHECK (author_id <> about_id)
);
--> statement-breakpoint
ALTER TABLE "mentoring_wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "matching_choices" ADD CONSTRAINT "matching_choices_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_choices" ADD CONSTRAINT "matching_choices_mentee_id_people_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_choices" ADD CONSTRAINT "matching_choices_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_choices" ADD CONSTRAINT "matching_choices_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_pairs" ADD CONSTRAINT "matching_pairs_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_pairs" ADD CONSTRAINT "matching_pairs_mentee_id_people_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_pairs" ADD CONSTRAINT "matching_pairs_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_pairs" ADD CONSTRAINT "matching_pairs_from_mentor_id_people_id_fk" FOREIGN KEY ("from_mentor_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_pairs" ADD CONSTRAINT "matching_pairs_proposal" FOREIGN KEY ("proposal_id","cohort_id") REFERENCES "public"."matching_proposals"("id","cohort_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_proposals" ADD CONSTRAINT "matching_proposals_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_proposals" ADD CONSTRAINT "matching_proposals_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_proposals" ADD CONSTRAINT "matching_proposals_mentee_id_people_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_proposals" ADD CONSTRAINT "matching_proposals_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_waiting" ADD CONSTRAINT "mentoring_waiting_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_waiting" ADD CONSTRAINT "mentoring_waiting_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentee_profiles" ADD CONSTRAINT "mentee_profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_hours" ADD CONSTRAINT "mentor_hours_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_languages" ADD CONSTRAINT "mentor_languages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_profiles" ADD CONSTRAINT "mentor_profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_profiles" ADD CONSTRAINT "mentor_profiles_vetted_by_people_id_fk" FOREIGN KEY ("vetted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_wishes" ADD CONSTRAINT "mentoring_wishes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_wishes" ADD CONSTRAINT "mentoring_wishes_about_id_people_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matching_choices_mentee" ON "matching_choices" USING btree ("mentee_id");--> statement-breakpoint
CREATE INDEX "matching_choices_mentor" ON "matching_choices" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "matching_pairs_mentee" ON "matching_pairs" USING btree ("mentee_id");--> statement-breakpoint
CREATE INDEX "matching_pairs_mentor" ON "matching_pairs" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "matching_proposals_cohort" ON "matching_proposals" USING btree ("cohort_id","created_at");--> statement-breakpoint
CREATE INDEX "matching_proposals_mentee" ON "matching_proposals" USING btree ("mentee_id");--> statement-breakpoint
CREATE INDEX "mentoring_waiting_person" ON "mentoring_waiting" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mentoring_wishes_about" ON "mentoring_wishes" USING btree ("about_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "matching_choices" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "matching_choices" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "matching_choices" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "matching_choices" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "matching_pairs" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "matching_pairs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "matching_pairs" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "matching_pairs" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "matching_proposals" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "matching_proposals" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((made_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "matching_proposals" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "matching_proposals" AS PERMISSIVE FOR DELETE TO public USING ((cohort_id in (select coordinated_cohorts())) and (accepted_at is null));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_waiting" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_waiting" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_waiting" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentoring_waiting" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentee_profiles" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentee_profiles" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentee_profiles" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentee_profiles" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentor_hours" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_mentors()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentor_hours" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentor_hours" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentor_hours" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentor_languages" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_mentors()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentor_languages" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentor_languages" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentor_languages" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentor_profiles" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_mentors()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentor_profiles" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentor_profiles" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or person_id in (select coordinated_mentors())) WITH CHECK (person_id = (select current_person()) or person_id in (select coordinated_mentors()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentor_profiles" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_wishes" AS PERMISSIVE FOR SELECT TO public USING (author_id in (select own_profiles()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_wishes" AS PERMISSIVE FOR INSERT TO public WITH CHECK (author_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_wishes" AS PERMISSIVE FOR UPDATE TO public USING (author_id in (select own_profiles())) WITH CHECK (author_id in (select own_profiles()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentoring_wishes" AS PERMISSIVE FOR DELETE TO public USING (author_id in (select own_profiles()));
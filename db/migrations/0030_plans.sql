CREATE TABLE "delegation_plans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settings" jsonb NOT NULL,
	"earlier_id" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"progress" jsonb,
	"beat_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"optimal" boolean,
	"objective" integer,
	"bound" double precision,
	"gap" double precision,
	"milliseconds" integer,
	"input_hash" text,
	"outcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"explained_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegation_plans_whose" UNIQUE("id","delegation_id"),
	CONSTRAINT "delegation_plans_state" CHECK (state in ('waiting', 'running', 'solved', 'infeasible', 'cancelled', 'failed')),
	CONSTRAINT "delegation_plans_name_given" CHECK (btrim(name) <> ''),
	CONSTRAINT "delegation_plans_settings" CHECK (jsonb_typeof(settings) = 'object' and length(settings::text) <= 20000),
	CONSTRAINT "delegation_plans_running_beats" CHECK ((state = 'running') = (beat_at is not null)),
	CONSTRAINT "delegation_plans_solved_with_figures" CHECK (state <> 'solved' or (optimal is not null and objective is not null and input_hash is not null)),
	CONSTRAINT "delegation_plans_applied_when_solved" CHECK (applied_at is null or state = 'solved')
);
--> statement-breakpoint
ALTER TABLE "delegation_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_marks" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"pin" text,
	"role" text,
	"themes" text[] DEFAULT '{}'::text[] NOT NULL,
	"readiness" text,
	"cost" integer,
	"marked_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_marks_delegation_id_person_id_pk" PRIMARY KEY("delegation_id","person_id"),
	CONSTRAINT "plan_marks_pin" CHECK (pin in ('in', 'out')),
	CONSTRAINT "plan_marks_role" CHECK (role in ('head', 'speaker', 'delegate', 'gender_rapporteur', 'note_taker', 'interpreter', 'logistics', 'remote')),
	CONSTRAINT "plan_marks_role_of_who_goes" CHECK (role is null or pin = 'in'),
	CONSTRAINT "plan_marks_themes" CHECK (themes <@ array['leadership', 'rights', 'un_system', 'global_compact', 'labour_rights', 'regular_pathways', 'regularisation', 'access_to_services', 'criminalisation', 'climate', 'gender', 'safety_and_care']::text[]),
	CONSTRAINT "plan_marks_readiness" CHECK (readiness in ('green', 'amber', 'red')),
	CONSTRAINT "plan_marks_cost" CHECK (cost between 0 and 1000000)
);
--> statement-breakpoint
ALTER TABLE "plan_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_people" (
	"plan_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text,
	"reason" jsonb,
	CONSTRAINT "plan_people_plan_id_person_id_pk" PRIMARY KEY("plan_id","person_id"),
	CONSTRAINT "plan_people_role" CHECK (role in ('head', 'speaker', 'delegate', 'gender_rapporteur', 'note_taker', 'interpreter', 'logistics', 'remote'))
);
--> statement-breakpoint
ALTER TABLE "plan_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delegation_plans" ADD CONSTRAINT "delegation_plans_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_plans" ADD CONSTRAINT "delegation_plans_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_plans" ADD CONSTRAINT "delegation_plans_earlier_id_delegation_plans_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."delegation_plans"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_marks" ADD CONSTRAINT "plan_marks_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_marks" ADD CONSTRAINT "plan_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_marks" ADD CONSTRAINT "plan_marks_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_people" ADD CONSTRAINT "plan_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_people" ADD CONSTRAINT "plan_people_plan" FOREIGN KEY ("plan_id","delegation_id") REFERENCES "public"."delegation_plans"("id","delegation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegation_plans_delegation" ON "delegation_plans" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "delegation_plans_to_do" ON "delegation_plans" USING btree ("created_at") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "plan_marks_person" ON "plan_marks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "plan_people_person" ON "plan_people" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "delegation_plans" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegation_plans" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((made_by = (select current_person())) and (delegation_id in (select coordinated_delegations())));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegation_plans" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegation_plans" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "plan_marks" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "plan_marks" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "plan_marks" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "plan_marks" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "plan_people" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "plan_people" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "plan_people" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "plan_people" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));
CREATE TABLE "agenda_pins" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"pin" text NOT NULL,
	"marked_by" uuid NOT NULL,
	CONSTRAINT "agenda_pins_delegation_id_person_id_session_id_pk" PRIMARY KEY("delegation_id","person_id","session_id"),
	CONSTRAINT "agenda_pins_pin" CHECK (pin in ('in', 'out'))
);
--> statement-breakpoint
ALTER TABLE "agenda_pins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_plan_rows" (
	"plan_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" jsonb,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "agenda_plan_rows_plan_id_person_id_session_id_pk" PRIMARY KEY("plan_id","person_id","session_id"),
	CONSTRAINT "agenda_plan_rows_kind" CHECK (kind in ('keep', 'add', 'remove'))
);
--> statement-breakpoint
ALTER TABLE "agenda_plan_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_plans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settings" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"progress" jsonb,
	"beat_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"optimal" boolean,
	"gap" double precision,
	"milliseconds" integer,
	"outcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_plans_whose" UNIQUE("id","delegation_id"),
	CONSTRAINT "agenda_plans_state" CHECK (state in ('waiting', 'running', 'solved', 'infeasible', 'cancelled', 'failed')),
	CONSTRAINT "agenda_plans_settings" CHECK (jsonb_typeof(settings) = 'object' and length(settings::text) <= 2000),
	CONSTRAINT "agenda_plans_running_beats" CHECK ((state = 'running') = (beat_at is not null)),
	CONSTRAINT "agenda_plans_solved_with_figures" CHECK (state <> 'solved' or optimal is not null)
);
--> statement-breakpoint
ALTER TABLE "agenda_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_needs" (
	"delegation_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"weight" text NOT NULL,
	"people" integer DEFAULT 1 NOT NULL,
	"languages" text[] DEFAULT '{}'::text[] NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"roles" text[] DEFAULT '{}'::text[] NOT NULL,
	"asks" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"statement" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "session_needs_delegation_id_session_id_pk" PRIMARY KEY("delegation_id","session_id"),
	CONSTRAINT "session_needs_weight" CHECK (weight in ('must', 'wish', 'none')),
	CONSTRAINT "session_needs_people" CHECK (people between 0 and 200),
	CONSTRAINT "session_needs_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]),
	CONSTRAINT "session_needs_roles" CHECK (roles <@ array['head', 'speaker', 'delegate', 'gender_rapporteur', 'note_taker', 'interpreter', 'logistics', 'remote']::text[]),
	CONSTRAINT "session_needs_few" CHECK (cardinality(languages) <= 30 and cardinality(asks) <= 30)
);
--> statement-breakpoint
ALTER TABLE "session_needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agenda_pins" ADD CONSTRAINT "agenda_pins_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_pins" ADD CONSTRAINT "agenda_pins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_pins" ADD CONSTRAINT "agenda_pins_session_id_forum_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."forum_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_pins" ADD CONSTRAINT "agenda_pins_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_plan_rows" ADD CONSTRAINT "agenda_plan_rows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_plan_rows" ADD CONSTRAINT "agenda_plan_rows_session_id_forum_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."forum_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_plan_rows" ADD CONSTRAINT "agenda_plan_rows_plan" FOREIGN KEY ("plan_id","delegation_id") REFERENCES "public"."agenda_plans"("id","delegation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_plans" ADD CONSTRAINT "agenda_plans_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_plans" ADD CONSTRAINT "agenda_plans_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_needs" ADD CONSTRAINT "session_needs_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_needs" ADD CONSTRAINT "session_needs_session_id_forum_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."forum_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_pins_person" ON "agenda_pins" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "agenda_pins_session" ON "agenda_pins" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "agenda_plan_rows_person" ON "agenda_plan_rows" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "agenda_plan_rows_session" ON "agenda_plan_rows" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "agenda_plans_delegation" ON "agenda_plans" USING btree ("delegation_id","created_at");--> statement-breakpoint
CREATE INDEX "agenda_plans_to_do" ON "agenda_plans" USING btree ("created_at") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "session_needs_session" ON "session_needs" USING btree ("session_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "agenda_pins" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "agenda_pins" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "agenda_pins" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "agenda_pins" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "agenda_plan_rows" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "agenda_plan_rows" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "agenda_plan_rows" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "agenda_plan_rows" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "agenda_plans" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "agenda_plans" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((made_by = (select current_person())) and (delegation_id in (select coordinated_delegations())));--> statement-breakpoint
CREATE POLICY "may_update" ON "agenda_plans" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "agenda_plans" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "session_needs" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "session_needs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "session_needs" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "session_needs" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));
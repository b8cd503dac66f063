CREATE TABLE "deadline_habits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"forum_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"title_es" text,
	"offset_days" integer NOT NULL,
	"access_route" text,
	"basis" text NOT NULL,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "deadline_habits_once" UNIQUE("forum_id","kind","title"),
	CONSTRAINT "deadline_habits_kind" CHECK (kind in ('accreditation', 'registration', 'written_statement', 'side_event', 'speaker_request', 'application', 'report', 'visa', 'passes', 'other')),
	CONSTRAINT "deadline_habits_route" CHECK (access_route in ('ecosoc_status', 'indico_registration', 'special_accreditation', 'accredited_delegation', 'open_forum', 'written_report', 'gfmd_civil_society', 'unfccc_observer', 'ilo', 'government_delegation', 'other')),
	CONSTRAINT "deadline_habits_basis" CHECK (basis in ('official', 'observed', 'proposal')),
	CONSTRAINT "deadline_habits_confidence" CHECK (confidence in ('V', 'V1', 'R', 'U')),
	CONSTRAINT "deadline_habits_offset" CHECK (offset_days between -1000 and 2000)
);
--> statement-breakpoint
ALTER TABLE "deadline_habits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deadline_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"deadline_id" uuid NOT NULL,
	"was_due_on" date NOT NULL,
	"due_on" date NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deadline_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forum_seat_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"forum_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"limit" integer NOT NULL,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "forum_seat_rules_once" UNIQUE("forum_id","kind"),
	CONSTRAINT "forum_seat_rules_kind" CHECK (kind in ('max_delegates', 'max_per_organisation', 'annual_passes', 'temporary_passes', 'min_age')),
	CONSTRAINT "forum_seat_rules_confidence" CHECK (confidence in ('V', 'V1', 'R', 'U')),
	CONSTRAINT "forum_seat_rules_limit" CHECK ("limit" > 0)
);
--> statement-breakpoint
ALTER TABLE "forum_seat_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programme_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"content" "bytea",
	"parsed" jsonb NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '1 day' NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "programme_imports_format" CHECK (format in ('ics', 'indico', 'schedule_json', 'schedule_xml', 'csv', 'xlsx')),
	CONSTRAINT "programme_imports_size" CHECK (length(content) <= 10485760),
	CONSTRAINT "programme_imports_applied" CHECK ((applied_at is null) = (outcome is null))
);
--> statement-breakpoint
ALTER TABLE "programme_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "seat_rules" DROP CONSTRAINT "seat_rules_kind";--> statement-breakpoint
ALTER TABLE "edition_changes" ADD COLUMN "noted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD COLUMN "offset_days" integer;--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD COLUMN "fixed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD COLUMN "access_route" text;--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD COLUMN "basis" text DEFAULT 'official' NOT NULL;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "split_from_id" uuid;--> statement-breakpoint
ALTER TABLE "forum_sessions" ADD COLUMN "source_uid" text;--> statement-breakpoint
ALTER TABLE "deadline_habits" ADD CONSTRAINT "deadline_habits_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_moves" ADD CONSTRAINT "deadline_moves_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_moves" ADD CONSTRAINT "deadline_moves_deadline_id_edition_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."edition_deadlines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_seat_rules" ADD CONSTRAINT "forum_seat_rules_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_imports" ADD CONSTRAINT "programme_imports_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_imports" ADD CONSTRAINT "programme_imports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deadline_moves_edition" ON "deadline_moves" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "deadline_moves_deadline" ON "deadline_moves" USING btree ("deadline_id");--> statement-breakpoint
CREATE INDEX "programme_imports_edition" ON "programme_imports" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "programme_imports_expires" ON "programme_imports" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_split_from_id_editions_id_fk" FOREIGN KEY ("split_from_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "forum_sessions_source" ON "forum_sessions" USING btree ("edition_id","source_uid");--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD CONSTRAINT "edition_deadlines_route" CHECK (access_route in ('ecosoc_status', 'indico_registration', 'special_accreditation', 'accredited_delegation', 'open_forum', 'written_report', 'gfmd_civil_society', 'unfccc_observer', 'ilo', 'government_delegation', 'other'));--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD CONSTRAINT "edition_deadlines_basis" CHECK (basis in ('official', 'observed', 'proposal'));--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD CONSTRAINT "edition_deadlines_moves" CHECK (fixed or offset_days is not null);--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD CONSTRAINT "edition_deadlines_offset" CHECK (offset_days between -1000 and 2000);--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_split" CHECK (split_from_id <> id);--> statement-breakpoint
ALTER TABLE "seat_rules" ADD CONSTRAINT "seat_rules_kind" CHECK (kind in ('max_delegates', 'max_per_organisation', 'annual_passes', 'temporary_passes', 'min_age'));--> statement-breakpoint
CREATE POLICY "may_read" ON "deadline_habits" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "deadline_habits" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "deadline_habits" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "deadline_habits" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "deadline_moves" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_read" ON "forum_seat_rules" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "forum_seat_rules" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "forum_seat_rules" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "forum_seat_rules" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "programme_imports" AS PERMISSIVE FOR SELECT TO public USING ((person_id = (select current_person())) and ((select is_coordinator())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "programme_imports" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and ((select is_coordinator())));--> statement-breakpoint
CREATE POLICY "may_update" ON "programme_imports" AS PERMISSIVE FOR UPDATE TO public USING ((person_id = (select current_person())) and ((select is_coordinator()))) WITH CHECK ((person_id = (select current_person())) and ((select is_coordinator())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "programme_imports" AS PERMISSIVE FOR DELETE TO public USING ((person_id = (select current_person())) and ((select is_coordinator())));
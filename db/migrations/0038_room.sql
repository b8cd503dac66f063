CREATE TABLE "accreditation_columns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"forum_id" uuid,
	"position" integer NOT NULL,
	"heading" text NOT NULL,
	"field" text NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"proposed" boolean DEFAULT true NOT NULL,
	CONSTRAINT "accreditation_columns_position" UNIQUE NULLS NOT DISTINCT("forum_id","position"),
	CONSTRAINT "accreditation_columns_field" CHECK (field in ('name', 'given_name', 'family_name', 'email', 'organisation', 'role', 'country', 'languages', 'edition', 'by_hand')),
	CONSTRAINT "accreditation_columns_named" CHECK (btrim(heading) <> '')
);
--> statement-breakpoint
ALTER TABLE "accreditation_columns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debrief_risks" (
	"debrief_id" uuid PRIMARY KEY NOT NULL,
	"delegation_id" uuid NOT NULL,
	"text" text NOT NULL,
	"coordinators_only" boolean NOT NULL,
	CONSTRAINT "debrief_risks_said" CHECK (btrim(text) <> '')
);
--> statement-breakpoint
ALTER TABLE "debrief_risks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debriefs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid,
	"title" text NOT NULL,
	"met_at" timestamp with time zone NOT NULL,
	"heard" text NOT NULL,
	"gained" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "debriefs_of_delegation" UNIQUE("id","delegation_id"),
	CONSTRAINT "debriefs_said" CHECK (btrim(title) <> '' and btrim(heard) <> '')
);
--> statement-breakpoint
ALTER TABLE "debriefs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation_contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegation_contacts_kind" CHECK (kind in ('emergency', 'consulate', 'care', 'legal', 'delegation', 'other')),
	CONSTRAINT "delegation_contacts_given" CHECK (btrim(name) <> '' and btrim(number) <> '')
);
--> statement-breakpoint
ALTER TABLE "delegation_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "delegation_feeds_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "delegation_feeds_named" CHECK (btrim(name) <> '')
);
--> statement-breakpoint
ALTER TABLE "delegation_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "heard_promises" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"debrief_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"who" text NOT NULL,
	"country_code" char(2),
	"promise" text NOT NULL,
	"by_day" date,
	"state" text DEFAULT 'draft' NOT NULL,
	"commitment_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "heard_promises_state" CHECK (state in ('draft', 'confirmed', 'set_aside')),
	CONSTRAINT "heard_promises_said" CHECK (btrim(promise) <> '' and btrim(who) <> ''),
	CONSTRAINT "heard_promises_decided" CHECK ((state = 'draft') = (decided_at is null)),
	CONSTRAINT "heard_promises_draft_without_commitment" CHECK (state = 'confirmed' or commitment_id is null)
);
--> statement-breakpoint
ALTER TABLE "heard_promises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "own_contacts" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "own_contacts_delegation_id_person_id_pk" PRIMARY KEY("delegation_id","person_id"),
	CONSTRAINT "own_contacts_given" CHECK (btrim(name) <> '' and btrim(number) <> '')
);
--> statement-breakpoint
ALTER TABLE "own_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "room_check_ins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid,
	"place" text,
	"at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "room_check_ins_place" CHECK (length(place) <= 200)
);
--> statement-breakpoint
ALTER TABLE "room_check_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "room_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"follows" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"session_id" uuid,
	"text" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "room_notes_length" CHECK (length(text) <= 10000),
	CONSTRAINT "room_notes_first" CHECK ((note_id = id) = (follows = '{}'))
);
--> statement-breakpoint
ALTER TABLE "room_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accreditation_columns" ADD CONSTRAINT "accreditation_columns_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief_risks" ADD CONSTRAINT "debrief_risks_debrief" FOREIGN KEY ("debrief_id","delegation_id") REFERENCES "public"."debriefs"("id","delegation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debriefs" ADD CONSTRAINT "debriefs_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debriefs" ADD CONSTRAINT "debriefs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_contacts" ADD CONSTRAINT "delegation_contacts_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_feeds" ADD CONSTRAINT "delegation_feeds_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_feeds" ADD CONSTRAINT "delegation_feeds_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_promises" ADD CONSTRAINT "heard_promises_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_promises" ADD CONSTRAINT "heard_promises_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_promises" ADD CONSTRAINT "heard_promises_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_promises" ADD CONSTRAINT "heard_promises_debrief" FOREIGN KEY ("debrief_id","delegation_id") REFERENCES "public"."debriefs"("id","delegation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_contacts" ADD CONSTRAINT "own_contacts_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_contacts" ADD CONSTRAINT "own_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_check_ins" ADD CONSTRAINT "room_check_ins_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_check_ins" ADD CONSTRAINT "room_check_ins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "debriefs_delegation" ON "debriefs" USING btree ("delegation_id","met_at");--> statement-breakpoint
CREATE INDEX "debriefs_person" ON "debriefs" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "delegation_contacts_delegation" ON "delegation_contacts" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "delegation_feeds_delegation" ON "delegation_feeds" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "heard_promises_debrief" ON "heard_promises" USING btree ("debrief_id");--> statement-breakpoint
CREATE INDEX "heard_promises_commitment" ON "heard_promises" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "own_contacts_person" ON "own_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_check_ins_delegation" ON "room_check_ins" USING btree ("delegation_id","at");--> statement-breakpoint
CREATE INDEX "room_check_ins_person" ON "room_check_ins" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "room_notes_person" ON "room_notes" USING btree ("person_id","delegation_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "accreditation_columns" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "accreditation_columns" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "accreditation_columns" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "accreditation_columns" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "debrief_risks" AS PERMISSIVE FOR SELECT TO public USING (debrief_id in (select own_debriefs()) or delegation_id in (select coordinated_delegations()) or (not coordinators_only) and (delegation_id in (select room_delegations())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "debrief_risks" AS PERMISSIVE FOR INSERT TO public WITH CHECK (debrief_id in (select own_debriefs()));--> statement-breakpoint
CREATE POLICY "may_read" ON "debriefs" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select room_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "debriefs" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (delegation_id in (select room_delegations())));--> statement-breakpoint
CREATE POLICY "may_read" ON "delegation_contacts" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select room_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegation_contacts" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegation_contacts" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegation_contacts" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "delegation_feeds" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegation_feeds" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((delegation_id in (select coordinated_delegations())) and (created_by = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegation_feeds" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "heard_promises" AS PERMISSIVE FOR SELECT TO public USING (debrief_id in (select own_debriefs()) or delegation_id in (select room_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "heard_promises" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((debrief_id in (select own_debriefs())) and (state = 'draft'));--> statement-breakpoint
CREATE POLICY "may_update" ON "heard_promises" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "own_contacts" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select headed_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "own_contacts" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (delegation_id in (select room_delegations())));--> statement-breakpoint
CREATE POLICY "may_update" ON "own_contacts" AS PERMISSIVE FOR UPDATE TO public USING ((person_id = (select current_person())) and (delegation_id in (select room_delegations()))) WITH CHECK ((person_id = (select current_person())) and (delegation_id in (select room_delegations())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "own_contacts" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "room_check_ins" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select headed_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "room_check_ins" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (delegation_id in (select room_delegations())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "room_check_ins" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "room_notes" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "room_notes" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (delegation_id in (select room_delegations())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "room_notes" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));
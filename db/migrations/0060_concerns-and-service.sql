CREATE TABLE "concern_contacts" (
	"concern_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "concern_contacts_concern_id_person_id_pk" PRIMARY KEY("concern_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "concern_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concern_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"concern_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"act" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "concern_log_act" CHECK (act in ('read', 'answered', 'acknowledged', 'handled', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "concern_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concern_words" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"concern_id" uuid NOT NULL,
	"voice" text NOT NULL,
	"person_id" uuid,
	"words" text NOT NULL,
	"once" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "concern_words_once" UNIQUE("concern_id","once"),
	CONSTRAINT "concern_words_voice" CHECK (voice in ('raiser', 'contact')),
	CONSTRAINT "concern_words_written" CHECK (btrim(words) <> '' and length(words) <= 10000),
	CONSTRAINT "concern_words_contact_named" CHECK (voice <> 'contact' or person_id is not null)
);
--> statement-breakpoint
ALTER TABLE "concern_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code_hash" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"handled_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"forget_on" date,
	CONSTRAINT "concerns_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "concerns_in_order" CHECK ((handled_at is null or coalesce(acknowledged_at <= handled_at, false)) and (closed_at is null or coalesce(handled_at <= closed_at, false))),
	CONSTRAINT "concerns_forgotten_when_closed" CHECK ((closed_at is null) = (forget_on is null))
);
--> statement-breakpoint
ALTER TABLE "concerns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "safeguarding_rules" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"keep_days" integer DEFAULT 365 NOT NULL,
	CONSTRAINT "safeguarding_rules_one" CHECK (id = 1),
	CONSTRAINT "safeguarding_rules_keep" CHECK (keep_days between 30 and 3650)
);
--> statement-breakpoint
ALTER TABLE "safeguarding_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_certificates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
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
	CONSTRAINT "service_certificates_code_unique" UNIQUE("code"),
	CONSTRAINT "service_certificates_locale" CHECK (locale in ('en', 'es')),
	CONSTRAINT "service_certificates_code" CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{32}$'),
	CONSTRAINT "service_certificates_name" CHECK (btrim(says ->> 'name') <> ''),
	CONSTRAINT "service_certificates_served" CHECK ((says ->> 'minutes')::integer > 0),
	CONSTRAINT "service_certificates_ended_as" CHECK (ended_as in ('revoked', 'replaced')),
	CONSTRAINT "service_certificates_end" CHECK ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null)),
	CONSTRAINT "service_certificates_reason" CHECK (ended_as is distinct from 'revoked' or btrim(coalesce(reason, '')) <> '')
);
--> statement-breakpoint
ALTER TABLE "service_certificates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role";--> statement-breakpoint
ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_scope";--> statement-breakpoint
ALTER TABLE "concern_contacts" ADD CONSTRAINT "concern_contacts_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_contacts" ADD CONSTRAINT "concern_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_log" ADD CONSTRAINT "concern_log_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_log" ADD CONSTRAINT "concern_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_words" ADD CONSTRAINT "concern_words_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_words" ADD CONSTRAINT "concern_words_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_certificates" ADD CONSTRAINT "service_certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_certificates" ADD CONSTRAINT "service_certificates_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_certificates" ADD CONSTRAINT "service_certificates_replaces_id_service_certificates_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."service_certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_certificates" ADD CONSTRAINT "service_certificates_issued_by_people_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_certificates" ADD CONSTRAINT "service_certificates_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concern_contacts_person" ON "concern_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "concern_log_concern" ON "concern_log" USING btree ("concern_id","at");--> statement-breakpoint
CREATE INDEX "concerns_forget" ON "concerns" USING btree ("forget_on");--> statement-breakpoint
CREATE UNIQUE INDEX "service_certificates_one_in_force" ON "service_certificates" USING btree ("person_id","cohort_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "service_certificates_cohort" ON "service_certificates" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "mentorships_mentor" ON "mentorships" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "mentorships_cohort" ON "mentorships" USING btree ("cohort_id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_role" CHECK (role in ('administrator', 'coordinator', 'facilitator', 'mentor', 'travel_officer', 'safeguarding_contact'));--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_scope" CHECK ((role in ('administrator', 'travel_officer', 'safeguarding_contact')) = (cohort_id is null) or (role = 'mentor' and cohort_id is null));--> statement-breakpoint
CREATE POLICY "may_read" ON "concern_contacts" AS PERMISSIVE FOR SELECT TO public USING (concern_id in (select readable_concerns()));--> statement-breakpoint
CREATE POLICY "may_read" ON "concern_log" AS PERMISSIVE FOR SELECT TO public USING (concern_id in (select readable_concerns()));--> statement-breakpoint
CREATE POLICY "may_read" ON "concern_words" AS PERMISSIVE FOR SELECT TO public USING (false);--> statement-breakpoint
CREATE POLICY "may_read" ON "concerns" AS PERMISSIVE FOR SELECT TO public USING (id in (select readable_concerns()));--> statement-breakpoint
CREATE POLICY "may_read" ON "safeguarding_rules" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_update" ON "safeguarding_rules" AS PERMISSIVE FOR UPDATE TO public USING ((select is_administrator())) WITH CHECK ((select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "service_certificates" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "service_certificates" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((issued_by = (select current_person())) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "service_certificates" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));
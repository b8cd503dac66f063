CREATE TABLE "travel_officers" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"named_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "travel_officers_delegation_id_person_id_pk" PRIMARY KEY("delegation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "travel_officers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "travel_private_answers" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "travel_private_answers_delegation_id_person_id_question_pk" PRIMARY KEY("delegation_id","person_id","question"),
	CONSTRAINT "travel_private_answers_question" CHECK (question in ('pending_case', 'return_permit', 'employer_permission', 'transit_visa', 'dependants', 'risk_on_return')),
	CONSTRAINT "travel_private_answers_answer" CHECK (answer in ('yes', 'no', 'not_sure', 'asked_lawyer'))
);
--> statement-breakpoint
ALTER TABLE "travel_private_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "travel_records" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"document" text,
	"nationality" char(2),
	"valid_until" date,
	"residence" char(2),
	"permit_until" date,
	"transit" char(2),
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"given_up_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "travel_records_delegation_id_person_id_pk" PRIMARY KEY("delegation_id","person_id"),
	CONSTRAINT "travel_records_document" CHECK (document in ('passport', 'refugee_document', 'stateless_document', 'laissez_passer', 'none')),
	CONSTRAINT "travel_records_none_says_nothing" CHECK (document is distinct from 'none' or (nationality is null and valid_until is null))
);
--> statement-breakpoint
ALTER TABLE "travel_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "travel_steps" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"step" text NOT NULL,
	"state" text NOT NULL,
	"owner" text NOT NULL,
	"started_on" date,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "travel_steps_delegation_id_person_id_step_pk" PRIMARY KEY("delegation_id","person_id","step"),
	CONSTRAINT "travel_steps_step" CHECK (step in ('accreditation', 'registration', 'invitation_letter', 'visa', 'tickets', 'passes')),
	CONSTRAINT "travel_steps_state" CHECK (state in ('todo', 'under_way', 'done', 'refused', 'not_needed')),
	CONSTRAINT "travel_steps_owner" CHECK (owner in ('delegate', 'coordinator', 'travel_officer')),
	CONSTRAINT "travel_steps_end_after_start" CHECK (ended_on >= started_on)
);
--> statement-breakpoint
ALTER TABLE "travel_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "travel_visas" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"country" char(2) NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "travel_visas_delegation_id_person_id_country_pk" PRIMARY KEY("delegation_id","person_id","country")
);
--> statement-breakpoint
ALTER TABLE "travel_visas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "travel_letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"one" text NOT NULL,
	"other" text NOT NULL,
	"says" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "travel_letters_kind" CHECK (kind in ('nomination', 'invitation', 'visa_support', 'employer_leave', 'border')),
	CONSTRAINT "travel_letters_languages" CHECK (one in ('en', 'es') and other in ('en', 'es') and one <> other)
);
--> statement-breakpoint
ALTER TABLE "travel_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visa_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" integer NOT NULL,
	"destination" char(2) NOT NULL,
	"result" text NOT NULL,
	"ground" text,
	"papers" text[] NOT NULL,
	"days_waited" integer NOT NULL,
	"fee" integer,
	"currency" char(3),
	CONSTRAINT "visa_evidence_result" CHECK (result in ('granted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "visa_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visa_measures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"passport" char(2) NOT NULL,
	"destination" char(2) NOT NULL,
	"measure" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"note" text,
	"source" text NOT NULL,
	CONSTRAINT "visa_measures_once" UNIQUE("passport","destination","measure","from_on"),
	CONSTRAINT "visa_measures_measure" CHECK (measure in ('full_suspension', 'partial_suspension', 'visa_bond')),
	CONSTRAINT "visa_measures_until_after_from" CHECK (until_on >= from_on)
);
--> statement-breakpoint
ALTER TABLE "visa_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visa_outcomes" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"destination" char(2) NOT NULL,
	"applied_on" date NOT NULL,
	"decided_on" date NOT NULL,
	"result" text NOT NULL,
	"ground" text,
	"papers" text[] DEFAULT '{}'::text[] NOT NULL,
	"fee" integer,
	"currency" char(3),
	"for_evidence" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visa_outcomes_delegation_id_person_id_pk" PRIMARY KEY("delegation_id","person_id"),
	CONSTRAINT "visa_outcomes_result" CHECK (result in ('granted', 'refused', 'withdrawn')),
	CONSTRAINT "visa_outcomes_ground" CHECK (ground in ('purpose', 'means', 'return_doubted', 'papers_doubted', 'earlier_stay', 'rule_for_nationality', 'not_said', 'other')),
	CONSTRAINT "visa_outcomes_ground_of_refusal" CHECK (ground is null or result = 'refused'),
	CONSTRAINT "visa_outcomes_papers" CHECK (papers <@ array['invitation_letter', 'bank_statements', 'work_letter', 'accommodation', 'insurance', 'return_ticket', 'family_papers', 'residence_permit', 'interview', 'fingerprints', 'other']::text[]),
	CONSTRAINT "visa_outcomes_decided_after" CHECK (decided_on >= applied_on),
	CONSTRAINT "visa_outcomes_fee" CHECK ((fee is null) = (currency is null) and (fee is null or fee >= 0)),
	CONSTRAINT "visa_outcomes_currency" CHECK (currency ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "visa_outcomes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visa_requirements" (
	"passport" char(2) NOT NULL,
	"destination" char(2) NOT NULL,
	"kind" text NOT NULL,
	"days" integer,
	CONSTRAINT "visa_requirements_passport_destination_pk" PRIMARY KEY("passport","destination"),
	CONSTRAINT "visa_requirements_kind" CHECK (kind in ('visa_free', 'on_arrival', 'eta', 'evisa', 'visa_required', 'no_admission', 'own_country')),
	CONSTRAINT "visa_requirements_days" CHECK (days > 0 and kind = 'visa_free' or days is null)
);
--> statement-breakpoint
ALTER TABLE "visa_requirements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visa_sources" (
	"kind" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"data_on" date NOT NULL,
	"rows" integer NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visa_sources_kind" CHECK (kind in ('requirements', 'measures'))
);
--> statement-breakpoint
ALTER TABLE "visa_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role";--> statement-breakpoint
ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_scope";--> statement-breakpoint
ALTER TABLE "travel_officers" ADD CONSTRAINT "travel_officers_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_officers" ADD CONSTRAINT "travel_officers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_officers" ADD CONSTRAINT "travel_officers_named_by_people_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_private_answers" ADD CONSTRAINT "travel_private_answers_record" FOREIGN KEY ("delegation_id","person_id") REFERENCES "public"."travel_records"("delegation_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "travel_records" ADD CONSTRAINT "travel_records_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_records" ADD CONSTRAINT "travel_records_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_records" ADD CONSTRAINT "travel_records_nationality_countries_code_fk" FOREIGN KEY ("nationality") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_records" ADD CONSTRAINT "travel_records_residence_countries_code_fk" FOREIGN KEY ("residence") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_records" ADD CONSTRAINT "travel_records_transit_countries_code_fk" FOREIGN KEY ("transit") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_steps" ADD CONSTRAINT "travel_steps_record" FOREIGN KEY ("delegation_id","person_id") REFERENCES "public"."travel_records"("delegation_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "travel_visas" ADD CONSTRAINT "travel_visas_country_countries_code_fk" FOREIGN KEY ("country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_visas" ADD CONSTRAINT "travel_visas_record" FOREIGN KEY ("delegation_id","person_id") REFERENCES "public"."travel_records"("delegation_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "travel_letters" ADD CONSTRAINT "travel_letters_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_letters" ADD CONSTRAINT "travel_letters_record" FOREIGN KEY ("delegation_id","person_id") REFERENCES "public"."travel_records"("delegation_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "visa_evidence" ADD CONSTRAINT "visa_evidence_destination_countries_code_fk" FOREIGN KEY ("destination") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visa_measures" ADD CONSTRAINT "visa_measures_passport_countries_code_fk" FOREIGN KEY ("passport") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visa_measures" ADD CONSTRAINT "visa_measures_destination_countries_code_fk" FOREIGN KEY ("destination") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visa_outcomes" ADD CONSTRAINT "visa_outcomes_destination_countries_code_fk" FOREIGN KEY ("destination") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visa_outcomes" ADD CONSTRAINT "visa_outcomes_record" FOREIGN KEY ("delegation_id","person_id") REFERENCES "public"."travel_records"("delegation_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "visa_requirements" ADD CONSTRAINT "visa_requirements_passport_countries_code_fk" FOREIGN KEY ("passport") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visa_requirements" ADD CONSTRAINT "visa_requirements_destination_countries_code_fk" FOREIGN KEY ("destination") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "travel_officers_person" ON "travel_officers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "travel_private_answers_person" ON "travel_private_answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "travel_records_person" ON "travel_records" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "travel_steps_person" ON "travel_steps" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "travel_visas_person" ON "travel_visas" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "travel_letters_delegation" ON "travel_letters" USING btree ("delegation_id","person_id");--> statement-breakpoint
CREATE INDEX "travel_letters_person" ON "travel_letters" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "visa_evidence_year" ON "visa_evidence" USING btree ("year");--> statement-breakpoint
CREATE INDEX "visa_outcomes_person" ON "visa_outcomes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "visa_requirements_destination" ON "visa_requirements" USING btree ("destination");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_role" CHECK (role in ('administrator', 'coordinator', 'facilitator', 'mentor', 'travel_officer'));--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_scope" CHECK ((role in ('administrator', 'travel_officer')) = (cohort_id is null) or (role = 'mentor' and cohort_id is null));--> statement-breakpoint
CREATE POLICY "may_read" ON "travel_officers" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "travel_officers" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((delegation_id in (select travel_coordinated()) or (select is_administrator())) and (named_by = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "travel_officers" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select travel_coordinated()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "travel_private_answers" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "travel_private_answers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "travel_private_answers" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "travel_private_answers" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "travel_records" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "travel_records" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "travel_records" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated())) WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "travel_records" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "travel_steps" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "travel_steps" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_update" ON "travel_steps" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed())) WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "travel_steps" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_read" ON "travel_visas" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "travel_visas" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "travel_visas" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated())) WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "travel_visas" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "travel_letters" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "travel_letters" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((delegation_id in (select travel_coordinated())) and (made_by = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "travel_letters" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "visa_evidence" AS PERMISSIVE FOR SELECT TO public USING (false);--> statement-breakpoint
CREATE POLICY "may_read" ON "visa_measures" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_read" ON "visa_outcomes" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "visa_outcomes" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_update" ON "visa_outcomes" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed())) WITH CHECK (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "visa_outcomes" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()) or delegation_id in (select travel_officed()));--> statement-breakpoint
CREATE POLICY "may_read" ON "visa_requirements" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_read" ON "visa_sources" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
ALTER POLICY "may_read" ON "delegations" TO public USING (cohort_id in (select coordinated_cohorts()) or id in (select own_delegations()) or id in (select travel_officed()));--> statement-breakpoint
ALTER POLICY "may_read" ON "seats" TO public USING (delegation_id in (select coordinated_delegations()) or person_id = (select current_person()) or alternate_id = (select current_person()) or delegation_id in (select travel_officed()));
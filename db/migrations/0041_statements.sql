CREATE TABLE "delegation_budgets" (
	"delegation_id" uuid PRIMARY KEY NOT NULL,
	"currency" char(3) NOT NULL,
	"amount" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegation_budgets_amount" CHECK (amount >= 0),
	CONSTRAINT "delegation_budgets_currency" CHECK (currency ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "delegation_budgets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation_reports" (
	"delegation_id" uuid PRIMARY KEY NOT NULL,
	"intro" text,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegation_reports_published_whole" CHECK ((published_at is null) = (published_by is null))
);
--> statement-breakpoint
ALTER TABLE "delegation_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reflection_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reflection_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"question" text NOT NULL,
	"talking_point_id" uuid,
	"text" text NOT NULL,
	"passed_at" timestamp with time zone,
	CONSTRAINT "reflection_answers_once" UNIQUE NULLS NOT DISTINCT("reflection_id","question","talking_point_id"),
	CONSTRAINT "reflection_answers_question" CHECK (question in ('came_for', 'asks', 'gained', 'hurt', 'differently', 'thanks')),
	CONSTRAINT "reflection_answers_length" CHECK (length(text) <= 10000)
);
--> statement-breakpoint
ALTER TABLE "reflection_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reflections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"shown" text DEFAULT 'anonymous' NOT NULL,
	"shared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reflections_once" UNIQUE("delegation_id","person_id"),
	CONSTRAINT "reflections_whose" UNIQUE("id","person_id"),
	CONSTRAINT "reflections_shown" CHECK (shown in ('named', 'anonymous'))
);
--> statement-breakpoint
ALTER TABLE "reflections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_passages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_passages_question" CHECK (question in ('came_for', 'asks', 'gained', 'hurt', 'differently', 'thanks'))
);
--> statement-breakpoint
ALTER TABLE "report_passages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_sources" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"passage_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stipends" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"month" date NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"paid_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stipends_once" UNIQUE("delegation_id","organisation_id","month"),
	CONSTRAINT "stipends_month" CHECK (extract(day from month) = 1),
	CONSTRAINT "stipends_amount" CHECK (amount > 0),
	CONSTRAINT "stipends_currency" CHECK (currency ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "stipends" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_costs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"timing" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"note" text,
	"state" text DEFAULT 'requested' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"paid_by" uuid,
	"paid_on" date,
	"rate" numeric(24, 12),
	"rate_on" date,
	"rate_source" text,
	"budget_amount" bigint,
	"budget_currency" char(3),
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "support_costs_kind" CHECK (kind in ('ticket', 'per_diem', 'childcare', 'lost_wages', 'data', 'visa_fee', 'local_travel', 'insurance', 'other')),
	CONSTRAINT "support_costs_timing" CHECK (timing in ('advance', 'reimbursement')),
	CONSTRAINT "support_costs_state" CHECK (state in ('requested', 'approved', 'paid', 'declined')),
	CONSTRAINT "support_costs_amount" CHECK (amount > 0),
	CONSTRAINT "support_costs_currency" CHECK (currency ~ '^[A-Z]{3}$'),
	CONSTRAINT "support_costs_decided" CHECK ((state = 'requested') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
	CONSTRAINT "support_costs_paid" CHECK ((state = 'paid') = (paid_on is not null) and (paid_on is null) = (paid_by is null)),
	CONSTRAINT "support_costs_declined_with_reason" CHECK (state <> 'declined' or btrim(coalesce(reason, '')) <> ''),
	CONSTRAINT "support_costs_rate_whole" CHECK (num_nulls(rate, rate_on, rate_source, budget_amount, budget_currency) in (0, 5) and rate > 0),
	CONSTRAINT "support_costs_no_bank_data" CHECK (regexp_replace(coalesce(note, ''), '[^0-9A-Za-z]', '', 'g') !~ '[0-9]{9}'
    and coalesce(note, '') !~* '\m[a-z]{2}[0-9]{2}[ -]?[0-9a-z]{4}[ -]?[0-9]{4}' and regexp_replace(coalesce(reason, ''), '[^0-9A-Za-z]', '', 'g') !~ '[0-9]{9}'
    and coalesce(reason, '') !~* '\m[a-z]{2}[0-9]{2}[ -]?[0-9a-z]{4}[ -]?[0-9]{4}')
);
--> statement-breakpoint
ALTER TABLE "support_costs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "thank_yous" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"whom" text NOT NULL,
	"for_what" text NOT NULL,
	"owner_id" uuid,
	"done_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "thank_yous" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "promise_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"meeting_id" uuid,
	"country_code" char(2) NOT NULL,
	"promise" text NOT NULL,
	"said_on" date NOT NULL,
	"heard_by" uuid NOT NULL,
	"next_check_on" date,
	"commitment_id" uuid,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promise_drafts_once" UNIQUE("delegation_id","country_code","said_on","promise"),
	CONSTRAINT "promise_drafts_settled_whole" CHECK ((settled_at is null) = (settled_by is null)),
	CONSTRAINT "promise_drafts_commitment_settled" CHECK (commitment_id is null or settled_at is not null)
);
--> statement-breakpoint
ALTER TABLE "promise_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "state_meeting_goers" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "state_meeting_goers_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "state_meeting_goers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "state_meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"country_code" char(2) NOT NULL,
	"with_whom" text,
	"state" text DEFAULT 'wished' NOT NULL,
	"asked_on" date,
	"asked_by" uuid,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"place" text,
	"talking_point_id" uuid,
	"ask" text NOT NULL,
	"said" text,
	"next_step" text,
	"next_owner_id" uuid,
	"next_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "state_meetings_state" CHECK (state in ('wished', 'asked', 'confirmed', 'declined', 'held', 'cancelled')),
	CONSTRAINT "state_meetings_slot" CHECK ((starts_at is null) = (ends_at is null) and ends_at > starts_at),
	CONSTRAINT "state_meetings_asked_with_day" CHECK (state in ('wished', 'cancelled') or asked_on is not null),
	CONSTRAINT "state_meetings_has_slot" CHECK (state not in ('confirmed', 'held') or starts_at is not null)
);
--> statement-breakpoint
ALTER TABLE "state_meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"statement_id" uuid NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"origin" text NOT NULL,
	"words_per_minute" integer NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"returned_by" uuid,
	"returned_note" text,
	"signed_at" timestamp with time zone,
	"signed_by" uuid,
	CONSTRAINT "statement_texts_number" UNIQUE("statement_id","language","number"),
	CONSTRAINT "statement_texts_origin" CHECK (origin in ('original', 'person', 'machine', 'unchecked')),
	CONSTRAINT "statement_texts_pace" CHECK (words_per_minute between 40 and 300),
	CONSTRAINT "statement_texts_length" CHECK (length(text) <= 40000 and number > 0),
	CONSTRAINT "statement_texts_signed_whole" CHECK ((signed_at is null) = (signed_by is null)),
	CONSTRAINT "statement_texts_returned_whole" CHECK ((returned_at is null) = (returned_by is null) and (returned_at is null or btrim(coalesce(returned_note, '')) <> '')),
	CONSTRAINT "statement_texts_signed_or_returned" CHECK (signed_at is null or returned_at is null)
);
--> statement-breakpoint
ALTER TABLE "statement_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"session_id" uuid,
	"talking_point_id" uuid,
	"title" text NOT NULL,
	"setting" text NOT NULL,
	"limit_seconds" integer,
	"limit_words" integer,
	"speaker_id" uuid,
	"substitute_id" uuid,
	"check_against_delivery" boolean DEFAULT false NOT NULL,
	"outcome" text DEFAULT 'planned' NOT NULL,
	"outcome_at" timestamp with time zone,
	"outcome_by" uuid,
	"outcome_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "statements_setting" CHECK (setting in ('hrc_general_debate', 'hrc_other', 'csw_oral', 'csw_written_special', 'csw_written_general', 'imrf', 'social_forum', 'three_minutes', 'five_minutes', 'own')),
	CONSTRAINT "statements_outcome" CHECK (outcome in ('planned', 'delivered', 'submitted', 'not_given')),
	CONSTRAINT "statements_limit" CHECK (limit_seconds between 15 and 3600 and limit_words between 10 and 20000),
	CONSTRAINT "statements_substitute_is_another" CHECK (substitute_id <> speaker_id),
	CONSTRAINT "statements_outcome_known" CHECK ((outcome = 'planned') = (outcome_at is null) and (outcome = 'planned') = (outcome_by is null)),
	CONSTRAINT "statements_not_given_with_reason" CHECK (outcome <> 'not_given' or btrim(coalesce(outcome_reason, '')) <> '')
);
--> statement-breakpoint
ALTER TABLE "statements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talking_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"objective" integer,
	"assessment_id" uuid,
	"problem" text NOT NULL,
	"evidence" text,
	"ask" text NOT NULL,
	"granted_by" text,
	"owner_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "talking_points_objective" CHECK (objective between 1 and 23)
);
--> statement-breakpoint
ALTER TABLE "talking_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "testimonies" (
	"talking_point_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "testimonies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delegation_budgets" ADD CONSTRAINT "delegation_budgets_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_reports" ADD CONSTRAINT "delegation_reports_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_reports" ADD CONSTRAINT "delegation_reports_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection_answers" ADD CONSTRAINT "reflection_answers_talking_point_id_talking_points_id_fk" FOREIGN KEY ("talking_point_id") REFERENCES "public"."talking_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection_answers" ADD CONSTRAINT "reflection_answers_whose" FOREIGN KEY ("reflection_id","person_id") REFERENCES "public"."reflections"("id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_passages" ADD CONSTRAINT "report_passages_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_passages" ADD CONSTRAINT "report_passages_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_answer_id_reflection_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."reflection_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_passage_id_report_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."report_passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stipends" ADD CONSTRAINT "stipends_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stipends" ADD CONSTRAINT "stipends_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_costs" ADD CONSTRAINT "support_costs_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_costs" ADD CONSTRAINT "support_costs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_costs" ADD CONSTRAINT "support_costs_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_costs" ADD CONSTRAINT "support_costs_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_costs" ADD CONSTRAINT "support_costs_paid_by_people_id_fk" FOREIGN KEY ("paid_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thank_yous" ADD CONSTRAINT "thank_yous_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thank_yous" ADD CONSTRAINT "thank_yous_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_drafts" ADD CONSTRAINT "promise_drafts_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_drafts" ADD CONSTRAINT "promise_drafts_meeting_id_state_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."state_meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_drafts" ADD CONSTRAINT "promise_drafts_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_drafts" ADD CONSTRAINT "promise_drafts_heard_by_people_id_fk" FOREIGN KEY ("heard_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_drafts" ADD CONSTRAINT "promise_drafts_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_drafts" ADD CONSTRAINT "promise_drafts_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meeting_goers" ADD CONSTRAINT "state_meeting_goers_meeting_id_state_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."state_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meeting_goers" ADD CONSTRAINT "state_meeting_goers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meetings" ADD CONSTRAINT "state_meetings_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meetings" ADD CONSTRAINT "state_meetings_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meetings" ADD CONSTRAINT "state_meetings_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meetings" ADD CONSTRAINT "state_meetings_talking_point_id_talking_points_id_fk" FOREIGN KEY ("talking_point_id") REFERENCES "public"."talking_points"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_meetings" ADD CONSTRAINT "state_meetings_next_owner_id_people_id_fk" FOREIGN KEY ("next_owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_returned_by_people_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_session_id_forum_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."forum_sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_talking_point_id_talking_points_id_fk" FOREIGN KEY ("talking_point_id") REFERENCES "public"."talking_points"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_id_people_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_substitute_id_people_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_outcome_by_people_id_fk" FOREIGN KEY ("outcome_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talking_points" ADD CONSTRAINT "talking_points_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talking_points" ADD CONSTRAINT "talking_points_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talking_points" ADD CONSTRAINT "talking_points_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonies" ADD CONSTRAINT "testimonies_talking_point_id_talking_points_id_fk" FOREIGN KEY ("talking_point_id") REFERENCES "public"."talking_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonies" ADD CONSTRAINT "testimonies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_passages_delegation" ON "report_passages" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "report_sources_passage" ON "report_sources" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "support_costs_delegation" ON "support_costs" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "support_costs_person" ON "support_costs" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "thank_yous_delegation" ON "thank_yous" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "state_meeting_goers_person" ON "state_meeting_goers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "state_meetings_delegation" ON "state_meetings" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "statements_delegation" ON "statements" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "statements_session" ON "statements" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "statements_speaker" ON "statements" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "statements_substitute" ON "statements" USING btree ("substitute_id");--> statement-breakpoint
CREATE INDEX "talking_points_delegation" ON "talking_points" USING btree ("delegation_id");--> statement-breakpoint
CREATE INDEX "talking_points_owner" ON "talking_points" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "testimonies_person" ON "testimonies" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "delegation_budgets" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegation_budgets" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegation_budgets" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegation_budgets" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "delegation_reports" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select travel_coordinated()) or delegation_id in (select published_reports()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegation_reports" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegation_reports" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegation_reports" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "reflection_answers" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or reflection_id in (select shared_reflections()) or (passed_at is not null) and (person_id in (select mentored_people())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "reflection_answers" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (reflection_id in (select own_reflections())));--> statement-breakpoint
CREATE POLICY "may_update" ON "reflection_answers" AS PERMISSIVE FOR UPDATE TO public USING ((person_id = (select current_person())) and (reflection_id in (select own_reflections()))) WITH CHECK ((person_id = (select current_person())) and (reflection_id in (select own_reflections())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "reflection_answers" AS PERMISSIVE FOR DELETE TO public USING ((person_id = (select current_person())) and (reflection_id in (select own_reflections())));--> statement-breakpoint
CREATE POLICY "may_read" ON "reflections" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or (shared_at is not null) and (delegation_id in (select travel_coordinated())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "reflections" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (delegation_id in (select member_delegations())));--> statement-breakpoint
CREATE POLICY "may_update" ON "reflections" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "reflections" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "report_passages" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select travel_coordinated()) or delegation_id in (select published_reports()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "report_passages" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "report_passages" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "report_passages" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "report_sources" AS PERMISSIVE FOR SELECT TO public USING (passage_id in (select written_passages()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "report_sources" AS PERMISSIVE FOR INSERT TO public WITH CHECK (passage_id in (select written_passages()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "report_sources" AS PERMISSIVE FOR DELETE TO public USING (passage_id in (select written_passages()));--> statement-breakpoint
CREATE POLICY "may_read" ON "stipends" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "stipends" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "stipends" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "stipends" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "support_costs" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "support_costs" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((requested_by = (select current_person())) and (state = 'requested' and rate is null) and ((person_id = (select current_person())) and (delegation_id in (select member_delegations())) or delegation_id in (select travel_coordinated())));--> statement-breakpoint
CREATE POLICY "may_update" ON "support_costs" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "support_costs" AS PERMISSIVE FOR DELETE TO public USING ((state = 'requested') and (person_id = (select current_person()) or delegation_id in (select travel_coordinated())));--> statement-breakpoint
CREATE POLICY "may_read" ON "thank_yous" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "thank_yous" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "thank_yous" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "thank_yous" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "promise_drafts" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "promise_drafts" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated())) and (heard_by = (select current_person())) and (settled_at is null));--> statement-breakpoint
CREATE POLICY "may_update" ON "promise_drafts" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select travel_coordinated())) WITH CHECK (delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "promise_drafts" AS PERMISSIVE FOR DELETE TO public USING ((delegation_id in (select travel_coordinated())) and (settled_at is null));--> statement-breakpoint
CREATE POLICY "may_read" ON "state_meeting_goers" AS PERMISSIVE FOR SELECT TO public USING (meeting_id in (select seen_meetings()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "state_meeting_goers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (meeting_id in (select planned_meetings()));--> statement-breakpoint
CREATE POLICY "may_update" ON "state_meeting_goers" AS PERMISSIVE FOR UPDATE TO public USING (meeting_id in (select planned_meetings())) WITH CHECK (meeting_id in (select planned_meetings()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "state_meeting_goers" AS PERMISSIVE FOR DELETE TO public USING (meeting_id in (select planned_meetings()));--> statement-breakpoint
CREATE POLICY "may_read" ON "state_meetings" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select member_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "state_meetings" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select led_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_update" ON "state_meetings" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select led_delegations()) or delegation_id in (select travel_coordinated()) or (id in (select attended_meetings())) and (delegation_id in (select member_delegations()))) WITH CHECK (delegation_id in (select led_delegations()) or delegation_id in (select travel_coordinated()) or (id in (select attended_meetings())) and (delegation_id in (select member_delegations())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "state_meetings" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select led_delegations()) or delegation_id in (select travel_coordinated()));--> statement-breakpoint
CREATE POLICY "may_read" ON "statement_texts" AS PERMISSIVE FOR SELECT TO public USING (statement_id in (select seen_statements()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "statement_texts" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((statement_id in (select written_statements())) and (written_by = (select current_person())) and (signed_at is null and returned_at is null));--> statement-breakpoint
CREATE POLICY "may_update" ON "statement_texts" AS PERMISSIVE FOR UPDATE TO public USING (statement_id in (select written_statements()) or statement_id in (select signed_statements())) WITH CHECK (statement_id in (select written_statements()) or statement_id in (select signed_statements()));--> statement-breakpoint
CREATE POLICY "may_read" ON "statements" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select member_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "statements" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select led_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "statements" AS PERMISSIVE FOR UPDATE TO public USING (id in (select written_statements())) WITH CHECK (delegation_id in (select member_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "statements" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select led_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "talking_points" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select member_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "talking_points" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select led_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "talking_points" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select led_delegations()) or delegation_id in (select coordinated_delegations()) or (owner_id = (select current_person())) and (delegation_id in (select member_delegations()))) WITH CHECK (delegation_id in (select led_delegations()) or delegation_id in (select coordinated_delegations()) or (owner_id = (select current_person())) and (delegation_id in (select member_delegations())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "talking_points" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select led_delegations()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "testimonies" AS PERMISSIVE FOR SELECT TO public USING ((talking_point_id in (select seen_talking_points())) and (person_id in (select quotable_people())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "testimonies" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((talking_point_id in (select written_talking_points())) and (person_id in (select quotable_people())));--> statement-breakpoint
CREATE POLICY "may_update" ON "testimonies" AS PERMISSIVE FOR UPDATE TO public USING ((talking_point_id in (select written_talking_points())) and (person_id in (select quotable_people()))) WITH CHECK ((talking_point_id in (select written_talking_points())) and (person_id in (select quotable_people())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "testimonies" AS PERMISSIVE FOR DELETE TO public USING ((talking_point_id in (select written_talking_points())) and (person_id in (select quotable_people())));
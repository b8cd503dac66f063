CREATE TABLE "application_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"asked_at" timestamp with time zone,
	"text" text,
	"written_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_notes_another" CHECK (person_id <> author_id),
	CONSTRAINT "application_notes_text" CHECK (btrim(text) <> '' and length(text) <= 4000),
	CONSTRAINT "application_notes_asked_or_written" CHECK ((text is null) = (written_at is null) and (text is not null or asked_at is not null))
);
--> statement-breakpoint
ALTER TABLE "application_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "call_reviewers" (
	"opportunity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"named_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "call_reviewers_opportunity_id_person_id_pk" PRIMARY KEY("opportunity_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "call_reviewers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "eligibility_proofs" (
	"requirement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eligibility_proofs_requirement_id_person_id_pk" PRIMARY KEY("requirement_id","person_id"),
	CONSTRAINT "eligibility_proofs_text" CHECK (btrim(text) <> '' and length(text) <= 2000)
);
--> statement-breakpoint
ALTER TABLE "eligibility_proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "eligibility_requirements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid,
	"opportunity_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"lineage_id" uuid,
	"training_session_id" uuid,
	"forum_session_type" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eligibility_requirements_kind" CHECK (kind in ('module', 'curriculum', 'consultation', 'statement')),
	CONSTRAINT "eligibility_requirements_type" CHECK (forum_session_type in ('plenary', 'round_table', 'policy_debate', 'hearing', 'interactive_dialogue', 'side_event', 'parallel_event', 'caucus', 'bilateral', 'preparatory_meeting', 'briefing', 'press', 'action', 'social', 'travel', 'rest')),
	CONSTRAINT "eligibility_requirements_of_one" CHECK (num_nonnulls(edition_id, opportunity_id) = 1),
	CONSTRAINT "eligibility_requirements_title" CHECK (btrim(title) <> '' and length(title) <= 300),
	CONSTRAINT "eligibility_requirements_points_at" CHECK ((lineage_id is not null) = (kind in ('module', 'curriculum'))
        and num_nonnulls(training_session_id, forum_session_type) = (case when kind = 'consultation' then 1 else 0 end))
);
--> statement-breakpoint
ALTER TABLE "eligibility_requirements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interest_drafts" (
	"opportunity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"language" text,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interest_drafts_opportunity_id_person_id_pk" PRIMARY KEY("opportunity_id","person_id"),
	CONSTRAINT "interest_drafts_length" CHECK (length(statement) <= 4000 and length(answers::text) <= 60000)
);
--> statement-breakpoint
ALTER TABLE "interest_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "place_offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"interest_id" uuid NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	CONSTRAINT "place_offers_state" CHECK (state in ('open', 'accepted', 'declined', 'expired', 'ended')),
	CONSTRAINT "place_offers_settled" CHECK ((state = 'open') = (settled_at is null)),
	CONSTRAINT "place_offers_runs" CHECK (expires_at > offered_at)
);
--> statement-breakpoint
ALTER TABLE "place_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interest_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"conflict" boolean DEFAULT false NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reviews_comment_length" CHECK (length(comment) <= 5000)
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "interests" DROP CONSTRAINT "interests_state";--> statement-breakpoint
ALTER TABLE "letters" DROP CONSTRAINT "letters_list";--> statement-breakpoint
ALTER TABLE "interests" ADD COLUMN "answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "interests" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "interests" ADD COLUMN "veil" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "interests" ADD COLUMN "shortlisted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "interests" ADD COLUMN "rank" integer;--> statement-breakpoint
-- Who waits already keeps the order in which it was decided.
update interests i set rank = n.place from (select id, row_number() over (partition by opportunity_id order by decided_at, created_at, id) as place from interests where state = 'waiting') n where n.id = i.id;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "open_to" text DEFAULT 'cohort' NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "criteria" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "blind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "revealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "offer_hours" integer;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reviewers" ADD CONSTRAINT "call_reviewers_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reviewers" ADD CONSTRAINT "call_reviewers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reviewers" ADD CONSTRAINT "call_reviewers_named_by_people_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_proofs" ADD CONSTRAINT "eligibility_proofs_requirement_id_eligibility_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."eligibility_requirements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_proofs" ADD CONSTRAINT "eligibility_proofs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_proofs" ADD CONSTRAINT "eligibility_proofs_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_requirements" ADD CONSTRAINT "eligibility_requirements_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_requirements" ADD CONSTRAINT "eligibility_requirements_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_requirements" ADD CONSTRAINT "eligibility_requirements_training_session_id_training_sessions_id_fk" FOREIGN KEY ("training_session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_drafts" ADD CONSTRAINT "interest_drafts_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_drafts" ADD CONSTRAINT "interest_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_offers" ADD CONSTRAINT "place_offers_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_offers" ADD CONSTRAINT "place_offers_interest_id_interests_id_fk" FOREIGN KEY ("interest_id") REFERENCES "public"."interests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_interest_id_interests_id_fk" FOREIGN KEY ("interest_id") REFERENCES "public"."interests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_notes_once" ON "application_notes" USING btree ("opportunity_id","person_id","author_id");--> statement-breakpoint
CREATE INDEX "application_notes_author" ON "application_notes" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "call_reviewers_person" ON "call_reviewers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "eligibility_proofs_person" ON "eligibility_proofs" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "eligibility_requirements_edition" ON "eligibility_requirements" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "eligibility_requirements_call" ON "eligibility_requirements" USING btree ("opportunity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "place_offers_one_standing" ON "place_offers" USING btree ("interest_id") WHERE state in ('open', 'accepted');--> statement-breakpoint
CREATE INDEX "place_offers_call" ON "place_offers" USING btree ("opportunity_id","offered_at");--> statement-breakpoint
CREATE INDEX "place_offers_open" ON "place_offers" USING btree ("expires_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_once" ON "reviews" USING btree ("interest_id","reviewer_id");--> statement-breakpoint
CREATE INDEX "reviews_reviewer" ON "reviews" USING btree ("reviewer_id");--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_rank" UNIQUE("opportunity_id","rank");--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_waiting_has_rank" CHECK ((state = 'waiting') = (rank is not null));--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_answers_length" CHECK (length(answers::text) <= 60000);--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_state" CHECK (state in ('submitted', 'withdrawn', 'selected', 'waiting', 'declined', 'lapsed'));--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_open_to" CHECK (open_to in ('cohort', 'active', 'eligible'));--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_offer_hours" CHECK (offer_hours between 1 and 2160);--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_lists" CHECK (jsonb_typeof(criteria) = 'array' and jsonb_typeof(questions) = 'array'
        and jsonb_array_length(criteria) <= 20 and jsonb_array_length(questions) <= 20);--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_list" CHECK (list in ('invited', 'active', 'paused', 'completed', 'not_checked_in', 'not_submitted', 'below_bar', 'slipping', 'call_selected', 'call_waiting', 'call_declined'));--> statement-breakpoint
CREATE POLICY "may_read" ON "application_notes" AS PERMISSIVE FOR SELECT TO public USING ((person_id <> (select current_person())) and (author_id = (select current_person()) or opportunity_id in (select revealed_opportunities())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "application_notes" AS PERMISSIVE FOR INSERT TO public WITH CHECK (author_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "application_notes" AS PERMISSIVE FOR UPDATE TO public USING (author_id = (select current_person())) WITH CHECK (author_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "call_reviewers" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "call_reviewers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_update" ON "call_reviewers" AS PERMISSIVE FOR UPDATE TO public USING (opportunity_id in (select coordinated_opportunities())) WITH CHECK (opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "call_reviewers" AS PERMISSIVE FOR DELETE TO public USING (opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_read" ON "eligibility_proofs" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "eligibility_proofs" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (given_by = (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.kind = 'statement')) or (given_by = (select current_person())) and (person_id in (select coordinated_people())) and (person_id <> (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.forum_session_type is not null)));--> statement-breakpoint
CREATE POLICY "may_update" ON "eligibility_proofs" AS PERMISSIVE FOR UPDATE TO public USING ((person_id = (select current_person())) and (given_by = (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.kind = 'statement')) or (given_by = (select current_person())) and (person_id in (select coordinated_people())) and (person_id <> (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.forum_session_type is not null))) WITH CHECK ((person_id = (select current_person())) and (given_by = (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.kind = 'statement')) or (given_by = (select current_person())) and (person_id in (select coordinated_people())) and (person_id <> (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.forum_session_type is not null)));--> statement-breakpoint
CREATE POLICY "may_delete" ON "eligibility_proofs" AS PERMISSIVE FOR DELETE TO public USING ((person_id = (select current_person())) and (given_by = (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.kind = 'statement')) or (given_by = (select current_person())) and (person_id in (select coordinated_people())) and (person_id <> (select current_person())) and (requirement_id in (select r.id from eligibility_requirements r where r.forum_session_type is not null)));--> statement-breakpoint
CREATE POLICY "may_read" ON "eligibility_requirements" AS PERMISSIVE FOR SELECT TO public USING ((edition_id is not null) and ((select current_person()) is not null) or opportunity_id in (select o.id from opportunities o));--> statement-breakpoint
CREATE POLICY "may_insert" ON "eligibility_requirements" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((edition_id is not null) and ((select is_coordinator())) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_update" ON "eligibility_requirements" AS PERMISSIVE FOR UPDATE TO public USING ((edition_id is not null) and ((select is_coordinator())) or opportunity_id in (select coordinated_opportunities())) WITH CHECK ((edition_id is not null) and ((select is_coordinator())) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "eligibility_requirements" AS PERMISSIVE FOR DELETE TO public USING ((edition_id is not null) and ((select is_coordinator())) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_read" ON "interest_drafts" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "interest_drafts" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "interest_drafts" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "interest_drafts" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "place_offers" AS PERMISSIVE FOR SELECT TO public USING (interest_id in (select own_interests()) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_read" ON "reviews" AS PERMISSIVE FOR SELECT TO public USING (reviewer_id = (select current_person()) or interest_id in (select interests_with_open_scores()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "reviews" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((reviewer_id = (select current_person())) and (interest_id in (select reviewable_interests())));--> statement-breakpoint
CREATE POLICY "may_update" ON "reviews" AS PERMISSIVE FOR UPDATE TO public USING ((reviewer_id = (select current_person())) and (interest_id in (select reviewable_interests()))) WITH CHECK ((reviewer_id = (select current_person())) and (interest_id in (select reviewable_interests())));--> statement-breakpoint
ALTER POLICY "may_read" ON "interests" TO public USING (person_id = (select current_person()) or opportunity_id in (select revealed_opportunities()));--> statement-breakpoint
ALTER POLICY "may_update" ON "interests" TO public USING (person_id = (select current_person()) or opportunity_id in (select revealed_opportunities())) WITH CHECK ((person_id = (select current_person())) and (state in ('submitted', 'withdrawn')) or opportunity_id in (select revealed_opportunities()));--> statement-breakpoint
ALTER POLICY "may_read" ON "opportunities" TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select own_cohorts()) or id in (select reviewed_opportunities()));
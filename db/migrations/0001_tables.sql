CREATE TABLE "cohort_organisations" (
	"cohort_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "cohort_organisations_cohort_id_organisation_id_pk" PRIMARY KEY("cohort_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "cohort_organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cohorts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"commission_code" text,
	"working_languages" text[] DEFAULT '{}'::text[] NOT NULL,
	"curriculum_id" uuid,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cohorts_name" UNIQUE("programme_id","name"),
	CONSTRAINT "cohorts_end_after_start" CHECK (ends_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "cohorts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"reason" text,
	"changed_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolment_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"status" text DEFAULT 'invited' NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "enrolments_once" UNIQUE("cohort_id","person_id"),
	CONSTRAINT "enrolments_status" CHECK (status in ('invited', 'active', 'paused', 'withdrawn', 'completed'))
);
--> statement-breakpoint
ALTER TABLE "enrolments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "programmes_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "programmes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country_code" char(2) NOT NULL,
	"edition_id" uuid,
	"promise" text NOT NULL,
	"said_on" date NOT NULL,
	"source" text NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"state" text DEFAULT 'promised' NOT NULL,
	"next_check_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitments_state" CHECK (state in ('promised', 'in_progress', 'kept', 'broken')),
	CONSTRAINT "commitments_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23])
);
--> statement-breakpoint
ALTER TABLE "commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignments" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"assigned_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_delegation_id_person_id_session_id_pk" PRIMARY KEY("delegation_id","person_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conflict_levels" (
	"delegation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"level" text NOT NULL,
	"reason" text,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conflict_levels_delegation_id_kind_subject_pk" PRIMARY KEY("delegation_id","kind","subject"),
	CONSTRAINT "conflict_levels_kind" CHECK (kind in ('overlap', 'training_overlap', 'travel', 'capacity', 'seat_limit', 'organisation_limit', 'training_incomplete', 'rapporteur_missing')),
	CONSTRAINT "conflict_levels_level" CHECK (level in ('block', 'warn', 'ignore')),
	CONSTRAINT "conflict_levels_ignored_with_reason" CHECK (level <> 'ignore' or btrim(coalesce(reason, '')) <> '')
);
--> statement-breakpoint
ALTER TABLE "conflict_levels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegate_tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delegate_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation_modules" (
	"delegation_id" uuid NOT NULL,
	"module_id" uuid NOT NULL,
	CONSTRAINT "delegation_modules_delegation_id_module_id_pk" PRIMARY KEY("delegation_id","module_id")
);
--> statement-breakpoint
ALTER TABLE "delegation_modules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"name" text NOT NULL,
	"seat_limit" integer NOT NULL,
	"travel_minutes" integer DEFAULT 30 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegations_seat_limit" CHECK (seat_limit between 1 and 200),
	CONSTRAINT "delegations_travel_minutes" CHECK (travel_minutes between 0 and 600)
);
--> statement-breakpoint
ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interests_once" UNIQUE("opportunity_id","person_id"),
	CONSTRAINT "interests_state" CHECK (state in ('submitted', 'withdrawn', 'selected', 'waiting', 'declined')),
	CONSTRAINT "interests_decided_with_reason" CHECK (state in ('submitted', 'withdrawn') or (btrim(reason) <> '' and decided_by is not null))
);
--> statement-breakpoint
ALTER TABLE "interests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"places" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opportunities_kind" CHECK (kind in ('delegation_seat', 'speaking_slot', 'side_event', 'written_statement', 'consultation', 'bilateral')),
	CONSTRAINT "opportunities_places" CHECK (places > 0)
);
--> statement-breakpoint
ALTER TABLE "opportunities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "schedule_entries" (
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"venue" text,
	"room" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"sequence" integer NOT NULL,
	CONSTRAINT "schedule_entries_version_id_person_id_session_id_pk" PRIMARY KEY("version_id","person_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "schedule_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "schedule_receipts" (
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_receipts_delegation_id_person_id_pk" PRIMARY KEY("delegation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "schedule_receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "schedule_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_versions_number" UNIQUE("delegation_id","number")
);
--> statement-breakpoint
ALTER TABLE "schedule_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seats" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid,
	"person_id" uuid,
	"alternate_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "seats_one_per_person" UNIQUE("delegation_id","person_id"),
	CONSTRAINT "seats_role" CHECK (role in ('head', 'speaker', 'delegate', 'gender_rapporteur', 'note_taker', 'interpreter', 'logistics', 'remote')),
	CONSTRAINT "seats_state" CHECK (state in ('open', 'offered', 'accepted', 'declined', 'confirmed')),
	CONSTRAINT "seats_open_without_person" CHECK ((state = 'open') = (person_id is null)),
	CONSTRAINT "seats_alternate_is_another" CHECK (alternate_id <> person_id)
);
--> statement-breakpoint
ALTER TABLE "seats" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_routes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"route" text NOT NULL,
	"note" text,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "access_routes_once" UNIQUE("edition_id","route"),
	CONSTRAINT "access_routes_route" CHECK (route in ('ecosoc_status', 'indico_registration', 'special_accreditation', 'accredited_delegation', 'open_forum', 'written_report', 'gfmd_civil_society', 'unfccc_observer', 'ilo', 'government_delegation', 'other'))
);
--> statement-breakpoint
ALTER TABLE "access_routes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "edition_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"city" text,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"noted_on" date DEFAULT current_date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "edition_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "edition_deadlines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	"due_on" date NOT NULL,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "edition_deadlines_kind" CHECK (kind in ('accreditation', 'registration', 'written_statement', 'side_event', 'speaker_request', 'application', 'report', 'visa', 'passes', 'other'))
);
--> statement-breakpoint
ALTER TABLE "edition_deadlines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"forum_id" uuid NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"commission_code" text,
	"starts_on" date,
	"ends_on" date,
	"city" text,
	"country_code" char(2),
	"venue" text,
	"zone" text,
	"organiser" text,
	"access" text,
	"status" text NOT NULL,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	"last_checked_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "editions_name" UNIQUE("forum_id","name"),
	CONSTRAINT "editions_level" CHECK (level in ('global', 'regional')),
	CONSTRAINT "editions_status" CHECK (status in ('confirmed', 'tentative', 'moved', 'cancelled')),
	CONSTRAINT "editions_confidence" CHECK (confidence in ('V', 'V1', 'R', 'U')),
	CONSTRAINT "editions_end_after_start" CHECK (ends_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "editions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forum_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"venue" text,
	"room" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"capacity" integer,
	"languages" text[] DEFAULT '{}'::text[] NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"note" text,
	"confidence" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "forum_sessions_type" CHECK (type in ('plenary', 'round_table', 'policy_debate', 'hearing', 'interactive_dialogue', 'side_event', 'parallel_event', 'caucus', 'bilateral', 'preparatory_meeting', 'briefing', 'press', 'action', 'social', 'travel', 'rest')),
	CONSTRAINT "forum_sessions_end_after_start" CHECK (ends_at > starts_at),
	CONSTRAINT "forum_sessions_capacity" CHECK (capacity > 0),
	CONSTRAINT "forum_sessions_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23])
);
--> statement-breakpoint
ALTER TABLE "forum_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forums" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "forums_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "forums" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seat_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"limit" integer NOT NULL,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "seat_rules_once" UNIQUE("edition_id","kind"),
	CONSTRAINT "seat_rules_kind" CHECK (kind in ('max_delegates', 'max_per_organisation')),
	CONSTRAINT "seat_rules_limit" CHECK ("limit" > 0)
);
--> statement-breakpoint
ALTER TABLE "seat_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentoring_meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"duration_minutes" integer NOT NULL,
	"zone" text NOT NULL,
	"online_url" text,
	"proposed_by" uuid NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentoring_meetings_duration" CHECK (duration_minutes between 5 and 600)
);
--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentorships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentor_id" uuid NOT NULL,
	"mentee_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mentorships_two_people" CHECK (mentor_id <> mentee_id),
	CONSTRAINT "mentorships_end_after_start" CHECK (ended_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "mentorships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"subject_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"wording_version" integer NOT NULL,
	"locale" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "consents_purpose" CHECK (purpose in ('programme', 'statistics', 'quotation', 'name_and_photo', 'un_submission', 'media'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"cohort_id" uuid,
	"code_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"to_address" "citext" NOT NULL,
	"person_id" uuid,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_state" CHECK (state in ('queued', 'sending', 'sent', 'failed')),
	CONSTRAINT "mails_kind" CHECK (kind in ('sign_in', 'invitation', 'notice'))
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "name_choices" (
	"person_id" uuid NOT NULL,
	"use" text NOT NULL,
	"choice" text NOT NULL,
	CONSTRAINT "name_choices_person_id_use_pk" PRIMARY KEY("person_id","use"),
	CONSTRAINT "name_choices_use" CHECK (use in ('directory', 'forum_list', 'certificate', 'report')),
	CONSTRAINT "name_choices_choice" CHECK (choice in ('legal', 'chosen', 'pseudonym', 'none'))
);
--> statement-breakpoint
ALTER TABLE "name_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"country_code" char(2),
	"ecosoc_status" text DEFAULT 'none' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_name_unique" UNIQUE("name"),
	CONSTRAINT "organisations_ecosoc_status" CHECK (ecosoc_status in ('none', 'roster', 'special', 'general')),
	CONSTRAINT "organisations_name_given" CHECK (btrim(name) <> '')
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"legal_name" text NOT NULL,
	"chosen_name" text,
	"pseudonym" text,
	"email" "citext",
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"country_code" char(2),
	"languages" text[] DEFAULT '{}'::text[] NOT NULL,
	"organisation_id" uuid,
	"joined_at" timestamp with time zone,
	"merged_into_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_locale" CHECK (locale in ('en', 'es')),
	CONSTRAINT "people_legal_name_given" CHECK (btrim(legal_name) <> ''),
	CONSTRAINT "people_not_merged_into_herself" CHECK (merged_into_id <> id)
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"snapshot" jsonb NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "person_merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"cohort_id" uuid,
	"granted_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_grants_once" UNIQUE NULLS NOT DISTINCT("person_id","role","cohort_id"),
	CONSTRAINT "role_grants_role" CHECK (role in ('administrator', 'coordinator', 'facilitator', 'mentor')),
	CONSTRAINT "role_grants_scope" CHECK ((role = 'administrator') = (cohort_id is null) or (role = 'mentor' and cohort_id is null))
);
--> statement-breakpoint
ALTER TABLE "role_grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" "citext" NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commissions" (
	"code" text PRIMARY KEY NOT NULL,
	"zone" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "countries" (
	"code" char(2) PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "countries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "country_commissions" (
	"country_code" char(2) NOT NULL,
	"commission_code" text NOT NULL,
	"associate" boolean DEFAULT false NOT NULL,
	CONSTRAINT "country_commissions_country_code_commission_code_pk" PRIMARY KEY("country_code","commission_code")
);
--> statement-breakpoint
ALTER TABLE "country_commissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gcm_objectives" (
	"number" integer PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"title_confidence" jsonb NOT NULL,
	"short_label" text NOT NULL,
	"round_table" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gcm_objectives" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance" (
	"session_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"method" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "attendance_session_id_enrolment_id_pk" PRIMARY KEY("session_id","enrolment_id"),
	CONSTRAINT "attendance_mark" CHECK (mark in ('present', 'late', 'excused', 'absent')),
	CONSTRAINT "attendance_method" CHECK (method in ('register', 'code'))
);
--> statement-breakpoint
ALTER TABLE "attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "check_in_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_keys" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"secret" text DEFAULT encode(gen_random_bytes(20), 'hex') NOT NULL,
	"opened_by" uuid NOT NULL,
	"closes_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "check_in_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "curricula" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"attendance_bar" integer DEFAULT 70 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "curricula_name_unique" UNIQUE("name"),
	CONSTRAINT "curricula_attendance_bar" CHECK (attendance_bar between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "curricula" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "modules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"curriculum_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"kind" text DEFAULT 'required' NOT NULL,
	"prerequisite_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "modules_position" UNIQUE("curriculum_id","position"),
	CONSTRAINT "modules_of_curriculum" UNIQUE("curriculum_id","id"),
	CONSTRAINT "modules_kind" CHECK (kind in ('required', 'elective')),
	CONSTRAINT "modules_not_own_prerequisite" CHECK (prerequisite_id <> id)
);
--> statement-breakpoint
ALTER TABLE "modules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"module_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"duration_minutes" integer NOT NULL,
	"zone" text NOT NULL,
	"language" text NOT NULL,
	"interpretation" text[] DEFAULT '{}'::text[] NOT NULL,
	"online_url" text,
	"place" text,
	"facilitator_id" uuid,
	"capacity" integer,
	"sequence" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_sessions_duration" CHECK (duration_minutes between 5 and 600),
	CONSTRAINT "training_sessions_capacity" CHECK (capacity > 0)
);
--> statement-breakpoint
ALTER TABLE "training_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"country_code" char(2) NOT NULL,
	"policy" text NOT NULL,
	"who_benefits" text NOT NULL,
	"who_is_hurt" text NOT NULL,
	"ask" text NOT NULL,
	"objectives" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"shared_with" text DEFAULT 'only_me' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessments_shared_with" CHECK (shared_with in ('only_me', 'coordinators', 'cohort')),
	CONSTRAINT "assessments_objectives" CHECK (objectives <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23])
);
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cohort_organisations" ADD CONSTRAINT "cohort_organisations_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_organisations" ADD CONSTRAINT "cohort_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_commission_code_commissions_code_fk" FOREIGN KEY ("commission_code") REFERENCES "public"."commissions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_curriculum_id_curricula_id_fk" FOREIGN KEY ("curriculum_id") REFERENCES "public"."curricula"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_changes" ADD CONSTRAINT "enrolment_changes_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_changes" ADD CONSTRAINT "enrolment_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_session_id_forum_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."forum_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_seat" FOREIGN KEY ("delegation_id","person_id") REFERENCES "public"."seats"("delegation_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "conflict_levels" ADD CONSTRAINT "conflict_levels_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_levels" ADD CONSTRAINT "conflict_levels_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate_tasks" ADD CONSTRAINT "delegate_tasks_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate_tasks" ADD CONSTRAINT "delegate_tasks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_modules" ADD CONSTRAINT "delegation_modules_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_modules" ADD CONSTRAINT "delegation_modules_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_entries" ADD CONSTRAINT "schedule_entries_version_id_schedule_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."schedule_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_entries" ADD CONSTRAINT "schedule_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_receipts" ADD CONSTRAINT "schedule_receipts_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_receipts" ADD CONSTRAINT "schedule_receipts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_alternate_id_people_id_fk" FOREIGN KEY ("alternate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_routes" ADD CONSTRAINT "access_routes_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_changes" ADD CONSTRAINT "edition_changes_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD CONSTRAINT "edition_deadlines_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_commission_code_commissions_code_fk" FOREIGN KEY ("commission_code") REFERENCES "public"."commissions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_sessions" ADD CONSTRAINT "forum_sessions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_rules" ADD CONSTRAINT "seat_rules_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_meetings" ADD CONSTRAINT "mentoring_meetings_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentee_id_people_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_choices" ADD CONSTRAINT "name_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_id_people_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_kept_id_people_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_merged_id_people_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_merged_by_people_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country_commissions" ADD CONSTRAINT "country_commissions_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country_commissions" ADD CONSTRAINT "country_commissions_commission_code_commissions_code_fk" FOREIGN KEY ("commission_code") REFERENCES "public"."commissions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_attempts" ADD CONSTRAINT "check_in_attempts_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_attempts" ADD CONSTRAINT "check_in_attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_keys" ADD CONSTRAINT "check_in_keys_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_keys" ADD CONSTRAINT "check_in_keys_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_curriculum_id_curricula_id_fk" FOREIGN KEY ("curriculum_id") REFERENCES "public"."curricula"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_prerequisite" FOREIGN KEY ("curriculum_id","prerequisite_id") REFERENCES "public"."modules"("curriculum_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_facilitator_id_people_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_country_code_countries_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enrolment_changes_enrolment" ON "enrolment_changes" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "enrolments_person" ON "enrolments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "commitments_country" ON "commitments" USING btree ("country_code");--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assignments_session" ON "assignments" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "delegate_tasks_person" ON "delegate_tasks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "delegations_edition" ON "delegations" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "delegations_cohort" ON "delegations" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "opportunities_closes_at" ON "opportunities" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "schedule_entries_person" ON "schedule_entries" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_one_rapporteur" ON "seats" USING btree ("delegation_id") WHERE role = 'gender_rapporteur';--> statement-breakpoint
CREATE UNIQUE INDEX "seats_one_head" ON "seats" USING btree ("delegation_id") WHERE role = 'head';--> statement-breakpoint
CREATE INDEX "seats_person" ON "seats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "edition_changes_edition" ON "edition_changes" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "edition_deadlines_due" ON "edition_deadlines" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "edition_deadlines_edition" ON "edition_deadlines" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "editions_starts_on" ON "editions" USING btree ("starts_on");--> statement-breakpoint
CREATE INDEX "forum_sessions_edition" ON "forum_sessions" USING btree ("edition_id","starts_at");--> statement-breakpoint
CREATE INDEX "mentoring_meetings_mentorship" ON "mentoring_meetings" USING btree ("mentorship_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_one_running" ON "mentorships" USING btree ("mentor_id","mentee_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "mentorships_mentee" ON "mentorships" USING btree ("mentee_id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one_in_force" ON "calendar_feeds" USING btree ("person_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_in_force" ON "consents" USING btree ("person_id","purpose") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "invitations_person" ON "invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("next_attempt_at") WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "people_organisation" ON "people" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "role_grants_cohort" ON "role_grants" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_email" ON "sign_in_links" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_person" ON "sign_in_sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attendance_enrolment" ON "attendance" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "check_in_attempts_recent" ON "check_in_attempts" USING btree ("session_id","person_id","at");--> statement-breakpoint
CREATE INDEX "training_sessions_cohort" ON "training_sessions" USING btree ("cohort_id","starts_at");--> statement-breakpoint
CREATE INDEX "assessments_person" ON "assessments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assessments_cohort" ON "assessments" USING btree ("cohort_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "cohort_organisations" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "cohort_organisations" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "cohort_organisations" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "cohort_organisations" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "cohorts" AS PERMISSIVE FOR SELECT TO public USING (id in (select coordinated_cohorts()) or id in (select facilitated_cohorts()) or id in (select own_cohorts()) or created_by = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "cohorts" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "cohorts" AS PERMISSIVE FOR UPDATE TO public USING (id in (select coordinated_cohorts())) WITH CHECK (id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "cohorts" AS PERMISSIVE FOR DELETE TO public USING ((select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "enrolment_changes" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from enrolments e where e.id = enrolment_id));--> statement-breakpoint
CREATE POLICY "may_read" ON "enrolments" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or person_id in (select mentored_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "enrolments" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "enrolments" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "enrolments" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "programmes" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "programmes" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "programmes" AS PERMISSIVE FOR UPDATE TO public USING ((select is_administrator())) WITH CHECK ((select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "programmes" AS PERMISSIVE FOR DELETE TO public USING ((select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "commitments" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "commitments" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "commitments" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "commitments" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "assignments" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "assignments" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "assignments" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "assignments" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "conflict_levels" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "conflict_levels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "conflict_levels" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "conflict_levels" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "delegate_tasks" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegate_tasks" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegate_tasks" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegate_tasks" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "delegation_modules" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()) or delegation_id in (select own_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegation_modules" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegation_modules" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegation_modules" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "delegations" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or id in (select own_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "delegations" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "delegations" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "delegations" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "interests" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "interests" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (state = 'submitted') and (opportunity_id in (select open_opportunities())));--> statement-breakpoint
CREATE POLICY "may_update" ON "interests" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or opportunity_id in (select coordinated_opportunities())) WITH CHECK ((person_id = (select current_person())) and (state in ('submitted', 'withdrawn')) or opportunity_id in (select coordinated_opportunities()));--> statement-breakpoint
CREATE POLICY "may_read" ON "opportunities" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "opportunities" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "opportunities" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "opportunities" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "schedule_entries" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or version_id in (select coordinated_versions()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "schedule_entries" AS PERMISSIVE FOR INSERT TO public WITH CHECK (version_id in (select coordinated_versions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "schedule_receipts" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "schedule_receipts" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "schedule_receipts" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "schedule_versions" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()) or delegation_id in (select own_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "schedule_versions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "seats" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()) or person_id = (select current_person()) or alternate_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "seats" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "seats" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "seats" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_read" ON "access_routes" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "access_routes" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "access_routes" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "access_routes" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "edition_changes" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_read" ON "edition_deadlines" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "edition_deadlines" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "edition_deadlines" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "edition_deadlines" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "editions" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "editions" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "editions" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "editions" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "forum_sessions" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "forum_sessions" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "forum_sessions" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "forum_sessions" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "forums" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "forums" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "forums" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "forums" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "seat_rules" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_insert" ON "seat_rules" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "seat_rules" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "seat_rules" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentoring_meetings" AS PERMISSIVE FOR SELECT TO public USING (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentoring_meetings" AS PERMISSIVE FOR INSERT TO public WITH CHECK (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentoring_meetings" AS PERMISSIVE FOR UPDATE TO public USING (mentorship_id in (select own_mentorships())) WITH CHECK (mentorship_id in (select own_mentorships()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mentorships" AS PERMISSIVE FOR SELECT TO public USING (mentor_id = (select current_person()) or mentee_id = (select current_person()) or cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mentorships" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "mentorships" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "mentorships" AS PERMISSIVE FOR DELETE TO public USING (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "audit_log" AS PERMISSIVE FOR SELECT TO public USING ((select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO public WITH CHECK (actor_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "calendar_feeds" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "calendar_feeds" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "consents" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "consents" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_update" ON "consents" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "invitations" AS PERMISSIVE FOR SELECT TO public USING (created_by = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((created_by = (select current_person())) and (person_id in (select coordinated_people()) or person_id in (select created_people())));--> statement-breakpoint
CREATE POLICY "may_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO public USING (created_by = (select current_person()) or person_id in (select coordinated_people())) WITH CHECK (created_by = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_read" ON "mails" AS PERMISSIVE FOR SELECT TO public USING ((kind <> 'sign_in') and (created_by = (select current_person()) or (select is_administrator())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "mails" AS PERMISSIVE FOR INSERT TO public WITH CHECK (kind = 'sign_in' or created_by = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_read" ON "name_choices" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "name_choices" AS PERMISSIVE FOR INSERT TO public WITH CHECK (person_id = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "name_choices" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person()) or (select is_administrator())) WITH CHECK (person_id = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "name_choices" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "organisations" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "organisations" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "people" AS PERMISSIVE FOR SELECT TO public USING (id = (select current_person()) or created_by = (select current_person()) or id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "people" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "people" AS PERMISSIVE FOR UPDATE TO public USING (id = (select current_person()) or created_by = (select current_person()) or id in (select coordinated_people())) WITH CHECK (id = (select current_person()) or created_by = (select current_person()) or id in (select coordinated_people()));--> statement-breakpoint
CREATE POLICY "may_read" ON "person_merges" AS PERMISSIVE FOR SELECT TO public USING (merged_by = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "person_merges" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((merged_by = (select current_person())) and (kept_id in (select coordinated_people())));--> statement-breakpoint
CREATE POLICY "may_update" ON "person_merges" AS PERMISSIVE FOR UPDATE TO public USING (merged_by = (select current_person()) or (select is_administrator())) WITH CHECK (merged_by = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "role_grants" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or cohort_id in (select coordinated_cohorts()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "role_grants" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_administrator()) or (role in ('facilitator', 'mentor')) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "role_grants" AS PERMISSIVE FOR DELETE TO public USING ((select is_administrator()) or (role in ('facilitator', 'mentor')) and (cohort_id in (select coordinated_cohorts())));--> statement-breakpoint
CREATE POLICY "may_read" ON "sign_in_links" AS PERMISSIVE FOR SELECT TO public USING (false);--> statement-breakpoint
CREATE POLICY "may_read" ON "sign_in_sessions" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "sign_in_sessions" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "commissions" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_read" ON "countries" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_read" ON "country_commissions" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_read" ON "gcm_objectives" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "may_read" ON "attendance" AS PERMISSIVE FOR SELECT TO public USING (enrolment_id in (select own_enrolments()) or session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "attendance" AS PERMISSIVE FOR INSERT TO public WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_update" ON "attendance" AS PERMISSIVE FOR UPDATE TO public USING (session_id in (select staffed_sessions())) WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "check_in_attempts" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or (select is_administrator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "check_in_keys" AS PERMISSIVE FOR SELECT TO public USING (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "check_in_keys" AS PERMISSIVE FOR INSERT TO public WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_update" ON "check_in_keys" AS PERMISSIVE FOR UPDATE TO public USING (session_id in (select staffed_sessions())) WITH CHECK (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "check_in_keys" AS PERMISSIVE FOR DELETE TO public USING (session_id in (select staffed_sessions()));--> statement-breakpoint
CREATE POLICY "may_read" ON "curricula" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "curricula" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "curricula" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "curricula" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "modules" AS PERMISSIVE FOR SELECT TO public USING ((select current_person()) is not null);--> statement-breakpoint
CREATE POLICY "may_insert" ON "modules" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_update" ON "modules" AS PERMISSIVE FOR UPDATE TO public USING ((select is_coordinator())) WITH CHECK ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "modules" AS PERMISSIVE FOR DELETE TO public USING ((select is_coordinator()));--> statement-breakpoint
CREATE POLICY "may_read" ON "training_sessions" AS PERMISSIVE FOR SELECT TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()) or cohort_id in (select own_cohorts()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "training_sessions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (cohort_id in (select coordinated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_update" ON "training_sessions" AS PERMISSIVE FOR UPDATE TO public USING (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts())) WITH CHECK (cohort_id in (select coordinated_cohorts()) or cohort_id in (select facilitated_cohorts()));--> statement-breakpoint
CREATE POLICY "may_read" ON "assessments" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or (shared_with <> 'only_me') and (cohort_id in (select coordinated_cohorts())) or (shared_with = 'cohort') and (cohort_id in (select own_cohorts())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "assessments" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((person_id = (select current_person())) and (cohort_id in (select own_cohorts())));--> statement-breakpoint
CREATE POLICY "may_update" ON "assessments" AS PERMISSIVE FOR UPDATE TO public USING (person_id = (select current_person())) WITH CHECK (person_id = (select current_person()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "assessments" AS PERMISSIVE FOR DELETE TO public USING (person_id = (select current_person()));
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type AssessmentMoment,
  assessmentMoments,
  type FileVariant,
  fileVariants,
  type Locale,
  type SubmissionState,
  submissionStates,
} from "../enums";
import { cohorts, enrolments } from "./cohorts";
import { createdAt, id, instant, oneOf, version, zone } from "./columns";
import { people } from "./people";
import { allOf, anyOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";
import { resources } from "./resources";
import { modules } from "./training";

/** What is looked at when a submission is read: one sentence and the most points it can have. */
export type Criterion = { id: string; text: Partial<Record<Locale, string>>; most: number };

const staffed = anyOf(inSet("cohort_id", "coordinated_cohorts"), inSet("cohort_id", "facilitated_cohorts"));

/** Work asked of the leaders of a cohort for one of its modules. */
export const trainingAssignments = pgTable(
  "training_assignments",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    moduleId: uuid("module_id")
      .notNull()
      .references(() => modules.id),
    title: jsonb("title").$type<Partial<Record<Locale, string>>>().notNull(),
    brief: jsonb("brief").$type<Partial<Record<Locale, string>>>().notNull(),
    dueAt: instant("due_at").notNull(),
    /** Where the due hour was meant; everybody reads it in her own. */
    zone: zone(),
    allowsText: boolean("allows_text").notNull().default(true),
    allowsFile: boolean("allows_file").notNull().default(false),
    allowsVoice: boolean("allows_voice").notNull().default(false),
    rubric: jsonb("rubric").$type<Criterion[]>().notNull().default([]),
    cancelledAt: instant("cancelled_at"),
    createdBy: uuid("created_by").references(() => people.id),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("training_assignments_cohort").on(t.cohortId, t.dueAt),
    mayRead(anyOf(staffed, inSet("cohort_id", "own_cohorts"))),
    mayInsert(staffed),
    mayUpdate(staffed),
    check("training_assignments_allows", sql`allows_text or allows_file or allows_voice`),
    check("training_assignments_title_given", sql`title <> '{}'::jsonb`),
    check("training_assignments_rubric", sql`jsonb_typeof(rubric) = 'array'`),
  ],
);

const hers = inSet("enrolment_id", "own_enrolments");
const read = allOf(sql`state <> 'draft'`, inSet("assignment_id", "staffed_assignments"));

/**
 * One leader's answer to one assignment, as she last sent it. Staff read it from the moment she sends it;
 * what she is still writing stands in `submission_drafts`.
 */
export const submissions = pgTable(
  "submissions",
  {
    id: id(),
    assignmentId: uuid("assignment_id")
      .notNull()
      .references(() => trainingAssignments.id, { onDelete: "cascade" }),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id, { onDelete: "cascade" }),
    state: text("state").$type<SubmissionState>().notNull().default("draft"),
    text: text("text").notNull().default(""),
    /** The first time it was sent says whether it came late. */
    firstSentAt: instant("first_sent_at"),
    sentAt: instant("sent_at"),
    decidedAt: instant("decided_at"),
    decidedBy: uuid("decided_by").references(() => people.id),
    /** Criterion id → points. */
    scores: jsonb("scores").$type<Record<string, number>>().notNull().default({}),
    version: version(),
  },
  (t) => [
    // Deferrable, by a migration: a merge lets two enrolments change places.
    unique("submissions_once").on(t.assignmentId, t.enrolmentId),
    index("submissions_enrolment").on(t.enrolmentId),
    mayRead(anyOf(hers, read)),
    mayInsert(allOf(hers, sql`state in ('draft', 'submitted')`)),
    mayUpdate(anyOf(allOf(hers, sql`state <> 'accepted'`), read)),
    check("submissions_state", oneOf("state", submissionStates)),
    check(
      "submissions_sent",
      sql`(state = 'draft') = (first_sent_at is null) and (first_sent_at is null) = (sent_at is null)`,
    ),
    check(
      "submissions_decided",
      sql`state not in ('accepted', 'returned') or (decided_at is not null and decided_by is not null)`,
    ),
    check("submissions_text_length", sql`length(text) <= 50000`),
  ],
);

/** What she is writing, saved as she types; only hers to read. */
export const submissionDrafts = pgTable(
  "submission_drafts",
  {
    submissionId: uuid("submission_id")
      .primaryKey()
      .references(() => submissions.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    savedAt: instant("saved_at").notNull().defaultNow(),
    version: version(),
  },
  () => [
    mayRead(inSet("submission_id", "own_submissions")),
    ...mayChange(inSet("submission_id", "own_submissions")),
    check("submission_drafts_text_length", sql`length(text) <= 50000`),
  ],
);

/** The talk about one submission, between her and the staff of her cohort. */
export const submissionComments = pgTable(
  "submission_comments",
  {
    /** Made by the form that writes it, so that the same words sent twice stand once. */
    id: id(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    index("submission_comments_submission").on(t.submissionId, t.at),
    mayRead(anyOf(inSet("submission_id", "own_submissions"), inSet("submission_id", "sent_submissions"))),
    mayInsert(
      allOf(
        own("author_id"),
        anyOf(inSet("submission_id", "own_submissions"), inSet("submission_id", "sent_submissions")),
      ),
    ),
    check("submission_comments_text", sql`btrim(text) <> '' and length(text) <= 5000`),
  ],
);

/**
 * Files kept outside the database, each part of a submission or of a resource. The bytes are reached only
 * by asking this table as the viewer.
 */
export const files = pgTable(
  "files",
  {
    id: id(),
    /** Where the storage keeps it; says nothing about whose it is. */
    storageKey: text("storage_key").notNull().unique(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    submissionId: uuid("submission_id").references(() => submissions.id, { onDelete: "cascade" }),
    /** Null while she has not sent it: then it is hers alone. */
    sentAt: instant("sent_at"),
    resourceId: uuid("resource_id").references(() => resources.id, { onDelete: "cascade" }),
    /** Of a resource: the whole file, or a smaller one for a slow network. */
    variant: text("variant").$type<FileVariant>(),
    uploadedBy: uuid("uploaded_by").references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("files_submission").on(t.submissionId),
    index("files_resource").on(t.resourceId),
    mayRead(
      anyOf(
        inSet("submission_id", "own_submissions"),
        allOf(sql`sent_at is not null`, inSet("submission_id", "sent_submissions")),
        sql`resource_id in (select r.id from resources r)`,
      ),
    ),
    mayInsert(
      allOf(
        own("uploaded_by"),
        anyOf(
          inSet("submission_id", "open_submissions"),
          allOf(sql`resource_id is not null`, sql`(select is_training_staff())`),
        ),
      ),
    ),
    mayUpdate(inSet("submission_id", "open_submissions")),
    mayDelete(
      anyOf(
        inSet("submission_id", "open_submissions"),
        allOf(sql`resource_id is not null`, sql`(select is_training_staff())`),
      ),
    ),
    check("files_part_of_one", sql`num_nonnulls(submission_id, resource_id) = 1`),
    check(
      "files_variant",
      sql`(resource_id is null) = (variant is null) and ${oneOf("variant", fileVariants)}`,
    ),
    check("files_bytes", sql`bytes between 1 and 26214400`),
    check("files_name_given", sql`btrim(name) <> ''`),
  ],
);

/** How she sees herself as a leader, before and after; each statement of the list from 1 to 5. */
export const selfAssessments = pgTable(
  "self_assessments",
  {
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id, { onDelete: "cascade" }),
    moment: text("moment").$type<AssessmentMoment>().notNull(),
    /** In the order of the statements. */
    answers: smallint("answers").array().notNull(),
    /** Which list of statements was answered. */
    wording: integer("wording").notNull().default(1),
    answeredAt: instant("answered_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.enrolmentId, t.moment] }),
    mayRead(inSet("enrolment_id", "own_enrolments")),
    mayInsert(inSet("enrolment_id", "own_enrolments")),
    mayUpdate(inSet("enrolment_id", "own_enrolments")),
    check("self_assessments_moment", oneOf("moment", assessmentMoments)),
    check(
      "self_assessments_answers",
      sql`cardinality(answers) > 0 and 1 <= all (answers) and 5 >= all (answers)`,
    ),
  ],
);

/**
 * A leader's learning journal. Nobody reads it, no administrator either, unless she shares an entry with
 * those who coordinate or facilitate her cohort by a role of their own.
 */
export const journalEntries = pgTable(
  "journal_entries",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    forCoordinators: boolean("for_coordinators").notNull().default(false),
    forFacilitators: boolean("for_facilitators").notNull().default(false),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("journal_entries_person").on(t.personId, t.createdAt),
    index("journal_entries_shared").on(t.cohortId).where(sql`for_coordinators or for_facilitators`),
    mayRead(
      anyOf(
        own("person_id"),
        allOf(sql`for_coordinators`, inSet("cohort_id", "cohorts_coordinated_by_role")),
        allOf(sql`for_facilitators`, inSet("cohort_id", "facilitated_cohorts")),
      ),
    ),
    mayInsert(allOf(own("person_id"), inSet("cohort_id", "own_cohorts"))),
    mayUpdate(own("person_id")),
    mayDelete(own("person_id")),
    check("journal_entries_text", sql`btrim(text) <> '' and length(text) <= 20000`),
  ],
);

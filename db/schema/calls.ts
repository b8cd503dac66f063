import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ForumSessionType,
  forumSessionTypes,
  type OfferState,
  offerStates,
  type RequirementKind,
  requirementKinds,
} from "../enums";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { editions } from "./forums";
import { interests, opportunities } from "./opportunities";
import { people } from "./people";
import {
  allOf,
  anyCoordinator,
  anyOf,
  inSet,
  mayChange,
  mayInsert,
  mayRead,
  mayUpdate,
  own,
} from "./policies";
import { trainingSessions } from "./training";

const call = () =>
  uuid("opportunity_id")
    .notNull()
    .references(() => opportunities.id, { onDelete: "cascade" });
const runs = inSet("opportunity_id", "coordinated_opportunities");

/** Who reads and scores the applications to a call. */
export const callReviewers = pgTable(
  "call_reviewers",
  {
    opportunityId: call(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    namedBy: uuid("named_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.opportunityId, t.personId] }),
    index("call_reviewers_person").on(t.personId),
    mayRead(anyOf(own("person_id"), runs)),
    ...mayChange(runs),
  ],
);

/** One reviewer's scores for one application, or why she does not score it. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    interestId: uuid("interest_id")
      .notNull()
      .references(() => interests.id, { onDelete: "cascade" }),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Criterion id → level, counted from 0. */
    scores: jsonb("scores").$type<Record<string, number>>().notNull().default({}),
    comment: text("comment").notNull().default(""),
    /** She declared that she is not free to judge; her scores, if there are any, count no more. */
    conflict: boolean("conflict").notNull().default(false),
    givenAt: instant("given_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    uniqueIndex("reviews_once").on(t.interestId, t.reviewerId),
    index("reviews_reviewer").on(t.reviewerId),
    mayRead(anyOf(own("reviewer_id"), inSet("interest_id", "interests_with_open_scores"))),
    mayInsert(allOf(own("reviewer_id"), inSet("interest_id", "reviewable_interests"))),
    mayUpdate(allOf(own("reviewer_id"), inSet("interest_id", "reviewable_interests"))),
    check("reviews_comment_length", sql`length(comment) <= 5000`),
  ],
);

/** What she is writing to a call, saved as she types; only hers to read. */
export const interestDrafts = pgTable(
  "interest_drafts",
  {
    opportunityId: call(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    statement: text("statement").notNull().default(""),
    /** Question id → what she wrote. */
    answers: jsonb("answers").$type<Record<string, string>>().notNull().default({}),
    language: text("language"),
    savedAt: instant("saved_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.opportunityId, t.personId] }),
    mayRead(own("person_id")),
    ...mayChange(own("person_id")),
    check("interest_drafts_length", sql`length(statement) <= 4000 and length(answers::text) <= 60000`),
  ],
);

/**
 * A word for her from her mentor or a coordinator, asked for or offered. She learns through `notes_about_me()`
 * that there is one and whose it is; the text is for those who read and decide.
 */
export const applicationNotes = pgTable(
  "application_notes",
  {
    id: id(),
    opportunityId: call(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    askedAt: instant("asked_at"),
    /** Null while it is asked for and not written. */
    text: text("text"),
    writtenAt: instant("written_at"),
    version: version(),
  },
  (t) => [
    uniqueIndex("application_notes_once").on(t.opportunityId, t.personId, t.authorId),
    index("application_notes_author").on(t.authorId),
    mayRead(
      allOf(
        sql`person_id <> (select current_person())`,
        anyOf(own("author_id"), inSet("opportunity_id", "revealed_opportunities")),
      ),
    ),
    mayInsert(own("author_id")),
    mayUpdate(own("author_id")),
    check("application_notes_another", sql`person_id <> author_id`),
    check("application_notes_text", sql`btrim(text) <> '' and length(text) <= 4000`),
    check(
      "application_notes_asked_or_written",
      sql`(text is null) = (written_at is null) and (text is not null or asked_at is not null)`,
    ),
  ],
);

/** A place offered to one leader until an instant. Made, passed on and answered by the database alone. */
export const placeOffers = pgTable(
  "place_offers",
  {
    id: id(),
    opportunityId: call(),
    interestId: uuid("interest_id")
      .notNull()
      .references(() => interests.id, { onDelete: "cascade" }),
    offeredAt: instant("offered_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    state: text("state").$type<OfferState>().notNull().default("open"),
    settledAt: instant("settled_at"),
    /** When its mail was written. */
    toldAt: instant("told_at"),
  },
  (t) => [
    uniqueIndex("place_offers_one_standing").on(t.interestId).where(sql`state in ('open', 'accepted')`),
    index("place_offers_call").on(t.opportunityId, t.offeredAt),
    index("place_offers_open").on(t.expiresAt).where(sql`state = 'open'`),
    mayRead(anyOf(inSet("interest_id", "own_interests"), runs)),
    check("place_offers_state", oneOf("state", offerStates)),
    check("place_offers_settled", sql`(state = 'open') = (settled_at is null)`),
    check("place_offers_runs", sql`expires_at > offered_at`),
  ],
);

/** What a forum or one call asks of whoever goes. */
export const eligibilityRequirements = pgTable(
  "eligibility_requirements",
  {
    id: id(),
    editionId: uuid("edition_id").references(() => editions.id, { onDelete: "cascade" }),
    opportunityId: uuid("opportunity_id").references(() => opportunities.id, { onDelete: "cascade" }),
    kind: text("kind").$type<RequirementKind>().notNull(),
    title: text("title").notNull(),
    /** The module, or the curriculum, in whichever version she did it. */
    lineageId: uuid("lineage_id"),
    /** A consultation that was held here; sessions side by side with it count as well. */
    trainingSessionId: uuid("training_session_id").references(() => trainingSessions.id),
    /** A consultation held by a forum; who was there is confirmed by her coordinators. */
    forumSessionType: text("forum_session_type").$type<ForumSessionType>(),
    createdAt: createdAt(),
  },
  (t) => [
    index("eligibility_requirements_edition").on(t.editionId),
    index("eligibility_requirements_call").on(t.opportunityId),
    mayRead(
      anyOf(
        allOf(sql`edition_id is not null`, sql`(select current_person()) is not null`),
        sql`opportunity_id in (select o.id from opportunities o)`,
      ),
    ),
    ...mayChange(anyOf(allOf(sql`edition_id is not null`, anyCoordinator), runs)),
    check("eligibility_requirements_kind", oneOf("kind", requirementKinds)),
    check("eligibility_requirements_type", oneOf("forum_session_type", forumSessionTypes)),
    check("eligibility_requirements_of_one", sql`num_nonnulls(edition_id, opportunity_id) = 1`),
    check("eligibility_requirements_title", sql`btrim(title) <> '' and length(title) <= 300`),
    check(
      "eligibility_requirements_points_at",
      sql`(lineage_id is not null) = (kind in ('module', 'curriculum'))
        and num_nonnulls(training_session_id, forum_session_type) = (case when kind = 'consultation' then 1 else 0 end)`,
    ),
  ],
);

const byHer = allOf(
  own("person_id"),
  own("given_by"),
  sql`requirement_id in (select r.id from eligibility_requirements r where r.kind = 'statement')`,
);
const byCoordinator = allOf(
  own("given_by"),
  inSet("person_id", "coordinated_people"),
  sql`person_id <> (select current_person())`,
  sql`requirement_id in (select r.id from eligibility_requirements r where r.forum_session_type is not null)`,
);

/** What no register shows: her own statement, or that her coordinators know she was there. */
export const eligibilityProofs = pgTable(
  "eligibility_proofs",
  {
    requirementId: uuid("requirement_id")
      .notNull()
      .references(() => eligibilityRequirements.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    givenBy: uuid("given_by")
      .notNull()
      .references(() => people.id),
    givenAt: instant("given_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.requirementId, t.personId] }),
    index("eligibility_proofs_person").on(t.personId),
    mayRead(anyOf(own("person_id"), inSet("person_id", "coordinated_people"))),
    ...mayChange(anyOf(byHer, byCoordinator)),
    check("eligibility_proofs_text", sql`btrim(text) <> '' and length(text) <= 2000`),
  ],
);

import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type MaterialOrigin,
  type MeetingState,
  materialOrigins,
  meetingStates,
  type StatementOutcome,
  type StatementSetting,
  statementOutcomes,
  statementSettings,
} from "../enums";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { commitments } from "./commitments";
import { delegations } from "./delegations";
import { forumSessions } from "./forums";
import { people } from "./people";
import { countries } from "./places";
import { allOf, anyOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";
import { assessments } from "./voices";

const ofDelegation = () =>
  uuid("delegation_id")
    .notNull()
    .references(() => delegations.id, { onDelete: "cascade" });
const somebody = (name: string) => uuid(name).references(() => people.id);
const member = inSet("delegation_id", "member_delegations");
const led = inSet("delegation_id", "led_delegations");
const coordinated = inSet("delegation_id", "coordinated_delegations");
/** By the coordinators of that delegation's cohort alone. */
const closely = inSet("delegation_id", "travel_coordinated");

/** One page on one objective or ask, for whoever speaks of it. */
export const talkingPoints = pgTable(
  "talking_points",
  {
    id: id(),
    delegationId: ofDelegation(),
    title: text("title").notNull(),
    objective: integer("objective"),
    /** The reading of a policy that it comes from. */
    assessmentId: uuid("assessment_id").references(() => assessments.id, { onDelete: "set null" }),
    problem: text("problem").notNull(),
    evidence: text("evidence"),
    ask: text("ask").notNull(),
    /** Who can grant what is asked. */
    grantedBy: text("granted_by"),
    ownerId: somebody("owner_id"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("talking_points_delegation").on(t.delegationId),
    index("talking_points_owner").on(t.ownerId),
    mayRead(anyOf(member, coordinated)),
    mayInsert(anyOf(led, coordinated)),
    mayUpdate(anyOf(led, coordinated, allOf(own("owner_id"), member))),
    mayDelete(anyOf(led, coordinated)),
    check("talking_points_objective", sql`objective between 1 and 23`),
  ],
);

/** What a woman said, in sight only as long as she lets her words be quoted. */
export const testimonies = pgTable(
  "testimonies",
  {
    talkingPointId: uuid("talking_point_id")
      .primaryKey()
      .references(() => talkingPoints.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
  },
  (t) => [
    index("testimonies_person").on(t.personId),
    mayRead(allOf(inSet("talking_point_id", "seen_talking_points"), inSet("person_id", "quotable_people"))),
    ...mayChange(
      allOf(inSet("talking_point_id", "written_talking_points"), inSet("person_id", "quotable_people")),
    ),
  ],
);

/** What is to be said at one session, by whom, and what came of it. Its words are in `statement_texts`. */
export const statements = pgTable(
  "statements",
  {
    id: id(),
    delegationId: ofDelegation(),
    sessionId: uuid("session_id").references(() => forumSessions.id, { onDelete: "set null" }),
    talkingPointId: uuid("talking_point_id").references(() => talkingPoints.id, { onDelete: "set null" }),
    title: text("title").notNull(),
    setting: text("setting").$type<StatementSetting>().notNull(),
    limitSeconds: integer("limit_seconds"),
    limitWords: integer("limit_words"),
    speakerId: somebody("speaker_id"),
    substituteId: somebody("substitute_id"),
    checkAgainstDelivery: boolean("check_against_delivery").notNull().default(false),
    outcome: text("outcome").$type<StatementOutcome>().notNull().default("planned"),
    outcomeAt: instant("outcome_at"),
    outcomeBy: somebody("outcome_by"),
    outcomeReason: text("outcome_reason"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("statements_delegation").on(t.delegationId),
    index("statements_session").on(t.sessionId),
    index("statements_speaker").on(t.speakerId),
    index("statements_substitute").on(t.substituteId),
    mayRead(anyOf(member, coordinated)),
    mayInsert(anyOf(led, coordinated)),
    mayUpdate(inSet("id", "written_statements"), anyOf(member, coordinated)),
    mayDelete(anyOf(led, coordinated)),
    check("statements_setting", oneOf("setting", statementSettings)),
    check("statements_outcome", oneOf("outcome", statementOutcomes)),
    check("statements_limit", sql`limit_seconds between 15 and 3600 and limit_words between 10 and 20000`),
    check("statements_substitute_is_another", sql`substitute_id <> speaker_id`),
    check(
      "statements_outcome_known",
      sql`(outcome = 'planned') = (outcome_at is null) and (outcome = 'planned') = (outcome_by is null)`,
    ),
    check(
      "statements_not_given_with_reason",
      sql`outcome <> 'not_given' or btrim(coalesce(outcome_reason, '')) <> ''`,
    ),
  ],
);

/** One saving of one language's words. Never changed: another saving is another row. */
export const statementTexts = pgTable(
  "statement_texts",
  {
    id: id(),
    statementId: uuid("statement_id")
      .notNull()
      .references(() => statements.id, { onDelete: "cascade" }),
    language: text("language").notNull(),
    number: integer("number").notNull(),
    text: text("text").notNull(),
    origin: text("origin").$type<MaterialOrigin>().notNull(),
    wordsPerMinute: integer("words_per_minute").notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => people.id),
    writtenAt: instant("written_at").notNull().defaultNow(),
    /** Shown to the head of delegation to be signed. */
    readyAt: instant("ready_at"),
    returnedAt: instant("returned_at"),
    returnedBy: somebody("returned_by"),
    returnedNote: text("returned_note"),
    signedAt: instant("signed_at"),
    signedBy: somebody("signed_by"),
  },
  (t) => [
    unique("statement_texts_number").on(t.statementId, t.language, t.number),
    mayRead(inSet("statement_id", "seen_statements")),
    mayInsert(
      allOf(
        inSet("statement_id", "written_statements"),
        own("written_by"),
        sql`signed_at is null and returned_at is null`,
      ),
    ),
    mayUpdate(anyOf(inSet("statement_id", "written_statements"), inSet("statement_id", "signed_statements"))),
    check("statement_texts_origin", oneOf("origin", materialOrigins)),
    check("statement_texts_pace", sql`words_per_minute between 40 and 300`),
    check("statement_texts_length", sql`length(text) <= 40000 and number > 0`),
    check("statement_texts_signed_whole", sql`(signed_at is null) = (signed_by is null)`),
    check(
      "statement_texts_returned_whole",
      sql`(returned_at is null) = (returned_by is null) and (returned_at is null or btrim(coalesce(returned_note, '')) <> '')`,
    ),
    check("statement_texts_signed_or_returned", sql`signed_at is null or returned_at is null`),
  ],
);

/** A meeting with a State. What was said is between those who go with the delegation and its coordinators. */
export const stateMeetings = pgTable(
  "state_meetings",
  {
    id: id(),
    delegationId: ofDelegation(),
    countryCode: char("country_code", { length: 2 })
      .notNull()
      .references(() => countries.code),
    withWhom: text("with_whom"),
    state: text("state").$type<MeetingState>().notNull().default("wished"),
    askedOn: date("asked_on"),
    askedBy: somebody("asked_by"),
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    place: text("place"),
    talkingPointId: uuid("talking_point_id").references(() => talkingPoints.id, { onDelete: "set null" }),
    ask: text("ask").notNull(),
    said: text("said"),
    nextStep: text("next_step"),
    nextOwnerId: somebody("next_owner_id"),
    nextOn: date("next_on"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("state_meetings_delegation").on(t.delegationId),
    mayRead(anyOf(member, closely)),
    mayInsert(anyOf(led, closely)),
    mayUpdate(anyOf(led, closely, allOf(inSet("id", "attended_meetings"), member))),
    mayDelete(anyOf(led, closely)),
    check("state_meetings_state", oneOf("state", meetingStates)),
    check("state_meetings_slot", sql`(starts_at is null) = (ends_at is null) and ends_at > starts_at`),
    check("state_meetings_asked_with_day", sql`state in ('wished', 'cancelled') or asked_on is not null`),
    check("state_meetings_has_slot", sql`state not in ('confirmed', 'held') or starts_at is not null`),
  ],
);

export const stateMeetingGoers = pgTable(
  "state_meeting_goers",
  {
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => stateMeetings.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    index("state_meeting_goers_person").on(t.personId),
    mayRead(inSet("meeting_id", "seen_meetings")),
    ...mayChange(inSet("meeting_id", "planned_meetings")),
  ],
);

/** A promise as it was heard. A coordinator makes it a commitment, once. */
export const promiseDrafts = pgTable(
  "promise_drafts",
  {
    id: id(),
    delegationId: ofDelegation(),
    meetingId: uuid("meeting_id").references(() => stateMeetings.id, { onDelete: "set null" }),
    countryCode: char("country_code", { length: 2 })
      .notNull()
      .references(() => countries.code),
    promise: text("promise").notNull(),
    saidOn: date("said_on").notNull(),
    heardBy: uuid("heard_by")
      .notNull()
      .references(() => people.id),
    nextCheckOn: date("next_check_on"),
    commitmentId: uuid("commitment_id").references(() => commitments.id, { onDelete: "set null" }),
    settledAt: instant("settled_at"),
    settledBy: somebody("settled_by"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("promise_drafts_once").on(t.delegationId, t.countryCode, t.saidOn, t.promise),
    mayRead(anyOf(member, closely)),
    mayInsert(allOf(anyOf(member, closely), own("heard_by"), sql`settled_at is null`)),
    mayUpdate(closely),
    mayDelete(allOf(closely, sql`settled_at is null`)),
    check("promise_drafts_settled_whole", sql`(settled_at is null) = (settled_by is null)`),
    check("promise_drafts_commitment_settled", sql`commitment_id is null or settled_at is not null`),
  ],
);

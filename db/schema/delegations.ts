import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type CallAudience,
  type ConflictKind,
  type ConflictLevel,
  callAudiences,
  conflictKinds,
  conflictLevels as conflictLevelWords,
  type ForumSessionType,
  type InterestState,
  interestStates,
  type OpportunityKind,
  opportunityKinds,
  type SeatRole,
  type SeatState,
  seatRoles,
  seatStates,
} from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, instant, oneOf, version, words } from "./columns";
import { editions, forumSessions } from "./forums";
import { organisations, people } from "./people";
import { allOf, anyOf, inSet, mayChange, mayInsert, mayRead, mayUpdate, own } from "./policies";
import { modules } from "./training";

/** What an application is scored by: a weight, and in words what each level means, the lowest first. */
export type CallCriterion = { id: string; title: string; weight: number; levels: string[] };
/** What a call asks besides the statement. */
export type CallQuestion = { id: string; text: string };

export const opportunities = pgTable(
  "opportunities",
  {
    id: id(),
    editionId: uuid("edition_id")
      .notNull()
      .references(() => editions.id),
    /** The cohort whose coordinators run the call and whose leaders may answer it. */
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    kind: text("kind").$type<OpportunityKind>().notNull(),
    title: text("title").notNull(),
    brief: text("brief").notNull().default(""),
    closesAt: instant("closes_at").notNull(),
    places: integer("places"),
    /** Who of the cohort may answer. */
    openTo: text("open_to").$type<CallAudience>().notNull().default("cohort"),
    criteria: jsonb("criteria").$type<CallCriterion[]>().notNull().default([]),
    questions: jsonb("questions").$type<CallQuestion[]>().notNull().default([]),
    /** Nobody sees whose an application is until all scores are in. */
    blind: boolean("blind").notNull().default(false),
    /** When names were shown in a blind call; by the database alone. */
    revealedAt: instant("revealed_at"),
    /** Hours a selected leader has to say yes. Null: she need not answer, and the list is passed on by hand. */
    offerHours: integer("offer_hours"),
    /** With hours to answer: since when decisions are known, offers run and pass on by themselves. */
    settledAt: instant("settled_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("opportunities_closes_at").on(t.closesAt),
    mayRead(
      anyOf(
        inSet("cohort_id", "coordinated_cohorts"),
        inSet("cohort_id", "own_cohorts"),
        inSet("id", "reviewed_opportunities"),
      ),
    ),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
    check("opportunities_kind", oneOf("kind", opportunityKinds)),
    check("opportunities_places", sql`places > 0`),
    check("opportunities_open_to", oneOf("open_to", callAudiences)),
    check("opportunities_offer_hours", sql`offer_hours between 1 and 2160`),
    check(
      "opportunities_lists",
      sql`jsonb_typeof(criteria) = 'array' and jsonb_typeof(questions) = 'array'
        and jsonb_array_length(criteria) <= 20 and jsonb_array_length(questions) <= 20`,
    ),
  ],
);

/** One leader's interest in one opportunity, and what became of it, with the reason. */
export const interests = pgTable(
  "interests",
  {
    id: id(),
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    statement: text("statement").notNull(),
    /** Question id → her answer. */
    answers: jsonb("answers").$type<Record<string, string>>().notNull().default({}),
    /** What she writes in; null for answers from before it was asked. */
    language: text("language"),
    /** Names of countries and the like that a blind reading leaves out, beside her own name and organisation. */
    veil: words("veil"),
    shortlisted: boolean("shortlisted").notNull().default(false),
    /** On the waiting list: smaller is earlier. Kept by a trigger. */
    rank: integer("rank"),
    state: text("state").$type<InterestState>().notNull().default("submitted"),
    reason: text("reason"),
    decidedBy: uuid("decided_by").references(() => people.id),
    decidedAt: instant("decided_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique("interests_once").on(t.opportunityId, t.personId),
    unique("interests_rank").on(t.opportunityId, t.rank),
    mayRead(anyOf(own("person_id"), inSet("opportunity_id", "revealed_opportunities"))),
    mayInsert(
      allOf(own("person_id"), sql`state = 'submitted'`, sql`opportunity_id in (select open_opportunities())`),
    ),
    mayUpdate(
      anyOf(own("person_id"), inSet("opportunity_id", "revealed_opportunities")),
      anyOf(
        allOf(own("person_id"), sql`state in ('submitted', 'withdrawn')`),
        inSet("opportunity_id", "revealed_opportunities"),
      ),
    ),
    check("interests_waiting_has_rank", sql`(state = 'waiting') = (rank is not null)`),
    check("interests_answers_length", sql`length(answers::text) <= 60000`),
    check("interests_state", oneOf("state", interestStates)),
    check(
      "interests_decided_with_reason",
      sql`state in ('submitted', 'withdrawn') or (btrim(reason) <> '' and decided_by is not null)`,
    ),
  ],
);

const coordinated = inSet("delegation_id", "coordinated_delegations");

export const delegations = pgTable(
  "delegations",
  {
    id: id(),
    editionId: uuid("edition_id")
      .notNull()
      .references(() => editions.id),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id),
    opportunityId: uuid("opportunity_id").references(() => opportunities.id),
    name: text("name").notNull(),
    seatLimit: integer("seat_limit").notNull(),
    /** Minutes needed between two venues. */
    travelMinutes: integer("travel_minutes").notNull().default(30),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("delegations_edition").on(t.editionId),
    index("delegations_cohort").on(t.cohortId),
    mayRead(
      anyOf(
        inSet("cohort_id", "coordinated_cohorts"),
        inSet("id", "own_delegations"),
        inSet("id", "travel_officed"),
      ),
    ),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
    check("delegations_seat_limit", sql`seat_limit between 1 and 200`),
    check("delegations_travel_minutes", sql`travel_minutes between 0 and 600`),
  ],
);

/** Modules a member must have completed before she goes. */
export const delegationModules = pgTable(
  "delegation_modules",
  {
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    moduleId: uuid("module_id")
      .notNull()
      .references(() => modules.id),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.moduleId] }),
    mayRead(anyOf(coordinated, inSet("delegation_id", "own_delegations"))),
    ...mayChange(coordinated),
  ],
);

/** How seriously a kind of conflict (or one conflict, named by its subject) is taken. */
export const conflictLevels = pgTable(
  "conflict_levels",
  {
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ConflictKind>().notNull(),
    /** Empty: the whole kind. Otherwise the subject that `delegation_conflicts()` gives. */
    subject: text("subject").notNull().default(""),
    level: text("level").$type<ConflictLevel>().notNull(),
    reason: text("reason"),
    setBy: uuid("set_by")
      .notNull()
      .references(() => people.id),
    setAt: instant("set_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.kind, t.subject] }),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("conflict_levels_kind", oneOf("kind", conflictKinds)),
    check("conflict_levels_level", oneOf("level", conflictLevelWords)),
    check("conflict_levels_ignored_with_reason", sql`level <> 'ignore' or btrim(coalesce(reason, '')) <> ''`),
  ],
);

export const seats = pgTable(
  "seats",
  {
    id: id(),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    role: text("role").$type<SeatRole>().notNull(),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    personId: uuid("person_id").references(() => people.id),
    alternateId: uuid("alternate_id").references(() => people.id),
    state: text("state").$type<SeatState>().notNull().default("open"),
    /** Since when an offer waits for her answer; kept by a trigger. */
    offeredAt: instant("offered_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    // One seat a person; also the target of `assignments`, which follow when an alternate steps in.
    unique("seats_one_per_person").on(t.delegationId, t.personId),
    uniqueIndex("seats_one_rapporteur").on(t.delegationId).where(sql`role = 'gender_rapporteur'`),
    uniqueIndex("seats_one_head").on(t.delegationId).where(sql`role = 'head'`),
    index("seats_person").on(t.personId),
    mayRead(
      anyOf(coordinated, own("person_id"), own("alternate_id"), inSet("delegation_id", "travel_officed")),
    ),
    ...mayChange(coordinated),
    check("seats_role", oneOf("role", seatRoles)),
    check("seats_state", oneOf("state", seatStates)),
    check("seats_open_without_person", sql`(state = 'open') = (person_id is null)`),
    check("seats_alternate_is_another", sql`alternate_id <> person_id`),
  ],
);

/** The draft agenda: who attends which session. Delegates read what is published instead. */
export const assignments = pgTable(
  "assignments",
  {
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id").notNull(),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => forumSessions.id, { onDelete: "cascade" }),
    assignedBy: uuid("assigned_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId, t.sessionId] }),
    foreignKey({
      name: "assignments_seat",
      columns: [t.delegationId, t.personId],
      foreignColumns: [seats.delegationId, seats.personId],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    index("assignments_person").on(t.personId),
    index("assignments_session").on(t.sessionId),
    mayRead(coordinated),
    ...mayChange(coordinated),
  ],
);

/** A published schedule, frozen. */
export const scheduleVersions = pgTable(
  "schedule_versions",
  {
    id: id(),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    publishedBy: uuid("published_by")
      .notNull()
      .references(() => people.id),
    publishedAt: instant("published_at").notNull().defaultNow(),
  },
  (t) => [
    unique("schedule_versions_number").on(t.delegationId, t.number),
    mayRead(anyOf(coordinated, inSet("delegation_id", "own_delegations"))),
    mayInsert(coordinated),
  ],
);

export const scheduleEntries = pgTable(
  "schedule_entries",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => scheduleVersions.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** No foreign key: a frozen entry outlives the session it copied. */
    sessionId: uuid("session_id").notNull(),
    title: text("title").notNull(),
    type: text("type").$type<ForumSessionType>().notNull(),
    venue: text("venue"),
    room: text("room"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    zone: text("zone").notNull(),
    sequence: integer("sequence").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.personId, t.sessionId] }),
    index("schedule_entries_person").on(t.personId),
    mayRead(anyOf(own("person_id"), inSet("version_id", "coordinated_versions"))),
    mayInsert(inSet("version_id", "coordinated_versions")),
  ],
);

/** The version of the schedule a delegate said she has read. */
export const scheduleReceipts = pgTable(
  "schedule_receipts",
  {
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    number: integer("number").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId] }),
    mayRead(anyOf(own("person_id"), coordinated)),
    mayInsert(own("person_id")),
    mayUpdate(own("person_id")),
  ],
);

/** What moved under a published schedule, as it stood when a coordinator said she had looked at it. */
export const moveLooks = pgTable(
  "move_looks",
  {
    delegationId: uuid("delegation_id")
      .primaryKey()
      .references(() => delegations.id, { onDelete: "cascade" }),
    /** A mark of the whole list; another move makes another. */
    seen: text("seen").notNull(),
    lookedBy: uuid("looked_by")
      .notNull()
      .references(() => people.id),
    lookedAt: instant("looked_at").notNull().defaultNow(),
  },
  () => [mayRead(coordinated), ...mayChange(coordinated)],
);

/** What a delegate still owes before she goes: register, send a letter, answer. */
export const delegateTasks = pgTable(
  "delegate_tasks",
  {
    id: id(),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    title: text("title").notNull(),
    dueOn: date("due_on"),
    doneAt: instant("done_at"),
    version: version(),
  },
  (t) => [
    index("delegate_tasks_person").on(t.personId),
    mayRead(anyOf(own("person_id"), coordinated)),
    ...mayChange(coordinated),
  ],
);

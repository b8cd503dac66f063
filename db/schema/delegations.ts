import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ConflictKind,
  type ConflictLevel,
  conflictKinds,
  conflictLevels as conflictLevelWords,
  type ForumSessionType,
  type SeatRole,
  type SeatState,
  seatRoles,
  seatStates,
} from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { editions, forumSessions } from "./forums";
import { opportunities } from "./opportunities";
import { organisations, people } from "./people";
import { anyOf, inSet, mayChange, mayInsert, mayRead, mayUpdate, own } from "./policies";
import { modules } from "./training";

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

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
  type AttendanceMark,
  type AttendanceMethod,
  attendanceMarks,
  attendanceMethods,
  type Locale,
  type ModuleKind,
  moduleKinds,
  usuallyApart,
  usuallyAttended,
} from "../enums";
import { cohorts, enrolments } from "./cohorts";
import {
  id,
  instant,
  listOf,
  marks,
  objectives,
  oneOf,
  onlyObjectives,
  version,
  words,
  zone,
} from "./columns";
import { people } from "./people";
import { sessionGroups, sessionSeries } from "./planning";
import {
  administrator,
  anyCoordinator,
  anyOf,
  inSet,
  mayChange,
  mayDelete,
  mayInsert,
  mayRead,
  mayUpdate,
  own,
  signedIn,
} from "./policies";

export const curricula = pgTable(
  "curricula",
  {
    id: id(),
    name: text("name").notNull(),
    /** Versions of one curriculum share it. */
    lineageId: uuid("lineage_id").notNull().defaultRandom(),
    number: integer("number").notNull().default(1),
    /** From then on it stays as it is; cohorts keep it, and changes make a new version. */
    publishedAt: instant("published_at"),
    /** Where it comes from, per language: "a proposal", "as taught in 2025". */
    note: jsonb("note").$type<Partial<Record<Locale, string>>>().notNull().default({}),
    /** Share of the sessions held that a leader must attend for her certificate, in percent. */
    attendanceBar: integer("attendance_bar").notNull().default(70),
    /** Marks that count as attended, and marks that count neither for a leader nor against her. */
    attendedMarks: marks("attended_marks", usuallyAttended),
    apartMarks: marks("apart_marks", usuallyApart),
    version: version(),
  },
  (t) => [
    unique("curricula_name_number").on(t.name, t.number),
    unique("curricula_lineage_number").on(t.lineageId, t.number),
    // One draft of a curriculum at a time.
    uniqueIndex("curricula_one_draft").on(t.lineageId).where(sql`published_at is null`),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("curricula_attendance_bar", sql`attendance_bar between 0 and 100`),
    check("curricula_number", sql`number > 0`),
    check(
      "curricula_marks",
      sql`attended_marks <@ ${listOf(attendanceMarks)} and apart_marks <@ ${listOf(attendanceMarks)} and not attended_marks && apart_marks
        and 'present' = any (attended_marks) and not 'absent' = any (attended_marks || apart_marks)`,
    ),
  ],
);

export const modules = pgTable(
  "modules",
  {
    id: id(),
    curriculumId: uuid("curriculum_id")
      .notNull()
      .references(() => curricula.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    title: jsonb("title").$type<Partial<Record<Locale, string>>>().notNull(),
    kind: text("kind").$type<ModuleKind>().notNull().default("required"),
    /** The same module in every version of its curriculum. */
    lineageId: uuid("lineage_id").notNull().defaultRandom(),
    /** What a leader can do afterwards, a line each, per language. */
    outcomes: jsonb("outcomes").$type<Partial<Record<Locale, string>>>().notNull().default({}),
    /** Objectives of the Global Compact it speaks to. */
    objectives: objectives(),
    /** All the time it asks of her: sessions, reading, practice. */
    workloadMinutes: integer("workload_minutes").notNull().default(0),
    /** Whether a session of it that was missed may be caught up. */
    catchUp: boolean("catch_up").notNull().default(true),
    version: version(),
  },
  (t) => [
    unique("modules_position").on(t.curriculumId, t.position),
    unique("modules_of_curriculum").on(t.curriculumId, t.id),
    unique("modules_lineage").on(t.curriculumId, t.lineageId),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("modules_kind", oneOf("kind", moduleKinds)),
    check("modules_objectives", onlyObjectives),
    check("modules_workload", sql`workload_minutes between 0 and 60000`),
  ],
);

const staffed = anyOf(inSet("cohort_id", "coordinated_cohorts"), inSet("cohort_id", "facilitated_cohorts"));

export const trainingSessions = pgTable(
  "training_sessions",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    moduleId: uuid("module_id")
      .notNull()
      .references(() => modules.id),
    startsAt: instant("starts_at").notNull(),
    durationMinutes: integer("duration_minutes").notNull(),
    zone: zone(),
    language: text("language").notNull(),
    interpretation: words("interpretation"),
    onlineUrl: text("online_url"),
    place: text("place"),
    facilitatorId: uuid("facilitator_id").references(() => people.id),
    capacity: integer("capacity"),
    /** The series it was planned in. */
    seriesId: uuid("series_id").references(() => sessionSeries.id, { onDelete: "set null" }),
    /** Sessions of one group are held side by side: attending any one of them counts once. */
    groupId: uuid("group_id"),
    /** iCalendar SEQUENCE: rises by a trigger when time or place changes. */
    sequence: integer("sequence").notNull().default(0),
    cancelledAt: instant("cancelled_at"),
    version: version(),
  },
  (t) => [
    index("training_sessions_cohort").on(t.cohortId, t.startsAt),
    index("training_sessions_series").on(t.seriesId),
    index("training_sessions_group").on(t.groupId),
    // Side by side only with the same module of the same cohort; a module that moves takes all along.
    foreignKey({
      name: "training_sessions_side_by_side",
      columns: [t.groupId, t.cohortId, t.moduleId],
      foreignColumns: [sessionGroups.id, sessionGroups.cohortId, sessionGroups.moduleId],
    }).onUpdate("cascade"),
    mayRead(anyOf(staffed, inSet("cohort_id", "own_cohorts"))),
    mayInsert(inSet("cohort_id", "coordinated_cohorts")),
    mayUpdate(staffed),
    check("training_sessions_duration", sql`duration_minutes between 5 and 600`),
    check("training_sessions_capacity", sql`capacity > 0`),
  ],
);

export const attendance = pgTable(
  "attendance",
  {
    sessionId: uuid("session_id")
      .notNull()
      .references(() => trainingSessions.id, { onDelete: "cascade" }),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id, { onDelete: "cascade" }),
    mark: text("mark").$type<AttendanceMark>().notNull(),
    method: text("method").$type<AttendanceMethod>().notNull(),
    markedBy: uuid("marked_by")
      .notNull()
      .references(() => people.id),
    markedAt: instant("marked_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.enrolmentId] }),
    index("attendance_enrolment").on(t.enrolmentId),
    mayRead(anyOf(inSet("enrolment_id", "own_enrolments"), inSet("session_id", "staffed_sessions"))),
    mayInsert(inSet("session_id", "staffed_sessions")),
    mayUpdate(inSet("session_id", "staffed_sessions")),
    mayDelete(inSet("session_id", "staffed_sessions")),
    check("attendance_mark", oneOf("mark", attendanceMarks)),
    check("attendance_method", oneOf("method", attendanceMethods)),
  ],
);

/** The secret behind a session's rotating code; participants never read it. */
export const checkInKeys = pgTable(
  "check_in_keys",
  {
    sessionId: uuid("session_id")
      .primaryKey()
      .references(() => trainingSessions.id, { onDelete: "cascade" }),
    secret: text("secret").notNull().default(sql`encode(gen_random_bytes(20), 'hex')`),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => people.id),
    closesAt: instant("closes_at").notNull(),
  },
  () => [
    mayRead(inSet("session_id", "staffed_sessions")),
    ...mayChange(inSet("session_id", "staffed_sessions")),
  ],
);

/** Tries at a code, to stop guessing; written by `check_in()` only. */
export const checkInAttempts = pgTable(
  "check_in_attempts",
  {
    id: id(),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => trainingSessions.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    index("check_in_attempts_recent").on(t.sessionId, t.personId, t.at),
    mayRead(anyOf(own("person_id"), administrator)),
  ],
);

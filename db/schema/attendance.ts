import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type AttendanceMark,
  type AttendanceMethod,
  attendanceMarks,
  attendanceMethods,
  type CatchUpState,
  catchUpStates,
  type RuleKind,
  ruleKinds,
  type StoredRuleKind,
  storedRuleKinds,
} from "../enums";
import { enrolments } from "./cohorts";
import { id, instant, oneOf, version } from "./columns";
import { people } from "./people";
import { anyCoordinator, anyOf, inSet, mayChange, mayInsert, mayRead, mayUpdate, signedIn } from "./policies";
import { curricula, modules, trainingSessions } from "./training";

const hersOrStaffs = anyOf(inSet("enrolment_id", "own_enrolments"), inSet("session_id", "staffed_sessions"));
const session = () =>
  uuid("session_id")
    .notNull()
    .references(() => trainingSessions.id, { onDelete: "cascade" });
const enrolment = () =>
  uuid("enrolment_id")
    .notNull()
    .references(() => enrolments.id, { onDelete: "cascade" });
/** Two profiles of one cohort were merged: the enrolment this row came from, for the way back. */
const movedFrom = () => uuid("moved_from");

/** Every mark that was ever set, changed or cleared; written by a trigger, so no path forgets it. */
export const attendanceChanges = pgTable(
  "attendance_changes",
  {
    id: id(),
    sessionId: session(),
    enrolmentId: enrolment(),
    fromMark: text("from_mark").$type<AttendanceMark>(),
    /** Null when the mark was cleared. */
    toMark: text("to_mark").$type<AttendanceMark>(),
    method: text("method").$type<AttendanceMethod>().notNull(),
    changedBy: uuid("changed_by").references(() => people.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    index("attendance_changes_session").on(t.sessionId, t.at),
    index("attendance_changes_enrolment").on(t.enrolmentId),
    mayRead(hersOrStaffs),
    check(
      "attendance_changes_marks",
      sql`${oneOf("from_mark", attendanceMarks)} and ${oneOf("to_mark", attendanceMarks)}`,
    ),
    check("attendance_changes_method", oneOf("method", attendanceMethods)),
  ],
);

/** What a leader wrote when she said before a session that she cannot come; `give_apology()` writes it. */
export const apologies = pgTable(
  "apologies",
  {
    sessionId: session(),
    enrolmentId: enrolment(),
    reason: text("reason"),
    givenAt: instant("given_at").notNull().defaultNow(),
    movedFrom: movedFrom(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.enrolmentId] }),
    index("apologies_enrolment").on(t.enrolmentId),
    mayRead(hersOrStaffs),
    check("apologies_reason", sql`length(reason) <= 1000`),
  ],
);

/** What is there of a session for whoever missed it: a recording, and what to read or think about. */
export const catchUpMaterials = pgTable(
  "catch_up_materials",
  {
    sessionId: uuid("session_id")
      .primaryKey()
      .references(() => trainingSessions.id, { onDelete: "cascade" }),
    url: text("url"),
    note: text("note"),
    version: version(),
  },
  () => [
    mayRead(sql`exists (select 1 from training_sessions s where s.id = session_id)`),
    mayInsert(inSet("session_id", "staffed_sessions")),
    mayUpdate(inSet("session_id", "staffed_sessions")),
    check("catch_up_materials_url", sql`url ~ '^https?://'`),
  ],
);

/** A leader's reflection on a session she missed and the facilitator's answer; doors in the migration write it. */
export const catchUps = pgTable(
  "catch_ups",
  {
    id: id(),
    sessionId: session(),
    enrolmentId: enrolment(),
    reflection: text("reflection").notNull(),
    state: text("state").$type<CatchUpState>().notNull().default("submitted"),
    submittedAt: instant("submitted_at").notNull().defaultNow(),
    answer: text("answer"),
    answeredBy: uuid("answered_by").references(() => people.id),
    answeredAt: instant("answered_at"),
    movedFrom: movedFrom(),
    version: version(),
  },
  (t) => [
    unique("catch_ups_once").on(t.sessionId, t.enrolmentId),
    index("catch_ups_enrolment").on(t.enrolmentId),
    mayRead(hersOrStaffs),
    check("catch_ups_state", oneOf("state", catchUpStates)),
    check("catch_ups_asked_with_words", sql`state <> 'again' or answer is not null`),
    check("catch_ups_reflection", sql`length(reflection) between 1 and 5000`),
  ],
);

/**
 * What a curriculum asks for beside its required modules and its attendance bar: hours in all,
 * assignments in all or in a module, sessions of a module.
 */
export const completionRules = pgTable(
  "completion_rules",
  {
    id: id(),
    curriculumId: uuid("curriculum_id")
      .notNull()
      .references(() => curricula.id, { onDelete: "cascade" }),
    kind: text("kind").$type<StoredRuleKind>().notNull(),
    moduleId: uuid("module_id"),
    least: integer("least").notNull(),
    version: version(),
  },
  (t) => [
    unique("completion_rules_once").on(t.curriculumId, t.kind, t.moduleId).nullsNotDistinct(),
    foreignKey({
      name: "completion_rules_module",
      columns: [t.curriculumId, t.moduleId],
      foreignColumns: [modules.curriculumId, modules.id],
    }).onDelete("cascade"),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("completion_rules_kind", oneOf("kind", storedRuleKinds)),
    check("completion_rules_least", sql`least between 1 and 1000`),
    check(
      "completion_rules_module_where_meant",
      sql`(kind = 'hours') <= (module_id is null) and (kind = 'module_sessions') <= (module_id is not null)`,
    ),
  ],
);

/**
 * One rule, or one required module of it, that one leader need not meet, and why. Her facilitators and her
 * mentor learn from `exceptions_of()` that there is one, and not why.
 */
export const completionExceptions = pgTable(
  "completion_exceptions",
  {
    id: id(),
    enrolmentId: enrolment(),
    kind: text("kind").$type<RuleKind>().notNull(),
    /** The module in whichever version of the curriculum, so that it still holds when the cohort moves on. */
    moduleLineageId: uuid("module_lineage_id"),
    reason: text("reason").notNull(),
    grantedBy: uuid("granted_by")
      .notNull()
      .references(() => people.id),
    grantedAt: instant("granted_at").notNull().defaultNow(),
    revokedBy: uuid("revoked_by").references(() => people.id),
    revokedAt: instant("revoked_at"),
    movedFrom: movedFrom(),
  },
  (t) => [
    index("completion_exceptions_enrolment").on(t.enrolmentId),
    mayRead(anyOf(inSet("enrolment_id", "own_enrolments"), inSet("enrolment_id", "coordinated_enrolments"))),
    mayInsert(inSet("enrolment_id", "coordinated_enrolments")),
    mayUpdate(inSet("enrolment_id", "coordinated_enrolments")),
    check("completion_exceptions_kind", oneOf("kind", ruleKinds)),
    check("completion_exceptions_reason", sql`length(btrim(reason)) > 0`),
    check("completion_exceptions_revoked", sql`(revoked_by is null) = (revoked_at is null)`),
  ],
);

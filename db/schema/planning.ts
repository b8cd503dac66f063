import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type InterpretationMode, interpretationModes } from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, oneOf } from "./columns";
import { people } from "./people";
import { anyOf, inSet, mayChange, mayRead, own } from "./policies";
import { modules, trainingSessions } from "./training";

const staffed = anyOf(inSet("cohort_id", "coordinated_cohorts"), inSet("cohort_id", "facilitated_cohorts"));

/** Every n weeks on these weekdays (1 is Monday) at this local hour, as the series was planned. */
export type SeriesRule = {
  everyWeeks: number;
  weekdays: number[];
  from: string;
  hour: string;
  zone: string;
  count: number | null;
  until: string | null;
};

/** Sessions planned together. Each is a session of its own, with its own identity in calendars. */
export const sessionSeries = pgTable(
  "session_series",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    /** Null when the dates were chosen one by one, or copied. */
    rule: jsonb("rule").$type<SeriesRule>(),
    createdBy: uuid("created_by").references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("session_series_cohort").on(t.cohortId),
    unique("session_series_of_cohort").on(t.id, t.cohortId),
    mayRead(anyOf(staffed, inSet("cohort_id", "own_cohorts"))),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
  ],
);

/** Sessions held side by side, in several languages or hours: attending any one of them counts once. */
export const sessionGroups = pgTable(
  "session_groups",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    moduleId: uuid("module_id")
      .notNull()
      .references(() => modules.id),
  },
  (t) => [
    unique("session_groups_same").on(t.id, t.cohortId, t.moduleId),
    index("session_groups_cohort").on(t.cohortId),
    mayRead(anyOf(staffed, inSet("cohort_id", "own_cohorts"))),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
  ],
);

/** Who interprets at a session, from which language into which. */
export const sessionInterpreters = pgTable(
  "session_interpreters",
  {
    id: id(),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => trainingSessions.id, { onDelete: "cascade" }),
    fromLanguage: text("from_language").notNull(),
    toLanguage: text("to_language").notNull(),
    mode: text("mode").$type<InterpretationMode>().notNull().default("simultaneous"),
    /** Somebody LIGA knows, or the name of somebody it does not. */
    personId: uuid("person_id").references(() => people.id),
    name: text("name"),
    /** Has agreed in writing to keep what is said to herself. */
    confidential: boolean("confidential").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("session_interpreters_session").on(t.sessionId),
    index("session_interpreters_person").on(t.personId),
    unique("session_interpreters_once").on(t.sessionId, t.fromLanguage, t.toLanguage, t.personId),
    mayRead(anyOf(inSet("session_id", "staffed_sessions"), own("person_id"))),
    ...mayChange(inSet("session_id", "staffed_sessions")),
    check("session_interpreters_mode", oneOf("mode", interpretationModes)),
    check("session_interpreters_two_languages", sql`from_language <> to_language`),
    check("session_interpreters_who", sql`num_nonnulls(person_id, name) = 1`),
  ],
);

/**
 * When a person can take part, by weekday in her own zone (1 is Monday), in minutes after midnight. Both null: not
 * at all. An end before the start lies on the next day. Without a row the usual hours are assumed, and said to be.
 */
export const availableHours = pgTable(
  "available_hours",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    weekday: integer("weekday").notNull(),
    fromMinute: integer("from_minute"),
    untilMinute: integer("until_minute"),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.weekday] }),
    mayRead(anyOf(own("person_id"), inSet("person_id", "coordinated_people"))),
    ...mayChange(own("person_id")),
    check("available_hours_weekday", sql`weekday between 1 and 7`),
    check("available_hours_both", sql`num_nulls(from_minute, until_minute) <> 1`),
    check(
      "available_hours_day",
      sql`from_minute between 0 and 1439 and until_minute between 1 and 1440 and from_minute <> until_minute`,
    ),
  ],
);

/** Days on which a cohort does not meet: holidays, feasts, elections, as its coordinators enter them. */
export const cohortDaysOff = pgTable(
  "cohort_days_off",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    day: date("day").notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.day] }),
    mayRead(anyOf(staffed, inSet("cohort_id", "own_cohorts"))),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
    check("cohort_days_off_named", sql`btrim(name) <> ''`),
  ],
);

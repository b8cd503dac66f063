import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { type ReminderKind, reminderKinds } from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, oneOf } from "./columns";
import { mails, people } from "./people";
import { anyOf, inSet, mayChange, mayDelete, mayInsert, mayRead, own } from "./policies";

/** What she was reminded of: once per person, kind and cause. Written by `write_reminder()` with its mail. */
export const reminders = pgTable(
  "reminders",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ReminderKind>().notNull(),
    /** The row it is about, and its moment where another moment is another cause. */
    cause: text("cause").notNull(),
    cohortId: uuid("cohort_id").references(() => cohorts.id, { onDelete: "cascade" }),
    mailId: uuid("mail_id").references(() => mails.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("reminders_once").on(t.personId, t.kind, t.cause),
    index("reminders_mail").on(t.mailId),
    mayRead(anyOf(own("person_id"), inSet("cohort_id", "coordinated_cohorts"))),
    check("reminders_kind", oneOf("kind", reminderKinds)),
  ],
);

/** Kinds she does not want; no row means she does. */
export const remindersUnwanted = pgTable(
  "reminders_unwanted",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ReminderKind>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind] }),
    mayRead(own("person_id")),
    mayInsert(own("person_id")),
    mayDelete(own("person_id")),
    check("reminders_unwanted_kind", oneOf("kind", reminderKinds)),
  ],
);

/** Full hours of her own day between which nothing is sent to her; no row: 21 to 8. The same hour twice: none. */
export const quietHours = pgTable(
  "quiet_hours",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    starts: integer("starts").notNull(),
    ends: integer("ends").notNull(),
  },
  () => [
    mayRead(own("person_id")),
    ...mayChange(own("person_id")),
    check("quiet_hours_of_a_day", sql`starts between 0 and 23 and ends between 0 and 23`),
  ],
);

import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { type ConcernAct, type ConcernVoice, concernActs, concernVoices } from "../enums";
import { createdAt, id, instant, oneOf } from "./columns";
import { people } from "./people";
import { administrator, everyone, inSet, mayRead, mayUpdate } from "./policies";

/**
 * Concerns. Nobody reads what was said but through `read_concern()`, which writes the line of the access log in
 * the same statement, and `concern_by_code()` for whoever holds the code. Who raised one is a word of it. Which
 * concerns there are is for the safeguarding contacts they were given to: for no administrator, coordinator or
 * mentor. Everything is written by functions of the database; a merge leaves these rows where they are.
 */
const ofConcern = () =>
  uuid("concern_id")
    .notNull()
    .references(() => concerns.id, { onDelete: "cascade" });
const readable = inSet("concern_id", "readable_concerns");

/** How long a closed concern is kept: one row, for an administrator to change. */
export const safeguardingRules = pgTable(
  "safeguarding_rules",
  { id: integer("id").primaryKey().default(1), keepDays: integer("keep_days").notNull().default(365) },
  () => [
    mayRead(everyone),
    mayUpdate(administrator),
    check("safeguarding_rules_one", sql`id = 1`),
    check("safeguarding_rules_keep", sql`keep_days between 30 and 3650`),
  ],
);

export const concerns = pgTable(
  "concerns",
  {
    id: id(),
    /** Of the code that was shown once to whoever raised it. */
    codeHash: text("code_hash").notNull().unique(),
    receivedAt: instant("received_at").notNull().defaultNow(),
    acknowledgedAt: instant("acknowledged_at"),
    handledAt: instant("handled_at"),
    closedAt: instant("closed_at"),
    /** The day it is deleted, said when it is closed; a later rule does not move it. */
    forgetOn: date("forget_on"),
  },
  (t) => [
    mayRead(inSet("id", "readable_concerns")),
    index("concerns_forget").on(t.forgetOn),
    check(
      "concerns_in_order",
      sql`(handled_at is null or coalesce(acknowledged_at <= handled_at, false)) and (closed_at is null or coalesce(handled_at <= closed_at, false))`,
    ),
    check("concerns_forgotten_when_closed", sql`(closed_at is null) = (forget_on is null)`),
  ],
);

/** To whom it was given. She reads it as long as she holds the role. */
export const concernContacts = pgTable(
  "concern_contacts",
  {
    concernId: ofConcern(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.concernId, t.personId] }),
    index("concern_contacts_person").on(t.personId),
    mayRead(readable),
  ],
);

/** What was said, by her and by the contacts. */
export const concernWords = pgTable(
  "concern_words",
  {
    id: id(),
    concernId: ofConcern(),
    voice: text("voice").$type<ConcernVoice>().notNull(),
    /** The contact; or who raised it, where she gave her name. */
    personId: uuid("person_id").references(() => people.id),
    words: text("words").notNull(),
    /** Of the form it came with: a form sent twice says it once. */
    once: uuid("once").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    mayRead(sql`false`),
    unique("concern_words_once").on(t.concernId, t.once),
    check("concern_words_voice", oneOf("voice", concernVoices)),
    check("concern_words_written", sql`btrim(words) <> '' and length(words) <= 10000`),
    check("concern_words_contact_named", sql`voice <> 'contact' or person_id is not null`),
  ],
);

/** Who read it and who did what with it, for the contacts and for her. */
export const concernLog = pgTable(
  "concern_log",
  {
    id: id(),
    concernId: ofConcern(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    act: text("act").$type<ConcernAct>().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    mayRead(readable),
    index("concern_log_concern").on(t.concernId, t.at),
    check("concern_log_act", oneOf("act", concernActs)),
  ],
);

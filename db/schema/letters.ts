import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type LetterList, type LetterState, type Locale, letterLists, letterStates, locales } from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { people } from "./people";
import { allOf, inSet, mayChange, mayInsert, mayRead, mayUpdate, own } from "./policies";

/** One text to several women of a cohort; it waits in its writer's outbox until she releases it. */
export const letters = pgTable(
  "letters",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    /** The list it was begun from: who had not done what. */
    list: text("list").$type<LetterList>().notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    state: text("state").$type<LetterState>().notNull().default("draft"),
    settledAt: instant("settled_at"),
    version: version(),
  },
  (t) => [
    mayRead(allOf(own("created_by"), inSet("cohort_id", "coordinated_cohorts"))),
    mayInsert(allOf(own("created_by"), inSet("cohort_id", "coordinated_cohorts"))),
    mayUpdate(allOf(own("created_by"), inSet("cohort_id", "coordinated_cohorts"))),
    index("letters_writer").on(t.createdBy, t.createdAt),
    check("letters_list", oneOf("list", letterLists)),
    check("letters_state", oneOf("state", letterStates)),
    check("letters_settled", sql`(state = 'draft') = (settled_at is null)`),
  ],
);

const ofLetter = sql`exists (select 1 from letters l where l.id = letter_id)`;

/** The text in one language; whoever reads a language without its own gets another. */
export const letterTexts = pgTable(
  "letter_texts",
  {
    letterId: uuid("letter_id")
      .notNull()
      .references(() => letters.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.letterId, t.locale] }),
    mayRead(ofLetter),
    ...mayChange(ofLetter),
    check("letter_texts_locale", oneOf("locale", locales)),
    check("letter_texts_written", sql`btrim(subject) <> '' and btrim(body) <> ''`),
  ],
);

/** To whom; fixed when the letter was begun, and each can be taken out. */
export const letterReaders = pgTable(
  "letter_readers",
  {
    letterId: uuid("letter_id")
      .notNull()
      .references(() => letters.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.letterId, t.personId] }),
    mayRead(ofLetter),
    ...mayChange(
      sql`exists (select 1 from letters l where l.id = letter_id) and person_id in (select coordinated_people())`,
    ),
    index("letter_readers_person").on(t.personId),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  char,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type TravelAnswer,
  type TravelDocument,
  type TravelQuestion,
  type TravelStep,
  type TravelStepOwner,
  type TravelStepState,
  travelAnswers,
  travelDocuments,
  travelQuestions,
  travelStepOwners,
  travelStepStates,
  travelSteps as travelStepWords,
} from "../enums";
import { createdAt, instant, oneOf, version } from "./columns";
import { delegations } from "./delegations";
import { people } from "./people";
import { countries } from "./places";
import {
  administrator,
  allOf,
  anyOf,
  inSet,
  mayChange,
  mayDelete,
  mayInsert,
  mayRead,
  own,
} from "./policies";

/**
 * Whether she can get there. Statuses, kinds and dates only: no table of this file has a column that could
 * hold a number of a document, a scan or a free text. Each is read by her, by the coordinators of that
 * delegation's cohort (an administrator is none of them) and, where said, by its travel officer; a trigger
 * asks that she holds a seat, and `travel_forgets()` deletes it all 90 days after the edition.
 */
const ofDelegation = () =>
  uuid("delegation_id")
    .notNull()
    .references(() => delegations.id, { onDelete: "cascade" });
const ofPerson = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
/** Gone when the record is; with her when she is merged. */
export const ofRecord = (name: string, t: { delegationId: AnyPgColumn; personId: AnyPgColumn }) =>
  foreignKey({
    name: `${name}_record`,
    columns: [t.delegationId, t.personId],
    foreignColumns: [travelRecords.delegationId, travelRecords.personId],
  })
    .onUpdate("cascade")
    .onDelete("cascade");
export const mine = own("person_id");
export const coordinatedTravel = inSet("delegation_id", "travel_coordinated");
export const officedTravel = inSet("delegation_id", "travel_officed");

/** Who sees to the travel of a delegation; she must hold the role, which administrators grant. */
export const travelOfficers = pgTable(
  "travel_officers",
  {
    delegationId: ofDelegation(),
    personId: ofPerson(),
    namedBy: uuid("named_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId] }),
    index("travel_officers_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel, administrator)),
    mayInsert(allOf(anyOf(coordinatedTravel, administrator), own("named_by"))),
    mayDelete(anyOf(coordinatedTravel, administrator)),
  ],
);

/**
 * What she travels on and where she may return to. Everything else about her travel hangs on this row and goes
 * with it; a trigger makes it where it is missing.
 */
export const travelRecords = pgTable(
  "travel_records",
  {
    delegationId: ofDelegation(),
    personId: ofPerson(),
    /** Null: she has not been asked, or has not answered. */
    document: text("document").$type<TravelDocument>(),
    /** Of the document. */
    nationality: char("nationality", { length: 2 }).references(() => countries.code),
    validUntil: date("valid_until"),
    residence: char("residence", { length: 2 }).references(() => countries.code),
    permitUntil: date("permit_until"),
    /** A country in which she changes on the way. */
    transit: char("transit", { length: 2 }).references(() => countries.code),
    changedAt: instant("changed_at").notNull().defaultNow(),
    /** Since when she holds no seat there any more. */
    givenUpOn: date("given_up_on"),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId] }),
    index("travel_records_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel, officedTravel)),
    ...mayChange(anyOf(mine, coordinatedTravel)),
    check("travel_records_document", oneOf("document", travelDocuments)),
    check(
      "travel_records_none_says_nothing",
      sql`document is distinct from 'none' or (nationality is null and valid_until is null)`,
    ),
  ],
);

/** A visa or permit to enter that she holds already. */
export const travelVisas = pgTable(
  "travel_visas",
  {
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id").notNull(),
    country: char("country", { length: 2 })
      .notNull()
      .references(() => countries.code),
    until: date("until").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId, t.country] }),
    ofRecord("travel_visas", t),
    index("travel_visas_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel, officedTravel)),
    ...mayChange(anyOf(mine, coordinatedTravel)),
  ],
);

/** Her answers to what touches her status, her work and her family: hers and her coordinator's alone. */
export const travelPrivateAnswers = pgTable(
  "travel_private_answers",
  {
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id").notNull(),
    question: text("question").$type<TravelQuestion>().notNull(),
    answer: text("answer").$type<TravelAnswer>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId, t.question] }),
    ofRecord("travel_private_answers", t),
    index("travel_private_answers_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel)),
    ...mayChange(mine),
    check("travel_private_answers_question", oneOf("question", travelQuestions)),
    check("travel_private_answers_answer", oneOf("answer", travelAnswers)),
  ],
);

/** How far each step is; no row: not begun. */
export const travelSteps = pgTable(
  "travel_steps",
  {
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id").notNull(),
    step: text("step").$type<TravelStep>().notNull(),
    state: text("state").$type<TravelStepState>().notNull(),
    owner: text("owner").$type<TravelStepOwner>().notNull(),
    startedOn: date("started_on"),
    endedOn: date("ended_on"),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId, t.step] }),
    ofRecord("travel_steps", t),
    index("travel_steps_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel, officedTravel)),
    ...mayChange(anyOf(mine, coordinatedTravel, officedTravel)),
    check("travel_steps_step", oneOf("step", travelStepWords)),
    check("travel_steps_state", oneOf("state", travelStepStates)),
    check("travel_steps_owner", oneOf("owner", travelStepOwners)),
    check("travel_steps_end_after_start", sql`ended_on >= started_on`),
  ],
);

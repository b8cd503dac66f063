import { sql } from "drizzle-orm";
import {
  boolean,
  char,
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
import {
  type Locale,
  locales,
  type RefusalGround,
  refusalGrounds,
  type TravelLetterKind,
  travelLetterKinds,
  type VisaMeasureKind,
  type VisaPaper,
  type VisaRequirementKind,
  type VisaResult,
  type VisaTable,
  visaMeasureKinds,
  visaPapers,
  visaRequirementKinds,
  visaResults,
  visaTables,
} from "../enums";
import { createdAt, id, instant, listOf, oneOf, version } from "./columns";
import { people } from "./people";
import { countries } from "./places";
import { allOf, anyOf, mayChange, mayDelete, mayInsert, mayRead, own, signedIn } from "./policies";
import { coordinatedTravel, mine, officedTravel, ofRecord } from "./travel";

const country = (name: string) =>
  char(name, { length: 2 })
    .notNull()
    .references(() => countries.code);

/** What a tourist with a passport of one country needs at another; imported whole, see `visa_sources`. */
export const visaRequirements = pgTable(
  "visa_requirements",
  {
    passport: country("passport"),
    destination: country("destination"),
    kind: text("kind").$type<VisaRequirementKind>().notNull(),
    /** How long she may stay without a visa, where the table says. */
    days: integer("days"),
  },
  (t) => [
    primaryKey({ columns: [t.passport, t.destination] }),
    index("visa_requirements_destination").on(t.destination),
    mayRead(signedIn),
    check("visa_requirements_kind", oneOf("kind", visaRequirementKinds)),
    check("visa_requirements_days", sql`days > 0 and kind = 'visa_free' or days is null`),
  ],
);

/** A measure of a State against a passport, which goes before the table; from a day, perhaps until one. */
export const visaMeasures = pgTable(
  "visa_measures",
  {
    id: id(),
    passport: country("passport"),
    destination: country("destination"),
    measure: text("measure").$type<VisaMeasureKind>().notNull(),
    from: date("from_on").notNull(),
    until: date("until_on"),
    note: text("note"),
    source: text("source").notNull(),
  },
  (t) => [
    unique("visa_measures_once").on(t.passport, t.destination, t.measure, t.from),
    mayRead(signedIn),
    check("visa_measures_measure", oneOf("measure", visaMeasureKinds)),
    check("visa_measures_until_after_from", sql`until_on >= from_on`),
  ],
);

/** Whence and of when the two tables above are. */
export const visaSources = pgTable(
  "visa_sources",
  {
    kind: text("kind").$type<VisaTable>().primaryKey(),
    source: text("source").notNull(),
    dataOn: date("data_on").notNull(),
    rows: integer("rows").notNull(),
    importedAt: instant("imported_at").notNull().defaultNow(),
  },
  () => [mayRead(signedIn), check("visa_sources_kind", oneOf("kind", visaTables))],
);

/** A letter as it was made; its words come from `messages` in the two languages named. */
export const travelLetters = pgTable(
  "travel_letters",
  {
    id: id(),
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id").notNull(),
    kind: text("kind").$type<TravelLetterKind>().notNull(),
    one: text("one").$type<Locale>().notNull(),
    other: text("other").$type<Locale>().notNull(),
    /** Names, places and days; checked by `liga/travel/letters`. */
    says: jsonb("says").$type<Record<string, string | null>>().notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("travel_letters_delegation").on(t.delegationId, t.personId),
    ofRecord("travel_letters", t),
    index("travel_letters_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel)),
    mayInsert(allOf(coordinatedTravel, own("made_by"))),
    mayDelete(anyOf(mine, coordinatedTravel)),
    check("travel_letters_kind", oneOf("kind", travelLetterKinds)),
    check(
      "travel_letters_languages",
      sql`${oneOf("one", locales)} and ${oneOf("other", locales)} and one <> other`,
    ),
  ],
);

/** How her application for a visa ended. Goes on as evidence without her only if she agrees. */
export const visaOutcomes = pgTable(
  "visa_outcomes",
  {
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id").notNull(),
    destination: country("destination"),
    appliedOn: date("applied_on").notNull(),
    decidedOn: date("decided_on").notNull(),
    result: text("result").$type<VisaResult>().notNull(),
    ground: text("ground").$type<RefusalGround>(),
    papers: text("papers").array().$type<VisaPaper[]>().notNull().default(sql`'{}'::text[]`),
    /** In the smallest unit of its currency. */
    fee: integer("fee"),
    currency: char("currency", { length: 3 }),
    /** Hers alone to say; a trigger sees to it. */
    forEvidence: boolean("for_evidence").notNull().default(false),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId] }),
    ofRecord("visa_outcomes", t),
    index("visa_outcomes_person").on(t.personId),
    mayRead(anyOf(mine, coordinatedTravel, officedTravel)),
    ...mayChange(anyOf(mine, coordinatedTravel, officedTravel)),
    check("visa_outcomes_result", oneOf("result", visaResults)),
    check("visa_outcomes_ground", oneOf("ground", refusalGrounds)),
    check("visa_outcomes_ground_of_refusal", sql`ground is null or result = 'refused'`),
    check("visa_outcomes_papers", sql`papers <@ ${listOf(visaPapers)}`),
    check("visa_outcomes_decided_after", sql`decided_on >= applied_on`),
    check("visa_outcomes_fee", sql`(fee is null) = (currency is null) and (fee is null or fee >= 0)`),
    check("visa_outcomes_currency", sql`currency ~ '^[A-Z]{3}$'`),
  ],
);

/** What is left of an outcome when everything about the woman is deleted. Nobody reads single rows. */
export const visaEvidence = pgTable(
  "visa_evidence",
  {
    id: id(),
    year: integer("year").notNull(),
    destination: country("destination"),
    result: text("result").$type<VisaResult>().notNull(),
    ground: text("ground").$type<RefusalGround>(),
    papers: text("papers").array().$type<VisaPaper[]>().notNull(),
    daysWaited: integer("days_waited").notNull(),
    fee: integer("fee"),
    currency: char("currency", { length: 3 }),
  },
  (t) => [
    index("visa_evidence_year").on(t.year),
    mayRead(sql`false`),
    check("visa_evidence_result", oneOf("result", visaResults)),
  ],
);

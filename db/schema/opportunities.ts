import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import {
  type CallAudience,
  callAudiences,
  type InterestState,
  interestStates,
  type OpportunityKind,
  opportunityKinds,
} from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, instant, oneOf, version, words } from "./columns";
import { editions } from "./forums";
import { people } from "./people";
import { allOf, anyOf, inSet, mayChange, mayInsert, mayRead, mayUpdate, own } from "./policies";

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

import { sql } from "drizzle-orm";
import {
  bigint,
  char,
  check,
  date,
  foreignKey,
  index,
  numeric,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type CostKind,
  type CostState,
  type CostTiming,
  costKinds,
  costStates,
  costTimings,
  type ReflectionQuestion,
  type ReflectionShown,
  reflectionQuestions,
  reflectionShown,
} from "../enums";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { delegations } from "./delegations";
import { organisations, people } from "./people";
import { allOf, anyOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";
import { talkingPoints } from "./statements";

const ofDelegation = () =>
  uuid("delegation_id")
    .notNull()
    .references(() => delegations.id, { onDelete: "cascade" });
const somebody = (name: string) => uuid(name).references(() => people.id);
const member = inSet("delegation_id", "member_delegations");
/** By the coordinators of that delegation's cohort alone. */
const closely = inSet("delegation_id", "travel_coordinated");
const mine = own("person_id");
const minor = (name: string) => bigint(name, { mode: "bigint" });
const currency = (name: string) => char(name, { length: 3 });
const isCurrency = (name: string) => sql.raw(`${name} ~ '^[A-Z]{3}$'`);
/** No number of an account, in whatever groups it is written. */
const noBankData = (name: string) =>
  sql.raw(`regexp_replace(coalesce(${name}, ''), '[^0-9A-Za-z]', '', 'g') !~ '[0-9]{9}'
    and coalesce(${name}, '') !~* '\\m[a-z]{2}[0-9]{2}[ -]?[0-9a-z]{4}[ -]?[0-9]{4}'`);

/** What one woman says of a journey: hers until she shares it. Its answers stand in `reflection_answers`. */
export const reflections = pgTable(
  "reflections",
  {
    id: id(),
    delegationId: ofDelegation(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    shown: text("shown").$type<ReflectionShown>().notNull().default("anonymous"),
    sharedAt: instant("shared_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique("reflections_once").on(t.delegationId, t.personId),
    unique("reflections_whose").on(t.id, t.personId),
    mayRead(anyOf(mine, allOf(sql`shared_at is not null`, closely))),
    mayInsert(allOf(mine, member)),
    mayUpdate(mine),
    mayDelete(mine),
    check("reflections_shown", oneOf("shown", reflectionShown)),
  ],
);

/** One answer. Her mentor reads those she passes on, and no other. */
export const reflectionAnswers = pgTable(
  "reflection_answers",
  {
    id: id(),
    reflectionId: uuid("reflection_id").notNull(),
    personId: uuid("person_id").notNull(),
    question: text("question").$type<ReflectionQuestion>().notNull(),
    /** What happened to which ask. */
    talkingPointId: uuid("talking_point_id").references(() => talkingPoints.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    passedAt: instant("passed_at"),
  },
  (t) => [
    foreignKey({
      name: "reflection_answers_whose",
      columns: [t.reflectionId, t.personId],
      foreignColumns: [reflections.id, reflections.personId],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    unique("reflection_answers_once").on(t.reflectionId, t.question, t.talkingPointId).nullsNotDistinct(),
    mayRead(
      anyOf(
        mine,
        inSet("reflection_id", "shared_reflections"),
        allOf(sql`passed_at is not null`, inSet("person_id", "mentored_people")),
      ),
    ),
    ...mayChange(allOf(mine, inSet("reflection_id", "own_reflections"))),
    check("reflection_answers_question", oneOf("question", reflectionQuestions)),
    check("reflection_answers_length", sql`length(text) <= 10000`),
  ],
);

/** What a delegation says together. */
export const delegationReports = pgTable(
  "delegation_reports",
  {
    delegationId: ofDelegation().primaryKey(),
    intro: text("intro"),
    publishedAt: instant("published_at"),
    publishedBy: somebody("published_by"),
    version: version(),
  },
  () => [
    mayRead(anyOf(closely, inSet("delegation_id", "published_reports"))),
    ...mayChange(closely),
    check("delegation_reports_published_whole", sql`(published_at is null) = (published_by is null)`),
  ],
);

/** No author: she chose to stand without her name. Whose it was then is in `report_sources`, for coordinators. */
export const reportPassages = pgTable(
  "report_passages",
  {
    id: id(),
    delegationId: ofDelegation(),
    question: text("question").$type<ReflectionQuestion>().notNull(),
    text: text("text").notNull(),
    authorId: somebody("author_id"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("report_passages_delegation").on(t.delegationId),
    mayRead(anyOf(closely, inSet("delegation_id", "published_reports"))),
    ...mayChange(closely),
    check("report_passages_question", oneOf("question", reflectionQuestions)),
  ],
);

/** Which answer a passage comes from; each is taken once. */
export const reportSources = pgTable(
  "report_sources",
  {
    answerId: uuid("answer_id")
      .primaryKey()
      .references(() => reflectionAnswers.id, { onDelete: "cascade" }),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => reportPassages.id, { onDelete: "cascade" }),
  },
  (t) => [
    index("report_sources_passage").on(t.passageId),
    mayRead(inSet("passage_id", "written_passages")),
    mayInsert(inSet("passage_id", "written_passages")),
    mayDelete(inSet("passage_id", "written_passages")),
  ],
);

/** Whom the delegation thanks, for what, and who does it. */
export const thankYous = pgTable(
  "thank_yous",
  {
    id: id(),
    delegationId: ofDelegation(),
    whom: text("whom").notNull(),
    forWhat: text("for_what").notNull(),
    ownerId: somebody("owner_id"),
    doneOn: date("done_on"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("thank_yous_delegation").on(t.delegationId),
    mayRead(anyOf(member, closely)),
    mayInsert(anyOf(member, closely)),
    mayUpdate(anyOf(member, closely)),
    mayDelete(closely),
  ],
);

/** What a delegation may spend, in one currency. Amounts are in its smallest unit. */
export const delegationBudgets = pgTable(
  "delegation_budgets",
  {
    delegationId: ofDelegation().primaryKey(),
    currency: currency("currency").notNull(),
    amount: minor("amount").notNull(),
    version: version(),
  },
  () => [
    mayRead(closely),
    ...mayChange(closely),
    check("delegation_budgets_amount", sql`amount >= 0`),
    check("delegation_budgets_currency", isCurrency("currency")),
  ],
);

/** What going costs one woman, and what became of it. How the money reaches her is not kept here. */
export const supportCosts = pgTable(
  "support_costs",
  {
    id: id(),
    delegationId: ofDelegation(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<CostKind>().notNull(),
    timing: text("timing").$type<CostTiming>().notNull(),
    amount: minor("amount").notNull(),
    currency: currency("currency").notNull(),
    note: text("note"),
    state: text("state").$type<CostState>().notNull().default("requested"),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => people.id),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    decidedBy: somebody("decided_by"),
    decidedAt: instant("decided_at"),
    reason: text("reason"),
    paidBy: somebody("paid_by"),
    paidOn: date("paid_on"),
    /** Units of the budget's currency for one of this, as given on that day by that source. */
    rate: numeric("rate", { precision: 24, scale: 12 }),
    rateOn: date("rate_on"),
    rateSource: text("rate_source"),
    budgetAmount: minor("budget_amount"),
    budgetCurrency: currency("budget_currency"),
    version: version(),
  },
  (t) => [
    index("support_costs_delegation").on(t.delegationId),
    index("support_costs_person").on(t.personId),
    mayRead(anyOf(mine, closely)),
    mayInsert(
      allOf(
        own("requested_by"),
        sql`state = 'requested' and rate is null`,
        anyOf(allOf(mine, member), closely),
      ),
    ),
    mayUpdate(closely),
    mayDelete(allOf(sql`state = 'requested'`, anyOf(mine, closely))),
    check("support_costs_kind", oneOf("kind", costKinds)),
    check("support_costs_timing", oneOf("timing", costTimings)),
    check("support_costs_state", oneOf("state", costStates)),
    check("support_costs_amount", sql`amount > 0`),
    check("support_costs_currency", isCurrency("currency")),
    check(
      "support_costs_decided",
      sql`(state = 'requested') = (decided_by is null) and (decided_by is null) = (decided_at is null)`,
    ),
    check(
      "support_costs_paid",
      sql`(state = 'paid') = (paid_on is not null) and (paid_on is null) = (paid_by is null)`,
    ),
    check(
      "support_costs_declined_with_reason",
      sql`state <> 'declined' or btrim(coalesce(reason, '')) <> ''`,
    ),
    check(
      "support_costs_rate_whole",
      sql`num_nulls(rate, rate_on, rate_source, budget_amount, budget_currency) in (0, 5) and rate > 0`,
    ),
    check("support_costs_no_bank_data", sql`${noBankData("note")} and ${noBankData("reason")}`),
  ],
);

/** What an organisation is given for a month of its work; for coordinators alone. */
export const stipends = pgTable(
  "stipends",
  {
    id: id(),
    delegationId: ofDelegation(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** Its first day. */
    month: date("month").notNull(),
    amount: minor("amount").notNull(),
    currency: currency("currency").notNull(),
    paidOn: date("paid_on"),
    /** As of a cost; null for what was given before stipends counted in the budget. */
    rate: numeric("rate", { precision: 24, scale: 12 }),
    rateOn: date("rate_on"),
    rateSource: text("rate_source"),
    budgetAmount: minor("budget_amount"),
    budgetCurrency: currency("budget_currency"),
    version: version(),
  },
  (t) => [
    unique("stipends_once").on(t.delegationId, t.organisationId, t.month),
    mayRead(closely),
    ...mayChange(closely),
    check("stipends_month", sql`extract(day from month) = 1`),
    check("stipends_amount", sql`amount > 0`),
    check("stipends_currency", isCurrency("currency")),
    check(
      "stipends_rate_whole",
      sql`num_nulls(rate, rate_on, rate_source, budget_amount, budget_currency) in (0, 5) and rate > 0`,
    ),
  ],
);

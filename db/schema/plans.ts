import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  foreignKey,
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
  type PlanPin,
  type PlanState,
  planPins,
  planStates,
  type ReadinessMark,
  type ResourceTheme,
  readinessMarks,
  resourceThemes,
  type SeatRole,
  seatRoles,
} from "../enums";
import { createdAt, id, instant, listOf, oneOf, version } from "./columns";
import { delegations } from "./delegations";
import { people } from "./people";
import { allOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const coordinated = inSet("delegation_id", "coordinated_delegations");

/** What was asked of a plan: rules and wishes, by the words of `liga/delegations/planner`. */
export type PlanSettings = {
  rules: {
    languages: string[];
    rapporteur: boolean;
    training: boolean;
    readiness: boolean;
    call: boolean;
  };
  wishes: Record<string, string>;
  objectives: number[];
  themes: ResourceTheme[];
};
export type PlanProgress = {
  incumbent: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
};
/** What came of it: points by wish, and with no plan the smallest set of rules that would have to give. */
export type PlanOutcome = {
  parts?: Record<string, number>;
  relaxed?: { kind: string; subject: string }[];
  /** A plan made anew: what of the earlier one could stay, and what changed. */
  kept?: number;
  changes?: { out: string | null; in: string | null; role: SeatRole }[];
};

/** One proposal for the open seats. Whoever works it out says so every second; what fell silent is begun anew. */
export const delegationPlans = pgTable(
  "delegation_plans",
  {
    id: id(),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    settings: jsonb("settings").$type<PlanSettings>().notNull(),
    /** The plan this one changes as little as possible. */
    earlierId: uuid("earlier_id").references((): AnyPgColumn => delegationPlans.id, { onDelete: "set null" }),
    state: text("state").$type<PlanState>().notNull().default("waiting"),
    progress: jsonb("progress").$type<PlanProgress>(),
    beatAt: instant("beat_at"),
    attempts: integer("attempts").notNull().default(0),
    /** Proven to be the best there is. */
    optimal: boolean("optimal"),
    objective: integer("objective"),
    bound: doublePrecision("bound"),
    gap: doublePrecision("gap"),
    milliseconds: integer("milliseconds"),
    /** Of everything it was worked out from, to tell when that changed. */
    inputHash: text("input_hash"),
    outcome: jsonb("outcome").$type<PlanOutcome>().notNull().default({}),
    /** When the reasons were all worked out. */
    explainedAt: instant("explained_at"),
    appliedAt: instant("applied_at"),
    version: version(),
  },
  (t) => [
    unique("delegation_plans_whose").on(t.id, t.delegationId),
    index("delegation_plans_delegation").on(t.delegationId),
    index("delegation_plans_to_do").on(t.createdAt).where(sql`state in ('waiting', 'running')`),
    mayRead(coordinated),
    mayInsert(allOf(own("made_by"), coordinated)),
    mayUpdate(coordinated),
    mayDelete(coordinated),
    check("delegation_plans_state", oneOf("state", planStates)),
    check("delegation_plans_name_given", sql`btrim(name) <> ''`),
    check(
      "delegation_plans_settings",
      sql`jsonb_typeof(settings) = 'object' and length(settings::text) <= 20000`,
    ),
    check("delegation_plans_running_beats", sql`(state = 'running') = (beat_at is not null)`),
    check(
      "delegation_plans_solved_with_figures",
      sql`state <> 'solved' or (optimal is not null and objective is not null and input_hash is not null)`,
    ),
    check("delegation_plans_applied_when_solved", sql`applied_at is null or state = 'solved'`),
  ],
);

/** Everybody a plan looked at: her seat, or none, and why. */
export const planPeople = pgTable(
  "plan_people",
  {
    planId: uuid("plan_id").notNull(),
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Null: she does not go. */
    role: text("role").$type<SeatRole>(),
    /** By the words of `liga/delegations/planner/reason.ts`; null while it is not worked out. */
    reason: jsonb("reason").$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.personId] }),
    foreignKey({
      name: "plan_people_plan",
      columns: [t.planId, t.delegationId],
      foreignColumns: [delegationPlans.id, delegationPlans.delegationId],
    }).onDelete("cascade"),
    index("plan_people_person").on(t.personId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("plan_people_role", oneOf("role", seatRoles)),
  ],
);

/** What a coordinator says about one person for the plans of a delegation. */
export const planMarks = pgTable(
  "plan_marks",
  {
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    pin: text("pin").$type<PlanPin>(),
    /** The seat she is pinned to; null for any. */
    role: text("role").$type<SeatRole>(),
    /** What she knows from her own life and speaks about. */
    themes: text("themes").array().$type<ResourceTheme[]>().notNull().default(sql`'{}'::text[]`),
    readiness: text("readiness").$type<ReadinessMark>(),
    /** What her going costs, in whole units of the network's currency. */
    cost: integer("cost"),
    markedBy: uuid("marked_by")
      .notNull()
      .references(() => people.id),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId] }),
    index("plan_marks_person").on(t.personId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("plan_marks_pin", oneOf("pin", planPins)),
    check("plan_marks_role", oneOf("role", seatRoles)),
    check("plan_marks_role_of_who_goes", sql`role is null or pin = 'in'`),
    check("plan_marks_themes", sql`themes <@ ${listOf(resourceThemes)}`),
    check("plan_marks_readiness", oneOf("readiness", readinessMarks)),
    check("plan_marks_cost", sql`cost between 0 and 1000000`),
  ],
);

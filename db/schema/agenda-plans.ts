import { sql } from "drizzle-orm";
import {
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
  type AgendaRowKind,
  agendaRowKinds,
  type PlanPin,
  type PlanState,
  planPins,
  planStates,
  type SeatRole,
  type SessionWeight,
  seatRoles,
  sessionWeights,
} from "../enums";
import { createdAt, id, instant, listOf, objectives, oneOf, onlyObjectives, version, words } from "./columns";
import { delegations } from "./delegations";
import { forumSessions } from "./forums";
import { people } from "./people";
import type { PlanProgress } from "./plans";
import { allOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const coordinated = inSet("delegation_id", "coordinated_delegations");
const ofDelegation = () =>
  uuid("delegation_id")
    .notNull()
    .references(() => delegations.id, { onDelete: "cascade" });
const ofSession = () =>
  uuid("session_id")
    .notNull()
    .references(() => forumSessions.id, { onDelete: "cascade" });

/** How a day may be, and what holds for sessions nobody said anything about. */
export type AgendaSettings = {
  /** Most hours in sessions on one day. */
  dayHours: number;
  /** Hours between the last session of a day and the first of the next. */
  restHours: number;
  /** Whether what stands on the board may be moved. */
  mayMove: boolean;
  usual: SessionWeight;
};

/** One proposal of who sits where. Whoever works it out says so every second; what fell silent is begun anew. */
export const agendaPlans = pgTable(
  "agenda_plans",
  {
    id: id(),
    delegationId: ofDelegation(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    settings: jsonb("settings").$type<AgendaSettings>().notNull(),
    state: text("state").$type<PlanState>().notNull().default("waiting"),
    progress: jsonb("progress").$type<PlanProgress>(),
    beatAt: instant("beat_at"),
    attempts: integer("attempts").notNull().default(0),
    /** Proven to be the best there is. */
    optimal: boolean("optimal"),
    gap: doublePrecision("gap"),
    milliseconds: integer("milliseconds"),
    /** Figures, gaps with the rules in their way, and what the programme was like; by `liga/delegations/agenda`. */
    outcome: jsonb("outcome").$type<Record<string, unknown>>().notNull().default({}),
    version: version(),
  },
  (t) => [
    unique("agenda_plans_whose").on(t.id, t.delegationId),
    index("agenda_plans_delegation").on(t.delegationId, t.createdAt),
    index("agenda_plans_to_do").on(t.createdAt).where(sql`state in ('waiting', 'running')`),
    mayRead(coordinated),
    mayInsert(allOf(own("made_by"), coordinated)),
    mayUpdate(coordinated),
    mayDelete(coordinated),
    check("agenda_plans_state", oneOf("state", planStates)),
    check("agenda_plans_settings", sql`jsonb_typeof(settings) = 'object' and length(settings::text) <= 2000`),
    check("agenda_plans_running_beats", sql`(state = 'running') = (beat_at is not null)`),
    check("agenda_plans_solved_with_figures", sql`state <> 'solved' or optimal is not null`),
  ],
);

/** One woman at one session: what stood on the board and stays or goes, and what is added. */
export const agendaPlanRows = pgTable(
  "agenda_plan_rows",
  {
    planId: uuid("plan_id").notNull(),
    delegationId: uuid("delegation_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    sessionId: ofSession(),
    kind: text("kind").$type<AgendaRowKind>().notNull(),
    /** Why she is there, by the words of `liga/delegations/agenda`. */
    reason: jsonb("reason").$type<Record<string, unknown>>(),
    /** When a coordinator put it on the board. */
    acceptedAt: instant("accepted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.personId, t.sessionId] }),
    foreignKey({
      name: "agenda_plan_rows_plan",
      columns: [t.planId, t.delegationId],
      foreignColumns: [agendaPlans.id, agendaPlans.delegationId],
    }).onDelete("cascade"),
    index("agenda_plan_rows_person").on(t.personId),
    index("agenda_plan_rows_session").on(t.sessionId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("agenda_plan_rows_kind", oneOf("kind", agendaRowKinds)),
  ],
);

/** Whom a coordinator wants at a session whatever comes, or not. */
export const agendaPins = pgTable(
  "agenda_pins",
  {
    delegationId: ofDelegation(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    sessionId: ofSession(),
    pin: text("pin").$type<PlanPin>().notNull(),
    markedBy: uuid("marked_by")
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId, t.sessionId] }),
    index("agenda_pins_person").on(t.personId),
    index("agenda_pins_session").on(t.sessionId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("agenda_pins_pin", oneOf("pin", planPins)),
  ],
);

/** What a delegation wants of a session: how many, and that somebody there speaks, carries or has. */
export const sessionNeeds = pgTable(
  "session_needs",
  {
    delegationId: ofDelegation(),
    sessionId: ofSession(),
    weight: text("weight").$type<SessionWeight>().notNull(),
    people: integer("people").notNull().default(1),
    languages: words("languages"),
    objectives: objectives(),
    roles: text("roles").array().$type<SeatRole[]>().notNull().default(sql`'{}'::text[]`),
    /** Whose ask is to be heard there: `assessments`, as far as they are shared. */
    asks: uuid("asks").array().notNull().default(sql`'{}'::uuid[]`),
    /** A statement is given: one to speak and one to take her place. */
    statement: boolean("statement").notNull().default(false),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.sessionId] }),
    index("session_needs_session").on(t.sessionId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("session_needs_weight", oneOf("weight", sessionWeights)),
    check("session_needs_people", sql`people between 0 and 200`),
    check("session_needs_objectives", onlyObjectives),
    check("session_needs_roles", sql`roles <@ ${listOf(seatRoles)}`),
    check("session_needs_few", sql`cardinality(languages) <= 30 and cardinality(asks) <= 30`),
  ],
);

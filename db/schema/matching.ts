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
  type MatchingGoal,
  type MatchingState,
  type MatchingWord,
  matchingGoals,
  matchingStates,
  matchingWords,
} from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { people } from "./people";
import { allOf, anyOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const coordinated = inSet("cohort_id", "coordinated_cohorts");
const ofCohort = () =>
  uuid("cohort_id")
    .notNull()
    .references(() => cohorts.id, { onDelete: "cascade" });
const someone = (name: string) => uuid(name).references(() => people.id, { onDelete: "cascade" });

/** Two whom a coordinator wants together whatever comes, or not together. */
export const matchingChoices = pgTable(
  "matching_choices",
  {
    cohortId: ofCohort(),
    menteeId: someone("mentee_id").notNull(),
    mentorId: someone("mentor_id").notNull(),
    word: text("word").$type<MatchingWord>().notNull(),
    markedBy: uuid("marked_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.menteeId, t.mentorId] }),
    index("matching_choices_mentee").on(t.menteeId),
    index("matching_choices_mentor").on(t.mentorId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("matching_choices_word", oneOf("word", matchingWords)),
  ],
);

/** What was asked of a proposal: how much each thing weighs, and the coordinator's words of that day. */
export type MatchingSettings = {
  weights: Record<string, number>;
  pins: { menteeId: string; mentorId: string }[];
  forbids: { menteeId: string; mentorId: string }[];
};
/** What came of it, without anything that only a wish would tell. */
export type MatchingOutcome = {
  pairs?: number;
  waiting?: number;
  /** Minutes a week the pair with the fewest in common has. */
  leastMinutes?: number | null;
  /** Things in common of the pair that has the fewest, and of all together. */
  leastCommon?: number | null;
  common?: number;
  blocking?: number;
  contradictions?: Record<string, unknown>[];
};

/** One proposal of who walks with whom. Nothing happens until a coordinator accepts it. */
export const matchingProposals = pgTable(
  "matching_proposals",
  {
    id: id(),
    cohortId: ofCohort(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    goal: text("goal").$type<MatchingGoal>().notNull(),
    /** A new mentor for one leader, with as little change for the others as can be; null: for all who have none. */
    menteeId: someone("mentee_id"),
    settings: jsonb("settings").$type<MatchingSettings>().notNull(),
    state: text("state").$type<MatchingState>().notNull(),
    /** Proven to be the best there is. */
    optimal: boolean("optimal"),
    gap: doublePrecision("gap"),
    milliseconds: integer("milliseconds"),
    outcome: jsonb("outcome").$type<MatchingOutcome>().notNull().default({}),
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by").references(() => people.id),
    version: version(),
  },
  (t) => [
    unique("matching_proposals_whose").on(t.id, t.cohortId),
    index("matching_proposals_cohort").on(t.cohortId, t.createdAt),
    index("matching_proposals_mentee").on(t.menteeId),
    mayRead(coordinated),
    mayInsert(allOf(own("made_by"), coordinated)),
    mayUpdate(coordinated),
    mayDelete(allOf(coordinated, sql.raw("accepted_at is null"))),
    check("matching_proposals_goal", oneOf("goal", matchingGoals)),
    check("matching_proposals_state", oneOf("state", matchingStates)),
    check(
      "matching_proposals_settings",
      sql`jsonb_typeof(settings) = 'object' and length(settings::text) <= 500000`,
    ),
    check("matching_proposals_solved_with_figures", sql`state <> 'solved' or optimal is not null`),
    check("matching_proposals_accepted_when_solved", sql`accepted_at is null or state = 'solved'`),
    check("matching_proposals_accepted_by_whom", sql`num_nulls(accepted_at, accepted_by) <> 1`),
  ],
);

/** A leader in a proposal: her mentor, or none, and why in codes. */
export const matchingPairs = pgTable(
  "matching_pairs",
  {
    proposalId: uuid("proposal_id").notNull(),
    cohortId: ofCohort(),
    menteeId: someone("mentee_id").notNull(),
    /** Null: she waits. */
    mentorId: someone("mentor_id"),
    /** The mentor she has today, where a new match for another would change hers. */
    fromMentorId: someone("from_mentor_id"),
    /** What both may read of why they fit; of who waits, why by what everybody may know. */
    reasons: jsonb("reasons").$type<Record<string, unknown>[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.menteeId] }),
    foreignKey({
      name: "matching_pairs_proposal",
      columns: [t.proposalId, t.cohortId],
      foreignColumns: [matchingProposals.id, matchingProposals.cohortId],
    }).onDelete("cascade"),
    index("matching_pairs_mentee").on(t.menteeId),
    index("matching_pairs_mentor").on(t.mentorId),
    mayRead(coordinated),
    ...mayChange(coordinated),
    check("matching_pairs_two_people", sql`mentor_id <> mentee_id`),
  ],
);

/** Leaders for whom there was no place, since when; a pair of hers ends it. */
export const mentoringWaiting = pgTable(
  "mentoring_waiting",
  {
    cohortId: ofCohort(),
    personId: someone("person_id").notNull(),
    since: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.personId] }),
    index("mentoring_waiting_person").on(t.personId),
    mayRead(anyOf(own("person_id"), coordinated)),
    ...mayChange(coordinated),
  ],
);

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type ChangeOutcome, changeOutcomes } from "../enums";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { mentoringMeetings, mentorships } from "./mentoring";
import { people } from "./people";
import { allOf, anyOf, inSet, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const ofPair = () =>
  uuid("mentorship_id")
    .notNull()
    .references(() => mentorships.id, { onDelete: "cascade" });
const ofPerson = (name = "person_id") =>
  uuid(name)
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
const mine = own("person_id");
const ofOwnPair = inSet("mentorship_id", "own_mentorships");
const ofRunningPair = inSet("mentorship_id", "running_mentorships");
/** Coordinated by her, and she is neither of the two: a mentor who also coordinates learns nothing of her own pair. */
const overseen = inSet("mentorship_id", "overseen_mentorships");

/** A merge leaves her asking where it is, so that no list of what moved tells of it. */
const asker = inSet("asked_by", "own_profiles");

/** How a meeting was for one of the pair, in two numbers. The other of the two never reads it. */
export const mentoringPulses = pgTable(
  "mentoring_pulses",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => mentoringMeetings.id, { onDelete: "cascade" }),
    /** The meeting's, written by a trigger. */
    mentorshipId: ofPair(),
    personId: ofPerson(),
    useful: integer("useful").notNull(),
    going: integer("going").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("mentoring_pulses_once").on(t.meetingId, t.personId),
    unique("mentoring_pulses_whose").on(t.id, t.personId),
    index("mentoring_pulses_pair").on(t.mentorshipId, t.createdAt),
    mayRead(anyOf(mine, overseen)),
    mayInsert(allOf(mine, ofOwnPair)),
    mayUpdate(mine),
    check("mentoring_pulses_useful", sql`useful between 1 and 5`),
    check("mentoring_pulses_going", sql`going between 1 and 5`),
  ],
);

/** What she adds to it for herself. Nobody else reads it: not the other, not a coordinator, not an administrator. */
export const mentoringPulseWords = pgTable(
  "mentoring_pulse_words",
  {
    pulseId: uuid("pulse_id").primaryKey(),
    personId: ofPerson(),
    text: text("text").notNull(),
  },
  (t) => [
    foreignKey({
      name: "mentoring_pulse_words_whose",
      columns: [t.pulseId, t.personId],
      foreignColumns: [mentoringPulses.id, mentoringPulses.personId],
    })
      .onUpdate("cascade")
      .onDelete("cascade"),
    mayRead(mine),
    mayInsert(mine),
    mayUpdate(mine),
    mayDelete(mine),
    check("mentoring_pulse_words_length", sql`length(text) between 1 and 2000`),
  ],
);

/** A leader needs a word with her mentor: an answer is promised within days. Only the pair reads it. */
export const mentoringQuestions = pgTable(
  "mentoring_questions",
  {
    id: id(),
    mentorshipId: ofPair(),
    askedBy: ofPerson("asked_by"),
    text: text("text").notNull(),
    promisedDays: integer("promised_days").notNull().default(3),
    askedAt: instant("asked_at").notNull().defaultNow(),
    /** She was asked whether she still needs it, and does. */
    neededAt: instant("needed_at"),
    withdrawnAt: instant("withdrawn_at"),
    answeredAt: instant("answered_at"),
    /** In writing; null where they have spoken instead. */
    answer: text("answer"),
    version: version(),
  },
  (t) => [
    uniqueIndex("mentoring_questions_once")
      .on(t.mentorshipId, sql`md5(text)`)
      .where(sql`answered_at is null and withdrawn_at is null`),
    index("mentoring_questions_pair").on(t.mentorshipId, t.askedAt),
    mayRead(ofOwnPair),
    mayInsert(allOf(own("asked_by"), ofRunningPair)),
    mayUpdate(ofOwnPair),
    check(
      "mentoring_questions_length",
      sql`length(text) between 1 and 2000 and length(answer) between 1 and 5000`,
    ),
    check("mentoring_questions_promise", sql`promised_days between 1 and 14`),
    check("mentoring_questions_closed_once", sql`num_nonnulls(withdrawn_at, answered_at) <= 1`),
    check("mentoring_questions_answer_given", sql`answer is null or answered_at is not null`),
  ],
);

/**
 * One of a pair would like another mentor, or another leader; no reason is asked. Hers and her coordinators' to read:
 * the other of the two cannot see that there is one.
 */
export const mentorChangeRequests = pgTable(
  "mentor_change_requests",
  {
    id: id(),
    mentorshipId: ofPair(),
    askedBy: ofPerson("asked_by"),
    /** What helps whoever looks for somebody else, when she likes to say it. */
    wish: text("wish"),
    askedAt: instant("asked_at").notNull().defaultNow(),
    withdrawnAt: instant("withdrawn_at"),
    settledAt: instant("settled_at"),
    settledAs: text("settled_as").$type<ChangeOutcome>(),
    version: version(),
  },
  (t) => [
    uniqueIndex("mentor_change_requests_once")
      .on(t.mentorshipId, t.askedBy)
      .where(sql`withdrawn_at is null and settled_at is null`),
    mayRead(anyOf(asker, overseen)),
    mayInsert(allOf(own("asked_by"), ofRunningPair)),
    mayUpdate(anyOf(asker, overseen)),
    check("mentor_change_requests_length", sql`length(wish) between 1 and 2000`),
    check("mentor_change_requests_outcome", oneOf("settled_as", changeOutcomes)),
    check("mentor_change_requests_settled_whole", sql`(settled_at is null) = (settled_as is null)`),
    check("mentor_change_requests_closed_once", sql`num_nonnulls(withdrawn_at, settled_at) <= 1`),
  ],
);

/** What one of a pair says three months after its end: hers, and her coordinators' where she shares it. */
export const mentoringFollowUps = pgTable(
  "mentoring_follow_ups",
  {
    id: id(),
    mentorshipId: ofPair(),
    personId: ofPerson(),
    stayed: text("stayed").notNull(),
    differently: text("differently"),
    shared: boolean("shared").notNull().default(false),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique("mentoring_follow_ups_once").on(t.mentorshipId, t.personId),
    mayRead(anyOf(mine, allOf(sql`shared`, overseen))),
    mayInsert(allOf(mine, ofOwnPair)),
    mayUpdate(mine),
    mayDelete(mine),
    check(
      "mentoring_follow_ups_length",
      sql`length(stayed) between 1 and 5000 and length(differently) between 1 and 5000`,
    ),
  ],
);

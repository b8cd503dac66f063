import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type GoalState, goalStates, type SlotsEnd, slotsEnds } from "../enums";
import { createdAt, id, instant, oneOf, version, zone } from "./columns";
import { mentoringMeetings, mentorships } from "./mentoring";
import { mails, people } from "./people";
import { allOf, inSet, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const ofPair = () =>
  uuid("mentorship_id")
    .notNull()
    .references(() => mentorships.id, { onDelete: "cascade" });
const somebody = (name: string) => uuid(name).references(() => people.id);
/** What two write together is theirs: no coordinator reads it, no administrator. Once the pair has ended nothing is added. */
const theirs = inSet("mentorship_id", "own_mentorships");
const going = inSet("mentorship_id", "running_mentorships");
const given = (column: string, most: number) =>
  sql.raw(`btrim(${column}) <> '' and length(${column}) <= ${most}`);

/** What a pair has agreed on. Each says yes for herself; other words ask both again. */
export const mentoringAgreements = pgTable(
  "mentoring_agreements",
  {
    mentorshipId: ofPair().primaryKey(),
    everyWeeks: integer("every_weeks").notNull(),
    language: text("language").notNull(),
    /** What stays between them, in their words. */
    confidentiality: text("confidentiality").notNull(),
    mentorAgreedAt: instant("mentor_agreed_at"),
    menteeAgreedAt: instant("mentee_agreed_at"),
    version: version(),
  },
  () => [
    mayRead(theirs),
    mayInsert(going),
    mayUpdate(going),
    check("mentoring_agreements_weeks", sql`every_weeks between 1 and 12`),
    check("mentoring_agreements_words", given("confidentiality", 2000)),
  ],
);

/** A goal of a pair, as five questions ask for it. */
export const mentoringGoals = pgTable(
  "mentoring_goals",
  {
    id: id(),
    mentorshipId: ofPair(),
    what: text("what").notNull(),
    /** By what they will see that it is reached. */
    measure: text("measure").notNull().default(""),
    /** What makes it possible: the first step, who helps. */
    means: text("means").notNull().default(""),
    why: text("why").notNull().default(""),
    dueOn: date("due_on").notNull(),
    state: text("state").$type<GoalState>().notNull().default("open"),
    closedAt: instant("closed_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique("mentoring_goals_whose").on(t.id, t.mentorshipId),
    index("mentoring_goals_pair").on(t.mentorshipId),
    mayRead(theirs),
    mayInsert(going),
    mayUpdate(going),
    check("mentoring_goals_what", given("what", 500)),
    check("mentoring_goals_state", oneOf("state", goalStates)),
    check("mentoring_goals_closed", sql`(state = 'open') = (closed_at is null)`),
  ],
);

/** How a goal goes, said on a day by one of the two; only added. */
export const mentoringGoalNotes = pgTable(
  "mentoring_goal_notes",
  {
    id: id(),
    goalId: uuid("goal_id").notNull(),
    mentorshipId: ofPair(),
    authorId: somebody("author_id").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "mentoring_goal_notes_goal",
      columns: [t.goalId, t.mentorshipId],
      foreignColumns: [mentoringGoals.id, mentoringGoals.mentorshipId],
    }).onDelete("cascade"),
    index("mentoring_goal_notes_goal_index").on(t.goalId),
    mayRead(theirs),
    mayInsert(allOf(going, own("author_id"))),
    check("mentoring_goal_notes_text", given("text", 2000)),
  ],
);

/** Up to three hours one of a pair offers the other; one offer waits at a time. Its hours stand in `mentoring_slots`. */
export const mentoringOffers = pgTable(
  "mentoring_offers",
  {
    id: id(),
    mentorshipId: ofPair(),
    offeredBy: somebody("offered_by").notNull(),
    durationMinutes: integer("duration_minutes").notNull(),
    zone: zone(),
    onlineUrl: text("online_url"),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
    endedAs: text("ended_as").$type<SlotsEnd>(),
    meetingId: uuid("meeting_id").references(() => mentoringMeetings.id),
  },
  (t) => [
    uniqueIndex("mentoring_offers_one_waiting").on(t.mentorshipId).where(sql`ended_at is null`),
    unique("mentoring_offers_whose").on(t.id, t.mentorshipId),
    index("mentoring_offers_meeting").on(t.meetingId),
    mayRead(theirs),
    mayInsert(allOf(going, own("offered_by"))),
    mayUpdate(going),
    check("mentoring_offers_duration", sql`duration_minutes between 5 and 600`),
    check("mentoring_offers_ended_as", oneOf("ended_as", slotsEnds)),
    check("mentoring_offers_ended", sql`num_nulls(ended_at, ended_as) <> 1`),
    check(
      "mentoring_offers_picked",
      sql`(ended_as is not distinct from 'picked') = (meeting_id is not null)`,
    ),
  ],
);

export const mentoringSlots = pgTable(
  "mentoring_slots",
  {
    offerId: uuid("offer_id").notNull(),
    mentorshipId: ofPair(),
    place: integer("place").notNull(),
    startsAt: instant("starts_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.offerId, t.place] }),
    foreignKey({
      name: "mentoring_slots_offer",
      columns: [t.offerId, t.mentorshipId],
      foreignColumns: [mentoringOffers.id, mentoringOffers.mentorshipId],
    }).onDelete("cascade"),
    unique("mentoring_slots_once").on(t.offerId, t.startsAt),
    mayRead(theirs),
    mayInsert(going),
    check("mentoring_slots_three", sql`place between 1 and 3`),
  ],
);

/** What both keep of a meeting; either writes. */
export const mentoringNotes = pgTable(
  "mentoring_notes",
  {
    meetingId: uuid("meeting_id").primaryKey(),
    mentorshipId: ofPair(),
    text: text("text").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "mentoring_notes_meeting",
      columns: [t.meetingId, t.mentorshipId],
      foreignColumns: [mentoringMeetings.id, mentoringMeetings.mentorshipId],
    }).onDelete("cascade"),
    mayRead(theirs),
    mayInsert(going),
    mayUpdate(going),
    check("mentoring_notes_length", sql`length(text) <= 10000`),
  ],
);

/** What one of them keeps for herself. Nobody else reads it; a merge leaves it where it is. */
export const mentoringPrivateNotes = pgTable(
  "mentoring_private_notes",
  {
    meetingId: uuid("meeting_id").notNull(),
    mentorshipId: ofPair(),
    authorId: somebody("author_id").notNull(),
    text: text("text").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.authorId] }),
    foreignKey({
      name: "mentoring_private_notes_meeting",
      columns: [t.meetingId, t.mentorshipId],
      foreignColumns: [mentoringMeetings.id, mentoringMeetings.mentorshipId],
    }).onDelete("cascade"),
    mayRead(inSet("author_id", "own_profiles")),
    mayInsert(allOf(going, own("author_id"))),
    mayUpdate(allOf(going, inSet("author_id", "own_profiles"))),
    mayDelete(inSet("author_id", "own_profiles")),
    check("mentoring_private_notes_length", sql`length(text) <= 10000`),
  ],
);

/** What one of them does next. */
export const mentoringSteps = pgTable(
  "mentoring_steps",
  {
    id: id(),
    mentorshipId: ofPair(),
    /** The meeting it came out of. */
    meetingId: uuid("meeting_id").references(() => mentoringMeetings.id, { onDelete: "set null" }),
    ownerId: somebody("owner_id").notNull(),
    what: text("what").notNull(),
    dueOn: date("due_on"),
    doneAt: instant("done_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("mentoring_steps_pair").on(t.mentorshipId),
    index("mentoring_steps_owner").on(t.ownerId),
    index("mentoring_steps_meeting").on(t.meetingId),
    mayRead(theirs),
    mayInsert(going),
    mayUpdate(going),
    mayDelete(going),
    check("mentoring_steps_what", given("what", 500)),
  ],
);

/** What of a meeting was mailed to whom: once per state of it (`meeting_mails_due()`). Without a mail: it was known. */
export const mentoringInvitations = pgTable(
  "mentoring_invitations",
  {
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => mentoringMeetings.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    sequence: integer("sequence").notNull(),
    method: text("method").$type<"REQUEST" | "CANCEL">().notNull(),
    mailId: uuid("mail_id").references(() => mails.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId, t.sequence] }),
    index("mentoring_invitations_person").on(t.personId),
    index("mentoring_invitations_mail").on(t.mailId),
    mayRead(own("person_id")),
    check("mentoring_invitations_method", oneOf("method", ["REQUEST", "CANCEL"])),
  ],
);

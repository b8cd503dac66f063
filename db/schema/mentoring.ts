import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cohorts } from "./cohorts";
import { id, instant, version, zone } from "./columns";
import { people } from "./people";
import { anyOf, inSet, mayChange, mayInsert, mayRead, mayUpdate, own } from "./policies";

export const mentorships = pgTable(
  "mentorships",
  {
    id: id(),
    mentorId: uuid("mentor_id")
      .notNull()
      .references(() => people.id),
    menteeId: uuid("mentee_id")
      .notNull()
      .references(() => people.id),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    startsOn: date("starts_on").notNull(),
    endedOn: date("ended_on"),
    version: version(),
  },
  (t) => [
    uniqueIndex("mentorships_one_running").on(t.mentorId, t.menteeId).where(sql`ended_on is null`),
    index("mentorships_mentor").on(t.mentorId),
    index("mentorships_mentee").on(t.menteeId),
    index("mentorships_cohort").on(t.cohortId),
    mayRead(anyOf(own("mentor_id"), own("mentee_id"), inSet("cohort_id", "coordinated_cohorts"))),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
    check("mentorships_two_people", sql`mentor_id <> mentee_id`),
    check("mentorships_end_after_start", sql`ended_on >= starts_on`),
  ],
);

export const mentoringMeetings = pgTable(
  "mentoring_meetings",
  {
    id: id(),
    mentorshipId: uuid("mentorship_id")
      .notNull()
      .references(() => mentorships.id, { onDelete: "cascade" }),
    startsAt: instant("starts_at").notNull(),
    durationMinutes: integer("duration_minutes").notNull(),
    zone: zone(),
    onlineUrl: text("online_url"),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => people.id),
    sequence: integer("sequence").notNull().default(0),
    cancelledAt: instant("cancelled_at"),
    /** When one of the two said that it took place. */
    heldAt: instant("held_at"),
    /** Which of the two could not be there, and who said so; the other may answer. */
    noShowBy: uuid("no_show_by").references(() => people.id),
    noShowToldBy: uuid("no_show_told_by").references(() => people.id),
    noShowAnswer: text("no_show_answer"),
    version: version(),
  },
  (t) => [
    unique("mentoring_meetings_whose").on(t.id, t.mentorshipId),
    index("mentoring_meetings_mentorship").on(t.mentorshipId, t.startsAt),
    // Coordinators see that a pair meets, through `mentorships`; the meetings are the pair's own.
    mayRead(inSet("mentorship_id", "own_mentorships")),
    mayInsert(inSet("mentorship_id", "running_mentorships")),
    mayUpdate(inSet("mentorship_id", "running_mentorships")),
    check("mentoring_meetings_duration", sql`duration_minutes between 5 and 600`),
    check("mentoring_meetings_one_end", sql`num_nonnulls(cancelled_at, held_at, no_show_by) <= 1`),
    check("mentoring_meetings_no_show", sql`num_nulls(no_show_by, no_show_told_by) <> 1`),
    check(
      "mentoring_meetings_answer",
      sql`no_show_answer is null or no_show_by is not null and length(no_show_answer) <= 2000`,
    ),
  ],
);

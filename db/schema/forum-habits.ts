import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import {
  type AccessRouteKind,
  accessRouteKinds,
  type Confidence,
  confidences,
  type DeadlineBasis,
  type DeadlineKind,
  deadlineBases,
  deadlineKinds,
  type SeatRuleKind,
  seatRuleKinds,
} from "../enums";
import { createdAt, id, oneOf } from "./columns";
import { editionDeadlines, editions, forums } from "./forums";
import { anyCoordinator, everyone, mayChange, mayRead } from "./policies";

const ofForum = () =>
  uuid("forum_id")
    .notNull()
    .references(() => forums.id, { onDelete: "cascade" });
const confidence = () => text("confidence").$type<Confidence>().notNull();
const source = () => text("source").notNull();

/** What a forum usually asks, as days before the opening; a coordinator lays it onto an edition. */
export const deadlineHabits = pgTable(
  "deadline_habits",
  {
    id: id(),
    forumId: ofForum(),
    kind: text("kind").$type<DeadlineKind>().notNull(),
    title: text("title").notNull(),
    titleEs: text("title_es"),
    offsetDays: integer("offset_days").notNull(),
    accessRoute: text("access_route").$type<AccessRouteKind>(),
    basis: text("basis").$type<DeadlineBasis>().notNull(),
    confidence: confidence(),
    source: source(),
  },
  (t) => [
    unique("deadline_habits_once").on(t.forumId, t.kind, t.title),
    mayRead(everyone),
    ...mayChange(anyCoordinator),
    check("deadline_habits_kind", oneOf("kind", deadlineKinds)),
    check("deadline_habits_route", oneOf("access_route", accessRouteKinds)),
    check("deadline_habits_basis", oneOf("basis", deadlineBases)),
    check("deadline_habits_confidence", oneOf("confidence", confidences)),
    check("deadline_habits_offset", sql`offset_days between -1000 and 2000`),
  ],
);

/** Seat rules of a forum, for every edition that says nothing else. */
export const forumSeatRules = pgTable(
  "forum_seat_rules",
  {
    id: id(),
    forumId: ofForum(),
    kind: text("kind").$type<SeatRuleKind>().notNull(),
    limit: integer("limit").notNull(),
    confidence: confidence(),
    source: source(),
  },
  (t) => [
    unique("forum_seat_rules_once").on(t.forumId, t.kind),
    mayRead(everyone),
    ...mayChange(anyCoordinator),
    check("forum_seat_rules_kind", oneOf("kind", seatRuleKinds)),
    check("forum_seat_rules_confidence", oneOf("confidence", confidences)),
    check("forum_seat_rules_limit", sql`"limit" > 0`),
  ],
);

/** A deadline that went with its edition; written by a trigger. */
export const deadlineMoves = pgTable(
  "deadline_moves",
  {
    id: id(),
    editionId: uuid("edition_id")
      .notNull()
      .references(() => editions.id, { onDelete: "cascade" }),
    deadlineId: uuid("deadline_id")
      .notNull()
      .references(() => editionDeadlines.id, { onDelete: "cascade" }),
    wasDueOn: date("was_due_on").notNull(),
    dueOn: date("due_on").notNull(),
    source: source(),
    notedAt: createdAt(),
  },
  (t) => [
    index("deadline_moves_edition").on(t.editionId),
    index("deadline_moves_deadline").on(t.deadlineId),
    mayRead(everyone),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type AccessRouteKind,
  accessRouteKinds,
  type Commission,
  type Confidence,
  confidences,
  type DeadlineBasis,
  type DeadlineKind,
  deadlineBases,
  deadlineKinds,
  type EditionStatus,
  editionStatuses,
  type ForumLevel,
  type ForumSessionType,
  forumLevels,
  forumSessionTypes,
  type SeatRuleKind,
  seatRuleKinds,
} from "../enums";
import { id, instant, objectives, oneOf, onlyObjectives, version, words, zone } from "./columns";
import { commissions, countries } from "./places";
import { anyCoordinator, everyone, mayChange, mayRead, signedIn } from "./policies";

const source = () => text("source").notNull();
const confidence = () => text("confidence").$type<Confidence>().notNull();
const ofEdition = () =>
  uuid("edition_id")
    .notNull()
    .references(() => editions.id, { onDelete: "cascade" });

export const forums = pgTable(
  "forums",
  { id: id(), slug: text("slug").notNull().unique(), name: text("name").notNull(), nameEs: text("name_es") },
  () => [mayRead(everyone), ...mayChange(anyCoordinator)],
);

/** One holding of a forum. Its dates may be unknown, move or be cancelled; nothing is forgotten. */
export const editions = pgTable(
  "editions",
  {
    id: id(),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forums.id),
    name: text("name").notNull(),
    level: text("level").$type<ForumLevel>().notNull(),
    /** A region is a UN regional commission. */
    commissionCode: text("commission_code")
      .$type<Commission>()
      .references(() => commissions.code),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    city: text("city"),
    countryCode: char("country_code", { length: 2 }).references(() => countries.code),
    venue: text("venue"),
    zone: text("zone"),
    // A text that people read stands in English and, beside it, in Spanish; either may be missing.
    organiser: text("organiser"),
    organiserEs: text("organiser_es"),
    access: text("access"),
    accessEs: text("access_es"),
    /** The edition it was a part of before that one was split. */
    splitFromId: uuid("split_from_id").references((): AnyPgColumn => editions.id, { onDelete: "set null" }),
    status: text("status").$type<EditionStatus>().notNull(),
    confidence: confidence(),
    source: source(),
    lastCheckedOn: date("last_checked_on").notNull(),
    version: version(),
  },
  (t) => [
    unique("editions_name").on(t.forumId, t.name),
    index("editions_starts_on").on(t.startsOn),
    mayRead(everyone),
    ...mayChange(anyCoordinator),
    check("editions_level", oneOf("level", forumLevels)),
    check("editions_status", oneOf("status", editionStatuses)),
    check("editions_confidence", oneOf("confidence", confidences)),
    check("editions_split", sql`split_from_id <> id`),
    check("editions_end_after_start", sql`ends_on >= starts_on`),
  ],
);

/** What an edition was before it moved; written by a trigger when dates, city or status change. */
export const editionChanges = pgTable(
  "edition_changes",
  {
    id: id(),
    editionId: ofEdition(),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    city: text("city"),
    status: text("status").$type<EditionStatus>().notNull(),
    source: source(),
    notedOn: date("noted_on").notNull().default(sql`current_date`),
    /** Null for what was noted before LIGA kept the hour. */
    notedAt: instant("noted_at"),
  },
  (t) => [index("edition_changes_edition").on(t.editionId), mayRead(everyone)],
);

export const editionDeadlines = pgTable(
  "edition_deadlines",
  {
    id: id(),
    editionId: ofEdition(),
    kind: text("kind").$type<DeadlineKind>().notNull(),
    title: text("title"),
    titleEs: text("title_es"),
    dueOn: date("due_on").notNull(),
    /** Days before the opening; a deadline that is not fixed moves with it. Negative: after the opening. */
    offsetDays: integer("offset_days"),
    fixed: boolean("fixed").notNull().default(true),
    accessRoute: text("access_route").$type<AccessRouteKind>(),
    basis: text("basis").$type<DeadlineBasis>().notNull().default("official"),
    confidence: confidence(),
    source: source(),
  },
  (t) => [
    index("edition_deadlines_due").on(t.dueOn),
    index("edition_deadlines_edition").on(t.editionId),
    mayRead(everyone),
    ...mayChange(anyCoordinator),
    check("edition_deadlines_kind", oneOf("kind", deadlineKinds)),
    check("edition_deadlines_route", oneOf("access_route", accessRouteKinds)),
    check("edition_deadlines_basis", oneOf("basis", deadlineBases)),
    check("edition_deadlines_moves", sql`fixed or offset_days is not null`),
    check("edition_deadlines_offset", sql`offset_days between -1000 and 2000`),
  ],
);

export const accessRoutes = pgTable(
  "access_routes",
  {
    id: id(),
    editionId: ofEdition(),
    route: text("route").$type<AccessRouteKind>().notNull(),
    note: text("note"),
    noteEs: text("note_es"),
    confidence: confidence(),
    source: source(),
  },
  (t) => [
    unique("access_routes_once").on(t.editionId, t.route),
    mayRead(everyone),
    ...mayChange(anyCoordinator),
    check("access_routes_route", oneOf("route", accessRouteKinds)),
  ],
);

export const seatRules = pgTable(
  "seat_rules",
  {
    id: id(),
    editionId: ofEdition(),
    kind: text("kind").$type<SeatRuleKind>().notNull(),
    limit: integer("limit").notNull(),
    confidence: confidence(),
    source: source(),
  },
  (t) => [
    unique("seat_rules_once").on(t.editionId, t.kind),
    mayRead(everyone),
    ...mayChange(anyCoordinator),
    check("seat_rules_kind", oneOf("kind", seatRuleKinds)),
    check("seat_rules_limit", sql`"limit" > 0`),
  ],
);

/** One item of an edition's programme. */
export const forumSessions = pgTable(
  "forum_sessions",
  {
    id: id(),
    editionId: ofEdition(),
    title: text("title").notNull(),
    type: text("type").$type<ForumSessionType>().notNull(),
    venue: text("venue"),
    room: text("room"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    zone: zone(),
    /** Places for this delegation's network, where the forum limits them. */
    capacity: integer("capacity"),
    languages: words("languages"),
    objectives: objectives(),
    note: text("note"),
    /** What its programme file calls it (the recurrence too); null for one written by hand. */
    sourceUid: text("source_uid"),
    confidence: confidence(),
    sequence: integer("sequence").notNull().default(0),
    cancelledAt: instant("cancelled_at"),
    version: version(),
  },
  (t) => [
    index("forum_sessions_edition").on(t.editionId, t.startsAt),
    uniqueIndex("forum_sessions_source").on(t.editionId, t.sourceUid),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("forum_sessions_type", oneOf("type", forumSessionTypes)),
    check("forum_sessions_end_after_start", sql`ends_at > starts_at`),
    check("forum_sessions_capacity", sql`capacity > 0`),
    check("forum_sessions_objectives", onlyObjectives),
  ],
);

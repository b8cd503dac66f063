import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type AccreditationField,
  accreditationFields,
  type ContactKind,
  contactKinds,
  type HeardPromiseState,
  heardPromiseStates,
} from "../enums";
import { createdAt, id, instant, oneOf, version } from "./columns";
import { commitments } from "./commitments";
import { delegations } from "./delegations";
import { forums } from "./forums";
import { people } from "./people";
import { countries } from "./places";
import {
  allOf,
  anyCoordinator,
  anyOf,
  inSet,
  mayChange,
  mayDelete,
  mayInsert,
  mayRead,
  mayUpdate,
  own,
  signedIn,
} from "./policies";

/**
 * The room: what a delegation writes on the spot, often without network. Ids are made on the phone, so that
 * what is sent twice is one row; rows are added and never changed, so that no order of sending loses any.
 */
const ofDelegation = () =>
  uuid("delegation_id")
    .notNull()
    .references(() => delegations.id, { onDelete: "cascade" });
const ofPerson = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
/** No foreign key: a note outlives the session it was written in. */
const ofSession = () => uuid("session_id");
const mine = own("person_id");
const inRoom = inSet("delegation_id", "room_delegations");
const coordinated = inSet("delegation_id", "coordinated_delegations");
const headed = inSet("delegation_id", "headed_delegations");

/** One version of a note, hers alone. Two that follow the same one are both kept and shown to her. */
export const roomNotes = pgTable(
  "room_notes",
  {
    id: id(),
    delegationId: ofDelegation(),
    personId: ofPerson(),
    /** The id of its first version. */
    noteId: uuid("note_id").notNull(),
    /** The versions she had before her when she wrote this one. */
    follows: uuid("follows").array().notNull().default(sql`'{}'::uuid[]`),
    sessionId: ofSession(),
    /** Empty: she has taken the note away. */
    text: text("text").notNull(),
    writtenAt: instant("written_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("room_notes_person").on(t.personId, t.delegationId),
    mayRead(mine),
    mayInsert(allOf(mine, inRoom)),
    mayDelete(mine),
    check("room_notes_length", sql`length(text) <= 10000`),
    check("room_notes_first", sql`(note_id = id) = (follows = '{}')`),
  ],
);

/** "I am here." */
export const roomCheckIns = pgTable(
  "room_check_ins",
  {
    id: id(),
    delegationId: ofDelegation(),
    personId: ofPerson(),
    sessionId: ofSession(),
    place: text("place"),
    at: instant("at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("room_check_ins_delegation").on(t.delegationId, t.at),
    index("room_check_ins_person").on(t.personId),
    mayRead(anyOf(mine, headed, coordinated)),
    mayInsert(allOf(mine, inRoom)),
    mayDelete(mine),
    check("room_check_ins_place", sql`length(place) <= 200`),
  ],
);

/** Three minutes after a meeting: what was heard and gained, for the delegation. */
export const debriefs = pgTable(
  "debriefs",
  {
    id: id(),
    delegationId: ofDelegation(),
    personId: ofPerson(),
    sessionId: ofSession(),
    title: text("title").notNull(),
    metAt: instant("met_at").notNull(),
    heard: text("heard").notNull(),
    gained: text("gained").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    unique("debriefs_of_delegation").on(t.id, t.delegationId),
    index("debriefs_delegation").on(t.delegationId, t.metAt),
    index("debriefs_person").on(t.personId),
    mayRead(anyOf(mine, inRoom)),
    mayInsert(allOf(mine, inRoom)),
    check("debriefs_said", sql`btrim(title) <> '' and btrim(heard) <> ''`),
  ],
);

const ofDebrief = (name: string, t: { debriefId: never; delegationId: never }) =>
  foreignKey({
    name: `${name}_debrief`,
    columns: [t.debriefId, t.delegationId],
    foreignColumns: [debriefs.id, debriefs.delegationId],
  }).onDelete("cascade");

/** What is risky, apart from the rest: it may be for coordinators only. */
export const debriefRisks = pgTable(
  "debrief_risks",
  {
    debriefId: uuid("debrief_id").primaryKey(),
    delegationId: uuid("delegation_id").notNull(),
    text: text("text").notNull(),
    coordinatorsOnly: boolean("coordinators_only").notNull(),
  },
  (t) => [
    ofDebrief("debrief_risks", t as never),
    mayRead(
      anyOf(inSet("debrief_id", "own_debriefs"), coordinated, allOf(sql`not coordinators_only`, inRoom)),
    ),
    mayInsert(inSet("debrief_id", "own_debriefs")),
    check("debrief_risks_said", sql`btrim(text) <> ''`),
  ],
);

/** Who promised what by when. A coordinator makes a commitment of it, once, or sets it aside. */
export const heardPromises = pgTable(
  "heard_promises",
  {
    id: id(),
    debriefId: uuid("debrief_id").notNull(),
    delegationId: uuid("delegation_id").notNull(),
    who: text("who").notNull(),
    countryCode: char("country_code", { length: 2 }).references(() => countries.code),
    promise: text("promise").notNull(),
    byDay: date("by_day"),
    state: text("state").$type<HeardPromiseState>().notNull().default("draft"),
    commitmentId: uuid("commitment_id").references(() => commitments.id, { onDelete: "set null" }),
    decidedBy: uuid("decided_by").references(() => people.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    ofDebrief("heard_promises", t as never),
    index("heard_promises_debrief").on(t.debriefId),
    index("heard_promises_commitment").on(t.commitmentId),
    mayRead(anyOf(inSet("debrief_id", "own_debriefs"), inRoom)),
    mayInsert(allOf(inSet("debrief_id", "own_debriefs"), sql`state = 'draft'`)),
    mayUpdate(coordinated),
    check("heard_promises_state", oneOf("state", heardPromiseStates)),
    check("heard_promises_said", sql`btrim(promise) <> '' and btrim(who) <> ''`),
    check("heard_promises_decided", sql`(state = 'draft') = (decided_at is null)`),
    check("heard_promises_draft_without_commitment", sql`state = 'confirmed' or commitment_id is null`),
  ],
);

/** Whom to call, typed by a coordinator for this edition. */
export const delegationContacts = pgTable(
  "delegation_contacts",
  {
    id: id(),
    delegationId: ofDelegation(),
    kind: text("kind").$type<ContactKind>().notNull(),
    name: text("name").notNull(),
    number: text("number").notNull(),
    note: text("note"),
    version: version(),
  },
  (t) => [
    index("delegation_contacts_delegation").on(t.delegationId),
    mayRead(inRoom),
    ...mayChange(coordinated),
    check("delegation_contacts_kind", oneOf("kind", contactKinds)),
    check("delegation_contacts_given", sql`btrim(name) <> '' and btrim(number) <> ''`),
  ],
);

/** Somebody of her own to call, only if she gives it; for the head and the coordinators of the cohort. */
export const ownContacts = pgTable(
  "own_contacts",
  {
    delegationId: ofDelegation(),
    personId: ofPerson(),
    name: text("name").notNull(),
    number: text("number").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.delegationId, t.personId] }),
    index("own_contacts_person").on(t.personId),
    mayRead(anyOf(mine, headed, inSet("delegation_id", "travel_coordinated"))),
    mayInsert(allOf(mine, inRoom)),
    mayUpdate(allOf(mine, inRoom)),
    mayDelete(mine),
    check("own_contacts_given", sql`btrim(name) <> '' and btrim(number) <> ''`),
  ],
);

/** A calendar of the delegation's published schedule behind a secret address; only its hash is kept. */
export const delegationFeeds = pgTable(
  "delegation_feeds",
  {
    id: id(),
    delegationId: ofDelegation(),
    name: text("name").notNull(),
    secretHash: text("secret_hash").notNull().unique(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    index("delegation_feeds_delegation").on(t.delegationId),
    mayRead(coordinated),
    mayInsert(allOf(coordinated, own("created_by"))),
    mayUpdate(coordinated),
    check("delegation_feeds_named", sql`btrim(name) <> ''`),
  ],
);

/** What a forum's name list asks, in its order; without a forum, the set used where none is known. */
export const accreditationColumns = pgTable(
  "accreditation_columns",
  {
    id: id(),
    forumId: uuid("forum_id").references(() => forums.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    heading: text("heading").notNull(),
    field: text("field").$type<AccreditationField>().notNull(),
    required: boolean("required").notNull().default(false),
    /** Nobody has checked it against the forum's own form. */
    proposed: boolean("proposed").notNull().default(true),
  },
  (t) => [
    unique("accreditation_columns_position").on(t.forumId, t.position).nullsNotDistinct(),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("accreditation_columns_field", oneOf("field", accreditationFields)),
    check("accreditation_columns_named", sql`btrim(heading) <> ''`),
  ],
);

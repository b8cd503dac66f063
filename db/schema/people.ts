import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ConsentPurpose,
  consentPurposes,
  type Locale,
  locales,
  type MailKind,
  type MailState,
  mailKinds,
  mailStates,
  type NameChoice,
  type NameUse,
  nameChoices as nameChoiceWords,
  nameUses,
  type Role,
  roles,
} from "../enums";
import { cohorts } from "./cohorts";
import { citext, createdAt, id, instant, oneOf, version, words } from "./columns";
import { letters } from "./letters";
import { countries } from "./places";
import {
  administrator,
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

const mine = own("person_id");
const ofMyPeople = inSet("person_id", "coordinated_people");
/** What she wrote herself, as long as she coordinates anything. */
const wroteAsCoordinator = allOf(own("created_by"), anyCoordinator);
/** Written down by her, and in no cohort or delegation yet. */
const notYetPlaced = allOf(wroteAsCoordinator, sql`id not in (select placed_people())`);

/** A grassroots organisation. Seats and stipends are per organisation, as in the pilot. */
export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    name: text("name").notNull().unique(),
    countryCode: char("country_code", { length: 2 }).references(() => countries.code),
    ecosocStatus: text("ecosoc_status")
      .$type<"none" | "roster" | "special" | "general">()
      .notNull()
      .default("none"),
    version: version(),
  },
  () => [
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("organisations_ecosoc_status", oneOf("ecosoc_status", ["none", "roster", "special", "general"])),
    check("organisations_name_given", sql`btrim(name) <> ''`),
  ],
);

/**
 * One profile across years. Legal name and address are for herself, her coordinators and
 * administrators; everybody else reads `person_cards`, which holds only the name she chose to show.
 */
export const people = pgTable(
  "people",
  {
    id: id(),
    legalName: text("legal_name").notNull(),
    chosenName: text("chosen_name"),
    pseudonym: text("pseudonym"),
    /** Not everybody has e-mail. */
    email: citext("email").unique(),
    locale: text("locale").$type<Locale>().notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    countryCode: char("country_code", { length: 2 }).references(() => countries.code),
    languages: words("languages"),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    joinedAt: instant("joined_at"),
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => people.id),
    createdBy: uuid("created_by").references((): AnyPgColumn => people.id),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    mayRead(anyOf(own("id"), inSet("id", "coordinated_people"), notYetPlaced)),
    mayInsert(anyCoordinator),
    mayUpdate(anyOf(own("id"), inSet("id", "coordinated_people"), notYetPlaced)),
    index("people_organisation").on(t.organisationId),
    index("people_created_by").on(t.createdBy),
    check("people_locale", oneOf("locale", locales)),
    check("people_legal_name_given", sql`btrim(legal_name) <> ''`),
    check("people_not_merged_into_herself", sql`merged_into_id <> id`),
  ],
);

/** What the people around her may see of a person; a view that filters by who is asking. */
export const personCards = pgView("person_cards", {
  id: uuid("id").notNull(),
  /** Null when she chose not to be named in the directory. */
  name: text("name"),
  languages: text("languages").array().notNull(),
  timeZone: text("time_zone").notNull(),
  countryCode: char("country_code", { length: 2 }),
  organisationId: uuid("organisation_id"),
  organisationName: text("organisation_name"),
}).existing();

/** Which of her names is shown where. No row: see `shown_name()` for the default of each use. */
export const nameChoices = pgTable(
  "name_choices",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    use: text("use").$type<NameUse>().notNull(),
    choice: text("choice").$type<NameChoice>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.use] }),
    mayRead(anyOf(mine, ofMyPeople)),
    ...mayChange(anyOf(mine, administrator)),
    check("name_choices_use", oneOf("use", nameUses)),
    check("name_choices_choice", oneOf("choice", nameChoiceWords)),
  ],
);

/** Consent by purpose; a withdrawal is a date on the row, never a deletion. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<ConsentPurpose>().notNull(),
    wordingVersion: integer("wording_version").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    givenAt: instant("given_at").notNull().defaultNow(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    mayRead(anyOf(mine, ofMyPeople)),
    mayInsert(mine),
    mayUpdate(mine),
    uniqueIndex("consents_one_in_force").on(t.personId, t.purpose).where(sql`withdrawn_at is null`),
    check("consents_purpose", oneOf("purpose", consentPurposes)),
  ],
);

/** Who holds which role; a coordinator's and a facilitator's role is for one cohort. */
export const roleGrants = pgTable(
  "role_grants",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text("role").$type<Role>().notNull(),
    cohortId: uuid("cohort_id").references(() => cohorts.id, { onDelete: "cascade" }),
    grantedBy: uuid("granted_by").references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("role_grants_once").on(t.personId, t.role, t.cohortId).nullsNotDistinct(),
    index("role_grants_cohort").on(t.cohortId),
    mayRead(anyOf(mine, inSet("cohort_id", "coordinated_cohorts"), administrator)),
    mayInsert(
      anyOf(
        administrator,
        allOf(oneOf("role", ["facilitator", "mentor"]), inSet("cohort_id", "coordinated_cohorts")),
      ),
    ),
    mayDelete(
      anyOf(
        administrator,
        allOf(oneOf("role", ["facilitator", "mentor"]), inSet("cohort_id", "coordinated_cohorts")),
      ),
    ),
    check("role_grants_role", oneOf("role", roles)),
    check(
      "role_grants_scope",
      sql`(role in ('administrator', 'travel_officer', 'safeguarding_contact')) = (cohort_id is null) or (role = 'mentor' and cohort_id is null)`,
    ),
  ],
);

/** A one-time link or code, handed over by mail or any other channel. Only its hash is kept. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    cohortId: uuid("cohort_id").references(() => cohorts.id),
    codeHash: text("code_hash").notNull().unique(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    index("invitations_person").on(t.personId),
    mayRead(anyOf(wroteAsCoordinator, ofMyPeople)),
    mayInsert(allOf(own("created_by"), sql`${ofMyPeople} or person_id in (select created_people())`)),
    mayUpdate(anyOf(wroteAsCoordinator, ofMyPeople)),
  ],
);

/** Mail is written in the same transaction as its cause and sent after; see `liga/people/mail.ts`. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    kind: text("kind").$type<MailKind>().notNull(),
    /** None where a coordinator hands it over. */
    toAddress: citext("to_address"),
    personId: uuid("person_id").references(() => people.id, { onDelete: "cascade" }),
    letterId: uuid("letter_id").references((): AnyPgColumn => letters.id, { onDelete: "cascade" }),
    /** Whose coordinators see to it; only who coordinates all of them. */
    cohortIds: uuid("cohort_ids").array().notNull().default(sql`'{}'::uuid[]`),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    /** An invitation as iCalendar text, with its METHOD. */
    calendar: text("calendar"),
    state: text("state").$type<MailState>().notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull().defaultNow(),
    lastError: text("last_error"),
    failingSince: instant("failing_since"),
    /** Afterwards it says nothing any more, and is not sent. */
    expiresAt: instant("expires_at"),
    createdBy: uuid("created_by").references(() => people.id),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    mayRead(
      allOf(
        // When two meet is theirs alone, and what opens a door is hers.
        sql`kind not in ('sign_in', 'meeting')`,
        anyOf(
          wroteAsCoordinator,
          administrator,
          sql`cohort_ids <> '{}' and cohort_ids <@ array(select coordinated_cohorts())`,
        ),
      ),
    ),
    mayInsert(anyOf(sql`kind = 'sign_in'`, own("created_by"))),
    index("mails_waiting").on(t.nextAttemptAt).where(sql`state in ('queued', 'sending')`),
    index("mails_person").on(t.personId),
    // A letter reaches nobody twice.
    uniqueIndex("mails_letter_once").on(t.letterId, t.personId),
    check("mails_state", oneOf("state", mailStates)),
    check("mails_address", sql`to_address is not null or state in ('by_hand', 'handed', 'dropped')`),
    check("mails_kind", oneOf("kind", mailKinds)),
  ],
);

/** Two profiles of one woman, merged; the snapshot undoes it. */
export const personMerges = pgTable(
  "person_merges",
  {
    id: id(),
    keptId: uuid("kept_id")
      .notNull()
      .references(() => people.id),
    mergedId: uuid("merged_id")
      .notNull()
      .references(() => people.id),
    /** Ids moved, by table, and the kept profile as it was. */
    snapshot: jsonb("snapshot").$type<MergeSnapshot>().notNull(),
    mergedBy: uuid("merged_by")
      .notNull()
      .references(() => people.id),
    mergedAt: instant("merged_at").notNull().defaultNow(),
    undoneAt: instant("undone_at"),
  },
  () => [
    // Written by merge_people() and undo_merge() alone.
    mayRead(anyOf(own("merged_by"), administrator)),
  ],
);
export type MergeSnapshot = {
  moved: Record<string, string[]>;
  /** How many rows of each part had their like in the kept profile and stayed. */
  stayed?: Record<string, number>;
  /** Columns of the kept profile that were empty and took the merged one's value. */
  filled?: string[];
  mergedName?: string;
  email: string | null;
  keptEmail: string | null;
};

/** Who did what, when. Written by every verb; read by administrators. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant("at").notNull().defaultNow(),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => people.id),
    verb: text("verb").notNull(),
    subjectId: uuid("subject_id"),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    // Who applied to a blind call stays unsaid until its names are known.
    mayRead(
      allOf(
        administrator,
        sql`not (verb in ('express-interest', 'withdraw-interest', 'ask-for-note', 'write-note', 'prove-requirement')
          and subject_id in (select veiled_subjects()))`,
      ),
    ),
    mayInsert(own("actor_id")),
    index("audit_log_at").on(t.at),
    // How a journey goes is none of an administrator's, and is to be forgotten.
    check(
      "audit_log_no_travel",
      sql`verb not in ('save-visa-outcome', 'set-travel-step', 'make-travel-letter') or not detail ?| array['result', 'step', 'state', 'kind']`,
    ),
  ],
);

/** A person's secret calendar address; only its hash is kept, and it can be revoked. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull().unique(),
    createdAt: createdAt(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    mayRead(mine),
    mayInsert(mine),
    mayUpdate(mine),
    uniqueIndex("calendar_feeds_one_in_force").on(t.personId).where(sql`revoked_at is null`),
  ],
);

/** Two of her people look like one woman and are not: they are not proposed again. */
export const separatePeople = pgTable(
  "separate_people",
  {
    oneId: uuid("one_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    otherId: uuid("other_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    saidBy: uuid("said_by")
      .notNull()
      .references(() => people.id),
    saidAt: instant("said_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.oneId, t.otherId] }),
    mayRead(allOf(inSet("one_id", "coordinated_people"), inSet("other_id", "coordinated_people"))),
    mayInsert(
      allOf(inSet("one_id", "coordinated_people"), inSet("other_id", "coordinated_people"), own("said_by")),
    ),
    mayDelete(allOf(inSet("one_id", "coordinated_people"), inSet("other_id", "coordinated_people"))),
    check("separate_people_in_order", sql`one_id < other_id`),
  ],
);

import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type BatchItemState,
  batchItemStates,
  type CertificateEnd,
  certificateEnds,
  type Locale,
  locales,
} from "../enums";
import { cohorts, enrolments } from "./cohorts";
import { createdAt, id, instant, oneOf } from "./columns";
import { people } from "./people";
import { allOf, anyOf, inSet, mayInsert, mayRead, mayUpdate, own } from "./policies";

/** What a certificate says, frozen when it is issued, in the language it was issued in. */
export type CertificateText = {
  name: string;
  programme: string;
  cohort: string;
  startsOn: string;
  endsOn: string;
  /** Titles of the modules she did, in the order of the curriculum. */
  modules: string[];
  /** Day it was issued, `YYYY-MM-DD`. */
  issuedOn: string;
};

/** A trigger keeps enrolment, cohort and person together, and everything but its end as it was issued. */
export const certificates = pgTable(
  "certificates",
  {
    id: id(),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Its public address: 160 random bits. Whoever knows it may check what the certificate says. */
    code: text("code").notNull().unique(),
    locale: text("locale").$type<Locale>().notNull(),
    says: jsonb("says").$type<CertificateText>().notNull(),
    replacesId: uuid("replaces_id").references((): AnyPgColumn => certificates.id),
    issuedBy: uuid("issued_by")
      .notNull()
      .references(() => people.id),
    issuedAt: instant("issued_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
    endedAs: text("ended_as").$type<CertificateEnd>(),
    endedBy: uuid("ended_by").references(() => people.id),
    /** Why it was revoked; for coordinators, never on the public page. */
    reason: text("reason"),
  },
  (t) => [
    mayRead(anyOf(own("person_id"), inSet("cohort_id", "coordinated_cohorts"))),
    mayInsert(allOf(own("issued_by"), inSet("cohort_id", "coordinated_cohorts"))),
    mayUpdate(inSet("cohort_id", "coordinated_cohorts")),
    uniqueIndex("certificates_one_in_force").on(t.enrolmentId).where(sql`ended_at is null`),
    index("certificates_person").on(t.personId),
    index("certificates_cohort").on(t.cohortId),
    check("certificates_locale", oneOf("locale", locales)),
    check("certificates_code", sql`code ~ '^[0-9A-HJKMNP-TV-Z]{32}$'`),
    check("certificates_name", sql`btrim(says ->> 'name') <> ''`),
    check("certificates_ended_as", oneOf("ended_as", certificateEnds)),
    check(
      "certificates_end",
      sql`(ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null)`,
    ),
    check(
      "certificates_reason",
      sql`ended_as is distinct from 'revoked' or btrim(coalesce(reason, '')) <> ''`,
    ),
  ],
);

/** "Certificates for all who complete", as work that goes on by itself and is taken up again after a stop. */
export const certificateBatches = pgTable(
  "certificate_batches",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    mayRead(inSet("cohort_id", "coordinated_cohorts")),
    mayInsert(allOf(own("created_by"), inSet("cohort_id", "coordinated_cohorts"))),
    mayUpdate(inSet("cohort_id", "coordinated_cohorts")),
    uniqueIndex("certificate_batches_one_open").on(t.cohortId).where(sql`finished_at is null`),
  ],
);

const ofBatch: SQL = sql`exists (select 1 from certificate_batches b where b.id = batch_id)`;

export const certificateBatchItems = pgTable(
  "certificate_batch_items",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => certificateBatches.id, { onDelete: "cascade" }),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id, { onDelete: "cascade" }),
    state: text("state").$type<BatchItemState>().notNull().default("waiting"),
    settledAt: instant("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.enrolmentId] }),
    mayRead(ofBatch),
    mayInsert(ofBatch),
    mayUpdate(ofBatch),
    index("certificate_batch_items_waiting").on(t.batchId).where(sql`state = 'waiting'`),
    check("certificate_batch_items_state", oneOf("state", batchItemStates)),
    check("certificate_batch_items_settled", sql`(state = 'waiting') = (settled_at is null)`),
  ],
);

import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { type CertificateEnd, certificateEnds, type Locale, locales } from "../enums";
import { cohorts } from "./cohorts";
import { id, instant, oneOf } from "./columns";
import { people } from "./people";
import { allOf, anyOf, inSet, mayInsert, mayRead, mayUpdate, own } from "./policies";

/** What a certificate of service says, frozen when it is issued. The database counts the figures itself. */
export type ServiceText = {
  name: string;
  programme: string;
  cohort: string;
  /** Of meetings that were held; those who met together count once. */
  minutes: number;
  meetings: number;
  /** How many leaders she walked with. */
  mentees: number;
  /** First day of her first pair, and of the last meeting held. */
  startsOn: string;
  endsOn: string;
  issuedOn: string;
};

/** A mentor's service in one cohort, as it was on the day. A trigger keeps everything but its end as it was issued. */
export const serviceCertificates = pgTable(
  "service_certificates",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id),
    /** Its public address, of the same kind as a leader's certificate. */
    code: text("code").notNull().unique(),
    locale: text("locale").$type<Locale>().notNull(),
    says: jsonb("says").$type<ServiceText>().notNull(),
    replacesId: uuid("replaces_id").references((): AnyPgColumn => serviceCertificates.id),
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
    uniqueIndex("service_certificates_one_in_force").on(t.personId, t.cohortId).where(sql`ended_at is null`),
    index("service_certificates_cohort").on(t.cohortId),
    check("service_certificates_locale", oneOf("locale", locales)),
    check("service_certificates_code", sql`code ~ '^[0-9A-HJKMNP-TV-Z]{32}$'`),
    check("service_certificates_name", sql`btrim(says ->> 'name') <> ''`),
    check("service_certificates_served", sql`(says ->> 'minutes')::integer > 0`),
    check("service_certificates_ended_as", oneOf("ended_as", certificateEnds)),
    check(
      "service_certificates_end",
      sql`(ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null)`,
    ),
    check(
      "service_certificates_reason",
      sql`ended_as is distinct from 'revoked' or btrim(coalesce(reason, '')) <> ''`,
    ),
  ],
);

import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { type Commission, type EnrolmentStatus, enrolmentStatuses } from "../enums";
import { createdAt, id, instant, oneOf, version, words } from "./columns";
import { organisations, people } from "./people";
import { commissions } from "./places";
import {
  administrator,
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
import { curricula } from "./training";

export const programmes = pgTable("programmes", { id: id(), name: text("name").notNull().unique() }, () => [
  mayRead(signedIn),
  ...mayChange(administrator),
]);

export const cohorts = pgTable(
  "cohorts",
  {
    id: id(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    name: text("name").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    commissionCode: text("commission_code")
      .$type<Commission>()
      .references(() => commissions.code),
    workingLanguages: words("working_languages"),
    curriculumId: uuid("curriculum_id").references(() => curricula.id),
    createdBy: uuid("created_by").references(() => people.id),
    version: version(),
  },
  (t) => [
    mayRead(
      anyOf(
        inSet("id", "coordinated_cohorts"),
        inSet("id", "facilitated_cohorts"),
        inSet("id", "own_cohorts"),
        own("created_by"),
      ),
    ),
    mayInsert(anyCoordinator),
    mayUpdate(inSet("id", "coordinated_cohorts")),
    mayDelete(administrator),
    unique("cohorts_name").on(t.programmeId, t.name),
    check("cohorts_end_after_start", sql`ends_on >= starts_on`),
  ],
);

/** Organisations take part; a leader belongs to one of them. */
export const cohortOrganisations = pgTable(
  "cohort_organisations",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.organisationId] }),
    mayRead(
      anyOf(
        inSet("cohort_id", "coordinated_cohorts"),
        inSet("cohort_id", "facilitated_cohorts"),
        inSet("cohort_id", "own_cohorts"),
      ),
    ),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
  ],
);

export const enrolments = pgTable(
  "enrolments",
  {
    id: id(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    status: text("status").$type<EnrolmentStatus>().notNull().default("invited"),
    /** Why the status last changed; the trigger copies it into the history. */
    reason: text("reason"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique("enrolments_once").on(t.cohortId, t.personId),
    index("enrolments_person").on(t.personId),
    mayRead(
      anyOf(
        own("person_id"),
        inSet("cohort_id", "coordinated_cohorts"),
        inSet("cohort_id", "facilitated_cohorts"),
        inSet("person_id", "mentored_people"),
      ),
    ),
    ...mayChange(inSet("cohort_id", "coordinated_cohorts")),
    check("enrolments_status", oneOf("status", enrolmentStatuses)),
  ],
);

/** Every change of status; written by a trigger, so no path forgets it. */
export const enrolmentChanges = pgTable(
  "enrolment_changes",
  {
    id: id(),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id, { onDelete: "cascade" }),
    fromStatus: text("from_status").$type<EnrolmentStatus>(),
    toStatus: text("to_status").$type<EnrolmentStatus>().notNull(),
    reason: text("reason"),
    changedBy: uuid("changed_by").references(() => people.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    index("enrolment_changes_enrolment").on(t.enrolmentId),
    mayRead(sql`exists (select 1 from enrolments e where e.id = enrolment_id)`),
  ],
);

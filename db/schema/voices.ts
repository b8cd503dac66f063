import { sql } from "drizzle-orm";
import { char, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type SharingCircle, sharingCircles } from "../enums";
import { cohorts } from "./cohorts";
import { createdAt, id, objectives, oneOf, onlyObjectives, version } from "./columns";
import { people } from "./people";
import { countries } from "./places";
import { allOf, anyOf, inSet, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

/** A leader's reading of a policy: who benefits, who is marginalised or hurt, what should change. */
export const assessments = pgTable(
  "assessments",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohorts.id, { onDelete: "cascade" }),
    countryCode: char("country_code", { length: 2 })
      .notNull()
      .references(() => countries.code),
    policy: text("policy").notNull(),
    whoBenefits: text("who_benefits").notNull(),
    whoIsHurt: text("who_is_hurt").notNull(),
    ask: text("ask").notNull(),
    objectives: objectives(),
    sharedWith: text("shared_with").$type<SharingCircle>().notNull().default("only_me"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("assessments_person").on(t.personId),
    index("assessments_cohort").on(t.cohortId),
    mayRead(
      anyOf(
        own("person_id"),
        allOf(sql`shared_with <> 'only_me'`, inSet("cohort_id", "coordinated_cohorts")),
        allOf(sql`shared_with = 'cohort'`, inSet("cohort_id", "own_cohorts")),
      ),
    ),
    mayInsert(allOf(own("person_id"), inSet("cohort_id", "own_cohorts"))),
    mayUpdate(own("person_id")),
    mayDelete(own("person_id")),
    check("assessments_shared_with", oneOf("shared_with", sharingCircles)),
    check("assessments_objectives", onlyObjectives),
  ],
);

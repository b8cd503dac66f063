import { char, check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type CommitmentState, commitmentStates } from "../enums";
import { createdAt, id, objectives, oneOf, onlyObjectives, version } from "./columns";
import { editions } from "./forums";
import { countries } from "./places";
import { anyCoordinator, mayChange, mayRead, signedIn } from "./policies";

/** What a State promised, where it said so, and what came of it. */
export const commitments = pgTable(
  "commitments",
  {
    id: id(),
    countryCode: char("country_code", { length: 2 })
      .notNull()
      .references(() => countries.code),
    editionId: uuid("edition_id").references(() => editions.id),
    promise: text("promise").notNull(),
    saidOn: date("said_on").notNull(),
    source: text("source").notNull(),
    objectives: objectives(),
    state: text("state").$type<CommitmentState>().notNull().default("promised"),
    nextCheckOn: date("next_check_on"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index("commitments_country").on(t.countryCode),
    mayRead(signedIn),
    ...mayChange(anyCoordinator),
    check("commitments_state", oneOf("state", commitmentStates)),
    check("commitments_objectives", onlyObjectives),
  ],
);

import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type InterestState, interestStates } from "../enums";
import { id, instant, oneOf } from "./columns";
import { interests, opportunities } from "./opportunities";
import { people } from "./people";
import { inSet, mayRead } from "./policies";

/** What a decision on an application was before it became another; written by a trigger alone. */
export const earlierDecisions = pgTable(
  "earlier_decisions",
  {
    id: id(),
    interestId: uuid("interest_id")
      .notNull()
      .references(() => interests.id, { onDelete: "cascade" }),
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    state: text("state").$type<InterestState>().notNull(),
    reason: text("reason").notNull(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => people.id),
    decidedAt: instant("decided_at"),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (t) => [
    index("earlier_decisions_interest").on(t.interestId, t.changedAt),
    index("earlier_decisions_opportunity").on(t.opportunityId),
    mayRead(inSet("opportunity_id", "revealed_opportunities")),
    check("earlier_decisions_state", oneOf("state", interestStates)),
  ],
);

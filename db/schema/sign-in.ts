import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { citext, createdAt, instant } from "./columns";
import { people } from "./people";
import { administrator, anyOf, inSet, mayDelete, mayRead, own } from "./policies";

const mine = own("person_id");

/** Sign-in sessions by the hash of their cookie. No request reads them but through `auth_…()`. */
export const signInSessions = pgTable(
  "sign_in_sessions",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expires: instant("expires").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("sign_in_sessions_person").on(t.personId),
    mayRead(mine),
    mayDelete(anyOf(mine, administrator)),
  ],
);

/** Sign-in links by the hash of their token; reachable only through `auth_…()`. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    email: citext("email").notNull(),
    expires: instant("expires").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("sign_in_links_email").on(t.email, t.createdAt), mayRead(sql`false`)],
);

/** The day each person was last here: no hour, no place. Written by `auth_viewer()` only. */
export const visits = pgTable(
  "visits",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    lastOn: date("last_on").notNull().default(sql`current_date`),
  },
  () => [mayRead(anyOf(mine, inSet("person_id", "coordinated_people")))],
);

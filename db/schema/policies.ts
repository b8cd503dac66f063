import { type SQL, sql } from "drizzle-orm";
import { pgPolicy } from "drizzle-orm/pg-core";

/**
 * Row-level policies, written beside each table. Every predicate reads a function of
 * `db/migrations/0000_viewer.sql` inside a sub-select, so PostgreSQL evaluates it once per query.
 */
export const mayRead = (using: SQL) => pgPolicy("may_read", { for: "select", using });
export const mayInsert = (check: SQL) => pgPolicy("may_insert", { for: "insert", withCheck: check });
export const mayUpdate = (using: SQL, check: SQL = using) =>
  pgPolicy("may_update", { for: "update", using, withCheck: check });
export const mayDelete = (using: SQL) => pgPolicy("may_delete", { for: "delete", using });
export const mayChange = (using: SQL) => [mayInsert(using), mayUpdate(using), mayDelete(using)];

export const everyone = sql.raw("true");
export const signedIn = sql.raw("(select current_person()) is not null");
export const administrator = sql.raw("(select is_administrator())");
/** An administrator, or a coordinator of any cohort. */
export const anyCoordinator = sql.raw("(select is_coordinator())");

export const own = (column: string) => sql.raw(`${column} = (select current_person())`);
export const inSet = (column: string, set: string) => sql.raw(`${column} in (select ${set}())`);
export const anyOf = (...predicates: SQL[]) => sql`${sql.join(predicates, sql` or `)}`;
export const allOf = (...predicates: SQL[]) => sql`(${sql.join(predicates, sql`) and (`)})`;

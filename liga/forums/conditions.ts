import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * Deadlines, access routes and seat rules carry no version of their own: PostgreSQL's `xmin`, the
 * transaction that wrote the row, says whether it is still the one the form showed.
 */
export const stillAs = (id: PgColumn, rowId: string, seen: string | undefined): SQL =>
  sql`${id} = ${rowId} and xmin::text = ${seen ?? ""}`;

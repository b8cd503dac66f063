import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Whether the database answers at all; asked by the health check, which knows no viewer. */
export const databaseAnswers = (): Promise<boolean> =>
  database()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );

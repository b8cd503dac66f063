import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
/** A transaction that already knows who is asking. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** A pool of connections to `url`, with Drizzle on top. Scripts, seeds and tests use it directly. */
export function connect(url: string, { max = 10 }: { max?: number } = {}) {
  const client = postgres(url, { max, onnotice: () => {} });
  return { client, db: drizzle(client, { schema }), end: () => client.end({ timeout: 5 }) };
}

import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
/** A transaction that already knows who is asking. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** A pool of connections to `url`, with Drizzle on top. Scripts, seeds and tests use it directly. */
export function connect(url: string, { max = 10 }: { max?: number } = {}) {
  const client = remembering(postgres(url, { max, onnotice: () => {} }));
  const { begin } = client;
  client.begin = ((work: (tx: postgres.TransactionSql) => unknown) =>
    begin((tx) => work(remembering(tx)))) as typeof begin;
  return { client, db: drizzle(client, { schema }), end: () => client.end({ timeout: 5 }) };
}

/** No text of PostgreSQL has a NUL; one in an address (`?search=%00`) finds what there is without it. */
const keepable = <T>(value: T): T =>
  typeof value === "string" && value.includes("\0") ? (value.replaceAll("\0", "") as T) : value;

/**
 * Drizzle asks every statement as if for the first time, which costs a second way to the database and a
 * new plan. Here each connection keeps those with parameters, as `postgres` does of its own accord.
 */
function remembering<T extends postgres.ISql>(client: T): T {
  const ask = client.unsafe;
  const unsafe: typeof ask = (text, parameters, options) =>
    ask(text, parameters?.map(keepable), { ...options, prepare: Boolean(parameters?.length) });
  return Object.assign(client, { unsafe });
}

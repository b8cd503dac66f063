import "server-only";
import { asPerson } from "./as-viewer";
import { connect, type Database, type Tx } from "./connect";

// One pool a process, also across hot reloads. Opened at the first query: a build needs no database.
const held = globalThis as { ligaDatabase?: Database };

/** The app role's database. Only the `auth_…()`-like doors may be called on it directly. */
export function database(): Database {
  const url = process.env.DATABASE_APP_URL;
  if (!url) throw new Error("DATABASE_APP_URL is not set: start LIGA with `npm start`.");
  held.ligaDatabase ??= connect(url).db;
  return held.ligaDatabase;
}

/** Every request's way to data: a transaction in which the database knows who is asking. */
export const asViewer = <T>(viewer: { id: string } | null, work: (tx: Tx) => Promise<T>) =>
  asPerson(database(), viewer?.id ?? null, work);

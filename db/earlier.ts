import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/** The migrations this version has, oldest first, each by the hash of its text. */
export const knownMigrations = () => readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash);

/** Brings an empty database to the schema as it was after the first `count` migrations; grants nothing. */
export async function migrateToEarlier(ownerUrl: string, count: number): Promise<void> {
  const earlier = await mkdtemp(path.join(tmpdir(), "liga-migrations-"));
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await cp(folder, earlier, { recursive: true });
    const journalFile = path.join(earlier, "meta/_journal.json");
    const journal = JSON.parse(await readFile(journalFile, "utf8"));
    await writeFile(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
    await migrate(drizzle(client), { migrationsFolder: earlier });
  } finally {
    await client.end();
    await rm(earlier, { recursive: true, force: true });
  }
}

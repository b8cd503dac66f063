import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
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
    const journal = JSON.parse(await readFile(path.join(folder, "meta/_journal.json"), "utf8"));
    const entries: { tag: string }[] = journal.entries.slice(0, count);
    await mkdir(path.join(earlier, "meta"));
    await writeFile(path.join(earlier, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries)
      await symlink(path.join(folder, `${tag}.sql`), path.join(earlier, `${tag}.sql`));
    await migrate(drizzle(client), { migrationsFolder: earlier });
  } finally {
    await client.end();
    await rm(earlier, { recursive: true, force: true });
  }
}

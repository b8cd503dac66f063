import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import { appliedMigrations, quoted, quotedList, tablesInOrder } from "./catalogue";

export type BackupHeader = { format: "liga-backup"; version: 1; takenAt: string; migrations: string[] };

/** No backup was made; the message says why in one line. */
export class BackupError extends Error {
  override name = "BackupError";
}

/**
 * Writes every row of the database to one gzip file, as they were at one instant: a line of JSON that names
 * the migrations; for each table a line of JSON and its rows as COPY prints them, closed by `\.`; a last line
 * of JSON with the sequences. Whoever restores can read it with zcat.
 * Asks for the owner of the tables, whom row-level security does not bind: a role it binds is refused by
 * PostgreSQL rather than given part of the rows.
 */
export async function backup(ownerUrl: string, file: string): Promise<{ tables: number }> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const half = `${file}.part`;
  try {
    const tables = await sql.begin("isolation level repeatable read read only", async (tx) => {
      await tx`set local row_security = off`;
      const content = Readable.from(contentOf(tx));
      await pipeline(content, createGzip(), createWriteStream(half, { mode: 0o600 }));
      return (await tablesInOrder(tx)).length;
    });
    await rename(half, file);
    return { tables };
  } catch (error) {
    await rm(half, { force: true });
    throw plainly(error, file);
  } finally {
    await sql.end();
  }
}

async function* contentOf(tx: postgres.ISql): AsyncGenerator<string | Buffer> {
  const takenAt = new Date().toISOString();
  const migrations = await appliedMigrations(tx);
  yield `${JSON.stringify({ format: "liga-backup", version: 1, takenAt, migrations } satisfies BackupHeader)}\n`;
  for (const entry of await tablesInOrder(tx)) {
    yield `${JSON.stringify(entry)}\n`;
    const copy = `copy ${quoted(entry.table)} (${quotedList(entry.columns)}) to stdout`;
    const rows = await tx.unsafe(copy).readable();
    yield* rows;
    // The driver pauses its socket when a stream is full and, when that stream ends meanwhile, never resumes it.
    rows._read(0);
    yield "\\.\n";
  }
  const sequences = await tx<{ name: string; value: string }[]>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null`;
  yield `${JSON.stringify({ sequences })}\n`;
}

function plainly(error: unknown, file: string) {
  const { code } = error as { code?: string };
  if (code === "ENOENT" || code === "EACCES" || code === "ENOSPC")
    return new BackupError(`${file} cannot be written (${code}); no backup was made.`);
  // 42501: the role may not read a table, or row-level security would show it only part of one.
  if (code === "42501")
    return new BackupError(
      "This role may not read every row. A backup needs DATABASE_URL to name the owner of the tables.",
    );
  return error;
}

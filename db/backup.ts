import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import { appliedMigrations, quoted, quotedList, tablesInOrder } from "./catalogue";

export type BackupHeader = { format: "liga-backup"; version: 1; takenAt: string; migrations: string[] };

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
    throw error;
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

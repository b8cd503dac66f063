import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import postgres from "postgres";
import type { BackupHeader } from "./backup";
import { appliedMigrations, quoted, quotedList, type TableColumns, tablesInOrder } from "./catalogue";
import { knownMigrations, migrateToEarlier } from "./earlier";
import { emptyDatabase } from "./empty";
import { type AppRole, migrateDatabase } from "./migrate";

/** The file cannot be restored here; the message says why in one line. */
export class RestoreError extends Error {
  override name = "RestoreError";
}

/**
 * Puts a backup's rows in place of everything in the database, as its owner; all or nothing when the backup
 * is of this schema. A backup of an earlier schema empties the database first and is migrated after loading;
 * one of a later schema is refused. Foreign keys are taken off and put back, so every one is checked again,
 * and triggers rest meanwhile, so that no history is written twice; neither needs more than the owner's rights.
 */
export async function restore(
  ownerUrl: string,
  file: string,
  appRole?: AppRole,
): Promise<{ takenAt: string; tables: number }> {
  const lines = linesOf(file);
  const header = readHeader((await lines.next()).value, file);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    if ((await appliedMigrations(sql)).join() !== header.migrations.join()) {
      await emptyDatabase(ownerUrl);
      await migrateToEarlier(ownerUrl, header.migrations.length);
    }
    const tables = await sql.begin((tx) => replaceRows(tx, lines, file));
    await migrateDatabase(ownerUrl, appRole);
    return { takenAt: header.takenAt, tables };
  } finally {
    await lines.return(undefined);
    await sql.end();
  }
}

/** Throws a RestoreError when the file is no backup that this version could restore; reads its first line only. */
export async function checkBackup(file: string): Promise<void> {
  const lines = linesOf(file);
  readHeader((await lines.next()).value, file);
  await lines.return(undefined);
}

async function replaceRows(tx: postgres.ISql, lines: AsyncIterator<Buffer>, file: string) {
  const present = await tablesInOrder(tx);
  const names = new Set(present.map(({ table }) => table));
  const keys = await tx<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
  const triggers = await tx<{ table: string; name: string }[]>`
    select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger
    join pg_class c on c.oid = tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled = 'O'`;
  await tx`set local row_security = off`;
  await tx`set constraints all immediate`;
  const all = (commands: string[]) => tx.unsafe(commands.join(";"));
  await all(keys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`));
  await all(triggers.map(({ table, name }) => `alter table ${table} disable trigger ${name}`));
  if (present.length > 0) await tx.unsafe(`truncate ${quotedList([...names])}`);
  let tables = 0;
  for (;;) {
    const line = (await lines.next()).value as Buffer | undefined;
    if (!line) throw cutShort(file);
    const entry = JSON.parse(line.toString()) as
      | TableColumns
      | { sequences: { name: string; value: string }[] };
    if ("sequences" in entry) {
      for (const { name, value } of entry.sequences)
        await tx`select setval(${quoted(name)}::regclass, ${value}::bigint)`;
      break;
    }
    if (!names.has(entry.table))
      throw new RestoreError(`${file} holds a table this database lacks: ${entry.table}.`);
    await copyRows(tx, entry, lines, file);
    tables++;
  }
  // Who signed out, or was signed out, since the backup stays out; a link that was used does not work again.
  if (names.has("sign_in_sessions")) await all(["delete from sign_in_sessions", "delete from sign_in_links"]);
  await all(triggers.map(({ table, name }) => `alter table ${table} enable trigger ${name}`));
  await all(
    keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
  );
  return tables;
}

async function copyRows(tx: postgres.ISql, entry: TableColumns, lines: AsyncIterator<Buffer>, file: string) {
  const rows = rowsOf(lines, file);
  const first = await rows.next();
  if (first.done) return;
  const copy = `copy ${quoted(entry.table)} (${quotedList(entry.columns)}) from stdin`;
  const target = await tx.unsafe(copy).writable();
  target.write(first.value);
  await pipeline(rows, target);
}

/** The rows up to the table's end, gathered: one write each would be slow. */
async function* rowsOf(lines: AsyncIterator<Buffer>, file: string) {
  let waiting: Buffer[] = [];
  let size = 0;
  for (;;) {
    const { value: line } = await lines.next();
    if (!line) throw cutShort(file);
    if (line.length === 2 && line.toString() === "\\.") break;
    waiting.push(line, newline);
    size += line.length + 1;
    if (size < 65_536) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const newline = Buffer.from("\n");
const damaged = (file: string) =>
  new RestoreError(`${file} is damaged or not a backup of LIGA; nothing was restored.`);
const cutShort = (file: string) => new RestoreError(`${file} is cut short; nothing was restored.`);

function readHeader(line: unknown, file: string): BackupHeader {
  const header = parsed(line);
  if (header?.format !== "liga-backup" || header.version !== 1) throw damaged(file);
  const known = knownMigrations();
  if (header.migrations.some((hash, place) => known[place] !== hash))
    throw new RestoreError(
      `${file} was made by another or a later version of LIGA; restore it with that one.`,
    );
  return header;
}

function parsed(line: unknown): BackupHeader | undefined {
  try {
    return JSON.parse(String(line));
  } catch {
    return undefined;
  }
}

/** The file's lines without their ends, as bytes, however long a row is. */
async function* linesOf(file: string): AsyncGenerator<Buffer, undefined> {
  let rest: Buffer[] = [];
  for await (const chunk of contentOf(file)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  return undefined;
}

async function* contentOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code === "Z_BUF_ERROR") throw cutShort(file);
    if (code.startsWith("Z_")) throw damaged(file);
    if (code === "ENOENT") throw new RestoreError(`There is no file ${file}.`);
    throw error;
  }
}

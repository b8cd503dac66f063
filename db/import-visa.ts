import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "./connect";
import { countries, visaMeasures, visaRequirements, visaSources } from "./schema";
import { type BadRow, readMeasures, readRequirements } from "./visa-file";

/** What is wrong with the file, in words for whoever typed the command. */
export class VisaFileError extends Error {}

const mostBytes = 20_000_000;
const index = "passportindex.org";

type Asked = { file: string; overlay: boolean; date?: string | undefined; source?: string | undefined };

/**
 * Replaces a whole table, or changes nothing: a file with one bad row is refused with every bad row named.
 * Who reads meanwhile sees the old table until the new one is whole.
 */
export async function importVisa(db: Database, { file, overlay, date, source }: Asked) {
  const { text, changed } = await readText(file);
  const on = date ?? /\d{4}-\d\d-\d\d/.exec(path.basename(file))?.[0] ?? changed;
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || Number.isNaN(Date.parse(on)))
    throw new VisaFileError(`"${on}" is no day: --date 2026-02-17`);
  const known = new Set((await db.select({ code: countries.code }).from(countries)).map(({ code }) => code));
  const kind = overlay ? ("measures" as const) : ("requirements" as const);
  const name = source ?? (overlay ? path.basename(file) : index);
  const measures = overlay ? readMeasures(text, known, name) : null;
  const requirements = overlay ? null : readRequirements(text, known);
  const { bad, rows } = measures ?? requirements ?? { bad: [], rows: [] };
  if (bad.length > 0) throw new VisaFileError(faults(bad));
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('visa tables'))`);
    if (requirements) {
      await tx.delete(visaRequirements);
      for (let at = 0; at < requirements.rows.length; at += 10_000)
        await tx.insert(visaRequirements).values(requirements.rows.slice(at, at + 10_000));
    }
    if (measures) {
      await tx.delete(visaMeasures);
      await tx.insert(visaMeasures).values(measures.rows);
    }
    const row = { kind, source: name, dataOn: on, rows: rows.length, importedAt: new Date() };
    await tx.insert(visaSources).values(row).onConflictDoUpdate({ target: visaSources.kind, set: row });
  });
  return { kind, rows: rows.length, on, source: name };
}

async function readText(file: string) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new VisaFileError(`There is no file ${file}.`);
  if (stat.size > mostBytes)
    throw new VisaFileError(`${file} has ${stat.size} bytes; a table of visas has fewer than ${mostBytes}.`);
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file)) parts.push(part as Buffer);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
    return { text, changed: stat.mtime.toISOString().slice(0, 10) };
  } catch {
    throw new VisaFileError(`${file} is no text in UTF-8.`);
  }
}

const most = 20;
const faults = (bad: BadRow[]) =>
  [
    "Nothing was imported, as these rows cannot be read:",
    ...bad.slice(0, most).map(({ line, why }) => `  line ${line}: ${why}`),
    ...(bad.length > most ? [`  and ${bad.length - most} more`] : []),
  ].join("\n");

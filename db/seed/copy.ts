import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Sql } from "postgres";

const plain = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return plain(`{${value.map((item) => `"${String(item).replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`);
  return plain(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/** Writes rows with COPY: the fastest way in, and the same for four rows as for a million. */
export async function copyRows<T extends PgTable>(client: Sql, table: T, rows: T["$inferInsert"][]) {
  const first = rows[0];
  if (!first) return;
  const columns = getTableColumns(table);
  const keys = Object.keys(first);
  const names = keys.map((key) => `"${columns[key]?.name}"`).join(", ");
  const sink = await client.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  await pipeline(Readable.from(lines(rows as Record<string, unknown>[], keys)), sink);
}

/** One string for about a thousand rows: few, large writes. */
function* lines(rows: Record<string, unknown>[], keys: string[]) {
  for (let i = 0; i < rows.length; i += 1000) {
    yield rows
      .slice(i, i + 1000)
      .map((row) => `${keys.map((key) => field(row[key])).join("\t")}\n`)
      .join("");
  }
}

import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { TransactionSql } from "postgres";

const rowsAtOnce = 5000;

/**
 * Writes rows, thousands in a statement: they travel as one JSON text, so neither the number of
 * parameters nor the shape of a column matters. Every row has the keys of the first.
 */
export async function writeRows<T extends PgTable>(tx: TransactionSql, table: T, rows: T["$inferInsert"][]) {
  const columns = getTableColumns(table);
  const keys = Object.keys(rows[0] ?? {});
  const names = keys.map((key) => `"${columns[key]?.name}"`).join(", ");
  const into = getTableName(table);
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    const batch = rows
      .slice(i, i + rowsAtOnce)
      .map((row: Record<string, unknown>) =>
        Object.fromEntries(keys.map((key) => [columns[key]?.name, row[key]])),
      );
    await tx.unsafe(
      `insert into "${into}" (${names}) select ${names} from json_populate_recordset(null::"${into}", $1::text::json)`,
      // A whole number beyond JSON's own goes as its digits, which PostgreSQL reads.
      [JSON.stringify(batch, (_, value) => (typeof value === "bigint" ? value.toString() : value))],
    );
  }
}

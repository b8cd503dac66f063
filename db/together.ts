import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "./connect";

type Rows = Record<string, unknown>[];

/**
 * Several reads as one statement, for pages that show a little of everything: each read is written
 * for itself as `tx.execute(sql`select …`)`, and here they travel together. Only for reads whose every
 * column has a name and that ask once; values come back as JSON has them (instants as ISO texts).
 */
export async function together<T extends readonly unknown[]>(
  tx: Tx,
  reads: (tx: Tx) => readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const asked: { query: SQL; answer: (rows: Rows) => void; fail: (error: unknown) => void }[] = [];
  let gone = false;
  const execute = (query: SQL) =>
    new Promise<Rows>((answer, fail) => {
      if (gone) fail(new Error("This read asks a second time: it cannot travel together with others."));
      else asked.push({ query, answer, fail });
    });
  const results = Promise.all(reads({ execute } as unknown as Tx)) as unknown as Promise<T>;
  // A read that fails at once waits for the others before it is heard.
  results.catch(() => {});
  gone = true;
  if (asked.length === 0) return results;
  const columns = asked.map(
    ({ query }, n) =>
      sql`(select coalesce(jsonb_agg(r), '[]') from (${query}) r) as ${sql.identifier(`read_${n}`)}`,
  );
  try {
    const [row] = await tx.execute<Record<string, Rows>>(sql`select ${sql.join(columns, sql`, `)}`);
    asked.forEach(({ answer }, n) => {
      answer(row?.[`read_${n}`] ?? []);
    });
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
  return results;
}

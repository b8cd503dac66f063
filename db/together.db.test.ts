import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson } from "./as-viewer";
import { connect, type Tx } from "./connect";
import { createTestDatabase, type TestDatabase } from "./testing";
import { together } from "./together";

let base: TestDatabase;
let app: ReturnType<typeof connect>;
beforeAll(async () => {
  base = await createTestDatabase();
  app = connect(base.appUrl, { max: 1 });
});
afterAll(async () => {
  await app.end();
  await base.drop();
});

const numbers = (tx: Tx, upTo: number) =>
  tx.execute<{ n: number }>(sql`select n from generate_series(1, ${upTo}) n order by n desc`);
const doubled = async (tx: Tx) => (await numbers(tx, 3)).map(({ n }) => n * 2);

/** How many statements a piece of work sends, told by the driver. */
async function counted<T>(work: (tx: Tx) => Promise<T>) {
  const sent: string[] = [];
  const result = await asPerson(app.db, null, (tx) => {
    const execute = tx.execute.bind(tx);
    tx.execute = ((query: Parameters<Tx["execute"]>[0]) => {
      sent.push("one");
      return execute(query);
    }) as Tx["execute"];
    return work(tx);
  });
  return { result, statements: sent.length };
}

test("several reads are one statement, each with its own rows in its own order", async () => {
  const { result, statements } = await counted((tx) =>
    together(tx, (t) => [numbers(t, 2), doubled(t), Promise.resolve("no question asked")]),
  );
  expect(result).toEqual([[{ n: 2 }, { n: 1 }], [6, 4, 2], "no question asked"]);
  expect(statements).toBe(1);
});

test("a read without rows is empty, and no read is no statement", async () => {
  const { result, statements } = await counted((tx) => together(tx, (t) => [numbers(t, 0)]));
  expect([result, statements]).toEqual([[[]], 1]);
  expect((await counted((tx) => together(tx, () => [Promise.resolve(1)]))).statements).toBe(0);
});

test("a fault in one read is the fault of all, and a second question is refused", async () => {
  const broken = (tx: Tx) => tx.execute(sql`select 1 / 0 as n`);
  const fault = (work: (tx: Tx) => Promise<unknown>) =>
    asPerson(app.db, null, work).then(
      () => "none",
      (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`,
    );
  expect(await fault((tx) => together(tx, (t) => [numbers(t, 1), broken(t)]))).toContain("division by zero");
  const twice = async (tx: Tx) => [await numbers(tx, 1), await numbers(tx, 1)];
  expect(await fault((tx) => together(tx, (t) => [twice(t)]))).toContain("a second time");
});

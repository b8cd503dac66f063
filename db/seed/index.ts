import { sql } from "drizzle-orm";
import type { TransactionSql } from "postgres";
import { connect } from "../connect";
import { generateProgramme, programmeId } from "./programme";
import { noRows, type Rows, tables } from "./programme/rows";
import { seedReference } from "./reference";
import { writeRows } from "./write-rows";

const unitsAtOnce = 20;

/** The database cannot take the demo; the message says why in one line. */
export class SeedError extends Error {
  override name = "SeedError";
}

/**
 * Fills a database with the invented programme, as its owner, all or nothing: `scale` units of two
 * cohorts and 48 leaders. Into a database that has the demo already a larger scale adds the units
 * that are missing; one with other people in it is refused with a SeedError.
 */
export async function seedDemo(ownerUrl: string, { scale = 1, today = new Date() } = {}): Promise<void> {
  const { client, db, end } = connect(ownerUrl, { max: 2 });
  try {
    await seedReference(db);
    await client.begin(async (tx) => {
      const from = await unitsThere(tx, scale);
      let waiting = noRows();
      let units = 0;
      for (const rows of generateProgramme({ scale, today, from })) {
        for (const key of Object.keys(tables) as (keyof Rows)[])
          (waiting[key] as unknown[]).push(...rows[key]);
        if (++units % unitsAtOnce > 0) continue;
        await write(tx, waiting);
        waiting = noRows();
        // The first plans were made for empty tables.
        if (units === unitsAtOnce) await tx`analyze`;
      }
      await write(tx, waiting);
      // The trigger noted each enrolment as of today; the generator's own history is the true one.
      await tx`delete from enrolment_changes where at = now()`;
    });
    await db.execute(sql`analyze`);
  } finally {
    await end();
  }
}

async function unitsThere(tx: TransactionSql, scale: number) {
  await tx`lock table people in exclusive mode`;
  const [there] = await tx<{ people: number; units: number }[]>`
    select (select count(*)::int from people) as people,
      (select count(*)::int / 2 from cohorts where programme_id = ${programmeId}) as units`;
  if (!there || there.people === 0) return 0;
  if (there.units === 0)
    throw new SeedError("This database has people in it already; the demo goes into an empty one only.");
  if (there.units >= scale)
    throw new SeedError(`This database has the demo already, at scale ${there.units}.`);
  return there.units;
}

async function write(tx: TransactionSql, rows: Rows) {
  for (const key of Object.keys(tables) as (keyof Rows)[]) {
    await writeRows(tx, tables[key], rows[key] as never[]);
  }
}

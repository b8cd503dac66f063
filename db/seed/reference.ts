import type { Database, Tx } from "../connect";
import {
  accessRoutes,
  commissions,
  countries,
  countryCommissions,
  deadlineHabits,
  editionChanges,
  editionDeadlines,
  editions,
  forumSeatRules,
  forumSessions,
  forums,
  gcmObjectives,
  seatRules,
  visaMeasures,
  visaSources,
} from "../schema";
import { accessRows, seatRuleRows } from "./reference/access";
import { deadlineRows } from "./reference/deadlines";
import { changeRows, editionRows, forumRows } from "./reference/editions";
import { forumRuleRows, habitRows } from "./reference/habits";
import { imrf2022Rows } from "./reference/imrf-2022";
import { measureRows, measuresOn } from "./reference/measures";
import { commissionRows, countryRows, membershipRows, objectiveRows } from "./reference/places";

/**
 * Puts the facts that every installation starts with into the database, as its owner: countries,
 * commissions, the 23 objectives, forums and their editions, measures on entry. Runs at every start and changes nothing
 * that is there; what belongs to an edition comes with the edition only, so that a session somebody
 * deleted does not return.
 */
export async function seedReference(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(countries).values(countryRows).onConflictDoNothing();
    await tx.insert(commissions).values(commissionRows).onConflictDoNothing();
    await tx.insert(countryCommissions).values(membershipRows).onConflictDoNothing();
    await tx.insert(gcmObjectives).values(objectiveRows).onConflictDoNothing();
    await tx.insert(forums).values(forumRows).onConflictDoNothing();
    const added = await tx
      .insert(editions)
      .values(editionRows.map(({ slug: _, ...row }) => row))
      .onConflictDoNothing()
      .returning({ id: editions.id });
    if (added.length > 0) await seedEditions(tx, new Set(added.map((row) => row.id)));
    await seedHabits(tx);
    await seedMeasures(tx);
  });
}

/** What forums usually ask: only where nothing of the kind is known, so that what somebody took out stays out. */
async function seedHabits(tx: Tx) {
  if ((await tx.$count(deadlineHabits)) === 0) await tx.insert(deadlineHabits).values(habitRows);
  if ((await tx.$count(forumSeatRules)) === 0) await tx.insert(forumSeatRules).values(forumRuleRows);
}

/** Only where nobody has imported any: an import replaces them all. */
async function seedMeasures(tx: Tx) {
  const [first] = await tx
    .insert(visaSources)
    .values({ kind: "measures", source: "LIGA", dataOn: measuresOn, rows: measureRows.length })
    .onConflictDoNothing()
    .returning({ kind: visaSources.kind });
  if (first) await tx.insert(visaMeasures).values(measureRows);
}

async function seedEditions(tx: Tx, added: Set<string>) {
  const fresh = editionRows.filter((row) => added.has(row.id));
  const ofFresh = <T extends { editionId: string }>(rows: T[]) =>
    rows.filter((row) => added.has(row.editionId));
  const put = async <T extends { editionId: string }>(rows: T[], write: (rows: T[]) => Promise<unknown>) => {
    if (ofFresh(rows).length > 0) await write(ofFresh(rows));
  };
  await put(changeRows, (rows) => tx.insert(editionChanges).values(rows).onConflictDoNothing());
  await put(deadlineRows, (rows) => tx.insert(editionDeadlines).values(rows).onConflictDoNothing());
  await put(fresh.flatMap(accessRows), (rows) => tx.insert(accessRoutes).values(rows).onConflictDoNothing());
  await put(fresh.flatMap(seatRuleRows), (rows) => tx.insert(seatRules).values(rows).onConflictDoNothing());
  await put(imrf2022Rows, (rows) => tx.insert(forumSessions).values(rows).onConflictDoNothing());
}

import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { g, withGround } from "../../delegations/try-ground";
import { wishesPage } from "../profiles/queries";
import { saveWishes } from "../profiles/verbs";
import { acceptProposal } from "./accept-proposal";
import { usualWeights } from "./score";
import { tryCohort } from "./try-cohort";
import { draftProposal, rematchLeader } from "./verbs";

withGround();
let client: postgres.Sql;
let sent: string[] = [];
beforeAll(() => {
  // The app's own pool, with an ear on it: what a verb asks is heard as it is sent.
  client = postgres(g.appUrl, { max: 4, onnotice: () => {} });
  const logger = { logQuery: (query: string) => void sent.push(query) };
  Object.assign(globalThis, { ligaDatabase: drizzle(client, { schema, logger }) });
});
afterAll(() => client.end());

/** The statements of a work, in their order, without what they are about and how many rows they write. */
async function asked(work: () => Promise<unknown>) {
  sent = [];
  await work();
  return sent.map((query) => query.replaceAll(/\$\d+/g, "?").replaceAll(/(\([?, ]+\))(, \1)+/g, "$1"));
}

test("a no is saved, counted and kept to by the very statements of a wish: nothing asks more, or less, because of one", async () => {
  const read = [];
  for (const said of ["no_go", "much"] as const) {
    const cohort = await tryCohort();
    const ana = await cohort.leader("Ana");
    await cohort.leader("Bea");
    const [one, two] = [await cohort.mentor("One"), await cohort.mentor("Two")];
    const { coordinator, cohortId } = cohort;
    const words = said === "no_go" ? { [one.id]: said } : { [two.id]: said };
    const head = async () => (await cohort.desk()).proposals[0];
    const saves = await asked(() => saveWishes(ana.viewer, { word: words }));
    const drafts = await asked(() =>
      draftProposal(coordinator, { cohortId, goal: "best_total", weights: usualWeights }),
    );
    const proposal = await head();
    const accepts = await asked(() =>
      acceptProposal(coordinator, { proposal: proposal?.id as string, version: 1 }),
    );
    const anew = await asked(() => rematchLeader(coordinator, { cohortId, menteeId: ana.id }));
    const pages = [
      await asked(() => wishesPage(one.viewer)),
      await asked(() => wishesPage(two.viewer)),
      await asked(() => cohort.desk()),
    ];
    read.push({ saves, drafts, accepts, anew, pages });
  }
  expect(read[0]).toEqual(read[1]);
  expect(read[0]?.saves.length).toBeGreaterThan(1);
});

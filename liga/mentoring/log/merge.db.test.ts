import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as } from "../../try-verbs";
import { meetingPage } from "../pair-work";
import { tryMeeting, tryPair } from "../try-pair";
import { keepPrivateNotes } from "./verbs";

withGround();

test("two profiles of one woman become one: what she kept for herself is still hers, and hers alone", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, -2);
  await keepPrivateNotes(pair.mentee, { meetingId, version: 0, text: "Mine" });
  const kept = await g.person();
  await g.enrol(kept);
  await g.enrol(pair.mentee.id);
  await g.as(g.coordinator, (tx) => tx.execute(sql`select merge_people(${kept}, ${pair.mentee.id})`));
  const seen = await meetingPage(as(kept), pair.id, meetingId, new Date());
  expect(seen?.own?.text).toBe("Mine");
  await keepPrivateNotes(as(kept), { meetingId, version: 1, text: "Still mine" });
  expect((await meetingPage(as(kept), pair.id, meetingId, new Date()))?.own?.text).toBe("Still mine");
  expect((await meetingPage(pair.mentor, pair.id, meetingId, new Date()))?.own).toBeNull();
  const [merge] = await g.own`select * from person_merges where kept_id = ${kept}`;
  expect(JSON.stringify(merge)).not.toContain("private");
});

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { catalogue } from "@/messages/catalogue";
import { g } from "../delegations/try-ground";
import { refusal } from "../try-verbs";
import type { Viewer } from "../viewer";
import { decideInterest } from "./decide-interest";
import { moveWaiting } from "./move-waiting";
import { interestsOf } from "./queries";
import { settleCall } from "./settle-call";
import { shortlist } from "./shortlist";
import {
  applied,
  call,
  close,
  coordinator,
  decide,
  facilitator,
  interestOf,
  leader,
  offersOf,
  outsider,
  second,
  settle,
  versionOf,
  withCalls,
} from "./try-calls";

withCalls();

test("decisions are hers to read once they are made known, and settled by the call's coordinators alone", async () => {
  const her = await leader();
  const id = await call({ offerHours: "48", places: "1" });
  await applied(id, her);
  expect(await refusal(settle(id))).toBe("call_still_open");
  await close(id);
  expect(await refusal(settle(id))).toBe("still_undecided");
  await decide(id, her, "selected");
  expect(await offersOf(id)).toEqual([]);
  const known = async () =>
    (
      await g.own`select known_state(i.state, o.offer_hours, o.settled_at) as state from interests i join opportunities o on o.id = i.opportunity_id where o.id = ${id}`
    )[0]?.state;
  expect(await known()).toBe("submitted");
  for (const who of [outsider, facilitator, her]) expect(await refusal(settle(id, who))).toBe("not_found");
  await Promise.all([settle(id), settleCall(second, { opportunity: id, version: await versionOf(id) })]);
  expect(await known()).toBe("selected");
  expect(await offersOf(id)).toHaveLength(1);
  await decide(id, her, "declined");
  expect(await offersOf(id)).toMatchObject([{ state: "ended" }]);
});

test("the waiting list keeps its order when one moves; the shortlist is the coordinators'", async () => {
  const women = [await leader(), await leader(), await leader()];
  const id = await call();
  for (const woman of women) {
    await applied(id, woman);
    await decide(id, woman, "waiting");
  }
  const [a, b, c] = women as [Viewer, Viewer, Viewer];
  const last = await interestOf(id, c);
  for (const who of [outsider, a, facilitator]) {
    expect(await refusal(moveWaiting(who, { interest: last.id, version: last.version, place: 1 }))).toBe(
      "not_found",
    );
    expect(await refusal(shortlist(who, { interest: last.id, on: "yes" }))).toBe("not_found");
  }
  await moveWaiting(coordinator, { interest: last.id, version: last.version, place: 1 });
  const order = await g.own`select person_id as id from interests where opportunity_id = ${id} order by rank`;
  expect(order.map((row) => row.id)).toEqual([c.id, a.id, b.id]);
  expect(await refusal(moveWaiting(second, { interest: last.id, version: last.version, place: 2 }))).toBe(
    "stale",
  );
  await shortlist(coordinator, { interest: last.id, on: "yes" });
  expect(await g.own`select shortlisted from interests where id = ${last.id}`).toEqual([
    { shortlisted: true },
  ]);
});

test("a decision changed twice is told each time in her language; who runs the call keeps the earlier reasons", async () => {
  const her = await leader();
  await g.own`update people set email = ${`${her.id}@example.org`}, locale = 'es' where id = ${her.id}`;
  const id = await call();
  await applied(id, her);
  const told = [
    ["waiting", "Six women for five places"],
    ["selected", "A place came free"],
    ["declined", "The forum took it back"],
  ] as const;
  for (const [decision, reason] of told) {
    const { id: interest, version } = await interestOf(id, her);
    await decideInterest(coordinator, { interest, version, decision, reason });
  }
  const mails = await g.own`select text from mails where person_id = ${her.id}`;
  for (const [decision, reason] of told) {
    const [mail, ...more] = mails.filter(({ text }) => text.includes(reason));
    expect(more).toEqual([]);
    const said = catalogue.es.opportunities.notice[decision].split(/\{\w+\}/);
    for (const words of said) expect(mail?.text).toContain(words.trim());
  }
  const earlier = (who: Viewer) =>
    g.as(who.id, async (tx) => [
      ...(await tx.execute(
        sql`select state, reason from earlier_decisions where opportunity_id = ${id} order by changed_at`,
      )),
    ]);
  expect(await earlier(coordinator)).toEqual(told.slice(0, 2).map(([state, reason]) => ({ state, reason })));
  const [card] = await g.as(coordinator.id, (tx) => interestsOf(tx, coordinator, id));
  expect(card?.earlier.map(({ reason }) => reason)).toEqual(told.slice(0, 2).map(([, reason]) => reason));
  for (const who of [her, outsider, facilitator]) expect(await earlier(who)).toEqual([]);
});

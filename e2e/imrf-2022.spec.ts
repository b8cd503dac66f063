import { mkdirSync } from "node:fs";
import { expect, test } from "./fixtures";
import * as call from "./imrf-2022/call";
import * as forum from "./imrf-2022/forum";
import { type Ground, layGround } from "./imrf-2022/ground";
import * as plan from "./imrf-2022/plan";
import * as travel from "./imrf-2022/travel";
import { openWorld, type World } from "./imrf-2022/world";

/**
 * The International Migration Review Forum of May 2022 once more, on a clock that the test sets: sixty women of
 * twenty-five passports apply for sixteen passes, the forum moves by a week, two visas are refused. Who applies is
 * made up; the days of the forum are not (Indico.UN events 37351 and 1000748). When the shift was heard of is not
 * known: after 26 January, when special accreditation closed 104 days before the opening as it then stood.
 */
test("the IMRF of 2022, from the call to the report: sixty apply for sixteen passes, it moves by a week, two visas are refused", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  mkdirSync("test-results", { recursive: true });
  const world = await openWorld(browser, new Date("2022-01-10T15:00:00Z"));
  if (!world) {
    expect(process.env.CI, "In CI the clock can be set.").toBeFalsy();
    console.warn("SKIPPED: libfaketime is not here (apt-get install libfaketime), so no clock can be set.");
    test.skip();
    return;
  }
  try {
    await replay(world, await layGround(world.sql));
  } finally {
    await world.end();
  }
});

async function replay(world: World, ground: Ground) {
  const { step } = test;
  const opened = await step("10 January: the forum is announced for 10 to 13 May, a call opens", async () => {
    await call.layDeadlines(world, ground);
    return call.openCall(world, ground);
  });
  await step("20 January: sixty apply", async () => {
    await world.goTo("2022-01-20T15:00:00Z");
    await call.apply(world, ground, opened);
  });
  await step("2 February: three read without names; twelve are chosen, eighteen wait", async () => {
    await world.goTo("2022-02-02T15:00:00Z");
    await call.score(world, ground, opened);
    await call.decide(world, ground, opened);
  });
  const { delegation, going } = await step("a plan fills the sixteen seats, and is made known", async () => {
    const made = await plan.createDelegation(world, ground, opened);
    const first = await plan.firstPlan(world, ground, made);
    await call.makeKnown(world, ground, opened, first);
    const { desk, going: same } = await plan.planAgain(
      world,
      ground,
      made,
      "16 seats stay as in “Plan 1”, 0 change",
    );
    expect([...same].sort()).toEqual([...first].sort());
    await plan.offerAndAccept(world, desk, made, 16);
    return { delegation: made, going: first };
  });
  await step("14 February: the forum moves to 17 to 20 May", async () => {
    await world.goTo("2022-02-14T15:00:00Z");
    await travel.shiftByAWeek(world, ground);
  });
  await step("21 February: each says what she travels on, visas are asked for", async () => {
    await world.goTo("2022-02-21T15:00:00Z");
    await travel.prepare(world, ground, delegation, going);
  });
  const refused = await step("11 April: a visa is refused; the alternate goes", async () => {
    await world.goTo("2022-04-11T15:00:00Z");
    const { seat, woman } = await travel.delegateWithVisa(world, ground, delegation);
    const alternate = await travel.nameAlternate(world, ground, delegation, opened, seat);
    await travel.noteRefusal(world, ground, delegation, woman, "2022-04-11");
    await travel.alternateGoes(world, ground, delegation, woman, alternate);
    const { desk } = await plan.planAgain(
      world,
      ground,
      delegation,
      "15 seats stay as in “Plan 1 · 2”, 1 changes",
    );
    await expect(desk.getByText(`Delegate: ${alternate.name} instead of ${woman.name}`)).toBeVisible();
    return woman;
  });
  await step("25 April: another one is refused, and nobody stands by", async () => {
    await world.goTo("2022-04-25T15:00:00Z");
    const { seat, woman } = await travel.delegateWithVisa(world, ground, delegation, [refused.id]);
    await travel.noteRefusal(world, ground, delegation, woman, "2022-04-25");
    await travel.seatIsFree(world, ground, delegation, woman, seat);
    const { desk, going: next } = await plan.planAgain(
      world,
      ground,
      delegation,
      "15 seats stay as in “Plan 1 · 3”, 1 changes",
    );
    expect(next).toHaveLength(1);
    const name = ground.women.find(({ id }) => id === next[0])?.name;
    await expect(desk.getByText(`Delegate: ${name} instead of ${woman.name}`)).toBeVisible();
    await plan.offerAndAccept(world, desk, delegation, 1);
  });
  await step("9 May: the programme, and who sits where", async () => {
    await world.goTo("2022-05-09T15:00:00Z");
    await forum.importProgramme(world, ground);
    await forum.planAgenda(world, ground, delegation);
  });
  const her = await step("17 May: in the room, without network", async () => {
    await world.goTo("2022-05-17T13:30:00Z");
    const woman = await forum.whoIsAt(world, ground, delegation, "Round table 1");
    await forum.inTheRoom(world, delegation, woman);
    return woman;
  });
  await step("17 May, after the round table: a promise", async () => {
    await world.goTo("2022-05-17T17:30:00Z");
    await forum.debrief(world, ground, delegation, her);
  });
  await step("3 June: what came of it", async () => {
    await world.goTo("2022-06-03T15:00:00Z");
    const other =
      ground.women.find(({ id }) => going.includes(id) && id !== her.id && id !== refused.id) ?? her;
    await forum.report(world, ground, delegation, her, other);
  });
}

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import { endPair } from "../end-pair";
import { scheduleMeeting } from "../schedule-meeting";
import { dayAhead, tryPair } from "../try-pair";
import { hoursPage } from "./queries";
import { offerHours, pickHour, withdrawOffer } from "./verbs";

withGround();

type Pair = Awaited<ReturnType<typeof tryPair>>;
const offer = (pair: Pair, ...slots: Date[]) => ({
  mentorshipId: pair.id,
  minutes: 45,
  zone: "UTC",
  onlineUrl: null,
  slots,
  typed: [],
});
const offers = (pair: Pair) =>
  g.own<{ id: string; ended_as: string | null; offered_by: string }[]>`
    select id, ended_as, offered_by from mentoring_offers where mentorship_id = ${pair.id} order by created_at`;
const meetings = (pair: Pair) =>
  g.own<{ starts_at: Date; duration_minutes: number }[]>`
    select starts_at, duration_minutes from mentoring_meetings where mentorship_id = ${pair.id} and cancelled_at is null`;
const [first, second, third] = [dayAhead(3), dayAhead(4), dayAhead(5)];

test("one offers, the other takes: one meeting, and the offer is settled", async () => {
  const pair = await tryPair();
  await offerHours(pair.mentor, offer(pair, first, second, third));
  const [made] = await offers(pair);
  const pick = { offerId: made?.id as string, place: 2 };
  expect(await refusal(pickHour(pair.mentor, pick))).toBe("own_offer");
  for (const stranger of [
    as(await g.person()),
    as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]),
  ])
    expect(await refusal(pickHour(stranger, pick))).toBe("not_found");
  await pickHour(pair.mentee, pick);
  await pickHour(pair.mentee, pick);
  expect(await meetings(pair)).toEqual([{ starts_at: second, duration_minutes: 45 }]);
  expect(await offers(pair)).toMatchObject([{ ended_as: "picked" }]);
  expect(await refusal(pickHour(pair.mentee, { ...pick, place: 1 }))).toBe("offer_over");
  expect(await refusal(withdrawOffer(pair.mentor, { offerId: pick.offerId }))).toBe("offer_over");
});

test("at once: ten presses of one hour and of another are one meeting and a clear answer", async () => {
  const pair = await tryPair();
  await offerHours(pair.mentor, offer(pair, first, second));
  const offerId = (await offers(pair))[0]?.id as string;
  const said = await g
    .together(
      "mentoring_meetings",
      Array.from(
        { length: 10 },
        (_, n) => () => refusal(pickHour(pair.mentee, { offerId, place: 1 + (n % 2) })),
      ),
    )
    .catch(() => null);
  expect(await meetings(pair)).toHaveLength(1);
  expect(new Set(said)).toEqual(new Set(["done", "offer_over"]));
});

test("other hours take the place of those that wait; the same hour from both is agreed", async () => {
  const pair = await tryPair();
  await offerHours(pair.mentor, offer(pair, first));
  await offerHours(pair.mentor, offer(pair, first));
  expect(await offers(pair)).toHaveLength(1);
  expect(await offerHours(pair.mentee, offer(pair, second, third))).toMatchObject({ planned: false });
  expect((await offers(pair)).map(({ ended_as }) => ended_as)).toEqual(["replaced", null]);
  expect(await offerHours(pair.mentor, offer(pair, first, third))).toMatchObject({ planned: true });
  expect(await meetings(pair)).toMatchObject([{ starts_at: third }]);
});

test("both offer one hour in the same instant: it is one meeting, however often", async () => {
  for (let round = 0; round < 5; round++) {
    const pair = await tryPair();
    const said = await Promise.all([
      offerHours(pair.mentor, offer(pair, first, second)),
      offerHours(pair.mentee, offer(pair, first, third)),
    ]);
    expect(said.map(({ planned }) => planned).sort()).toEqual([false, true]);
    expect(await meetings(pair)).toMatchObject([{ starts_at: first }]);
  }
});

test("a mentor is in one meeting at a time, whichever of her pairs takes the hour first; a group may be together", async () => {
  const [one, other] = [await tryPair(), await tryPair()];
  await g.own`update mentorships set mentor_id = ${one.mentor.id} where id = ${other.id}`;
  await offerHours(one.mentor, offer(one, first));
  await offerHours(one.mentor, offer(other, first));
  const place = async (pair: Pair) => ({ offerId: (await offers(pair))[0]?.id as string, place: 1 });
  const [a, b] = [await place(one), await place(other)];
  const said = await Promise.all([refusal(pickHour(one.mentee, a)), refusal(pickHour(other.mentee, b))]);
  expect([...said].sort()).toEqual(["done", "hour_taken"]);
  await g.own`insert into mentor_profiles (person_id, zone, capacity, group_of) values (${one.mentor.id}, 'UTC', 1, 4)`;
  const [late, again] = said[0] === "done" ? [other, b] : [one, a];
  expect(await refusal(pickHour(late.mentee, again))).toBe("done");
});

test("an hour gone by, none, too many and one the clock skips are refused, and nothing is written", async () => {
  const pair = await tryPair();
  const typed = [{ day: "2027-03-14", hour: "02:30", field: 1 }];
  for (const [wanted, code] of [
    [offer(pair), "no_hour"],
    [offer(pair, first, second, third, dayAhead(6)), "three_hours_at_most"],
    [offer(pair, dayAhead(-2)), "hour_gone"],
    [{ ...offer(pair), zone: "America/New_York", typed }, "invalid hour1 no_such_hour"],
  ] as const)
    expect(await refusal(offerHours(pair.mentor, { ...wanted, typed: [...wanted.typed] }))).toBe(code);
  expect(await offers(pair)).toEqual([]);
});

test("hers to take back; when the pair ends nothing waits and nothing is offered", async () => {
  const pair = await tryPair();
  await offerHours(pair.mentee, offer(pair, first));
  const offerId = (await offers(pair))[0]?.id as string;
  expect(await refusal(withdrawOffer(pair.mentor, { offerId }))).toBe("not_found");
  await withdrawOffer(pair.mentee, { offerId });
  await offerHours(pair.mentee, offer(pair, second));
  const coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  await endPair(coordinator, { mentorshipId: pair.id, version: 1 });
  expect((await offers(pair)).map(({ ended_as }) => ended_as)).toEqual(["withdrawn", "withdrawn"]);
  expect(await refusal(offerHours(pair.mentor, offer(pair, third)))).toBe("not_found");
  expect(
    await hoursPage(pair.mentor, pair.id, { minutes: 45, from: new Date(), now: new Date() }),
  ).toBeNull();
});

test("what both share is told to the two, never to others; who has no hours is told so", async () => {
  const pair = await tryPair();
  const now = new Date();
  const page = (who: typeof pair.mentor) => hoursPage(who, pair.id, { minutes: 60, from: now, now });
  await g.own`insert into mentor_profiles (person_id, zone, capacity) values (${pair.mentor.id}, 'UTC', 1)`;
  expect(await page(pair.mentor)).toMatchObject({ days: [], empty: "mine" });
  expect(await page(pair.mentee)).toMatchObject({ days: [], empty: "hers" });
  await g.own`insert into mentor_hours select ${pair.mentor.id}, d, 600, 720 from generate_series(1, 7) d`;
  const free = await page(pair.mentee);
  expect(free?.empty).toBeNull();
  expect(free?.days.length).toBeGreaterThan(12);
  await scheduleMeeting(pair.mentee, {
    mentorshipId: pair.id,
    day: first.toISOString().slice(0, 10),
    hour: "10:00",
    zone: "UTC",
    minutes: 120,
    onlineUrl: null,
  });
  const days = (await page(pair.mentee))?.days.map(({ day }) => day);
  expect(days).not.toContain(first.toISOString().slice(0, 10));
  for (const other of [await g.person(), g.coordinator])
    expect(await g.as(other, (tx) => tx.execute(sql`select pair_hours(${pair.id}) as hours`))).toEqual([
      { hours: null },
    ]);
});

test("past the verbs: an offer ends as the two end it, and what two wrote stays with their pair", async () => {
  const [pair, another] = [await tryPair(), await tryPair()];
  await g.own`update mentorships set mentor_id = ${pair.mentor.id} where id = ${another.id}`;
  await offerHours(pair.mentor, offer(pair, first));
  const offerId = (await offers(pair))[0]?.id as string;
  const tries = (who: string, set: ReturnType<typeof sql>) =>
    g
      .as(who, (tx) => tx.execute(sql`update mentoring_offers set ${set} where id = ${offerId}`))
      .then(
        () => "done",
        () => "refused",
      );
  const withdrawn = sql`ended_at = now(), ended_as = 'withdrawn'`;
  expect(await tries(pair.mentee.id, withdrawn)).toBe("refused");
  expect(await tries(pair.mentor.id, sql`offered_by = ${pair.mentee.id}`)).toBe("refused");
  expect(await tries(pair.mentor.id, sql`mentorship_id = ${another.id}`)).toBe("refused");
  expect(await tries(pair.mentor.id, withdrawn)).toBe("done");
  expect(await tries(pair.mentor.id, sql`ended_at = null, ended_as = null`)).toBe("refused");
  const [goal] = await g.own`insert into mentoring_goals (mentorship_id, what, due_on)
    values (${pair.id}, 'Ours', current_date) returning id`;
  await expect(
    g.as(pair.mentor.id, (tx) =>
      tx.execute(sql`update mentoring_goals set mentorship_id = ${another.id} where id = ${goal?.id}`),
    ),
  ).rejects.toThrow();
});

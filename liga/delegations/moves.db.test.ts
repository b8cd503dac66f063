import { beforeAll, expect, test } from "vitest";
import { eventsOf } from "../calendar/events";
import { room, whereabouts } from "../room/queries";
import { as, refusal } from "../try-verbs";
import { brief } from "./brief/queries";
import { ownAgenda } from "./delegate-queries";
import { lookAtMoves } from "./look-at-moves";
import { movesUnder } from "./moves";
import { publish } from "./publish";
import { diff } from "./rules";
import { at, g, withGround } from "./try-ground";
import { draftAndPublished } from "./version-queries";

withGround();
const coordinator = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
beforeAll(async () => {
  await g.own`update editions set starts_on = '2026-05-05', ends_on = '2026-05-08', city = 'New York' where id = ${g.edition}`;
});

/** Two women at one session, one of them at another too; published as version 1. */
async function published() {
  const id = await g.delegation();
  const women = [await g.person(), await g.person()] as [string, string];
  await g.seat(id, women[0], { role: "gender_rapporteur" });
  await g.seat(id, women[1]);
  const sessions = [await g.session("10:00", "11:00"), await g.session("15:00", "16:00")] as [string, string];
  for (const [who, session] of [
    [women[0], sessions[0]],
    [women[1], sessions[0]],
    [women[1], sessions[1]],
  ] as const)
    await g.assign(id, who, session);
  await publish(coordinator(), { delegation: id, after: 0 });
  return { id, women, sessions };
}
const moves = (id: string) => g.as(g.coordinator, (tx) => movesUnder(tx, coordinator(), id));
const look = async (id: string, seen?: string) =>
  lookAtMoves(coordinator(), { delegation: id, seen: seen ?? (await moves(id))?.mark ?? "" });
const assigned = async (id: string) =>
  (await g.own`select 1 from assignments where delegation_id = ${id}`).count;

test("what moved or was taken out since she published is told, until it is published again; nobody loses her place", async () => {
  const { id, sessions } = await published();
  expect(await moves(id)).toBeNull();
  await g.own`update forum_sessions set starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days' where id = ${sessions[0]}`;
  await g.own`update forum_sessions set cancelled_at = now() where id = ${sessions[1]}`;
  const told = await moves(id);
  expect(told).toMatchObject({ number: 1, edition: null, looked: null });
  expect(
    told?.sessions.map(({ was, now, people }) => [
      was.startsAt,
      now.startsAt - was.startsAt,
      now.off,
      people,
    ]),
  ).toEqual([
    [at("10:00").getTime(), 7 * 86_400_000, false, 2],
    [at("15:00").getTime(), 0, true, 1],
  ]);
  expect(await assigned(id)).toBe(3);
  await publish(coordinator(), { delegation: id, after: 1 });
  expect(await moves(id)).toBeNull();
  expect(await assigned(id)).toBe(3);
});

test("a place or a title is a move too; moved back it is none", async () => {
  const { id, sessions } = await published();
  await g.own`update forum_sessions set room = 'CR 4' where id = ${sessions[0]}`;
  expect((await moves(id))?.sessions).toHaveLength(1);
  await g.own`update forum_sessions set room = null where id = ${sessions[0]}`;
  expect(await moves(id)).toBeNull();
});

test("looked at, it asks for nobody until something moves again; a list she did not read is refused", async () => {
  const { id, sessions } = await published();
  await g.own`update forum_sessions set room = 'CR 4' where id = ${sessions[0]}`;
  const before = (await moves(id))?.mark ?? "";
  await look(id, before);
  await look(id, before);
  expect((await moves(id))?.looked).toMatchObject({ by: "Coordinator" });
  expect(
    (await g.own`select 1 from audit_log where verb = 'look-at-moves' and subject_id = ${id}`).count,
  ).toBe(1);
  await g.own`update forum_sessions set room = 'CR 5' where id = ${sessions[0]}`;
  expect((await moves(id))?.looked).toBeNull();
  expect(await refusal(look(id, before))).toBe("stale");
  await look(id);
  expect((await g.own`select 1 from move_looks where delegation_id = ${id}`).count).toBe(1);
  const outsider = as(await g.person(), []);
  const seen = (await moves(id))?.mark ?? "";
  expect(await refusal(lookAtMoves(outsider, { delegation: id, seen }))).toBe("not_found");
});

test("the forum moved and its programme did not: there is nothing to publish, and one says that she knows", async () => {
  const { id } = await published();
  await g.own`update editions set starts_on = '2026-05-12', ends_on = '2026-05-15' where id = ${g.edition}`;
  await g.own`update editions set city = 'Geneva' where id = ${g.edition}`;
  const told = await moves(id);
  expect(told).toMatchObject({
    sessions: [],
    edition: {
      was: { startsOn: "2026-05-05", city: "New York" },
      now: { startsOn: "2026-05-12", city: "Geneva" },
    },
  });
  const { draft, published: before } = await g.as(g.coordinator, (tx) =>
    draftAndPublished(tx, coordinator(), id),
  );
  expect(diff(before, draft)).toEqual([]);
  expect(await refusal(publish(coordinator(), { delegation: id, after: 1 }))).toBe("nothing_new");
  await look(id);
  expect((await moves(id))?.looked).not.toBeNull();
  await g.own`update editions set status = 'cancelled' where id = ${g.edition}`;
  expect((await moves(id))?.looked, "cancelled, it asks again").toBeNull();
  await g.own`update editions set status = 'confirmed', starts_on = '2026-05-05', ends_on = '2026-05-08', city = 'New York' where id = ${g.edition}`;
  expect(await moves(id), "back where it was").toBeNull();
});

test("each reads the hour a session has now, on her page, in the room, on paper and in her calendar", async () => {
  const { id, women, sessions } = await published();
  const [her] = [women[1]];
  await g.own`update forum_sessions set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour', room = 'CR 4' where id = ${sessions[0]}`;
  await g.own`update forum_sessions set cancelled_at = now() where id = ${sessions[1]}`;
  const hours = (list: readonly { sessionId: string; startsAt: number; off?: boolean }[] = []) =>
    list.map(({ sessionId, startsAt, off }) => [sessionId, new Date(startsAt), off === true]);
  const now = [
    [sessions[0], at("11:00"), false],
    [sessions[1], at("15:00"), true],
  ];
  const read = await g.as(her, async (tx) => ({
    page: await ownAgenda(tx, as(her), id),
    room: await room(tx, as(her), id),
    paper: await brief(tx, as(her), id),
    feed: await eventsOf(tx, { id: her, locale: "en" }),
  }));
  expect(hours(read.page?.standing)).toEqual(now);
  expect(read.page?.standing[0]?.published?.startsAt).toBe(at("10:00").getTime());
  expect(hours(read.page?.entries), "what was published stays").toEqual([
    [sessions[0], at("10:00"), false],
    [sessions[1], at("15:00"), false],
  ]);
  expect(hours(read.room?.entries)).toEqual(now);
  expect(hours(read.paper?.entries)).toEqual(now.slice(0, 1));
  const where = (hour: string) =>
    g.as(g.coordinator, async (tx) => {
      const [row] = await whereabouts(tx, id, new Date(at(hour).getTime() + 60_000)).then((all) =>
        all.filter((one) => one.id === her),
      );
      return row?.now?.place ?? null;
    });
  expect(await where("10:00")).toBeNull();
  expect(await where("11:00")).toBe("CR 4, Headquarters");
  expect(await where("15:00"), "it was taken out").toBeNull();
  const calendar = new Map(read.feed.map((one) => [one.id, one]));
  expect(calendar.get(sessions[0])).toMatchObject({
    startsAt: at("11:00"),
    place: "CR 4, Headquarters",
    sequence: 1,
  });
  expect(calendar.get(sessions[1])).toMatchObject({ startsAt: at("15:00"), cancelled: true, sequence: 1 });
});

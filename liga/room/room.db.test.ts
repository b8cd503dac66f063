import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmPromise } from "../commitments/heard";
import { type Ground, makeGround } from "../delegations/try-ground";
import type { Viewer } from "../viewer";
import { forgetDueRooms } from "./forget-due";
import { briefing, room, whereabouts } from "./queries";
import { sync } from "./sync";

let g: Ground;
let head: string;
let member: string;
let stranger: string;
let delegation: string;
const viewer = (id: string, coordinates = false) =>
  ({
    id,
    timeZone: "UTC",
    locale: "en",
    grants: coordinates ? [{ role: "coordinator", cohortId: g.cohort }] : [],
  }) as unknown as Viewer;

beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  [head, member, stranger] = [await g.person("Head"), await g.person("Member"), await g.person("Stranger")];
  delegation = await g.delegation();
  await g.seat(delegation, head, { role: "head" });
  await g.seat(delegation, member);
});
afterAll(() => g.drop());

const at = "2026-05-05T10:00:00.000Z";
const note = (id = randomUUID(), follows: string[] = [], first = id) => ({
  kind: "note",
  id,
  note: first,
  follows,
  text: `Text ${id}`,
  at,
});
const checkIn = () => ({ kind: "check_in", id: randomUUID(), place: "Room 4", at });
const debrief = (more = {}) => ({
  kind: "debrief",
  id: randomUUID(),
  title: "Bilateral",
  heard: "They listened",
  risks: "We were filmed",
  coordinatorsOnly: true,
  promises: [{ id: randomUUID(), who: "The minister", country: null, promise: "To sign", by: null }],
  at,
  ...more,
});

test("any order and any repetition of what waited ends in the same rows", async () => {
  const first = note();
  const items = [
    first,
    note(randomUUID(), [first.id], first.id),
    note(randomUUID(), [first.id], first.id),
    checkIn(),
    debrief(),
    note(),
  ];
  const rows = async () =>
    g.own`select id::text, 'n' as kind from room_notes where person_id = ${member} union all
      select id::text, 'c' from room_check_ins where person_id = ${member} union all
      select id::text, 'd' from debriefs where person_id = ${member} union all
      select p.id::text, 'p' from heard_promises p join debriefs b on b.id = p.debrief_id where b.person_id = ${member} union all
      select debrief_id::text, 'r' from debrief_risks order by 1, 2`;
  let before: unknown;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 0, max: items.length - 1 }), { maxLength: 9 }), { maxLength: 3 }),
      async (parts) => {
        await g.own`truncate room_notes, room_check_ins, debriefs cascade`;
        for (const part of [...parts, items.map((_, n) => n).reverse()])
          await sync(viewer(member), { delegation, items: part.map((n) => items[n]) });
        const now = await rows();
        expect(now).toHaveLength(items.length + 2);
        before ??= now;
        expect(now).toEqual(before);
      },
    ),
    { numRuns: 15 },
  );
});

test("what is not a room's is refused alone, and another's id is not taken over", async () => {
  const hers = note();
  await sync(viewer(head), { delegation, items: [hers] });
  const good = note();
  const bad = { kind: "note", id: randomUUID(), text: 5 };
  expect(await sync(viewer(member), { delegation, items: [hers, bad, good, "?"] })).toEqual({
    kept: [good.id],
    refused: [hers.id, bad.id],
  });
  const [row] = await g.own`select person_id from room_notes where id = ${hers.id}`;
  expect(row?.person_id).toBe(head);
});

test("the room is hers as long as her seat is: others, and she afterwards, find none", async () => {
  const leaving = await g.person();
  const seat = await g.seat(delegation, leaving);
  const enter = (who: string) => g.as(who, (tx) => room(tx, viewer(who), delegation));
  expect(await enter(leaving)).toMatchObject({ id: delegation, role: "delegate", coordinates: false });
  expect(await enter(g.coordinator)).toMatchObject({ coordinates: true });
  expect(await enter(stranger)).toBeNull();
  await g.own`update seats set state = 'declined' where id = ${seat}`;
  expect(await enter(leaving)).toBeNull();
  await expect(sync(viewer(leaving), { delegation, items: [note()] })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(sync(viewer(stranger), { delegation, items: [] })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a risk for coordinators stays with them and with her who told it; the rest is the delegation's", async () => {
  const told = debrief({ title: "Private risk" });
  await sync(viewer(member), { delegation, items: [told] });
  const read = async (who: string) =>
    (await g.as(who, (tx) => briefing(tx, delegation, "2026-05-05", "UTC"))).find(({ id }) => id === told.id);
  expect(await read(member)).toMatchObject({ heard: "They listened", risks: "We were filmed" });
  expect(await read(g.coordinator)).toMatchObject({ risks: "We were filmed" });
  expect(await read(head)).toMatchObject({ heard: "They listened", risks: null });
  expect(await read(stranger)).toBeUndefined();
});

test("who is where is for the head and the coordinators, with her own contact", async () => {
  await sync(viewer(member), { delegation, items: [checkIn()] });
  await g.own`insert into own_contacts (delegation_id, person_id, name, number) values (${delegation}, ${member}, 'Sister', '1')`;
  const where = (who: string) => g.as(who, (tx) => whereabouts(tx, delegation, new Date(at)));
  for (const who of [head, g.coordinator])
    expect((await where(who)).find(({ id }) => id === member)).toMatchObject({
      checkIn: { place: "Room 4" },
      contact: { name: "Sister" },
    });
  expect(await where(member)).toEqual([]);
  expect(await where(stranger)).toEqual([]);
});

test("a promise becomes one commitment, by a coordinator of that delegation alone", async () => {
  const told = debrief({ title: "Promise" });
  await sync(viewer(member), { delegation, items: [told] });
  await g.own`insert into countries (code) values ('PH') on conflict do nothing`;
  const promise = told.promises[0]?.id ?? "";
  await expect(confirmPromise(viewer(member), { promise, country: "PH" })).rejects.toMatchObject({
    code: "not_found",
  });
  const twice = await Promise.allSettled([
    confirmPromise(viewer(g.coordinator, true), { promise, country: "PH" }),
    confirmPromise(viewer(g.coordinator, true), { promise, country: "PH" }),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await g.own`select promise, source from commitments`).toEqual([
    { promise: "To sign", source: "Promise: The minister" },
  ]);
});

test("where she was and whom to call is forgotten 90 days after the edition", async () => {
  await g.own`update editions set starts_on = '2026-05-05', ends_on = '2026-05-08'`;
  const left = async () =>
    (
      await g.own`select (select count(*) from room_check_ins)::int as places, (select count(*) from own_contacts)::int as contacts`
    )[0];
  await forgetDueRooms(new Date("2026-08-05T12:00Z"));
  expect(await left()).not.toEqual({ places: 0, contacts: 0 });
  await forgetDueRooms(new Date("2026-08-06T12:00Z"));
  expect(await left()).toEqual({ places: 0, contacts: 0 });
});

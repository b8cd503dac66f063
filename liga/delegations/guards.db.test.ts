import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "@/db/connect";
import { coded, LigaError } from "../errors";
import { at, type Ground, makeGround } from "./try-ground";

let g: Ground;
beforeAll(async () => {
  g = await makeGround();
});
afterAll(() => g.drop());

/** Twenty transactions at once as the coordinator; "done", or the code each was refused with. */
async function twenty(work: (tx: Tx, turn: number) => Promise<unknown>) {
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, turn) => g.as(g.coordinator, (tx) => work(tx, turn))),
  );
  return answers.map((answer) => {
    if (answer.status === "fulfilled") return "done";
    const error = coded(answer.reason);
    if (error instanceof LigaError) return error.code;
    throw answer.reason;
  });
}

function tally(words: string[]) {
  const sum: Record<string, number> = {};
  for (const word of words) sum[word] = (sum[word] ?? 0) + 1;
  return sum;
}

const assign = (tx: Tx, delegation: string, who: string, session: string) =>
  tx.execute(sql`insert into assignments (delegation_id, person_id, session_id, assigned_by)
    values (${delegation}, ${who}, ${session}, current_person()) on conflict do nothing`);

test("twenty overlapping sessions offered to one woman at once: one is hers, nineteen are told", async () => {
  const [one, two, who] = [await g.delegation(), await g.delegation(), await g.person()];
  for (const delegation of [one, two]) await g.seat(delegation, who);
  const sessions = await Promise.all(Array.from({ length: 20 }, () => g.session("10:00", "11:00")));
  const answers = await twenty((tx, turn) => assign(tx, turn % 2 ? one : two, who, sessions[turn] as string));
  expect(tally(answers)).toEqual({ done: 1, overlap: 19 });
});

test("twenty women want the last three places at once: three sit, seventeen are told", async () => {
  const delegation = await g.delegation();
  const session = await g.session("12:00", "13:00", { capacity: 3 });
  const women = await Promise.all(Array.from({ length: 20 }, () => g.person()));
  for (const who of women) await g.seat(delegation, who);
  const answers = await twenty((tx, turn) => assign(tx, delegation, women[turn] as string, session));
  expect(tally(answers)).toEqual({ done: 3, capacity: 17 });
});

test("the same click twenty times is one assignment, also in a session that is full by it", async () => {
  const [delegation, who] = [await g.delegation(), await g.person()];
  await g.seat(delegation, who);
  const session = await g.session("14:00", "15:00", { capacity: 1 });
  expect(tally(await twenty((tx) => assign(tx, delegation, who, session)))).toEqual({ done: 20 });
});

test("the last seat taken twenty times at once: one wins, nineteen are told", async () => {
  const delegation = await g.delegation(3);
  for (let i = 0; i < 2; i++) await g.seat(delegation, null);
  const answers = await twenty((tx) =>
    tx.execute(sql`insert into seats (delegation_id, role) values (${delegation}, 'delegate')`),
  );
  expect(tally(answers)).toEqual({ done: 1, seat_limit: 19 });
});

test("one woman put into twenty seats of a delegation at once sits in one", async () => {
  const [delegation, who] = [await g.delegation(), await g.person()];
  await g.enrol(who);
  const seats = await Promise.all(Array.from({ length: 20 }, () => g.seat(delegation, null)));
  const answers = await twenty((tx, turn) =>
    tx.execute(sql`update seats set person_id = ${who}, state = 'offered' where id = ${seats[turn]}`),
  );
  expect(tally(answers)).toEqual({ done: 1, already_there: 19 });
});

const publish = (tx: Tx, delegation: string) =>
  tx.execute<{ id: string; number: number }>(
    sql`insert into schedule_versions (delegation_id, number, published_by)
        values (${delegation}, 0, current_person()) returning id, number`,
  );

async function complete() {
  const [delegation, rapporteur] = [await g.delegation(), await g.person()];
  await g.seat(delegation, rapporteur, { role: "gender_rapporteur" });
  return { delegation, rapporteur };
}

test("twenty publications at once are numbered one to twenty", async () => {
  const { delegation } = await complete();
  expect(tally(await twenty((tx) => publish(tx, delegation)))).toEqual({ done: 20 });
  const rows =
    await g.own`select number from schedule_versions where delegation_id = ${delegation} order by 1`;
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test("a blocking conflict refuses publication and names its kinds; warned and ignored ones do not", async () => {
  const delegation = await g.delegation();
  await g.seat(delegation, await g.person());
  const attempt = () => g.as(g.coordinator, (tx) => publish(tx, delegation)).catch(coded);
  expect(await attempt()).toMatchObject({ code: "blocked", values: { kinds: "rapporteur_missing" } });
  await g.level(delegation, "rapporteur_missing", "ignore", "", "The network sends its own");
  expect(await attempt()).toMatchObject([{ number: 1 }]);
});

test("no blocking assignment slips in between a publication's check and its copy", async () => {
  const { delegation, rapporteur } = await complete();
  await g.level(delegation, "travel", "block");
  const first = await g.session("16:00", "17:00");
  const second = await g.session("17:05", "18:00", { venue: "Church Center" });
  await g.assign(delegation, rapporteur, first);
  const copied = await g.as(g.coordinator, async (tx) => {
    await publish(tx, delegation);
    const late = g.as(g.coordinator, (other) => assign(other, delegation, rapporteur, second));
    // The other transaction is seen waiting for this one before it goes on.
    let waiting = 0;
    while (waiting === 0) waiting = (await g.own`select 1 from pg_locks where not granted`).length;
    const rows = await tx.execute(
      sql`select session_id from assignments where delegation_id = ${delegation}`,
    );
    return { late, rows };
  });
  await copied.late;
  expect(copied.rows.map(({ session_id }) => session_id)).toEqual([first]);
});

test("a published version stays as it is: no entry added or changed, no number moved", async () => {
  const { delegation, rapporteur } = await complete();
  const entry = (tx: Tx, version: string) =>
    tx.execute(sql`insert into schedule_entries (version_id, person_id, session_id, title, type, starts_at, ends_at, zone, sequence)
      values (${version}, ${rapporteur}, gen_random_uuid(), 'Plenary', 'plenary', ${at("10:00").toISOString()}, ${at("11:00").toISOString()}, 'UTC', 0)`);
  const [version] = await g.as(g.coordinator, async (tx) => {
    const rows = await publish(tx, delegation);
    await entry(tx, rows[0]?.id as string);
    return rows;
  });
  const later = (work: (tx: Tx) => Promise<unknown>) => g.as(g.coordinator, work).catch(coded);
  expect(await later((tx) => entry(tx, version?.id as string))).toMatchObject({ code: "frozen" });
  await expect(g.own`update schedule_entries set title = 'Another'`).rejects.toMatchObject({ code: "LG003" });
  await expect(g.own`update schedule_versions set number = 7`).rejects.toMatchObject({ code: "LG003" });
});

test("an assignment belongs to a member, her delegation's forum, and a session that takes place", async () => {
  const { delegation, rapporteur } = await complete();
  const session = await g.session("08:00", "09:00");
  const attempt = (who: string) =>
    g.as(g.coordinator, (tx) => assign(tx, delegation, who, session)).catch(coded);
  expect(await attempt(await g.person())).toMatchObject({ code: "not_found" });
  await g.own`update forum_sessions set cancelled_at = now() where id = ${session}`;
  expect(await attempt(rapporteur)).toMatchObject({ code: "not_found" });
});

test("only she answers her seat, while it is offered; the same answer twice is one", async () => {
  const [delegation, who, other] = [await g.delegation(), await g.person(), await g.person()];
  const seat = await g.seat(delegation, who, { state: "offered" });
  const answer = async (asker: string, accept: boolean) =>
    (await g.as(asker, (tx) => tx.execute(sql`select answer_seat(${seat}, ${accept}) as ok`)))[0]?.ok;
  expect(await answer(other, true)).toBe(false);
  expect(await answer(who, true)).toBe(true);
  expect(await answer(who, true)).toBe(true);
  expect(await answer(who, false)).toBe(true);
  expect(await answer(who, true)).toBe(false);
});

test("fellow delegates know one another once they have accepted; strangers know nobody", async () => {
  const [delegation, a, b] = [await g.delegation(), await g.person(), await g.person()];
  await g.seat(delegation, a, { role: "head" });
  await g.seat(delegation, b, { state: "offered" });
  const members = async (asker: string) =>
    (await g.as(asker, (tx) => tx.execute(sql`select * from delegation_members(${delegation})`))).map(
      ({ person_id }) => person_id,
    );
  expect(await members(b)).toEqual([a]);
  expect(await members(await g.person())).toEqual([]);
});

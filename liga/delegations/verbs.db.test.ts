import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson } from "@/db/as-viewer";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { acknowledge } from "./acknowledge";
import { addSeat } from "./add-seat";
import { addTask } from "./add-task";
import { answerSeat } from "./answer-seat";
import { changeSeat } from "./change-seat";
import { confirmSeat } from "./confirm-seat";
import { createDelegation } from "./create-delegation";
import { ownAgenda } from "./delegate-queries";
import { fillSeat } from "./fill-seat";
import { finishTask } from "./finish-task";
import { freeSeat } from "./free-seat";
import { CreateDelegation, type Move } from "./input";
import { planSessions } from "./plan-session";
import { publish } from "./publish";
import { removeSeat } from "./remove-seat";
import { replaceByAlternate } from "./replace-by-alternate";
import { diff } from "./rules";
import { setLevel } from "./set-level";
import { type Ground, makeGround } from "./try-ground";

let g: Ground;
let coordinator: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
});
afterAll(() => g.drop());

const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, name: "Noor", timeZone: "UTC", locale: "en", joined: true, grants }) as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );

const wish = (more = {}) => ({
  name: "IMRF",
  edition: g.edition,
  cohort: g.cohort,
  seatLimit: 8,
  travelMinutes: 30,
  modules: [],
  seats: { head: 1, gender_rapporteur: 1, delegate: 1 },
  ...more,
});
const create = (more = {}) => createDelegation(coordinator, CreateDelegation.parse(wish(more)));

const seats = (delegation: string) =>
  g.own`select id, version, role, state, person_id, alternate_id from seats where delegation_id = ${delegation} order by role`;
const seatOf = async (delegation: string, role: string) => {
  const row = (await seats(delegation)).find((seat) => seat.role === role);
  return { seat: row?.id as string, version: row?.version as number };
};
const leader = async () => {
  const who = await g.person();
  await g.enrol(who);
  return who;
};
const move = (want: Move["want"], person: string, session: string): Move => ({ want, person, session });
const agendaOf = (who: string, delegation: string) =>
  asPerson(g.db, who, (tx) => ownAgenda(tx, as(who), delegation));

/** A delegation of two, both confirmed. */
async function staffed() {
  const delegation = await create();
  const [head, rapporteur] = [await leader(), await leader()];
  await fillSeat(coordinator, { ...(await seatOf(delegation, "head")), person: head, as: "confirmed" });
  await fillSeat(coordinator, {
    ...(await seatOf(delegation, "gender_rapporteur")),
    person: rapporteur,
    as: "confirmed",
  });
  return { delegation, head, rapporteur };
}

test("the form says at once what cannot be: two heads, more seats than the limit, a negative number", () => {
  const said = (more: object) =>
    CreateDelegation.safeParse(wish(more)).error?.issues.map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );
  expect(said({ seats: { head: 2 } })).toEqual(["seats.head only_one"]);
  expect(said({ seats: { delegate: "9" } })).toEqual(["seatLimit more_seats_than_limit"]);
  expect(said({ travelMinutes: "-1" })).toEqual(["travelMinutes negative"]);
  expect(said({ seats: { delegate: "" } })).toBeUndefined();
});

test("a coordinator makes a delegation with its seats; a stranger's cohort and a strange module do not exist", async () => {
  const delegation = await create();
  expect((await seats(delegation)).map(({ role, state }) => `${role} ${state}`)).toEqual([
    "delegate open",
    "gender_rapporteur open",
    "head open",
  ]);
  const stranger = as(await leader());
  expect(await refusal(createDelegation(stranger, CreateDelegation.parse(wish())))).toBe("not_found");
  expect(await refusal(addSeat(stranger, { delegation, role: "delegate" }))).toBe("not_found");
  expect(await refusal(create({ modules: [crypto.randomUUID()] }))).toBe(
    "invalid modules[] not_in_curriculum",
  );
});

test("a seat is offered, accepted and confirmed; the second to save is told", async () => {
  const delegation = await create();
  const who = await leader();
  const seat = await seatOf(delegation, "head");
  await fillSeat(coordinator, { ...seat, person: who, as: "offered" });
  expect(await refusal(fillSeat(coordinator, { ...seat, person: await leader(), as: "offered" }))).toBe(
    "stale",
  );
  await answerSeat(as(who), { seat: seat.seat, answer: "accept" });
  expect(await refusal(answerSeat(as(await leader()), { seat: seat.seat, answer: "accept" }))).toBe(
    "not_found",
  );
  await confirmSeat(coordinator, await seatOf(delegation, "head"));
  expect(await refusal(answerSeat(as(who), { seat: seat.seat, answer: "decline" }))).toBe(
    "seat_not_to_answer",
  );
  const other = await seatOf(delegation, "delegate");
  expect(await refusal(fillSeat(coordinator, { ...other, person: who, as: "offered" }))).toBe(
    "invalid person already_seated",
  );
  expect(await refusal(removeSeat(coordinator, await seatOf(delegation, "head")))).toBe("seat_held");
  await removeSeat(coordinator, other);
  expect(await seats(delegation)).toHaveLength(2);
});

test("a mail goes to her who has an address, in her language; her coordinator is its author", async () => {
  const delegation = await create();
  const who = await leader();
  await g.own`update people set email = 'ana@example.net', locale = 'es' where id = ${who}`;
  await fillSeat(coordinator, { ...(await seatOf(delegation, "head")), person: who, as: "offered" });
  const mails = await g.own`select kind, subject, text, created_by from mails where person_id = ${who}`;
  expect(mails).toMatchObject([
    { kind: "notice", created_by: g.coordinator, subject: "Un lugar para ti: IMRF, 2nd" },
  ]);
  expect(mails[0]?.text).toContain(`/delegations/${delegation}`);
});

test("a seat or a task that is sent twice is there once", async () => {
  const { delegation, head } = await staffed();
  const seat = crypto.randomUUID();
  const count = async (table: string) =>
    (await g.own.unsafe(`select 1 from ${table} where delegation_id = '${delegation}'`)).length;
  const before = await count("seats");
  await Promise.all([1, 2, 3].map(() => addSeat(coordinator, { delegation, seat, role: "speaker" })));
  expect(await count("seats")).toBe(before + 1);
  expect(await refusal(addSeat(coordinator, { delegation, seat, role: "delegate" }))).toBe("stale");
  const task = { delegation, person: head, title: "Bring the banner", dueOn: null };
  await Promise.all([1, 2, 3].map(() => addTask(coordinator, task)));
  await addTask(coordinator, { ...task, dueOn: "2026-05-01" });
  expect(await count("delegate_tasks")).toBe(2);
});

test("the alternate steps in with the plan and the tasks, as hers to begin", async () => {
  const { delegation, head } = await staffed();
  const alternate = await leader();
  const session = await g.session("10:00", "11:00");
  await planSessions(coordinator, { delegation, move: [move("assign", head, session)] });
  await addTask(coordinator, { delegation, person: head, title: "Visa", dueOn: null });
  const [task] = await g.own`select id from delegate_tasks where person_id = ${head}`;
  await finishTask(as(head), { task: task?.id as string, done: true });
  const seat = await seatOf(delegation, "head");
  expect(await refusal(replaceByAlternate(coordinator, seat))).toBe("no_alternate");
  await changeSeat(coordinator, { ...seat, role: "head", alternate });
  await replaceByAlternate(coordinator, await seatOf(delegation, "head"));
  expect(await g.own`select person_id from assignments where delegation_id = ${delegation}`).toEqual([
    { person_id: alternate },
  ]);
  expect(await g.own`select person_id, done_at from delegate_tasks where id = ${task?.id as string}`).toEqual(
    [{ person_id: alternate, done_at: null }],
  );
  await freeSeat(coordinator, await seatOf(delegation, "head"));
  expect(await g.own`select 1 from assignments where delegation_id = ${delegation}`).toHaveLength(0);
  expect((await seats(delegation)).find(({ role }) => role === "head")).toMatchObject({
    state: "open",
    person_id: null,
  });
});

test("presses travel together: what is refused is told with names and hours and keeps nothing else back", async () => {
  const { delegation, head, rapporteur } = await staffed();
  const [first, clash, later] = [
    await g.session("13:00", "15:00"),
    await g.session("14:00", "16:00"),
    await g.session("16:00", "17:00"),
  ];
  const { refused } = await planSessions(coordinator, {
    delegation,
    move: [
      move("assign", head, first),
      move("assign", head, first),
      move("assign", head, clash),
      move("assign", head, later),
      move("assign", rapporteur, clash),
      move("free", rapporteur, clash),
    ],
  });
  expect(refused).toMatchObject([
    { code: "overlap", values: { hours: "10:00–12:00 (New York)", otherHours: "09:00–11:00 (New York)" } },
  ]);
  const rows = await g.own`select person_id, session_id from assignments where delegation_id = ${delegation}`;
  expect(rows).toHaveLength(2);
  const strange = { delegation, move: [move("assign", head, first)] };
  expect(await refusal(planSessions(as(head), strange))).toBe("not_found");
});

test("published versions follow the draft; a second press is one publication; each reads her own differences", async () => {
  const { delegation, head, rapporteur } = await staffed();
  expect(await refusal(publish(coordinator, { delegation, after: 0 }))).toBe("nothing_planned");
  const [hearing, plenary] = [await g.session("18:00", "19:00"), await g.session("20:00", "21:00")];
  await planSessions(coordinator, {
    delegation,
    move: [
      move("assign", head, hearing),
      move("assign", rapporteur, hearing),
      move("assign", rapporteur, plenary),
    ],
  });
  const presses = await Promise.all(
    Array.from({ length: 5 }, () => publish(coordinator, { delegation, after: 0 })),
  );
  expect(presses.map(({ number }) => number)).toEqual([1, 1, 1, 1, 1]);
  expect(await refusal(publish(coordinator, { delegation, after: 1 }))).toBe("nothing_new");
  await acknowledge(as(head), { delegation, number: 1 });

  await g.own`update forum_sessions set room = 'B' where id = ${plenary}`;
  await planSessions(coordinator, {
    delegation,
    move: [move("free", head, hearing), move("assign", head, plenary)],
  });
  expect(await refusal(publish(coordinator, { delegation, after: 0 }))).toBe("stale");
  expect(await publish(coordinator, { delegation, after: 1 })).toMatchObject({ number: 2 });

  const hers = await agendaOf(head, delegation);
  expect(diff(hers?.entriesRead ?? [], hers?.entries ?? []).map(({ kind }) => kind)).toEqual([
    "removed",
    "added",
  ]);
  const other = await agendaOf(rapporteur, delegation);
  expect(other).toMatchObject({ latest: 2, read: 0 });
  expect(other?.entries.map(({ room }) => room)).toEqual([null, "B"]);
  await acknowledge(as(head), { delegation, number: 2 });
  await acknowledge(as(head), { delegation, number: 1 });
  expect((await agendaOf(head, delegation))?.read).toBe(2);
  expect(await agendaOf(await leader(), delegation)).toBeNull();
});

test("what blocks is refused until it is mended or counted otherwise, with a reason", async () => {
  const { delegation, head } = await staffed();
  const module = await g.module();
  await g.own`insert into delegation_modules (delegation_id, module_id) values (${delegation}, ${module})`;
  const session = await g.session("22:00", "23:00");
  await planSessions(coordinator, { delegation, move: [move("assign", head, session)] });
  expect(await refusal(publish(coordinator, { delegation, after: 0 }))).toBe("blocked");
  const kind = { delegation, kind: "training_incomplete", subject: "", level: "warn", reason: null } as const;
  await setLevel(coordinator, kind);
  await setLevel(coordinator, { ...kind, level: "usual" });
  expect(await refusal(publish(coordinator, { delegation, after: 0 }))).toBe("blocked");
  await setLevel(coordinator, kind);
  expect(await publish(coordinator, { delegation, after: 0 })).toMatchObject({ number: 1 });
  expect(await refusal(setLevel(as(head), kind))).toBe("not_found");
});

test("everything she did is on record", async () => {
  const rows = await g.own`select distinct verb from audit_log where actor_id = ${g.coordinator}`;
  expect(rows.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(["create-delegation", "fill-seat", "publish-schedule", "set-conflict-level"]),
  );
});

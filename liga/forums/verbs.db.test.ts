import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { addEdition } from "./add-edition";
import { addSession } from "./add-session";
import { cancelSession, restoreSession } from "./cancel-session";
import {
  AddEdition,
  AddSession,
  SaveAccessRoute,
  SaveDeadline,
  SaveEdition,
  SaveSeatRule,
  SaveSession,
} from "./input";
import { removeCondition } from "./remove-condition";
import { saveAccessRoute } from "./save-access-route";
import { saveDeadline } from "./save-deadline";
import { saveEdition } from "./save-edition";
import { saveSeatRule } from "./save-seat-rule";
import { saveSession } from "./save-session";

let g: Ground;
let coordinator: Viewer;
let leader: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  const who = await g.person();
  await g.enrol(who);
  leader = as(who);
});
afterAll(() => g.drop());

const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, name: "Noor", timeZone: "UTC", locale: "en", joined: true, enrolled: true, grants }) as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );

let count = 0;
const facts = (more = {}) => ({
  name: `Edition ${++count}`,
  level: "global",
  startsOn: "2026-05-05",
  endsOn: "2026-05-08",
  city: "New York",
  country: "",
  zone: "America/New_York",
  status: "tentative",
  confidence: "V",
  source: "Briefing",
  lastCheckedOn: "2026-02-03",
  ...more,
});
const edition = (more = {}) =>
  addEdition(coordinator, AddEdition.parse({ newForum: "IMRF", ...facts(more) }));
const hours = (more = {}) => ({
  title: `Round table ${++count}`,
  type: "round_table",
  day: "2026-05-05",
  startHour: "10:00",
  endHour: "13:00",
  zone: "America/New_York",
  confidence: "V",
  ...more,
});
const add = (who: Viewer, more = {}) =>
  addSession(who, AddSession.parse({ edition: g.edition, ...hours(more) }));
const save = (who: Viewer, session: string, version: number, more = {}) =>
  saveSession(who, SaveSession.parse({ ...hours(more), session, version }));
const sessionRow = async (id: string) =>
  (
    await g.own`select title, starts_at, cancelled_at is not null as cancelled, sequence, version from forum_sessions where id = ${id}`
  )[0];

test("an edition moves and what it was before is kept; an old page is told, a leader turned away", async () => {
  const id = await edition({ name: "Moves" });
  const move = (who: Viewer, version: number, more = {}) =>
    saveEdition(who, SaveEdition.parse({ ...facts({ name: "Moves", ...more }), edition: id, version }));
  await move(coordinator, 1, {
    startsOn: "2026-05-17",
    endsOn: "2026-05-20",
    status: "moved",
    source: "Letter",
  });
  expect(await refusal(move(coordinator, 1, { city: "Geneva" }))).toBe("stale");
  expect(await refusal(move(leader, 2, { city: "Geneva" }))).toBe("not_found");
  expect(
    await g.own`select starts_on::text, city, status, source from edition_changes where edition_id = ${id}`,
  ).toEqual([{ starts_on: "2026-05-05", city: "New York", status: "tentative", source: "Briefing" }]);
  expect(await g.own`select starts_on::text, city, version from editions where id = ${id}`).toEqual([
    { starts_on: "2026-05-17", city: "New York", version: 2 },
  ]);
  expect(await refusal(move(coordinator, 2, { startsOn: "2026-05-21" }))).toBe(
    "invalid endsOn end_before_start",
  );
  expect(await refusal(move(coordinator, 2, { lastCheckedOn: "2999-01-01" }))).toBe(
    "invalid lastCheckedOn in_future",
  );
});

test("two save an edition at once: one is told, and nothing of the first is half there", async () => {
  const id = await edition();
  const move = (city: string) => () =>
    refusal(saveEdition(coordinator, SaveEdition.parse({ ...facts({ city }), edition: id, version: 1 })));
  const answers = await g.together("editions", [move("Geneva"), move("Bangkok")]);
  expect([...answers].sort()).toEqual(["done", "stale"]);
  expect(await g.own`select city from editions where id = ${id}`).toEqual([
    { city: answers[0] === "done" ? "Geneva" : "Bangkok" },
  ]);
});

test("a forum's edition of a name is one, also when two write it at once", async () => {
  const write = () => refusal(edition({ name: "The same" }));
  const answers = await g.together("editions", Array(5).fill(write));
  expect([...answers].sort()).toEqual(["done", ...Array(4).fill("invalid name edition_known")]);
  expect(await refusal(addEdition(leader, AddEdition.parse({ newForum: "CSW", ...facts() })))).toBe(
    "not_found",
  );
});

test("a session is added once, in the hours of its place; a leader adds none", async () => {
  const press = () => refusal(add(coordinator, { title: "Pressed twice" }));
  const answers = await g.together("forum_sessions", Array(10).fill(press));
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(["done", "already_there"]));
  expect(await g.own`select starts_at from forum_sessions where title = 'Pressed twice'`).toEqual([
    { starts_at: new Date("2026-05-05T14:00:00Z") },
  ]);
  expect(await refusal(add(coordinator, { title: "Pressed twice", room: "4" }))).toBe("done");
  expect(await refusal(add(leader))).toBe("not_found");
  expect(await refusal(add(coordinator, { endHour: "10:00" }))).toBe("invalid endHour end_before_start");
});

test("a session is moved by whoever saw it last; calendars hear of it when what they show has changed", async () => {
  const { sessionId: id } = await add(coordinator, { title: "Plenary" });
  await save(coordinator, id, 1, { title: "Plenary", startHour: "10:30" });
  expect(await sessionRow(id)).toMatchObject({
    starts_at: new Date("2026-05-05T14:30:00Z"),
    sequence: 1,
    version: 2,
  });
  expect(await refusal(save(coordinator, id, 1, { title: "Old page" }))).toBe("stale");
  expect(await refusal(save(leader, id, 2, { title: "Hers?" }))).toBe("not_found");
  await save(coordinator, id, 2, { title: "Plenary", startHour: "10:30", capacity: "40" });
  expect(await sessionRow(id)).toMatchObject({ title: "Plenary", version: 3, sequence: 1 });
});

test("a session is taken out of the programme and put back, never deleted", async () => {
  const { sessionId: session } = await add(coordinator);
  expect(await refusal(cancelSession(leader, { session, version: 1 }))).toBe("not_found");
  expect(await refusal(cancelSession(coordinator, { session, version: 7 }))).toBe("stale");
  expect(await sessionRow(session)).toMatchObject({ cancelled: false, version: 1 });
  await cancelSession(coordinator, { session, version: 1 });
  await cancelSession(coordinator, { session, version: 1 });
  expect(await sessionRow(session)).toMatchObject({ cancelled: true, version: 2 });
  expect(await refusal(restoreSession(leader, { session, version: 2 }))).toBe("not_found");
  await restoreSession(coordinator, { session, version: 2 });
  expect(await sessionRow(session)).toMatchObject({ cancelled: false, version: 3 });
});

const known = { confidence: "V", source: "Note verbale" };
const kinds = {
  deadline: {
    table: "edition_deadlines",
    write: (who: Viewer, more: object) =>
      saveDeadline(who, SaveDeadline.parse({ kind: "registration", dueOn: "2026-03-01", ...known, ...more })),
    change: { dueOn: "2026-03-02" },
  },
  accessRoute: {
    table: "access_routes",
    write: (who: Viewer, more: object) =>
      saveAccessRoute(who, SaveAccessRoute.parse({ route: "ecosoc_status", ...known, ...more })),
    change: { note: "By the first of June" },
  },
  seatRule: {
    table: "seat_rules",
    write: (who: Viewer, more: object) =>
      saveSeatRule(who, SaveSeatRule.parse({ kind: "max_delegates", limit: "20", ...known, ...more })),
    change: { limit: "9" },
  },
} as const;

test.each(Object.entries(kinds))(
  "%s: stands once, is corrected by whoever saw it as it is, and goes when removed",
  async (name, kind) => {
    const condition = name as keyof typeof kinds;
    const { table, write, change } = kind;
    const of = await edition();
    const rows = () =>
      g.own.unsafe<{ id: string; seen: string; source: string }[]>(
        `select id, xmin::text as seen, source from ${table} where edition_id = '${of}'`,
      );
    const press = () => refusal(write(coordinator, { edition: of }));
    const answers = await g.together(table, Array(5).fill(press));
    expect([...answers].sort()).toEqual([...Array(4).fill("already_there"), "done"]);
    expect(await refusal(write(leader, { edition: of, source: "Hearsay" }))).toBe("not_found");
    expect(await refusal(write(coordinator, { edition: crypto.randomUUID() }))).toBe("not_found");

    const [first] = await rows();
    const old = { edition: of, [condition]: first?.id, seen: first?.seen };
    await write(coordinator, { ...old, ...change, source: "First" });
    expect(await refusal(write(coordinator, { ...old, ...change, source: "Second" }))).toBe("stale");
    expect(await refusal(write(leader, { ...old, seen: (await rows())[0]?.seen }))).toBe("not_found");
    expect(await rows()).toMatchObject([{ source: "First" }]);

    const [now] = await rows();
    const gone = { condition, id: now?.id ?? "" };
    expect(await refusal(removeCondition(leader, gone))).toBe("not_found");
    expect(await rows()).toHaveLength(1);
    await removeCondition(coordinator, gone);
    await removeCondition(coordinator, gone);
    expect(await rows()).toHaveLength(0);
    // She had it open while another removed it: she is told, and nothing comes back by itself.
    expect(await refusal(write(coordinator, { ...old, seen: now?.seen, source: "Third" }))).toBe("stale");
    expect(await rows()).toHaveLength(0);
    expect(
      await g.own`select 1 from audit_log where verb = 'remove-condition' and subject_id = ${gone.id}`,
    ).toHaveLength(1);
  },
);

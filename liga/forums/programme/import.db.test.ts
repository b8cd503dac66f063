import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { type Ground, makeGround } from "../../delegations/try-ground";
import { coded, LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import { applyProgramme } from "./apply";
import { forgetImports } from "./forget-imports";
import { seenOf } from "./kept";
import { discardProgramme, previewProgramme, rereadProgramme } from "./preview";
import { aftermath, importDesk } from "./queries";

let g: Ground;
let noor: Viewer;
let maite: Viewer;
let leader: Viewer;
const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, name: "Noor", timeZone: "UTC", locale: "en", joined: true, enrolled: true, grants }) as Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  noor = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  const other = await g.person("Maite");
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${other}, 'coordinator', ${g.cohort})`;
  maite = as(other, [{ role: "coordinator", cohortId: g.cohort }]);
  const who = await g.person();
  await g.enrol(who);
  leader = as(who);
});
afterAll(() => g.drop());
beforeEach(async () => {
  await g.own`delete from forum_sessions`;
  await g.own`delete from programme_imports`;
});

const table = (...rows: string[]) =>
  new TextEncoder().encode(["id,title,day,start,end,venue", ...rows].join("\n"));
const opening = "a,Opening,2026-05-05,10:00,11:00,Headquarters";
const panel = "b,Panel,2026-05-05,12:00,13:00,Headquarters";
const vanishing = "c,Vanishing,2026-05-05,15:00,16:00,Headquarters";
const bring = (who: Viewer, bytes: Uint8Array, zone = "UTC") =>
  previewProgramme(who, { edition: g.edition, zone }, { name: "programme.csv", bytes });
const desk = (who: Viewer) => asViewer(who, (tx) => importDesk(tx, who, g.edition));
const seen = async (who: Viewer) => {
  const { last, standing } = await desk(who);
  return { import: last?.id ?? "", seen: seenOf(last?.mark ?? "", standing) };
};
const take = async (who: Viewer, bytes: Uint8Array) => {
  await bring(who, bytes);
  return applyProgramme(who, await seen(who));
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );
const rows = () => g.own`
  select title, to_char(starts_at at time zone 'UTC', 'HH24:MI') as at, cancelled_at is not null as gone, sequence
  from forum_sessions order by source_uid`;

test("a file changes nothing until she says yes, and twice is once", async () => {
  await bring(noor, table(opening, panel));
  expect(await rows()).toHaveLength(0);
  const yes = await seen(noor);
  await applyProgramme(noor, yes);
  expect(await rows()).toMatchObject([
    { title: "Opening", at: "10:00" },
    { title: "Panel", at: "12:00" },
  ]);
  expect(await refusal(applyProgramme(noor, yes))).toBe("import_done");
  expect((await desk(noor)).last?.outcome).toMatchObject({ added: 2, changed: 0, moved: 0, cancelled: 0 });
  await take(noor, table(opening, panel));
  expect((await desk(noor)).last?.outcome).toMatchObject({ added: 0, changed: 0, moved: 0, cancelled: 0 });
});

test("what moved or vanished keeps its assignments; those now in conflict are listed", async () => {
  await take(noor, table(opening, panel, vanishing));
  const delegation = await g.delegation();
  const who = await g.person("Luz");
  await g.seat(delegation, who);
  for (const { id } of await g.own`select id from forum_sessions`) await g.assign(delegation, who, id);
  const before = await g.own`select session_id from assignments order by session_id`;
  await take(noor, table(opening, panel.replace("12:00,13:00", "10:30,11:30")));
  expect(await rows()).toMatchObject([
    { title: "Opening", at: "10:00", gone: false },
    { title: "Panel", at: "10:30", gone: false },
    { title: "Vanishing", gone: true },
  ]);
  expect(await g.own`select session_id from assignments order by session_id`).toEqual(before);
  const outcome = (await desk(noor)).last?.outcome;
  expect(outcome).toMatchObject({ added: 0, moved: 1, cancelled: 1 });
  const left = await asViewer(noor, (tx) => aftermath(tx, noor, g.edition, outcome?.touched ?? []));
  expect(left).toMatchObject([
    {
      delegationId: delegation,
      conflicts: [{ kind: "overlap", personId: who, detail: { title: "Opening", otherTitle: "Panel" } }],
      lost: [{ personId: who, title: "Vanishing" }],
    },
  ]);
  expect(await asViewer(leader, (tx) => aftermath(tx, leader, g.edition, outcome?.touched ?? []))).toEqual(
    [],
  );
  // What vanished and comes again is the same session.
  await take(noor, table(opening, panel, vanishing));
  expect((await rows()).map(({ gone }) => gone)).toEqual([false, false, false]);
  await g.own`delete from assignments`;
});

test("a session written by hand is not made twice, and what we say of it ourselves stays", async () => {
  await g.own`insert into forum_sessions (edition_id, title, type, starts_at, ends_at, zone, capacity, confidence)
    values (${g.edition}, 'opening', 'hearing', '2026-05-05T10:00Z', '2026-05-05T11:00Z', 'UTC', 3, 'V')`;
  await take(noor, table(opening));
  expect(await g.own`select title, type, capacity, source_uid from forum_sessions`).toEqual([
    { title: "Opening", type: "hearing", capacity: 3, source_uid: "a" },
  ]);
});

test("a preview is refused once the programme or the file is read otherwise", async () => {
  await bring(noor, table(opening));
  const old = await seen(noor);
  await g.own`insert into forum_sessions (edition_id, title, type, starts_at, ends_at, zone, confidence)
    values (${g.edition}, 'Other', 'hearing', '2026-05-05T10:00Z', '2026-05-05T11:00Z', 'UTC', 'V')`;
  expect(await refusal(applyProgramme(noor, old))).toBe("stale");
  const older = await seen(noor);
  await rereadProgramme(noor, { import: old.import, zone: "America/New_York" });
  expect(await refusal(applyProgramme(noor, older))).toBe("stale");
  await applyProgramme(noor, await seen(noor));
  expect((await rows()).map(({ title, at }) => [title, at])).toEqual([
    ["Opening", "14:00"],
    ["Other", "10:00"],
  ]);
});

test("two coordinators say yes at once: one is done, the other looks again", async () => {
  await bring(noor, table(opening));
  await bring(maite, table(opening, panel));
  const both = [await seen(noor), await seen(maite)] as const;
  const answers = await g.together("forum_sessions", [
    () => refusal(applyProgramme(noor, both[0])),
    () => refusal(applyProgramme(maite, both[1])),
  ]);
  expect(answers.sort()).toEqual(["done", "stale"]);
  const again = answers[0] && (await desk(maite)).last?.appliedAt ? noor : maite;
  await applyProgramme(again, await seen(again));
  expect(await g.own`select source_uid from forum_sessions group by 1 having count(*) > 1`).toHaveLength(0);
});

test("only a coordinator brings a file, only she sees hers, and she may forget it; an old one is refused and goes", async () => {
  expect(await refusal(bring(leader, table(opening)))).toBe("not_found");
  const id = await bring(noor, table(opening));
  const yes = await seen(noor);
  expect((await desk(maite)).last).toBeUndefined();
  expect(await refusal(applyProgramme(maite, yes))).toBe("not_found");
  expect(await refusal(rereadProgramme(maite, { import: id, zone: "UTC" }))).toBe("not_found");
  await discardProgramme(maite, { import: id });
  expect((await desk(noor)).last?.id).toBe(id);
  await g.own`update programme_imports set expires_at = now() - interval '1 second'`;
  expect(await refusal(applyProgramme(noor, yes))).toBe("import_expired");
  expect(await forgetImports(new Date(Date.now() - 60_000))).toBe(0);
  expect(await forgetImports()).toBe(1);
  const next = await bring(noor, table(panel));
  await discardProgramme(noor, { import: next });
  expect((await desk(noor)).last).toBeUndefined();
  expect(await rows()).toHaveLength(0);
});

test("a file that cannot be read is refused with its reason; what one row lacks is told, what no table holds is left out", async () => {
  expect(await refusal(bring(noor, new Uint8Array([0x25, 0x50, 0x44, 0x46])))).toBe(
    "invalid file programme_not_programme",
  );
  expect(
    await refusal(bring(noor, new TextEncoder().encode("<!DOCTYPE x [<!ENTITY a 'b'>]><schedule/>"))),
  ).toBe("invalid file programme_entities");
  const json = JSON.stringify({
    schedule: {
      conference: {
        days: [
          {
            date: "2026-05-05",
            rooms: {
              "R\u0000oom": [
                {
                  guid: "g\u0000",
                  title: "Half \ud83d sign",
                  date: "2026-05-05T10:00:00+00:00",
                  duration: "01:00",
                },
                { guid: "h" },
              ],
            },
          },
        ],
      },
    },
  });
  await take(noor, new TextEncoder().encode(json));
  expect(await g.own`select title, room, source_uid from forum_sessions`).toEqual([
    { title: "Half \ufffd sign", room: "Room", source_uid: "g" },
  ]);
});

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../../viewer";
import { type Ground, makeGround } from "../try-ground";
import { brief } from "./queries";

let g: Ground;
let delegation: string;
let head: string;
let member: string;
let shy: string;
const viewer = (id: string) => ({ id, timeZone: "UTC", locale: "en", grants: [] }) as unknown as Viewer;
const briefOf = (who: string) => g.as(who, (tx) => brief(tx, viewer(who), delegation));

beforeAll(async () => {
  g = await makeGround();
  delegation = await g.delegation();
  [head, member, shy] = [await g.person("Head"), await g.person("Member"), await g.person("Shy")];
  await g.seat(delegation, head, { role: "head" });
  await g.seat(delegation, member, { role: "gender_rapporteur" });
  await g.seat(delegation, shy, { state: "accepted" });
  await g.own`insert into name_choices (person_id, use, choice) values (${shy}, 'directory', 'none')`;
  const session = await g.session("10:00", "11:00");
  const [version] = await g.own`insert into schedule_versions (delegation_id, number, published_by)
    values (${delegation}, 1, ${g.coordinator}) returning id`;
  for (const who of [head, member])
    await g.own`insert into schedule_entries (version_id, person_id, session_id, title, type, starts_at, ends_at, zone, sequence)
      select ${version?.id}, ${who}, id, title, type, starts_at, ends_at, zone, 0 from forum_sessions where id = ${session}`;
  for (const who of [head, member]) await g.enrol(who);
  await g.own`insert into countries (code) values ('PH')`;
  for (const [ask, circle] of [
    ["Shared", "cohort"],
    ["For coordinators", "coordinators"],
    ["Mine", "only_me"],
  ] as const)
    await g.own`insert into assessments (person_id, cohort_id, country_code, policy, who_benefits, who_is_hurt, ask, shared_with)
      values (${member}, ${g.cohort}, 'PH', 'Act', '-', '-', ${ask}, ${circle})`;
  await g.own`insert into delegation_contacts (delegation_id, kind, name, number) values (${delegation}, 'emergency', 'Help', '911')`;
  await g.own`insert into talking_points (delegation_id, title, problem, ask) values (${delegation}, 'Fees', '-', 'No fees')`;
  await g.own`insert into statements (delegation_id, title, setting, speaker_id) values (${delegation}, 'Said', 'own', ${member})`;
});
afterAll(() => g.drop());

test("a coordinator's and the head's hold everybody's agenda, a delegate's her own", async () => {
  const whose = async (who: string) => (await briefOf(who))?.entries.map(({ personId }) => personId).sort();
  expect(await whose(g.coordinator)).toEqual([head, member].sort());
  expect(await whose(member)).toEqual([member]);
  expect(await whose(head)).toEqual([head, member].sort());
  expect((await briefOf(head))?.everybody).toBe(true);
  expect((await briefOf(member))?.everybody).toBe(false);
  // Of her own delegation, as long as she leads it, and through nobody's table.
  const lines = (who: string) =>
    g.as(who, (tx) => tx.execute(sql`select 1 from headed_entries(${delegation})`));
  expect([(await lines(head)).length, (await lines(member)).length]).toEqual([2, 0]);
  await g.own`update seats set state = 'offered' where delegation_id = ${delegation} and role = 'head'`;
  expect((await lines(head)).length).toBe(0);
  await g.own`update seats set state = 'confirmed' where delegation_id = ${delegation} and role = 'head'`;
  expect(await whose(shy)).toEqual([]);
});

test("meetings with States that may still be are on it, for who goes and who coordinates", async () => {
  await g.own`insert into state_meetings (delegation_id, country_code, state, ask, asked_on) values
    (${delegation}, 'PH', 'asked', 'Hear us', '2026-01-01'), (${delegation}, 'PH', 'wished', 'One day', null), (${delegation}, 'PH', 'declined', 'No more', '2026-01-01')`;
  for (const who of [g.coordinator, head, member])
    expect((await briefOf(who))?.meetings.map(({ ask }) => ask)).toEqual(["Hear us"]);
});

test("what all of them share is in each one's; what is kept back is in none, not even her own", async () => {
  for (const who of [g.coordinator, member])
    expect(await briefOf(who)).toMatchObject({
      latest: 1,
      coordinates: who === g.coordinator,
      asks: [{ ask: "Shared" }],
      contacts: [{ name: "Help" }],
      points: [{ ask: "No fees" }],
      statements: [{ title: "Said" }],
    });
});

test("paper is passed on: who is not named in the directory is not named on it, even by a coordinator", async () => {
  for (const who of [g.coordinator, head]) {
    const names = (await briefOf(who))?.members.map(({ name }) => name);
    expect(names).toHaveLength(3);
    expect(names).toContain("Member");
    expect(names).not.toContain("Shy");
  }
  expect((await briefOf(shy))?.members.map(({ name }) => name)).toContain("Shy");
});

test("whoever does not go has none: a stranger, who was only asked, who said no", async () => {
  const [stranger, asked] = [await g.person(), await g.person()];
  const seat = await g.seat(delegation, asked, { state: "offered" });
  for (const who of [stranger, asked]) expect(await briefOf(who)).toBeNull();
  await g.own`update seats set state = 'accepted' where id = ${seat}`;
  expect(await briefOf(asked)).not.toBeNull();
  await g.own`update seats set state = 'declined' where id = ${seat}`;
  expect(await briefOf(asked)).toBeNull();
});

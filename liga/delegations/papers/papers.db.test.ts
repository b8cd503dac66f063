import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { delegationFeedBehind } from "../../calendar/delegation-feed";
import type { Viewer } from "../../viewer";
import { type Ground, makeGround } from "../try-ground";
import { feedsOf, makeFeed, revokeFeed } from "./feeds";
import { SaveColumns } from "./input";
import { nameList } from "./name-list";
import { saveColumns } from "./save-columns";

let g: Ground;
let delegation: string;
let member: string;
let other: string;
const viewer = (id: string, cohort?: string) =>
  ({
    id,
    timeZone: "UTC",
    locale: "es",
    grants: cohort ? [{ role: "coordinator", cohortId: cohort }] : [],
  }) as unknown as Viewer;
const coordinator = () => viewer(g.coordinator, g.cohort);

beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  process.env.APP_URL = "https://liga.example.org";
  delegation = await g.delegation();
  member = await g.person("Ana Cruz");
  await g.seat(delegation, member, { role: "speaker", organisation: await g.organisation() });
  await g.own`update people set email = 'ana@example.org', country_code = (select min(code) from countries), languages = '{en}' where id = ${member}`;
  // Another coordinator, of another cohort.
  other = await g.person("Other coordinator");
  const [cohort] = await g.own`insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
    select programme_id, 'Other', starts_on, ends_on, curriculum_id from cohorts limit 1 returning id`;
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${other}, 'coordinator', ${cohort?.id})`;
});
afterAll(() => g.drop());

const listFor = (who: Viewer, id = delegation) => g.as(who.id, (tx) => nameList(tx, who, id));

test("the list is the coordinators' alone, by the name each chose for lists, of those who said yes", async () => {
  const [shy, asked] = [await g.person("Not Named"), await g.person("Only Asked")];
  await g.seat(delegation, shy, { state: "accepted" });
  await g.own`insert into name_choices (person_id, use, choice) values (${shy}, 'forum_list', 'none')`;
  await g.seat(delegation, asked, { state: "offered" });
  const list = await listFor(coordinator());
  expect(list?.fallback).toBe(true);
  expect(list?.columns.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["given_name", "family_name", "email", "by_hand"]),
  );
  expect(list?.columns.every(({ proposed }) => proposed)).toBe(true);
  expect(list?.members).toMatchObject([
    { name: "Ana Cruz", email: "ana@example.org", role: "speaker", languages: ["en"] },
    { card: "Not Named", name: null, role: "delegate" },
  ]);
  expect(list?.members[0]?.organisation).toMatch(/^House/);
  for (const who of [viewer(member), viewer(other)]) expect(await listFor(who)).toBeNull();
});

const columns = (more = {}) =>
  SaveColumns.parse({
    delegation,
    heading: { "0": "Nom", "1": "", "2": "Passport" },
    field: { "0": "name", "1": "email", "2": "by_hand" },
    required: { "0": "on" },
    ...more,
  });

test("a forum's own columns hold instead, in their order; a delegate cannot set them", async () => {
  await expect(saveColumns(viewer(member), columns())).rejects.toMatchObject({ code: "not_found" });
  await expect(saveColumns(coordinator(), { ...columns(), columns: [] })).rejects.toMatchObject({
    fields: { "heading.0": "required" },
  });
  await saveColumns(coordinator(), columns({ proposed: "on" }));
  await saveColumns(coordinator(), columns());
  expect(await listFor(coordinator())).toMatchObject({
    fallback: false,
    columns: [
      { heading: "Nom", field: "name", required: true, proposed: false },
      { heading: "Passport", field: "by_hand", required: false, proposed: false },
    ],
  });
});

/** What stands behind an address, by UID. */
async function read(address: string) {
  const secret = address.match(/([\w-]{43})\.ics/)?.[1] ?? "";
  const feed = await delegationFeedBehind(g.db, secret, "en", new Date());
  if (!feed) return null;
  expect(feed.text).not.toContain("Ana Cruz");
  const root = new ICAL.Component(ICAL.parse(feed.text));
  return new Map(
    root
      .getAllSubcomponents("vevent")
      .map((one) => [one.getFirstPropertyValue("uid"), one])
      .map(([uid, one]) => {
        const event = one as ICAL.Component;
        return [
          uid as string,
          `${event.getFirstPropertyValue("status")} ${event.getFirstPropertyValue("sequence")}`,
        ];
      }),
  );
}

test("the calendar is what is published, keeps what was taken out as cancelled, and ends when it is revoked", async () => {
  await expect(makeFeed(viewer(member), { delegation, name: "Me" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(makeFeed(viewer(other, g.cohort), { delegation, name: "Me" })).rejects.toMatchObject({
    code: "not_found",
  });
  const address = await makeFeed(coordinator(), { delegation, name: "Our host" });
  expect(address).toMatch(
    /^https:\/\/liga\.example\.org\/api\/calendar\/delegation\/[\w-]{43}\.ics\?lang=es$/,
  );
  expect(await read(address)).toEqual(new Map());

  const [one, two] = [await g.session("10:00", "11:00"), await g.session("12:00", "13:00")];
  const publish = async (number: number, sessions: string[]) => {
    const [version] = await g.own`insert into schedule_versions (delegation_id, number, published_by)
      values (${delegation}, ${number}, ${g.coordinator}) returning id`;
    await g.own`insert into schedule_entries (version_id, person_id, session_id, title, type, venue, starts_at, ends_at, zone, sequence)
      select ${version?.id}, ${member}, id, title, type, venue, starts_at, ends_at, zone, 0 from forum_sessions where id = any(${sessions})`;
  };
  await g.level(delegation, "rapporteur_missing", "ignore");
  await g.assign(delegation, member, one);
  // The draft is nobody's yet.
  expect(await read(address)).toEqual(new Map());
  await publish(1, [one, two]);
  expect(await read(address)).toEqual(
    new Map([
      [`forum-${one}@liga`, "CONFIRMED 0"],
      [`forum-${two}@liga`, "CONFIRMED 0"],
    ]),
  );
  await publish(2, [one]);
  await g.own`update forum_sessions set cancelled_at = now() where id = ${one}`;
  expect(await read(address)).toEqual(
    new Map([
      [`forum-${one}@liga`, "CANCELLED 1"],
      [`forum-${two}@liga`, "CANCELLED 1"],
    ]),
  );

  const feeds = await g.as(g.coordinator, (tx) => feedsOf(tx, coordinator(), delegation));
  expect(feeds).toMatchObject([{ name: "Our host" }]);
  expect(await g.as(member, (tx) => feedsOf(tx, viewer(member), delegation))).toEqual([]);
  const feed = feeds[0]?.id ?? "";
  for (const who of [viewer(member), viewer(other)])
    await expect(revokeFeed(who, { feed })).rejects.toMatchObject({ code: "not_found" });
  expect(await read(address)).not.toBeNull();
  await revokeFeed(coordinator(), { feed });
  expect(await read(address)).toBeNull();
  await expect(revokeFeed(coordinator(), { feed })).rejects.toMatchObject({ code: "not_found" });
});

import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dateText, hourText } from "@/lib/dates";
import { hashSecret, randomSecret } from "@/lib/secrets";
import { type Ground, makeGround } from "../delegations/try-ground";
import { feedBehind } from "./feed";

let g: Ground;
beforeAll(async () => {
  g = await makeGround();
});
afterAll(() => g.drop());
beforeEach(() => ICAL.TimezoneService.reset());

const now = new Date("2026-10-01T00:00:00Z");

async function addressOf(person: string) {
  const secret = randomSecret();
  await g.own`insert into calendar_feeds (person_id, secret_hash) values (${person}, ${hashSecret(secret)})`;
  return secret;
}

/** What stands in the calendar behind an address, read by a parser of its own, by UID. */
async function read(secret: string) {
  const feed = await feedBehind(g.db, secret, now);
  if (!feed) throw new Error("There is no calendar here.");
  const root = new ICAL.Component(ICAL.parse(feed.text));
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return new Map(
    root.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      const at = event.startDate.toJSDate();
      const manila = { locale: "en", zone: "Asia/Manila" };
      return [
        event.uid,
        {
          title: event.summary,
          written: event.startDate.toString(),
          inManila: `${dateText(at, manila)}, ${hourText(at, manila)}`,
          sequence: event.sequence,
          status: component.getFirstPropertyValue("status"),
        },
      ];
    }),
  );
}

async function publish(
  delegation: string,
  person: string,
  number: number,
  sessions: [id: string, at: string][],
) {
  const [version] = await g.own`insert into schedule_versions (delegation_id, number, published_by)
    values (${delegation}, ${number}, ${g.coordinator}) returning id, number`;
  for (const [id, at] of sessions)
    await g.own`insert into schedule_entries (version_id, person_id, session_id, title, type, venue, room, starts_at, ends_at, zone, sequence)
      values (${version?.id}, ${person}, ${id}, ${`Round table ${at}`}, 'round_table', 'UN', 'CR 4', ${at}::timestamptz, ${at}::timestamptz + interval '3 hours', 'America/New_York', 0)`;
}

/** A delegate whose schedule is about to be published; nothing blocks it. */
async function delegate() {
  const who = await g.person();
  const delegation = await g.delegation();
  await g.seat(delegation, who, { role: "gender_rapporteur" });
  const session = async () => g.session("10:00", "11:00");
  return { who, delegation, sessions: [await session(), await session()] as [string, string] };
}

test("a delegate in Manila sees New York hours in her own, before and after clocks go back there", async () => {
  const { who, delegation, sessions } = await delegate();
  // New York leaves summer time on 1 November 2026: 10:00 there is 14:00 UTC before and 15:00 after.
  await publish(delegation, who, 1, [
    [sessions[0], "2026-10-30T14:00:00Z"],
    [sessions[1], "2026-11-02T15:00:00Z"],
  ]);
  const events = await read(await addressOf(who));
  expect(events.get(`forum-${sessions[0]}@liga`)).toMatchObject({
    written: "2026-10-30T10:00:00",
    inManila: "Fri, Oct 30, 2026, 22:00",
  });
  expect(events.get(`forum-${sessions[1]}@liga`)).toMatchObject({
    written: "2026-11-02T10:00:00",
    inManila: "Mon, Nov 2, 2026, 23:00",
  });
});

test("only the newest published version is hers, under the same name, and nobody else's", async () => {
  const { who, delegation, sessions } = await delegate();
  const other = await g.person();
  await publish(delegation, who, 1, [[sessions[0], "2026-10-30T14:00:00Z"]]);
  await publish(delegation, who, 2, [
    [sessions[0], "2026-10-30T15:00:00Z"],
    [sessions[1], "2026-11-02T15:00:00Z"],
  ]);
  const secret = await addressOf(who);
  expect([...(await read(secret)).values()].map(({ written }) => written).sort()).toEqual([
    "2026-10-30T11:00:00",
    "2026-11-02T10:00:00",
  ]);
  expect((await read(await addressOf(other))).size).toBe(0);
  await g.own`update forum_sessions set cancelled_at = now() where id = ${sessions[1]}`;
  expect((await read(secret)).get(`forum-${sessions[1]}@liga`)).toMatchObject({
    status: "CANCELLED",
    sequence: 1,
  });
});

test("a training session keeps its name when it moves or is cancelled, and its number rises", async () => {
  const who = await g.person();
  const enrolment = await g.enrol(who);
  const id = await g.training(await g.module(), "10:00");
  const secret = await addressOf(who);
  const uid = `training-${id}@liga`;
  const seen = async () => (await read(secret)).get(uid);
  expect(await seen()).toMatchObject({ sequence: 0, status: "CONFIRMED" });
  const before = (await feedBehind(g.db, secret, now))?.tag;
  expect((await feedBehind(g.db, secret, new Date("2026-10-09T00:00:00Z")))?.tag).toBe(before);
  await g.own`update training_sessions set starts_at = starts_at + interval '1 hour', version = version + 1 where id = ${id}`;
  expect(await seen()).toMatchObject({ sequence: 1, status: "CONFIRMED" });
  expect((await feedBehind(g.db, secret, now))?.tag).not.toBe(before);
  await g.own`update training_sessions set cancelled_at = now() where id = ${id}`;
  expect(await seen()).toMatchObject({ sequence: 2, status: "CANCELLED" });
  await g.own`update enrolments set status = 'withdrawn' where id = ${enrolment}`;
  expect(await seen()).toBeUndefined();
});

test("both of a pair have their meeting, each with the other's name; after the pair's end it is cancelled", async () => {
  const [mentor, mentee] = [await g.person("Mentor M"), await g.person("Leader L")];
  const [pair] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    values (${mentor}, ${mentee}, ${g.cohort}, '2026-01-10') returning id`;
  const [meeting] =
    await g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by)
    values (${pair?.id}, '2026-11-02T15:00Z', 45, 'Asia/Manila', ${mentor}) returning id`;
  const secrets = [await addressOf(mentor), await addressOf(mentee)] as const;
  const seen = async (secret: string) => (await read(secret)).get(`mentoring-${meeting?.id}@liga`);
  expect(await seen(secrets[0])).toMatchObject({
    title: "Mentoring with Leader L",
    written: "2026-11-02T23:00:00",
  });
  expect(await seen(secrets[1])).toMatchObject({ title: "Mentoring with Mentor M", status: "CONFIRMED" });
  await g.own`update mentorships set ended_on = '2026-11-01' where id = ${pair?.id}`;
  expect(await seen(secrets[1])).toMatchObject({ status: "CANCELLED", sequence: 1 });
});

test("an open task with a day is in it, a finished one is not", async () => {
  const { who, delegation } = await delegate();
  const task = async (title: string, done: string | null) =>
    (
      await g.own`insert into delegate_tasks (delegation_id, person_id, title, due_on, done_at)
        values (${delegation}, ${who}, ${title}, '2026-10-20', ${done}) returning id`
    )[0]?.id;
  const open = await task("Visa letter", null);
  await task("Photo", "2026-09-01T00:00Z");
  expect([...(await read(await addressOf(who))).keys()]).toEqual([`task-${open}@liga`]);
});

test("an address that was revoked, or never was, opens nothing", async () => {
  const secret = await addressOf(await g.person());
  expect(await feedBehind(g.db, secret, now)).not.toBeNull();
  await g.own`update calendar_feeds set revoked_at = now() where secret_hash = ${hashSecret(secret)}`;
  expect(await feedBehind(g.db, secret, now)).toBeNull();
  expect(await feedBehind(g.db, randomSecret(), now)).toBeNull();
});

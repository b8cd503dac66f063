import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allZones } from "@/lib/dates";
import { type Ground, makeGround } from "../delegations/try-ground";
import type { Viewer } from "../viewer";
import { chooseReminders } from "./choose-reminders";
import { remindDue } from "./remind-due";
import { stopToken } from "./stop-link";
import { stopReminders } from "./stop-reminders";

let g: Ground;
let module: string;
beforeAll(async () => {
  process.env.AUTH_SECRET = "a secret of this test, thirty-two letters";
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  module = await g.module();
});
afterAll(() => g.drop());
beforeEach(async () => {
  await g.own`delete from training_sessions`;
  await g.own`delete from mails`;
});

const noon = new Date("2026-05-05T12:00:00Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const session = async (at: Date) => {
  const [row] = await g.own<{ id: string }[]>`
    insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
    values (${g.cohort}, ${module}, ${at}, 60, 'UTC', 'en') returning id`;
  return row?.id ?? "";
};
async function leader({ zone = "UTC", email = true, locale = "en" } = {}) {
  const id = await g.person();
  await g.enrol(id);
  await g.own`update people set time_zone = ${zone}, locale = ${locale}, email = ${email ? `${randomUUID()}@example.org` : null} where id = ${id}`;
  return {
    id,
    name: "Noor",
    locale: "en",
    timeZone: zone,
    joined: true,
    enrolled: true,
    grants: [] as Viewer["grants"],
  } as unknown as Viewer;
}
const mailsOf = (who: Viewer) =>
  g.own<{ state: string; subject: string; text: string; to_address: string | null }[]>`
    select state, subject, text, to_address from mails where person_id = ${who.id} order by created_at`;
async function allDue(now: Date) {
  while ((await remindDue(now)) > 0);
}

test("a session of tomorrow is told once, whoever asks and however often, also by two processes at once", async () => {
  const her = await leader();
  await session(later(20));
  await Promise.all([remindDue(noon), remindDue(noon), remindDue(noon)]);
  await allDue(noon);
  await allDue(later(1));
  const mails = await mailsOf(her);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("08:00 (UTC)");
  const same = g.own`insert into reminders (person_id, kind, cause) select person_id, kind, cause from reminders where person_id = ${her.id}`;
  await expect(same).rejects.toMatchObject({ code: "23505" });
});

test("a session that moves is another cause; one cancelled, or marked already, is none", async () => {
  const her = await leader();
  const moved = await session(later(20));
  await allDue(noon);
  await g.own`update training_sessions set starts_at = ${later(23)} where id = ${moved}`;
  await allDue(noon);
  expect(await mailsOf(her)).toHaveLength(2);
  await g.own`update training_sessions set starts_at = ${later(22)}, cancelled_at = now() where id = ${moved}`;
  await allDue(noon);
  expect(await mailsOf(her)).toHaveLength(2);
});

test("what is due together is one mail, also what comes due within three hours", async () => {
  const her = await leader();
  await session(later(20));
  await session(later(26));
  await session(later(40));
  await allDue(noon);
  const [mail, ...others] = await mailsOf(her);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("2 things for you in LIGA");
});

test("never in her quiet hours: it waits until they are over, and what is past by then is not sent", async () => {
  const [early, asleep] = [await leader(), await leader({ zone: "Asia/Manila" })];
  // 12:00 in London is 20:00 in Manila; an hour later it is quiet there.
  await session(later(24));
  await allDue(later(1));
  expect([(await mailsOf(early)).length, (await mailsOf(asleep)).length]).toEqual([1, 0]);
  await allDue(later(11.9));
  expect(await mailsOf(asleep)).toHaveLength(0);
  await allDue(later(12));
  const [mail] = await mailsOf(asleep);
  expect(mail?.text).toContain("20:00 (Manila)");
});

test("a kind she does not want is not sent, by her profile or by the link of a mail; the others are", async () => {
  const [by, link] = [await leader(), await leader()];
  await chooseReminders(by, { kinds: ["session_soon"], starts: 21, ends: 8 });
  await stopReminders(null, { token: stopToken(link.id, "session_tomorrow") });
  await session(later(10));
  await allDue(noon);
  expect([await mailsOf(by), await mailsOf(link)]).toEqual([[], []]);
  await g.own`update training_sessions set starts_at = '2026-05-05T20:45:00Z'`;
  await allDue(new Date("2026-05-05T20:30:00Z"));
  expect((await mailsOf(by)).map((mail) => mail.subject)).toEqual(["Your session begins within the hour"]);
});

test("a link that somebody made up, or made for another kind, stops nothing", async () => {
  const her = await leader();
  const good = stopToken(her.id, "certificate");
  for (const token of [
    "",
    `${her.id}.certificate.x`,
    good.replace(".certificate.", ".session_soon."),
    `${good}x`,
  ])
    await expect(stopReminders(null, { token })).rejects.toMatchObject({ code: "not_found" });
  await stopReminders(null, { token: good });
  const rows = await g.own`select kind from reminders_unwanted where person_id = ${her.id}`;
  expect(rows.map((row) => row.kind)).toEqual(["certificate"]);
});

test("without e-mail it is a note for her coordinator, in her language and without links that need a mailbox", async () => {
  const her = await leader({ email: false, locale: "es" });
  await session(later(20));
  await allDue(noon);
  const [note] = await mailsOf(her);
  expect(note).toMatchObject({ state: "by_hand", to_address: null });
  expect(note?.text).toContain("Tu sesión");
  expect(note?.text).not.toContain("/reminders/stop/");
  const seen = await g.as(g.coordinator, (tx) =>
    tx.execute(`select id from mails where person_id = '${her.id}'`),
  );
  expect(seen).toHaveLength(1);
  expect(await g.as(await g.person(), (tx) => tx.execute("select id from mails"))).toHaveLength(0);
});

test("quiet hours are those of her own clock, in every zone and across its changes", async () => {
  const zones = allZones();
  const known = new Set((await g.own`select name from pg_timezone_names`).map((row) => row.name as string));
  const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  const cases = fc.sample(
    fc.record({
      at: instant,
      zone: fc.constantFrom(...zones.filter((zone) => known.has(zone))),
      starts: fc.integer({ min: 0, max: 23 }),
      ends: fc.integer({ min: 0, max: 23 }),
    }),
    4000,
  );
  // Around each change of clocks of these two years, minute by minute apart.
  for (const zone of [
    "America/New_York",
    "Europe/Madrid",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "America/Santiago",
  ]) {
    let change = Temporal.Instant.from("2026-01-01T00:00Z")
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("next");
    while (change && change.year < 2028) {
      for (const minutes of [-61, -60, -1, 0, 1, 59, 60, 61, 119, 120])
        for (const [starts, ends] of [
          [21, 8],
          [1, 3],
          [2, 3],
          [0, 2],
        ] as const)
          cases.push({ at: new Date(change.epochMilliseconds + minutes * 60_000), zone, starts, ends });
      change = change.getTimeZoneTransition("next");
    }
  }
  const answers = await g.own<{ quiet: boolean; hour: number }[]>`
    select is_quiet(c.at::timestamptz, c.zone, c.starts, c.ends) as quiet,
      extract(hour from c.at::timestamptz at time zone c.zone)::integer as hour
    from jsonb_to_recordset(${g.own.json(cases.map((one, n) => ({ ...one, n, at: one.at.toISOString() })))}) as c (n integer, at text, zone text, starts integer, ends integer) order by c.n`;
  expect(answers).toHaveLength(cases.length);
  // Node and PostgreSQL each bring a table of zones: a change one of them does not know yet says nothing of quiet hours.
  const agreed = cases.flatMap(({ at, zone, starts, ends }, index) => {
    const { hour } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
    const answer = answers[index];
    return answer?.hour === hour ? [{ at, zone, starts, ends, hour, quiet: answer.quiet }] : [];
  });
  expect(agreed.length).toBeGreaterThan(cases.length * 0.99);
  const wrong = agreed.filter(({ starts, ends, hour, quiet }) => {
    const hours = Array.from({ length: (ends - starts + 24) % 24 }, (_, n) => (starts + n) % 24);
    return quiet !== hours.includes(hour);
  });
  expect(wrong).toEqual([]);
});

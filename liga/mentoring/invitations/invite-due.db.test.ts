import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as } from "../../try-verbs";
import { cancelMeeting } from "../cancel-meeting";
import { endPair } from "../end-pair";
import { moveMeeting } from "../move-meeting";
import { dayAhead, tryMeeting, tryPair } from "../try-pair";
import { inviteDue } from "./invite-due";

withGround();

type Pair = Awaited<ReturnType<typeof tryPair>>;
const mails = (pair: Pair, who: { id: string }) =>
  g.own<
    { subject: string; method: string; calendar: string; to_address: string; created_by: string | null }[]
  >`
    select m.subject, i.method, m.calendar, m.to_address::text, m.created_by from mentoring_invitations i
    join mails m on m.id = i.mail_id join mentoring_meetings x on x.id = i.meeting_id
    where x.mentorship_id = ${pair.id} and i.person_id = ${who.id} order by i.sequence`;
const field = (calendar: string | undefined, name: string) =>
  calendar?.match(new RegExp(`^${name}[;:](.*)$`, "m"))?.[1]?.trim();
const tell = async () => {
  while ((await inviteDue()) > 0);
};

test("planned, moved and called off: each is told once, under one identity and with a number that rises", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, 50);
  await tell();
  await tell();
  const day = dayAhead(6).toISOString().slice(0, 10);
  const moved = { meetingId, day, hour: "15:00", zone: "Europe/Berlin", minutes: 45, onlineUrl: null };
  await moveMeeting(pair.mentee, { ...moved, version: 1 });
  await tell();
  await cancelMeeting(pair.mentor, { meetingId, version: 2 });
  await tell();
  await tell();
  for (const who of [pair.mentor, pair.mentee]) {
    const told = await mails(pair, who);
    expect(told.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect(told.map(({ calendar }) => field(calendar, "METHOD"))).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect(told.map(({ calendar }) => field(calendar, "SEQUENCE"))).toEqual(["0", "1", "2"]);
    expect(new Set(told.map(({ calendar }) => field(calendar, "UID")))).toEqual(
      new Set([`mentoring-${meetingId}@liga`]),
    );
    expect(field(told[1]?.calendar.split("BEGIN:VEVENT")[1], "DTSTART")).toBe(
      `TZID=Europe/Berlin:${day.replaceAll("-", "")}T150000`,
    );
    expect(told.map(({ created_by }) => created_by)).toEqual([null, null, null]);
  }
});

test("two processes at once tell each of them once", async () => {
  const pair = await tryPair();
  await tryMeeting(pair, 50);
  await Promise.all([inviteDue(), inviteDue(), inviteDue()]);
  await tell();
  expect([(await mails(pair, pair.mentor)).length, (await mails(pair, pair.mentee)).length]).toEqual([1, 1]);
});

test("neither of them reads the other's address, nor does anybody read when they meet", async () => {
  const pair = await tryPair();
  await tryMeeting(pair, 50);
  await tell();
  const [hers] = await mails(pair, pair.mentor);
  const [other] = await mails(pair, pair.mentee);
  expect(hers?.calendar.replaceAll("\r\n ", "")).toContain(hers?.to_address);
  expect(hers?.calendar.replaceAll("\r\n ", "")).not.toContain(other?.to_address);
  const administrator = await g.person();
  await g.own`insert into role_grants (person_id, role) values (${administrator}, 'administrator')`;
  for (const who of [pair.mentor.id, pair.mentee.id, g.coordinator, administrator])
    expect(await g.as(who, (tx) => tx.execute(sql`select 1 from mails where kind = 'meeting'`))).toHaveLength(
      0,
    );
});

test("who has no address is left to the other's word; what is over or was never told of is not written", async () => {
  const pair = await tryPair();
  await g.own`update people set email = null where id = ${pair.mentee.id}`;
  await tryMeeting(pair, -2);
  const unknown = await tryMeeting(pair, 60);
  await g.own`update mentoring_meetings set cancelled_at = now() where id = ${unknown}`;
  await tryMeeting(pair, 50);
  await tell();
  expect((await mails(pair, pair.mentor)).map(({ method }) => method)).toEqual(["REQUEST"]);
  expect(await mails(pair, pair.mentee)).toEqual([]);
});

test("a pair that ends: both calendars take out what was ahead", async () => {
  const pair = await tryPair();
  await tryMeeting(pair, 50);
  await tell();
  await endPair(as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]), {
    mentorshipId: pair.id,
    version: 1,
  });
  await tell();
  for (const who of [pair.mentor, pair.mentee])
    expect((await mails(pair, who)).map(({ method }) => method)).toEqual(["REQUEST", "CANCEL"]);
});

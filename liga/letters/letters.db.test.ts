import { afterAll, beforeAll, expect, test } from "vitest";
import type { LetterList } from "@/db/enums";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { beginLetter } from "./begin-letter";
import { discardLetter } from "./discard-letter";
import { letterPage, mailDesk } from "./queries";
import { releaseLetter } from "./release-letter";
import { saveLetter } from "./save-letter";
import { sendAgain } from "./send-again";
import { handOver } from "./settle-mail";
import { takeOut } from "./take-out";

let g: Ground;
let coordinator: Viewer;
let second: Viewer;
const women: string[] = [];
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  coordinator = as(g.coordinator);
  const other = await g.person("Second");
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${other}, 'coordinator', ${g.cohort})`;
  second = as(other);
  for (const [n, locale] of ["en", "es", "es"].entries()) {
    const id = await g.person(`Woman ${n}`);
    women.push(id);
    await g.enrol(id);
    await g.own`update people set locale = ${locale}, email = ${n === 2 ? null : `w${n}@example.org`} where id = ${id}`;
  }
});
afterAll(() => g.drop());

const as = (id: string) =>
  ({
    id,
    name: "Noor",
    timeZone: "UTC",
    locale: "en",
    joined: true,
    grants: [{ role: "coordinator", cohortId: g.cohort }],
  }) as unknown as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );
const begin = () => beginLetter(coordinator, { list: "active", cohortId: g.cohort });
const text = (en: string, es: string) => ({
  subject: { en, es },
  body: { en: en && `Dear {name}, ${en}`, es: es && `Hola {name}, ${es}` },
});

test("goes to exactly those on the list, each in her language, once however often it is pressed", async () => {
  const letterId = await begin();
  await saveLetter(coordinator, { letterId, version: 1, ...text("Come", "Ven") });
  const page = await letterPage(coordinator, letterId);
  expect(page?.readers.map(({ personId }) => personId).sort()).toEqual([...women].sort());
  await Promise.all([1, 2, 3].map(() => releaseLetter(coordinator, { letterId, version: 2 })));
  const mails =
    await g.own`select person_id, state, text from mails where letter_id = ${letterId} order by text`;
  expect(mails.map(({ state, text }) => [state, text])).toEqual([
    ["queued", "Dear Woman 0, Come"],
    ["queued", "Hola Woman 1, Ven"],
    ["by_hand", "Hola Woman 2, Ven"],
  ]);
  expect(await refusal(saveLetter(coordinator, { letterId, version: 3, ...text("x", "x") }))).toBe(
    "letter_settled",
  );
});

test("a language left out falls back; a half written one, an old page and an empty letter are refused", async () => {
  const letterId = await begin();
  const half = { subject: { en: "Only", es: "" }, body: { en: "", es: "" } };
  expect(await refusal(saveLetter(coordinator, { letterId, version: 1, ...half }))).toBe(
    "invalid body.en required",
  );
  expect(await refusal(saveLetter(coordinator, { letterId, version: 1, ...text("", "") }))).toBe(
    "invalid subject.en required",
  );
  await saveLetter(coordinator, { letterId, version: 1, ...text("Come", "") });
  expect(await refusal(releaseLetter(coordinator, { letterId, version: 1 }))).toBe("stale");
  await takeOut(coordinator, { letterId, personId: women[0] ?? "" });
  await releaseLetter(coordinator, { letterId, version: 2 });
  const mails = await g.own`select text from mails where letter_id = ${letterId} order by text`;
  expect(mails.map((mail) => mail.text)).toEqual(["Dear Woman 1, Come", "Dear Woman 2, Come"]);
});

test("thrown away, nobody gets it; it is hers alone, and no list of another cohort", async () => {
  const letterId = await begin();
  expect(await letterPage(second, letterId)).toBeNull();
  expect(await refusal(releaseLetter(second, { letterId, version: 1 }))).toBe("not_found");
  await discardLetter(coordinator, { letterId, version: 1 });
  expect(await refusal(releaseLetter(coordinator, { letterId, version: 1 }))).toBe("letter_settled");
  expect(await g.own`select 1 from mails where letter_id = ${letterId}`).toHaveLength(0);
  expect(await refusal(beginLetter(coordinator, { list: "paused", cohortId: g.cohort }))).toBe(
    "letter_nobody",
  );
  const stranger = { ...as(await g.person()), grants: [] } as Viewer;
  expect(await refusal(beginLetter(stranger, { list: "active", cohortId: g.cohort }))).toBe("not_found");
});

test("what fails is shown to whoever it belongs to, sent again, also to a corrected address; a note is ticked off", async () => {
  const [mail] = await g.own<{ id: string; person_id: string }[]>`
    update mails set last_error = 'No such mailbox', failing_since = now(), attempts = 3 where to_address = 'w0@example.org' returning id, person_id`;
  const mailId = mail?.id ?? "";
  expect((await mailDesk(coordinator))?.failing.map(({ error }) => error)).toEqual(["No such mailbox"]);
  const stranger = { ...as(await g.person()) } as Viewer;
  expect(await refusal(sendAgain(stranger, { mailId, address: null }))).toBe("not_found");
  expect(await refusal(sendAgain(coordinator, { mailId, address: "w1@example.org" }))).toBe(
    "invalid address address_taken",
  );
  await sendAgain(coordinator, { mailId, address: "new@example.org" });
  const [after] =
    await g.own`select m.to_address, m.attempts, m.last_error, p.email from mails m join people p on p.id = m.person_id where m.id = ${mailId}`;
  expect(after).toEqual({
    to_address: "new@example.org",
    attempts: 0,
    last_error: null,
    email: "new@example.org",
  });
  expect(await refusal(sendAgain(coordinator, { mailId, address: null }))).toBe("mail_not_to_send");
  const notes = (await mailDesk(coordinator))?.notes ?? [];
  await handOver(coordinator, { mailId: notes[0]?.id ?? "" });
  expect((await mailDesk(coordinator))?.notes).toHaveLength(notes.length - 1);
  expect(await refusal(handOver(stranger, { mailId: notes[1]?.id ?? "" }))).toBe("not_found");
});

test("each list of the training is exactly those on it now", async () => {
  const session = async (hours: number) =>
    g.own<
      { id: string }[]
    >`insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${g.cohort}, ${await g.module()}, now() - ${hours} * interval '1 hour', 60, 'UTC', 'en') returning id`;
  const [enrolments, [missed], [work]] = await Promise.all([
    g.own<
      { id: string; person_id: string }[]
    >`select id, person_id from enrolments where cohort_id = ${g.cohort} and status = 'active'`,
    session(50),
    g.own<
      { id: string }[]
    >`insert into training_assignments (cohort_id, module_id, title, brief, due_at, zone, created_at)
      values (${g.cohort}, ${await g.module()}, '{"en": "A letter"}', '{"en": "Write"}', now() + interval '3 days', 'UTC', now() - interval '1 day') returning id`,
  ]);
  const [one, two, three] = women.map((id) => enrolments.find((row) => row.person_id === id)?.id ?? "");
  await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by) values
    (${missed?.id ?? ""}, ${one ?? ""}, 'absent', 'register', ${g.coordinator}), (${missed?.id ?? ""}, ${two ?? ""}, 'late', 'register', ${g.coordinator})`;
  await g.own`insert into submissions (assignment_id, enrolment_id, state, text, first_sent_at, sent_at, decided_at, decided_by) values
    (${work?.id ?? ""}, ${two ?? ""}, 'returned', 'Dear', now(), now(), now(), ${g.coordinator}),
    (${work?.id ?? ""}, ${three ?? ""}, 'accepted', 'Dear', now(), now(), now(), ${g.coordinator})`;
  await g.own`insert into available_hours (person_id, weekday, from_minute, until_minute) values (${women[0] ?? ""}, 1, 600, 900)`;
  // Two absences in a row are a sign.
  const [again] = await session(20);
  await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by) values (${again?.id ?? ""}, ${one ?? ""}, 'absent', 'register', ${g.coordinator})`;
  const on = async (list: LetterList, aboutId?: string) => {
    const letterId = await beginLetter(coordinator, { list, cohortId: g.cohort, aboutId });
    const readers = (await letterPage(coordinator, letterId))?.readers.map(({ personId }) => personId) ?? [];
    return women.flatMap((id, n) => (readers.includes(id) ? [n] : []));
  };
  expect(await on("missed", missed?.id)).toEqual([0]);
  expect(await on("not_checked_in", missed?.id)).toEqual([2]);
  expect(await on("returned", work?.id)).toEqual([1]);
  expect(await on("no_hours")).toEqual([1, 2]);
  expect(await on("warned")).toEqual([0]);
  expect(await on("not_complete")).toEqual([0, 1, 2]);
});

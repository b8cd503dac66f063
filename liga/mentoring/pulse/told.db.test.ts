import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Ground, makeGround } from "../../delegations/try-ground";
import { remindDue } from "../../reminders/remind-due";
import { as } from "../../try-verbs";
import { keepWord } from "./keep-word";
import { ladderTimes } from "./ladder";
import { lookBackFrom, wasHeld } from "./rules";

/** What of mentoring is told to whom, and when. */
let g: Ground;
beforeAll(async () => {
  process.env.AUTH_SECRET = "a secret of this test, thirty-two letters";
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  await g.own`update people set email = 'coordinator@example.org' where id = ${g.coordinator}`;
});
afterAll(() => g.drop());
beforeEach(async () => {
  await g.own`delete from mentorships`;
  await g.own`delete from reminders`;
  await g.own`delete from mails`;
});

const noon = new Date("2026-05-05T12:00:00Z");
const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
async function somebody({ locale = "en", email = true, zone = "UTC" } = {}) {
  const id = await g.person();
  await g.own`update people set locale = ${locale}, time_zone = ${zone}, email = ${email ? `${randomUUID()}@example.org` : null} where id = ${id}`;
  return id;
}
async function pair(mentor: string, mentee: string, ended: string | null = null) {
  const [row] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on, ended_on)
    values (${mentor}, ${mentee}, ${g.cohort}, '2025-01-10', ${ended}) returning id`;
  return row?.id as string;
}
async function ask(pairId: string, mentee: string) {
  const [row] = await g.own`insert into mentoring_questions (mentorship_id, asked_by, text, asked_at)
    values (${pairId}, ${mentee}, 'Something private', ${noon}) returning id`;
  return row?.id as string;
}
async function remind(now: Date) {
  while ((await remindDue(now)) > 0);
}
/** Everything told so far of a kind: to whom, and at which step. */
const told = async (kind = "mentoring_word") =>
  (
    await g.own<{ person_id: string; step: string }[]>`
      select person_id, split_part(cause, ':', 2) as step from reminders where kind = ${kind} order by created_at, person_id`
  ).map(({ person_id: who, step }) => [who, step]);
const textsTo = async (who: string) =>
  (await g.own<{ text: string }[]>`select text from mails where person_id = ${who} order by created_at`).map(
    ({ text }) => text,
  );

test("silence is spoken about with her, then with her mentor, then with the coordinator: each once, in her language", async () => {
  const [mentor, mentee] = [await somebody({ locale: "es" }), await somebody()];
  await ask(await pair(mentor, mentee), mentee);
  const steps = [[mentor, "asked"]];
  for (const [day, who, step] of [
    [0, "", ""],
    [2.9, "", ""],
    [3.1, mentee, "mentee"],
    [4.9, "", ""],
    [5.1, mentor, "mentor"],
    [6.9, "", ""],
    [7.1, g.coordinator, "coordinator"],
    [12, "", ""],
  ] as const) {
    if (who) steps.push([who, step]);
    // A process that was killed before, and two at once, change nothing of it.
    await Promise.all([remind(later(day)), remind(later(day))]);
    await remind(later(day));
    expect(await told()).toEqual(steps);
  }
  const [first, second] = await textsTo(mentor);
  expect(first).toContain("necesita hablar contigo");
  expect(second).toContain("sigue esperando tu respuesta");
  expect((await textsTo(mentee))[0]).toContain("Do you still need it?");
  expect((await textsTo(g.coordinator))[0]).toContain("stays between the two");
  expect(JSON.stringify(await g.own`select * from mails`)).not.toContain("Something private");
});

test("an answer, or that she no longer needs it, ends the ladder; that she does brings it to her mentor at once", async () => {
  const [mentor, mentee] = [await somebody(), await somebody()];
  const pairId = await pair(mentor, mentee);
  const question = await ask(pairId, mentee);
  await g.own`insert into reminders (person_id, kind, cause) values (${mentor}, 'mentoring_word', ${`${question}:asked`})`;
  await remind(later(3.1));
  await g.own`update mentoring_questions set needed_at = ${later(3.2)} where id = ${question}`;
  await remind(later(3.3));
  expect((await told()).slice(1)).toEqual([
    [mentee, "mentee"],
    [mentor, "mentor"],
  ]);
  await g.own`update mentoring_questions set answered_at = ${later(4)} where id = ${question}`;
  await remind(later(4.1));
  await remind(later(9));
  expect((await told()).slice(3)).toEqual([[mentee, "answered"]]);

  const second = await ask(pairId, mentee);
  await keepWord(as(mentee), { questionId: second, needed: "no" });
  await remind(later(8));
  expect(await told()).toHaveLength(4);
});

test("in her quiet hours nothing is sent, and it comes when they are over", async () => {
  const [mentor, mentee] = [await somebody({ zone: "Asia/Manila" }), await somebody({ email: false })];
  await ask(await pair(mentor, mentee), mentee);
  // 12:00 UTC is 20:00 in Manila; from 21:00 it is quiet there.
  await remind(later(1 / 12));
  expect(await told()).toEqual([]);
  await remind(later(0.6));
  expect(await told()).toEqual([[mentor, "asked"]]);
});

test("what is between the two is nobody's to carry: who has no address reads it on her page, and no list shows it", async () => {
  const [mentor, mentee] = [await somebody(), await somebody({ email: false })];
  const pairId = await pair(mentor, mentee);
  await ask(pairId, mentee);
  await g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by) values (${pairId}, ${later(-0.5)}, 45, 'UTC', ${mentor})`;
  await remind(later(0.1));
  await remind(later(3.2));
  expect(await told()).toEqual([[mentor, "asked"]]);
  expect(await told("mentoring_pulse")).toEqual([[mentor, ""]]);
  expect(await g.own`select 1 from mails where state = 'by_hand'`).toHaveLength(0);
  const seen = await g.as(g.coordinator, (tx) => tx.execute("select 1 from reminders"));
  expect(seen).toHaveLength(0);
});

test("a mentor who coordinates is not told of her own silence as a coordinator", async () => {
  const [mentor, mentee] = [await somebody(), await somebody()];
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${mentor}, 'coordinator', ${g.cohort})`;
  await ask(await pair(mentor, mentee), mentee);
  await remind(later(7.1));
  expect((await told()).filter(([, step]) => step === "coordinator")).toEqual([
    [g.coordinator, "coordinator"],
  ]);
  await g.own`delete from role_grants where person_id = ${mentor}`;
});

test("both are told of the end in the same words, whoever asked for it and whether anybody did", async () => {
  const told: string[][] = [];
  for (const asked of [false, true]) {
    const [mentor, mentee] = [await somebody(), await somebody()];
    const id = await pair(mentor, mentee);
    if (asked)
      await g.own`insert into mentor_change_requests (mentorship_id, asked_by) values (${id}, ${mentee})`;
    await g.own`update mentorships set ended_on = '2026-05-05' where id = ${id}`;
    await remind(later(0.1));
    await remind(later(1));
    const [first = "", ...more] = [...(await textsTo(mentor)), ...(await textsTo(mentee))].map((text) =>
      text.replaceAll(/https?:\S+/g, "…").replace(/^Dear [^,]+,/, "Dear …,"),
    );
    told.push([first, ...more]);
  }
  const all = told.flat();
  expect(all).toHaveLength(4);
  expect(new Set(all).size).toBe(1);
  expect(all[0]).toContain("has come to its end");
});

test("three months after the end both are asked what stayed, once, and not who has said it", async () => {
  const [mentor, mentee] = [await somebody(), await somebody()];
  const id = await pair(mentor, mentee, "2026-02-05");
  await g.own`insert into mentoring_follow_ups (mentorship_id, person_id, stayed) values (${id}, ${mentee}, 'Trust')`;
  await remind(later(-1));
  expect(await told("mentoring_follow_up")).toEqual([]);
  await remind(later(0.1));
  await remind(later(30));
  expect(await told("mentoring_follow_up")).toEqual([[mentor, ""]]);
});

test("the database and the rule say the same of when each step is", async () => {
  const mentee = await somebody();
  const id = await ask(await pair(await somebody(), mentee), mentee);
  const at = fc
    .integer({ min: 0, max: 20 * 86_400 })
    .map((seconds) => new Date(noon.getTime() + seconds * 1000));
  await fc.assert(
    fc.asyncProperty(
      at,
      fc.integer({ min: 1, max: 14 }),
      fc.option(at, { nil: null }),
      async (askedAt, promisedDays, neededAt) => {
        const rows = await g.own<{ step: "mentee" | "mentor" | "coordinator"; due_at: Date }[]>`
          with q as (update mentoring_questions set asked_at = ${askedAt}, promised_days = ${promisedDays}, needed_at = ${neededAt} where id = ${id} returning *)
          select s.step, s.due_at from q cross join lateral question_steps(row(q.*)::mentoring_questions) s`;
        const times = ladderTimes({ askedAt, promisedDays, neededAt, withdrawnAt: null, answeredAt: null });
        // Who has said that she needs it is not asked whether she does.
        expect(rows.map(({ step }) => step)).toEqual(
          neededAt ? ["mentor", "coordinator"] : ["mentee", "mentor", "coordinator"],
        );
        for (const { step, due_at: due } of rows) expect(due).toEqual(times[step]);
      },
    ),
    { numRuns: 60 },
  );
});

test("the database and the rules say the same of whether a meeting took place and when looking back begins", async () => {
  const who = await somebody();
  const pairId = await pair(who, await somebody());
  const [row] =
    await g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by)
    values (${pairId}, ${noon}, 45, 'UTC', ${who}) returning id`;
  const id = row?.id as string;
  const minutes = fc.integer({ min: -600, max: 600 });
  await fc.assert(
    fc.asyncProperty(
      minutes,
      fc.integer({ min: 5, max: 600 }),
      fc.constantFrom("planned", "cancelled", "held", "no_show"),
      fc.date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
      async (from, durationMinutes, state, end) => {
        const startsAt = new Date(noon.getTime() + from * 60_000);
        const cancelledAt = state === "cancelled" ? noon : null;
        const noShowBy = state === "no_show" ? who : null;
        const endedOn = end.toISOString().slice(0, 10);
        const [said] = await g.own<{ held: boolean; day: string }[]>`
          with m as (update mentoring_meetings set starts_at = ${startsAt}, duration_minutes = ${durationMinutes}, cancelled_at = ${cancelledAt},
            no_show_by = ${noShowBy}, no_show_told_by = ${noShowBy}, held_at = ${state === "held" ? noon : null} where id = ${id} returning *)
          select meeting_was_held(row(m.*)::mentoring_meetings, ${noon}) as held, (${endedOn}::date + interval '3 months')::date::text as day from m`;
        expect(said).toEqual({
          held: wasHeld({ startsAt, durationMinutes, cancelledAt, noShowBy }, noon),
          day: lookBackFrom(endedOn),
        });
      },
    ),
    { numRuns: 60 },
  );
});

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import { endPair } from "../end-pair";
import { pairPage } from "../pair-work";
import { answerWord } from "./answer-word";
import { askChange, withdrawChange } from "./ask-change";
import { askWord } from "./ask-word";
import { howItGoes, oneCourse, pairsWaiting } from "./course-queries";
import { givePulse } from "./give-pulse";
import { keepWord } from "./keep-word";
import { lookBack } from "./look-back";
import { lookedBack, pairGoing, pairWords } from "./pair-queries";
import { settleChange } from "./settle-change";

withGround();

const coordinatorOf = (id: string) => as(id, [{ role: "coordinator", cohortId: g.cohort }]);
const now = () => new Date();

/** A pair of today, and a second coordinator of its cohort who is its mentor. */
async function pair({ ended = null as string | null, mentor = "" } = {}) {
  const [one, mentee] = [mentor || (await g.person()), await g.person()];
  await g.enrol(mentee);
  const [row] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on, ended_on)
    values (${one}, ${mentee}, ${g.cohort}, '2026-01-10', ${ended}) returning id`;
  return {
    id: row?.id as string,
    mentor: as(one),
    mentee: as(mentee),
    coordinator: coordinatorOf(g.coordinator),
  };
}
/** Somebody who mentors and coordinates the same cohort. */
async function both() {
  const id = await g.person();
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, 'coordinator', ${g.cohort})`;
  return id;
}
async function administrator() {
  const id = await g.person();
  await g.own`insert into role_grants (person_id, role) values (${id}, 'administrator')`;
  return as(id, [{ role: "administrator", cohortId: null }]);
}
const met = async (pairId: string, who: string, { days = 1, more = {} as Record<string, unknown> } = {}) => {
  const row = {
    mentorship_id: pairId,
    starts_at: new Date(Date.now() - days * 86_400_000),
    duration_minutes: 45,
    zone: "UTC",
    proposed_by: who,
    ...more,
  };
  const [made] = await g.own`insert into mentoring_meetings ${g.own(row)} returning id`;
  return made?.id as string;
};
const read = (who: { id: string }, table: string) =>
  g.as(who.id, async (tx) => (await tx.execute(sql`select * from ${sql.identifier(table)}`)).length);
const said = { useful: 4, going: 5, words: "She listens to me" };

test("each of a pair says how a meeting was, once; said again, the later counts, also pressed twenty times", async () => {
  const { id, mentor, mentee } = await pair();
  const meetingId = await met(id, mentor.id);
  await Promise.all(Array.from({ length: 10 }, () => givePulse(mentee, { meetingId, ...said })));
  await givePulse(mentor, { meetingId, useful: 2, going: 2, words: null });
  await givePulse(mentee, { meetingId, useful: 3, going: 3, words: "I was tired" });
  const rows =
    await g.own`select person_id, useful, going from mentoring_pulses where mentorship_id = ${id} order by useful`;
  expect(rows).toEqual([
    { person_id: mentor.id, useful: 2, going: 2 },
    { person_id: mentee.id, useful: 3, going: 3 },
  ]);
  const [own] = (await pairGoing(mentee, id, now()))?.meetings ?? [];
  expect(own).toMatchObject({ useful: 3, going: 3, words: "I was tired" });
  await givePulse(mentee, { meetingId, useful: 3, going: 3, words: null });
  expect(
    await g.own`select 1 from mentoring_pulse_words w join mentoring_pulses p on p.id = w.pulse_id where p.mentorship_id = ${id}`,
  ).toHaveLength(0);
});

test("nothing is said of a meeting ahead, called off, or to which one could not come; nor by a stranger", async () => {
  const { id, mentor, mentee, coordinator } = await pair();
  const give = (who: typeof mentee, meetingId: string) => refusal(givePulse(who, { meetingId, ...said }));
  expect(await give(mentee, await met(id, mentor.id, { days: -1 }))).toBe("not_held_yet");
  expect(await give(mentee, await met(id, mentor.id, { more: { cancelled_at: now() } }))).toBe(
    "not_held_yet",
  );
  const noShow = { no_show_by: mentee.id, no_show_told_by: mentor.id };
  expect(await give(mentee, await met(id, mentor.id, { more: noShow }))).toBe("not_held_yet");
  const meetingId = await met(id, mentor.id);
  for (const who of [as(await g.person()), coordinator]) expect(await give(who, meetingId)).toBe("not_found");
  expect(await give(mentee, meetingId)).toBe("done");
  // The wall says the same where a verb would not ask.
  const other = await met(id, mentor.id, { days: -2 });
  const past = (who: string, meeting: string) =>
    g.as(who, (tx) =>
      tx.execute(
        sql`insert into mentoring_pulses (meeting_id, mentorship_id, person_id, useful, going) values (${meeting}, ${id}, ${who}, 5, 5)`,
      ),
    );
  await expect(past(mentee.id, other)).rejects.toThrow();
  await expect(past(coordinator.id, meetingId)).rejects.toThrow();
});

test("numbers are for her and her coordinators, words for herself alone; the other reads neither, not even as a coordinator", async () => {
  const two = await both();
  const { id, mentor, mentee, coordinator } = await pair({ mentor: two });
  await givePulse(mentee, { meetingId: await met(id, two), ...said });
  const numbers = (who: { id: string }) =>
    g.as(
      who.id,
      async (tx) =>
        (await tx.execute(sql`select 1 from mentoring_pulses where mentorship_id = ${id}`)).length,
    );
  expect(await numbers(mentee)).toBe(1);
  expect(await numbers(coordinator)).toBe(1);
  expect(await numbers(await administrator())).toBe(1);
  expect(await numbers(mentor)).toBe(0);
  expect(await read(mentee, "mentoring_pulse_words")).toBe(1);
  for (const who of [mentor, coordinator, await administrator(), as(await g.person())])
    expect(await read(who, "mentoring_pulse_words")).toBe(0);

  const seen = await oneCourse(coordinator, id, now());
  expect(seen?.course.facts.pulses).toMatchObject([{ side: "mentee", useful: 4, going: 5 }]);
  expect(JSON.stringify(seen)).not.toContain(said.words);
  expect(await oneCourse(coordinatorOf(two), id, now())).toBeNull();
  expect((await howItGoes(coordinatorOf(two), now()))?.map((one) => one.id)).not.toContain(id);
  expect(await howItGoes(mentee, now())).toBeNull();
  const log = await g.own`select detail from audit_log where verb = 'give-pulse'`;
  expect(JSON.stringify(log)).not.toContain(said.words);
});

test("a word is asked by the leader, answered by her mentor, read by the two; the same words are one question", async () => {
  const { id, mentor, mentee, coordinator } = await pair();
  const ask = { mentorshipId: id, text: "May I call you?" };
  await Promise.all(Array.from({ length: 10 }, () => askWord(mentee, ask)));
  for (const who of [mentor, coordinator, as(await g.person())])
    expect(await refusal(askWord(who, ask))).toBe("not_found");
  const [question, ...more] = (await pairWords(mentor, id, now()))?.open ?? [];
  expect(more).toEqual([]);
  const questionId = question?.id as string;
  for (const who of [coordinator, await administrator()])
    expect(await read(who, "mentoring_questions")).toBe(0);
  expect(await pairWords(coordinator, id, now())).toBeNull();

  expect(await refusal(answerWord(mentee, { questionId, answer: "I answer myself" }))).toBe("not_found");
  expect(await refusal(keepWord(mentor, { questionId, needed: "no" }))).toBe("not_found");
  await keepWord(mentee, { questionId, needed: "yes" });
  await Promise.all(
    Array.from({ length: 5 }, () => answerWord(mentor, { questionId, answer: "Today at six" })),
  );
  expect(await refusal(answerWord(mentor, { questionId, answer: "Or tomorrow" }))).toBe("question_closed");
  expect(await refusal(keepWord(mentee, { questionId, needed: "no" }))).toBe("question_closed");
  expect((await pairWords(mentee, id, now()))?.closed).toMatchObject([
    { step: "answered", answer: "Today at six" },
  ]);
  // Closed, the same words may be asked again.
  await askWord(mentee, ask);
  expect((await pairWords(mentee, id, now()))?.open).toHaveLength(1);
  expect(JSON.stringify(await g.own`select detail from audit_log`)).not.toContain("call you");
});

test("neither writes what is the other's, nor changes what was asked, by any statement", async () => {
  const { id, mentor, mentee } = await pair();
  await askWord(mentee, { mentorshipId: id, text: "A word, please" });
  const change = (who: { id: string }, set: string) =>
    g.as(who.id, (tx) =>
      tx.execute(sql.raw(`update mentoring_questions set ${set} where mentorship_id = '${id}'`)),
    );
  await expect(change(mentor, "text = 'Nothing'")).rejects.toThrow();
  await expect(change(mentor, "withdrawn_at = now()")).rejects.toThrow();
  await expect(change(mentor, "promised_days = 14")).rejects.toThrow();
  await expect(change(mentee, "answer = 'Yes', answered_at = now()")).rejects.toThrow();
  await expect(change(mentee, "asked_at = now() - interval '9 days'")).rejects.toThrow();
  await change(mentor, "answer = 'Yes', answered_at = now()");
  await expect(change(mentor, "answer = 'No'")).rejects.toThrow();
});

test("a change is asked for without a reason; the other, whoever else she is, cannot see that there is one", async () => {
  const two = await both();
  const { id, mentor, mentee, coordinator } = await pair({ mentor: two });
  const before = await pairGoing(mentor, id, now());
  const page = JSON.stringify(await pairPage(mentor, id, now()));
  await Promise.all(
    Array.from({ length: 10 }, () => askChange(mentee, { mentorshipId: id, wish: "Somebody near" })),
  );
  expect(await g.own`select 1 from mentor_change_requests where mentorship_id = ${id}`).toHaveLength(1);

  // Everything the other can read is as it was, as one of the pair and as a coordinator.
  expect(await pairGoing(mentor, id, now())).toEqual(before);
  expect(JSON.stringify(await pairPage(mentor, id, now()))).toBe(page);
  expect(await read(mentor, "mentor_change_requests")).toBe(0);
  expect(await oneCourse(coordinatorOf(two), id, now())).toBeNull();
  expect(await g.as(two, (tx) => pairsWaiting(tx, coordinatorOf(two), now()))).toEqual({
    changes: 0,
    silent: 0,
  });
  expect(await g.own`select 1 from audit_log where actor_id = ${mentee.id}`).toHaveLength(0);
  // Her own asking is answered as if there were none.
  expect(await refusal(askChange(mentor, { mentorshipId: id, wish: null }))).toBe("done");
  const [own] = await g.own`select id from mentor_change_requests where asked_by = ${two}`;
  await withdrawChange(mentor, { requestId: own?.id as string });

  expect((await pairGoing(mentee, id, now()))?.change).toMatchObject({ settledAs: null });
  const [request] = (await oneCourse(coordinator, id, now()))?.changes ?? [];
  expect(request).toMatchObject({ by: "mentee", wish: "Somebody near" });
  expect(await g.as(g.coordinator, (tx) => pairsWaiting(tx, coordinator, now()))).toMatchObject({
    changes: 1,
  });
  const requestId = request?.id as string;
  for (const who of [mentor, mentee, coordinatorOf(two), as(await g.person())])
    expect(await refusal(settleChange(who, { requestId, as: "changed" }))).toBe("not_found");
  expect(await refusal(withdrawChange(mentor, { requestId }))).toBe("not_found");

  await settleChange(coordinator, { requestId, as: "changed" });
  await settleChange(coordinator, { requestId, as: "changed" });
  expect(await refusal(settleChange(coordinator, { requestId, as: "kept" }))).toBe("request_closed");
  expect(await refusal(withdrawChange(mentee, { requestId }))).toBe("request_closed");
  expect((await pairGoing(mentee, id, now()))?.change).toMatchObject({ settledAs: "changed" });
  const after = await pairGoing(mentor, id, now());
  expect(after?.pair.endedOn).not.toBeNull();
  expect(after?.change).toBeNull();
  expect(await read(mentor, "mentor_change_requests")).toBe(1); // her own, taken back
  const detail = JSON.stringify(await g.own`select actor_id, detail from audit_log where subject_id = ${id}`);
  expect(detail).not.toContain(mentee.id);
});

test("a request that is taken back, or after which they go on, is closed; and a pair that ends settles it by itself", async () => {
  const { id, mentor, mentee, coordinator } = await pair();
  const ask = (who: typeof mentor) => askChange(who, { mentorshipId: id, wish: null });
  const open = async () =>
    (await oneCourse(coordinator, id, now()))?.changes.filter((one) => !one.settledAt) ?? [];
  await ask(mentee);
  const requestId = (await open())[0]?.id as string;
  await withdrawChange(mentee, { requestId });
  await withdrawChange(mentee, { requestId });
  expect(await open()).toEqual([]);
  await ask(mentee);
  await settleChange(coordinator, { requestId: (await open())[0]?.id as string, as: "kept" });
  expect((await pairGoing(mentee, id, now()))?.change).toMatchObject({ settledAs: "kept" });
  await ask(mentee);
  await ask(mentor);
  expect(await open()).toHaveLength(2);
  const [row] = await g.own`select version from mentorships where id = ${id}`;
  await endPair(coordinator, { mentorshipId: id, version: row?.version as number });
  expect((await pairGoing(mentor, id, now()))?.change).toMatchObject({ settledAs: "changed" });
  expect((await pairGoing(mentee, id, now()))?.change).toMatchObject({ settledAs: "changed" });
  expect(await refusal(ask(mentor))).toBe("not_found");
});

test("nobody settles her own request, and what is settled stays, by any statement", async () => {
  const { id, mentee } = await pair();
  await askChange(mentee, { mentorshipId: id, wish: null });
  const change = (who: string, set: string) =>
    g.as(who, (tx) =>
      tx.execute(
        sql.raw(`update mentor_change_requests set ${set} where mentorship_id = '${id}' returning 1`),
      ),
    );
  await expect(change(mentee.id, "settled_at = now(), settled_as = 'changed'")).rejects.toThrow();
  await expect(change(g.coordinator, "withdrawn_at = now()")).rejects.toThrow();
  await expect(change(g.coordinator, "wish = 'Nobody'")).rejects.toThrow();
  expect(await change(g.coordinator, "settled_at = now(), settled_as = 'kept'")).toHaveLength(1);
  await expect(change(g.coordinator, "settled_at = null, settled_as = null")).rejects.toThrow();
});

/** A day so many months and days before today. */
const monthsAgo = async (months: number, days: number) => {
  const [row] = await g.own<{ day: string }[]>`
    select (current_date - make_interval(months => ${months}::int, days => ${days}::int))::date::text as day`;
  return row?.day as string;
};

test("three months after the end each looks back; her coordinators read it when she shares it, the other never", async () => {
  const two = await both();
  const { id, mentor, mentee, coordinator } = await pair({ ended: await monthsAgo(3, 1), mentor: two });
  const say = (who: typeof mentor, shared: boolean) =>
    lookBack(who, { mentorshipId: id, stayed: "I speak up", differently: null, shared });
  await say(mentee, false);
  const shared = async () => (await oneCourse(coordinator, id, now()))?.followUps;
  expect(await shared()).toEqual([]);
  await Promise.all(Array.from({ length: 5 }, () => say(mentee, true)));
  expect(await shared()).toEqual([{ by: "mentee", stayed: "I speak up", differently: null }]);
  expect((await lookedBack(mentee, id))?.said).toMatchObject({ shared: true });
  // The other of the two does not read it, though she coordinates the cohort.
  expect(await read(mentor, "mentoring_follow_ups")).toBe(0);
  expect((await lookedBack(mentor, id))?.said).toBeNull();
  await say(mentee, false);
  expect(await shared()).toEqual([]);
  expect(await refusal(say(as(await g.person()), true))).toBe("not_found");
});

test("looking back does not begin earlier", async () => {
  const { id, mentee } = await pair({ ended: await monthsAgo(2, 20) });
  const running = await pair();
  const said = { stayed: "Trust", differently: null, shared: true };
  expect(await refusal(lookBack(mentee, { mentorshipId: id, ...said }))).toBe("too_early");
  expect(await refusal(lookBack(running.mentee, { mentorshipId: running.id, ...said }))).toBe("too_early");
  await expect(
    g.as(mentee.id, (tx) =>
      tx.execute(
        sql`insert into mentoring_follow_ups (mentorship_id, person_id, stayed) values (${id}, ${mentee.id}, 'Trust')`,
      ),
    ),
  ).rejects.toThrow();
});

test("what needs a coordinator: who has not met, who waits for a word, the gravest first; the rhythm is the one agreed", async () => {
  const quiet = await pair();
  const silent = await pair();
  const fine = await pair();
  await met(fine.id, fine.mentor.id, { days: 3 });
  await met(silent.id, silent.mentor.id, { days: 3 });
  await met(quiet.id, quiet.mentor.id, { days: 40 });
  await g.own`insert into mentoring_questions (mentorship_id, asked_by, text, asked_at) values (${silent.id}, ${silent.mentee.id}, 'A word', now() - interval '8 days')`;
  const list = async () => {
    const ids = [quiet.id, silent.id, fine.id];
    return ((await howItGoes(fine.coordinator, now())) ?? [])
      .filter(({ id }) => ids.includes(id))
      .map(({ id, warnings }) => [ids.indexOf(id), ...warnings.map(({ kind }) => kind)]);
  };
  expect(await list()).toEqual([[1, "unanswered"], [0, "not_met"], [2]]);
  expect(await g.as(g.coordinator, (tx) => pairsWaiting(tx, fine.coordinator, now()))).toMatchObject({
    silent: 1,
  });
  await g.own`insert into mentoring_agreements (mentorship_id, every_weeks, language, confidentiality, mentor_agreed_at, mentee_agreed_at)
    values (${quiet.id}, 4, 'en', 'Between us', now(), now())`;
  expect((await list()).sort((a, b) => b.length - a.length || Number(a[0]) - Number(b[0]))).toEqual([
    [1, "unanswered"],
    [0],
    [2],
  ]);
});

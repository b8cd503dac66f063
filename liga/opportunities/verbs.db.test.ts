import { expect, test } from "vitest";
import { g } from "../delegations/try-ground";
import { refusal } from "../try-verbs";
import type { Viewer } from "../viewer";
import { changeCall } from "./change-call";
import { decideInterest } from "./decide-interest";
import { expressInterest } from "./express-interest";
import { ChangeCall, DecideInterest, OpenCall } from "./input";
import { openCall } from "./open-call";
import {
  applicant,
  applied,
  call,
  close,
  coordinator,
  interestOf,
  leader,
  outsider,
  second,
  wish,
  withCalls,
} from "./try-calls";
import { withdrawInterest } from "./withdraw-interest";

withCalls();

function tally(words: string[]) {
  const sum: Record<string, number> = {};
  for (const word of words) sum[word] = (sum[word] ?? 0) + 1;
  return sum;
}
const typed = (more = {}) => OpenCall.parse(wish({ zone: "America/New_York", ...more }));
const change = (opportunity: string, version: number, more = {}) =>
  ChangeCall.parse({ ...typed(), places: "", offerHours: "", opportunity, version, ...more });
const decide = (by: Viewer, { id, version }: { id: string; version: number }, decision: string, more = {}) =>
  decideInterest(
    by,
    DecideInterest.parse({ interest: id, version, decision, reason: "We talked.", ...more }),
  );

test("a coordinator opens a call; a leader and another cohort's coordinator do not; the past is refused", async () => {
  await call({ title: "To New York", zone: "America/New_York" });
  expect(await g.own`select closes_at from opportunities where title = 'To New York'`).toEqual([
    { closes_at: new Date("2999-12-31T23:00:00Z") },
  ]);
  expect(await refusal(call({ title: "To New York" }))).toBe("already_there");
  expect(await refusal(openCall(await leader(), typed()))).toBe("not_found");
  expect(await refusal(openCall(outsider, typed()))).toBe("not_found");
  expect(await refusal(call({ closesOn: "2020-01-01" }))).toBe("invalid closesOn has_passed");
  expect(await refusal(call({ edition: crypto.randomUUID() }))).toBe("not_found");
  expect(await refusal(call({ closesOn: "2999-03-10", closesHour: "02:30", zone: "America/New_York" }))).toBe(
    "invalid closesHour no_such_hour",
  );
});

test("the same call sent ten times at once is one call", async () => {
  const input = typed({ title: "Pressed twice" });
  const press = () => refusal(openCall(coordinator, input));
  const answers = await g.together(
    "opportunities",
    Array.from({ length: 10 }, () => press),
  );
  expect(tally(answers)).toEqual({ done: 1, already_there: 9 });
  expect(await g.own`select 1 from opportunities where title = 'Pressed twice'`).toHaveLength(1);
});

test("a call is changed by its coordinators alone; whoever saves second is told, and her colleague's words stay", async () => {
  const id = await call();
  await changeCall(coordinator, change(id, 1, { title: "First to save", places: "2" }));
  expect(await refusal(changeCall(second, change(id, 1, { title: "Second to save" })))).toBe("stale");
  expect(await g.own`select title, places, version from opportunities where id = ${id}`).toEqual([
    { title: "First to save", places: 2, version: 2 },
  ]);
  await changeCall(second, change(id, 2, { title: "Seen, then saved" }));
  expect(await refusal(changeCall(await leader(), change(id, 3)))).toBe("not_found");
  expect(await refusal(changeCall(outsider, change(id, 3)))).toBe("not_found");
});

test("a leader of the cohort answers, rewords and takes back; nobody else's answer is hers to give", async () => {
  const [id, her] = [await call(), await leader()];
  expect(await applied(id, her)).toMatchObject({ state: "submitted", version: 1 });
  await expressInterest(her, { opportunity: id, statement: "I know this border." });
  expect(await interestOf(id, her)).toMatchObject({ version: 1 });
  expect(await refusal(expressInterest(her, { opportunity: id, statement: "Typed elsewhere" }))).toBe(
    "stale",
  );
  await expressInterest(her, { opportunity: id, version: 1, statement: "And its courts." });
  expect(await interestOf(id, her)).toMatchObject({ statement: "And its courts.", version: 2 });
  await withdrawInterest(her, { opportunity: id });
  await withdrawInterest(her, { opportunity: id });
  expect(await interestOf(id, her)).toMatchObject({ state: "withdrawn", version: 3 });
  await expressInterest(her, { opportunity: id, version: 3, statement: "I can go after all." });
  expect(await interestOf(id, her)).toMatchObject({ state: "submitted", version: 4 });

  const stranger = applicant(await g.person());
  for (const who of [stranger, outsider])
    expect(await refusal(expressInterest(who, { opportunity: id, statement: "Me too" }))).toBe("not_found");
  expect(await refusal(expressInterest(coordinator, { opportunity: id, statement: "Me too" }))).toBe(
    "not_found",
  );
  expect(await refusal(withdrawInterest(await leader(), { opportunity: id }))).toBe("not_found");
});

test("one leader's answer sent ten times at once is one answer", async () => {
  const [id, her] = [await call(), await leader()];
  const send = () => refusal(expressInterest(her, { opportunity: id, statement: "Once is enough." }));
  expect(tally(await g.together("interests", Array(10).fill(send)))).toEqual({ done: 10 });
  expect(await interestOf(id, her)).toMatchObject({ version: 1 });
});

test("a call that has closed takes no answer and gives none back; its coordinators may still decide", async () => {
  const [id, her, late] = [await call(), await leader(), await leader()];
  const first = await applied(id, her);
  await close(id);
  expect(await refusal(expressInterest(late, { opportunity: id, statement: "Is it late?" }))).toBe(
    "call_closed",
  );
  expect(
    await refusal(expressInterest(her, { opportunity: id, version: 1, statement: "One more word" })),
  ).toBe("call_closed");
  expect(await refusal(withdrawInterest(her, { opportunity: id }))).toBe("call_closed");
  expect(await interestOf(id, her)).toMatchObject({ state: "submitted", statement: "I know this border." });
  await decide(coordinator, first, "waiting");
  await changeCall(coordinator, change(id, 1));
  await applied(id, late);
});

test("a decision has a reason, is hers to read, and is made by the coordinators of the cohort alone", async () => {
  const [id, her] = [await call(), await leader()];
  await g.own`update people set email = ${`${her.id}@example.net`}, locale = 'es' where id = ${her.id}`;
  const interest = await applied(id, her);
  expect(
    DecideInterest.safeParse({ interest: interest.id, version: 1, decision: "declined", reason: "  " }).error
      ?.issues,
  ).toMatchObject([{ path: ["reason"], message: "required" }]);
  await expect(
    g.own`update interests set state = 'declined', reason = '  ', decided_by = ${g.coordinator} where id = ${interest.id}`,
  ).rejects.toMatchObject({ constraint_name: "interests_decided_with_reason" });
  for (const who of [her, await leader(), outsider])
    expect(await refusal(decide(who, interest, "selected"))).toBe("not_found");
  await decide(coordinator, interest, "waiting", { reason: "The next one is yours." });
  expect(await interestOf(id, her)).toMatchObject({ state: "waiting", reason: "The next one is yours." });
  const mails = await g.own`select text, created_by from mails where person_id = ${her.id}`;
  expect(mails).toMatchObject([{ created_by: g.coordinator }]);
  expect(mails[0]?.text).toContain("The next one is yours.");
  expect(
    await refusal(expressInterest(her, { opportunity: id, version: 2, statement: "Please look again" })),
  ).toBe("already_decided");
  await decide(coordinator, await interestOf(id, her), "declined");
  expect(await refusal(withdrawInterest(her, { opportunity: id }))).toBe("already_decided");
});

test("she cannot select herself, whatever she sends past the verbs", async () => {
  const [id, her] = [await call(), await leader()];
  const { id: interest } = await applied(id, her);
  const select = (who: string) =>
    g.as(who, (tx) =>
      tx.execute(
        `update interests set state = 'selected', reason = 'x', decided_by = '${g.coordinator}' where id = '${interest}'`,
      ),
    );
  expect(await refusal(select(her.id))).toBe("not_found");
  expect(await refusal(select(g.coordinator))).toBe("done");
});

test("two coordinators decide the same answer at once: one is told, and the first decision stands whole", async () => {
  const [id, her] = [await call(), await leader()];
  await g.own`update people set email = ${`${her.id}@example.net`} where id = ${her.id}`;
  const interest = await applied(id, her);
  const answers = await g.together("interests", [
    () => refusal(decide(coordinator, interest, "selected", { reason: "From the first" })),
    () => refusal(decide(second, interest, "declined", { reason: "From the second" })),
  ]);
  expect([...answers].sort()).toEqual(["done", "stale"]);
  const kept = await interestOf(id, her);
  expect([kept.state, kept.reason]).toEqual(
    answers[0] === "done" ? ["selected", "From the first"] : ["declined", "From the second"],
  );
  const log =
    await g.own`select 1 from audit_log where verb = 'decide-interest' and subject_id = ${interest.id}`;
  const mails = await g.own`select 1 from mails where person_id = ${her.id}`;
  expect([kept.version, log.length, mails.length]).toEqual([2, 1, 1]);
  await decide(second, kept, "waiting", { reason: "Having seen the first" });
});

test("she takes her answer back while a coordinator decides: the decision is told, not lost on her", async () => {
  const [id, her] = [await call(), await leader()];
  const interest = await applied(id, her);
  await withdrawInterest(her, { opportunity: id });
  expect(await refusal(decide(coordinator, interest, "selected"))).toBe("stale");
  expect(await refusal(decide(coordinator, await interestOf(id, her), "selected"))).toBe("she_withdrew");
});

test("the last place given to ten women at once is given once; nine decisions are told", async () => {
  const id = await call({ places: "1" });
  const interests = await Promise.all(Array.from({ length: 10 }, async () => applied(id, await leader())));
  const answers = await g.together(
    "interests",
    interests.map(
      (interest, turn) => () => refusal(decide(turn % 2 ? second : coordinator, interest, "selected")),
    ),
  );
  expect(tally(answers)).toEqual({ done: 1, no_place_left: 9 });
  const selected = () => g.own`select id from interests where opportunity_id = ${id} and state = 'selected'`;
  expect(await selected()).toHaveLength(1);
  // Whoever has the place keeps it when her reason is written anew; it is free again when she does not go.
  const [row] = await g.own<{ id: string; version: number }[]>`
    select id, version from interests where opportunity_id = ${id} and state = 'selected'`;
  const kept = row as { id: string; version: number };
  await decide(coordinator, kept, "selected", { reason: "Said better" });
  await decide(coordinator, { id: kept.id, version: kept.version + 1 }, "waiting");
  const other = interests.find((interest) => interest.id !== kept.id) as { id: string; version: number };
  await decide(second, other, "selected");
  expect(await selected()).toEqual([{ id: other.id }]);
});

test("a call never has fewer places than women selected, also when both change at once", async () => {
  const id = await call({ places: "2" });
  const [one, two] = [await applied(id, await leader()), await applied(id, await leader())];
  await decide(coordinator, one, "selected");
  const answers = await Promise.all([
    refusal(decide(coordinator, two, "selected")),
    refusal(changeCall(second, change(id, 1, { places: "1" }))),
  ]);
  expect(answers).toSatisfy(
    ([decided, changed]: string[]) =>
      (decided === "done" && changed === "invalid places fewer_than_selected") ||
      (decided === "no_place_left" && changed === "done"),
  );
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { answerOffer } from "./answer-offer";
import { changeCall } from "./change-call";
import { decideInterest } from "./decide-interest";
import { editCriterion, editQuestion } from "./edit-lists";
import { AddRequirement } from "./eligibility/input";
import { eligibilityOf, eligibilityOfCohort } from "./eligibility/queries";
import { addRequirement, confirmProof, stateOwn } from "./eligibility/requirements";
import { expressInterest } from "./express-interest";
import { giveReview } from "./give-review";
import * as input from "./input";
import { moveWaiting } from "./move-waiting";
import { nameReviewer, removeReviewer } from "./name-reviewer";
import { askForNote, writeNote } from "./notes";
import { openCall } from "./open-call";
import { passOnOffers } from "./pass-on";
import { ownPart } from "./queries";
import { notesByMe, reviewDesk } from "./review-queries";
import { saveInterestDraft } from "./save-draft";
import { selectionOf } from "./selection-queries";
import { settleCall } from "./settle-call";
import { shortlist } from "./shortlist";

let g: Ground;
let coordinator: Viewer;
let second: Viewer;
let facilitator: Viewer;
let outsider: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  process.env.APP_URL ??= "http://localhost:3000";
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  second = as(await staff("coordinator", g.cohort), [{ role: "coordinator", cohortId: g.cohort }]);
  facilitator = as(await staff("facilitator", g.cohort), [{ role: "facilitator", cohortId: g.cohort }]);
  const [away] = await g.own<{ id: string }[]>`
    insert into cohorts (programme_id, name, starts_on, ends_on)
    select programme_id, 'Elsewhere', starts_on, ends_on from cohorts where id = ${g.cohort} returning id`;
  const other = away?.id ?? "";
  outsider = as(await staff("coordinator", other), [{ role: "coordinator", cohortId: other }]);
});
afterAll(() => g.drop());

const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, name: "Noor", timeZone: "UTC", locale: "en", joined: true, enrolled: true, grants }) as Viewer;
async function staff(role: string, cohort: string) {
  const id = await g.person();
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, ${role}, ${cohort})`;
  return id;
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );
const leader = async () => {
  const who = await g.person();
  await g.enrol(who);
  return as(who);
};
async function mentorOf(her: Viewer) {
  const id = await g.person("Mentor");
  await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on) values (${id}, ${her.id}, ${g.cohort}, current_date)`;
  return as(id, [{ role: "mentor", cohortId: null }]);
}

let count = 0;
const wish = (more = {}) => ({
  edition: g.edition,
  cohort: g.cohort,
  kind: "delegation_seat",
  title: `Call ${++count}`,
  closesOn: "2999-12-31",
  closesHour: "18:00",
  zone: "UTC",
  ...more,
});
const call = (more = {}) => openCall(coordinator, input.OpenCall.parse(wish(more)));
const versionOf = async (id: string) =>
  (await g.own<{ version: number }[]>`select version from opportunities where id = ${id}`)[0]?.version ?? 0;
const close = (id: string) =>
  g.own`update opportunities set closes_at = now() - interval '1 second' where id = ${id}`;
async function scored(id: string) {
  await editCriterion(
    coordinator,
    input.EditCriterion.parse({
      opportunity: id,
      version: await versionOf(id),
      do: "save",
      title: "Roots in her community",
      weight: 1,
      levels: "none\nsome\ndeep",
    }),
  );
  const [row] = await g.own<
    { id: string }[]
  >`select criteria -> 0 ->> 'id' as id from opportunities where id = ${id}`;
  return row?.id ?? "";
}
async function applied(id: string, who: Viewer, statement = "I know this border.") {
  await expressInterest(who, { opportunity: id, statement });
  return interestOf(id, who);
}
async function interestOf(id: string, who: Viewer) {
  const [row] = await g.own<{ id: string; version: number; state: string; rank: number | null }[]>`
    select id, version, state, rank from interests where opportunity_id = ${id} and person_id = ${who.id}`;
  if (!row) throw new Error("She has not applied.");
  return row;
}
const decide = async (id: string, who: Viewer, decision: string, by = coordinator) => {
  const { id: interest, version } = await interestOf(id, who);
  return decideInterest(
    by,
    input.DecideInterest.parse({ interest, version, decision, reason: "We talked." }),
  );
};
const review = (by: Viewer, interest: string, criterion: string, level: number, more = {}) =>
  giveReview(by, input.GiveReview.parse({ interest, scores: { [criterion]: level }, ...more }));
const settle = async (id: string, by = coordinator) =>
  settleCall(by, { opportunity: id, version: await versionOf(id) });
const offersOf = (id: string) =>
  g.own<{ id: string; person: string; state: string; told: boolean }[]>`
    select f.id, i.person_id as person, f.state, f.told_at is not null as told from place_offers f join interests i on i.id = f.interest_id
    where f.opportunity_id = ${id} order by f.offered_at, f.id`;
/** A call whose decisions are made: one place, one selected, the others waiting in this order. */
async function waitingCall(women: Viewer[], places = 1) {
  const id = await call({ places: String(places), offerHours: "48" });
  for (const woman of women) await applied(id, woman);
  await close(id);
  for (const [at, woman] of women.entries()) await decide(id, woman, at < places ? "selected" : "waiting");
  await settle(id);
  return id;
}

test("in a blind call nobody sees whose an application is until all scores are in", async () => {
  const id = await call({ blind: "on" });
  const criterion = await scored(id);
  const her = await leader();
  await g.own`insert into countries values ('PE') on conflict do nothing`;
  await g.own`update people set legal_name = 'Marisol Quispe', country_code = 'PE' where id = ${her.id}`;
  const { id: interest } = await applied(id, her, "I am Marisol, from Perú; Quispe women organise here.");
  for (const who of [facilitator, second])
    await nameReviewer(coordinator, { opportunity: id, person: who.id });
  expect(await g.as(facilitator.id, (tx) => reviewDesk(tx, facilitator, id))).toMatchObject({ rows: [] });
  await close(id);

  const seen = await g.as(facilitator.id, (tx) => reviewDesk(tx, facilitator, id));
  expect(seen?.rows).toMatchObject([{ interestId: interest, name: null, organisation: null }]);
  expect(JSON.stringify(seen)).not.toMatch(/Marisol|Quispe|Per[uú]/);
  expect(await g.as(coordinator.id, (tx) => selectionOf(tx, coordinator, id))).toEqual([]);
  expect(await refusal(decide(id, her, "selected"))).toBe("not_found");
  expect(await refusal(settle(id))).toBe("offers_do_not_run");

  await review(facilitator, interest, criterion, 2);
  expect(await g.as(coordinator.id, (tx) => selectionOf(tx, coordinator, id))).toEqual([]);
  await review(second, interest, criterion, 0);
  expect(await g.as(coordinator.id, (tx) => selectionOf(tx, coordinator, id))).toMatchObject([
    { name: "Marisol Quispe", reviews: [{ scores: { [criterion]: 2 } }, { scores: { [criterion]: 0 } }] },
  ]);
  await decide(id, her, "selected");
});

test("the two last scores given in the same instant still show the names", async () => {
  const id = await call({ blind: "on" });
  const criterion = await scored(id);
  const { id: interest } = await applied(id, await leader());
  for (const who of [facilitator, second])
    await nameReviewer(coordinator, { opportunity: id, person: who.id });
  await close(id);
  await g.together("reviews", [
    () => review(facilitator, interest, criterion, 1),
    () => review(second, interest, criterion, 1),
  ]);
  expect(await g.own`select revealed_at is not null as shown from opportunities where id = ${id}`).toEqual([
    { shown: true },
  ]);
});

test("a reviewer sees others' scores after she has given hers; an applicant and strangers never do", async () => {
  const id = await call();
  const criterion = await scored(id);
  const her = await leader();
  const { id: interest } = await applied(id, her);
  for (const who of [facilitator, second])
    await nameReviewer(coordinator, { opportunity: id, person: who.id });
  expect(await refusal(review(facilitator, interest, criterion, 1))).toBe("not_found");
  await close(id);
  await review(facilitator, interest, criterion, 2);
  const seen = async (who: Viewer) =>
    (await g.as(who.id, (tx) => tx.execute(`select 1 from reviews where interest_id = '${interest}'`)))
      .length;
  expect([await seen(second), await seen(coordinator), await seen(her), await seen(outsider)]).toEqual([
    0, 1, 0, 0,
  ]);
  expect(await refusal(review(coordinator, interest, criterion, 1))).toBe("not_found");
  expect(await refusal(nameReviewer(coordinator, { opportunity: id, person: coordinator.id }))).toBe(
    "reviewer_too_late",
  );
  expect(await refusal(giveReview(second, input.GiveReview.parse({ interest })))).toBe(
    `invalid scores.${criterion} required`,
  );
  expect(await refusal(review(second, interest, criterion, 7))).toBe("scores_incomplete");
  await review(second, interest, criterion, 0);
  expect(await seen(second)).toBe(2);
  expect(await refusal(review(second, interest, criterion, 1))).toBe("stale");
  await review(second, interest, criterion, 1, { version: 1 });
});

test("nobody scores her own application, her mentee's or one of her organisation; a declared conflict is set aside", async () => {
  const id = await call({ blind: "on" });
  const criterion = await scored(id);
  const [her, mate] = [await leader(), await leader()];
  const mentor = await mentorOf(her);
  const house = await g.organisation();
  await g.own`update people set organisation_id = ${house} where id in (${mate.id}, ${facilitator.id})`;
  const [hers, mates] = [await applied(id, her), await applied(id, mate)];
  // She applies, and reads for the call as well.
  await g.own`insert into enrolments (cohort_id, person_id, status) values (${g.cohort}, ${second.id}, 'active')`;
  const own = await applied(id, second);
  for (const who of [mentor, facilitator, second])
    await nameReviewer(coordinator, { opportunity: id, person: who.id });
  await close(id);
  expect(await refusal(review(mentor, hers.id, criterion, 2))).toBe("conflict_of_interest");
  expect(await refusal(review(facilitator, mates.id, criterion, 2))).toBe("conflict_of_interest");
  expect(await refusal(review(second, own.id, criterion, 2))).toBe("not_found");
  expect(
    (await g.as(mentor.id, (tx) => reviewDesk(tx, mentor, id)))?.rows.find(
      (row) => row.interestId === hers.id,
    ),
  ).toMatchObject({
    conflict: "mentor_pair",
    statement: null,
  });
  await giveReview(second, input.GiveReview.parse({ interest: hers.id, conflict: "on" }));
  await review(second, mates.id, criterion, 1);
  for (const interest of [hers.id, own.id]) await review(facilitator, interest, criterion, 1);
  for (const interest of [mates.id, own.id]) await review(mentor, interest, criterion, 2);
  const rows = await g.as(coordinator.id, (tx) => selectionOf(tx, coordinator, id));
  const of = (interest: string) =>
    rows.find((row) => row.id === interest)?.reviews.map((one) => one.conflict);
  expect(of(hers.id)).toEqual(["declared", null]);
  expect(of(mates.id)).toEqual([null, null]);
  await g.own`update people set organisation_id = null where id = ${facilitator.id}`;
  await g.own`delete from enrolments where person_id = ${second.id}`;
});

test("who is named is the business of the call's coordinators; taking the last slow reviewer out shows the names", async () => {
  const id = await call({ blind: "on" });
  const criterion = await scored(id);
  const her = await leader();
  const { id: interest } = await applied(id, her);
  for (const who of [facilitator, second])
    await nameReviewer(coordinator, { opportunity: id, person: who.id });
  for (const who of [outsider, facilitator, her])
    expect(await refusal(nameReviewer(who, { opportunity: id, person: outsider.id }))).toBe("not_found");
  expect(await refusal(nameReviewer(coordinator, { opportunity: id, person: her.id }))).toBe("not_found");
  await close(id);
  await review(facilitator, interest, criterion, 1);
  await removeReviewer(coordinator, { opportunity: id, person: second.id });
  expect(await g.as(coordinator.id, (tx) => selectionOf(tx, coordinator, id))).toHaveLength(1);
});

test("what she types is kept for her alone, also after the deadline; other words are not written over", async () => {
  const id = await call();
  const her = await leader();
  const save = (version: number, statement: string, who = her) =>
    saveInterestDraft(
      who,
      input.SaveInterestDraft.parse({ opportunity: id, version, statement, language: "tl" }),
    );
  expect(await save(0, "Half a")).toEqual({ version: 1 });
  expect(await save(0, "Half a")).toEqual({ version: 1 });
  expect(await refusal(save(0, "Another phone"))).toBe("draft_elsewhere");
  expect(await save(1, "Half a sentence")).toEqual({ version: 2 });
  expect(await refusal(save(0, "Mine", outsider))).toBe("not_found");
  const drafts = (who: Viewer) =>
    g.as(who.id, (tx) => tx.execute(`select 1 from interest_drafts where opportunity_id = '${id}'`));
  expect([(await drafts(her)).length, (await drafts(coordinator)).length]).toEqual([1, 0]);

  const earlier = async (more = {}) =>
    changeCall(
      coordinator,
      input.ChangeCall.parse({
        ...wish({ closesOn: "2998-12-31" }),
        opportunity: id,
        version: await versionOf(id),
        ...more,
      }),
    );
  expect(await refusal(earlier())).toBe("drafts_waiting");
  await earlier({ sure: "on" });
  await close(id);
  expect(await refusal(expressInterest(her, { opportunity: id, statement: "Half a sentence" }))).toBe(
    "call_closed",
  );
  expect((await g.as(her.id, (tx) => ownPart(tx, her, id))).draft).toMatchObject({
    statement: "Half a sentence",
  });
});

test("questions are answered, a language is kept, and what was sent leaves no draft", async () => {
  const id = await call();
  await editQuestion(
    coordinator,
    input.EditQuestion.parse({
      opportunity: id,
      version: await versionOf(id),
      do: "save",
      text: "Whom do you speak for?",
    }),
  );
  const [{ question } = { question: "" }] = await g.own<{ question: string }[]>`
    select questions -> 0 ->> 'id' as question from opportunities where id = ${id}`;
  const her = await leader();
  await saveInterestDraft(
    her,
    input.SaveInterestDraft.parse({ opportunity: id, version: 0, statement: "I" }),
  );
  const send = (answers: Record<string, string>) =>
    expressInterest(
      her,
      input.ExpressInterest.parse({ opportunity: id, statement: "I know.", answers, language: "fil" }),
    );
  expect(await refusal(send({}))).toBe(`invalid answers.${question} required`);
  await send({ [question]: "For domestic workers." });
  expect(await g.own`select answers, language from interests where person_id = ${her.id}`).toEqual([
    { answers: { [question]: "For domestic workers." }, language: "fil" },
  ]);
  expect((await g.as(her.id, (tx) => ownPart(tx, her, id))).draft).toBeNull();
  const remove = { opportunity: id, version: await versionOf(id), do: "remove", item: question, text: "-" };
  expect(await refusal(editQuestion(coordinator, input.EditQuestion.parse(remove)))).toBe(
    "question_answered",
  );
});

test("a word for her is written by who knows her and never shown to her", async () => {
  const id = await call();
  const her = await leader();
  const mentor = await mentorOf(her);
  await applied(id, her);
  for (const author of [mentor.id, coordinator.id]) await askForNote(her, { opportunity: id, author });
  expect(await refusal(askForNote(her, { opportunity: id, author: outsider.id }))).toBe("not_found");
  await writeNote(mentor, { opportunity: id, person: her.id, text: "She holds a room." });
  for (const who of [outsider, facilitator, her])
    expect(await refusal(writeNote(who, { opportunity: id, person: her.id, text: "Me too" }))).toBe(
      "not_found",
    );
  const notes = (who: Viewer) =>
    g.as(who.id, (tx) => tx.execute(`select text from application_notes where opportunity_id = '${id}'`));
  expect([
    (await notes(her)).length,
    (await notes(facilitator)).length,
    (await notes(coordinator)).length,
  ]).toEqual([0, 0, 2]);
  const { notes: hers } = await g.as(her.id, (tx) => ownPart(tx, her, id));
  expect(hers.find(({ authorId }) => authorId === mentor.id)).toMatchObject({
    mentor: true,
    writtenAt: expect.any(String),
  });
  expect(JSON.stringify(hers)).not.toContain("holds a room");
  const mine = await g.as(mentor.id, (tx) => notesByMe(tx, mentor, id));
  expect(mine.map(({ personId, text }) => [personId, text])).toEqual([[her.id, "She holds a room."]]);
});

test("a refusal passes the place on, in order, with a mail in time; nobody is asked twice", async () => {
  const women = [await leader(), await leader(), await leader()];
  const [first, next, last] = women as [Viewer, Viewer, Viewer];
  const id = await waitingCall(women);
  await passOnOffers();
  const [offer] = await offersOf(id);
  expect(offer).toMatchObject({ person: first.id, state: "open", told: true });
  expect((await g.as(last.id, (tx) => ownPart(tx, last, id))).place).toEqual({
    place: 2,
    waiting: 2,
    places: 1,
  });
  expect(await refusal(answerOffer(next, { offer: offer?.id ?? "", answer: "accept" }))).toBe("not_found");
  await answerOffer(first, { offer: offer?.id ?? "", answer: "decline" });
  expect(await refusal(answerOffer(first, { offer: offer?.id ?? "", answer: "accept" }))).toBe(
    "offer_answered",
  );
  await answerOffer(first, { offer: offer?.id ?? "", answer: "decline" });
  await passOnOffers();
  const [, second] = await offersOf(id);
  expect(second).toMatchObject({ person: next.id, state: "open" });
  await answerOffer(next, { offer: second?.id ?? "", answer: "accept" });
  await passOnOffers(new Date("2999-01-01"));
  expect((await offersOf(id)).map(({ person, state }) => [person, state])).toEqual([
    [first.id, "declined"],
    [next.id, "accepted"],
  ]);
  expect((await interestOf(id, last)).state).toBe("waiting");
});

test("an offer nobody answers runs out by the clock and cannot be accepted afterwards", async () => {
  const [her, next] = [await leader(), await leader()];
  const id = await waitingCall([her, next]);
  const [offer] = await offersOf(id);
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  await passOnOffers(hours(47));
  expect(await offersOf(id)).toHaveLength(1);
  await g.own`update place_offers set offered_at = now() - interval '49 hours', expires_at = now() - interval '1 second' where id = ${offer?.id ?? ""}`;
  expect(await refusal(answerOffer(her, { offer: offer?.id ?? "", answer: "accept" }))).toBe("offer_over");
  await passOnOffers();
  expect((await interestOf(id, her)).state).toBe("lapsed");
  expect((await offersOf(id)).map(({ person, state }) => [person, state])).toEqual([
    [her.id, "expired"],
    [next.id, "open"],
  ]);
});

test("ten processes pass on at once: each free place is offered once, to the first in order", async () => {
  const women = await Promise.all(Array.from({ length: 6 }, leader));
  const id = await waitingCall(women, 3);
  await g.own`update place_offers set offered_at = now() - interval '49 hours', expires_at = now() - interval '1 second' where opportunity_id = ${id}`;
  await Promise.all(Array.from({ length: 10 }, () => passOnOffers()));
  await passOnOffers();
  const open = (await offersOf(id)).filter(({ state }) => state === "open").map(({ person }) => person);
  expect([...open].sort()).toEqual(
    women
      .slice(3)
      .map(({ id: one }) => one)
      .sort(),
  );
  const mails = await g.own`select person_id from mails where person_id in ${g.own(open)}`;
  expect(mails).toHaveLength(3);
});

test("a call that one process holds is left alone by another, and passed on once it is free", async () => {
  const [her, next] = [await leader(), await leader()];
  const id = await waitingCall([her, next]);
  await passOnOffers();
  await g.own`update place_offers set offered_at = now() - interval '49 hours', expires_at = now() - interval '1 second' where opportunity_id = ${id}`;
  await g.own.begin(async (tx) => {
    await tx`select 1 from opportunities where id = ${id} for update`;
    await passOnOffers();
    expect((await offersOf(id)).map(({ state }) => state)).toEqual(["open"]);
  });
  await passOnOffers();
  expect((await offersOf(id)).map(({ person, state }) => [person, state])).toEqual([
    [her.id, "expired"],
    [next.id, "open"],
  ]);
});

test("a seat declined after all frees her place", async () => {
  const [her, next] = [await leader(), await leader()];
  const id = await waitingCall([her, next]);
  const [offer] = await offersOf(id);
  await answerOffer(her, { offer: offer?.id ?? "", answer: "accept" });
  const delegation = await g.delegation();
  await g.own`update delegations set opportunity_id = ${id} where id = ${delegation}`;
  const seat = await g.seat(delegation, her.id, { state: "offered" });
  await g.as(her.id, (tx) => tx.execute(`select answer_seat('${seat}', false)`));
  await passOnOffers();
  expect((await offersOf(id)).map(({ person, state }) => [person, state])).toEqual([
    [her.id, "declined"],
    [next.id, "open"],
  ]);
});

test("decisions are hers to read once they are made known, and settled by the call's coordinators alone", async () => {
  const her = await leader();
  const id = await call({ offerHours: "48", places: "1" });
  await applied(id, her);
  expect(await refusal(settle(id))).toBe("call_still_open");
  await close(id);
  expect(await refusal(settle(id))).toBe("still_undecided");
  await decide(id, her, "selected");
  expect(await offersOf(id)).toEqual([]);
  const known = async () =>
    (
      await g.own`select known_state(i.state, o.offer_hours, o.settled_at) as state from interests i join opportunities o on o.id = i.opportunity_id where o.id = ${id}`
    )[0]?.state;
  expect(await known()).toBe("submitted");
  for (const who of [outsider, facilitator, her]) expect(await refusal(settle(id, who))).toBe("not_found");
  await Promise.all([settle(id), settleCall(second, { opportunity: id, version: await versionOf(id) })]);
  expect(await known()).toBe("selected");
  expect(await offersOf(id)).toHaveLength(1);
  await decide(id, her, "declined");
  expect(await offersOf(id)).toMatchObject([{ state: "ended" }]);
});

test("the waiting list keeps its order when one moves; the shortlist is the coordinators'", async () => {
  const women = [await leader(), await leader(), await leader()];
  const id = await call();
  for (const woman of women) {
    await applied(id, woman);
    await decide(id, woman, "waiting");
  }
  const [a, b, c] = women as [Viewer, Viewer, Viewer];
  const last = await interestOf(id, c);
  for (const who of [outsider, a, facilitator]) {
    expect(await refusal(moveWaiting(who, { interest: last.id, version: last.version, place: 1 }))).toBe(
      "not_found",
    );
    expect(await refusal(shortlist(who, { interest: last.id, on: "yes" }))).toBe("not_found");
  }
  await moveWaiting(coordinator, { interest: last.id, version: last.version, place: 1 });
  const order = await g.own`select person_id as id from interests where opportunity_id = ${id} order by rank`;
  expect(order.map((row) => row.id)).toEqual([c.id, a.id, b.id]);
  expect(await refusal(moveWaiting(second, { interest: last.id, version: last.version, place: 2 }))).toBe(
    "stale",
  );
  await shortlist(coordinator, { interest: last.id, on: "yes" });
  expect(await g.own`select shortlisted from interests where id = ${last.id}`).toEqual([
    { shortlisted: true },
  ]);
});

test("what is asked is met by what she did: a session attended, her own words, what a coordinator knows", async () => {
  const id = await call({ openTo: "eligible" });
  const [her, other] = [await leader(), await leader()];
  const module = await g.module();
  const session = await g.training(module, "10:00");
  const ask = (more: object) =>
    addRequirement(
      coordinator,
      AddRequirement.parse({ opportunity: id, ofEdition: "", title: "Asked", ...more }),
    );
  await ask({ kind: "module", module });
  await ask({ kind: "statement", title: "In your words" });
  await ask({ kind: "consultation", sessionType: "preparatory_meeting", title: "Prepared", ofEdition: "on" });
  const asked = await g.own<{ id: string; kind: string }[]>`
    select id, kind from eligibility_requirements where opportunity_id = ${id} or edition_id = ${g.edition} order by created_at`;
  const of = (kind: string) => asked.find((row) => row.kind === kind)?.id ?? "";
  const met = async (who: Viewer) =>
    (await g.as(who.id, (tx) => eligibilityOf(tx, who, id, who.id)))
      .filter((row) => row.met)
      .map((row) => row.kind)
      .sort();
  expect(await met(her)).toEqual([]);
  expect(await refusal(applied(id, her))).toBe("call_for_eligible");

  await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
    select ${session}, e.id, 'late', 'register', ${g.coordinator} from enrolments e where e.person_id = ${her.id}`;
  await stateOwn(her, { requirement: of("statement"), text: "I will report back to my group." });
  expect(await met(her)).toEqual(["module", "statement"]);
  const confirm = (by: Viewer, person: string) =>
    confirmProof(by, { requirement: of("consultation"), person, text: "She spoke there." });
  for (const who of [her, other, outsider, facilitator])
    expect(await refusal(confirm(who, her.id))).toBe("not_found");
  expect(await refusal(stateOwn(her, { requirement: of("consultation"), text: "I was there." }))).toBe(
    "not_found",
  );
  await confirm(coordinator, her.id);
  expect(await met(her)).toEqual(["consultation", "module", "statement"]);
  await applied(id, her);
  expect(await refusal(applied(id, other))).toBe("call_for_eligible");
  const cohort = await g.as(coordinator.id, (tx) => eligibilityOfCohort(tx, coordinator, id));
  expect(cohort[0]).toMatchObject({ personId: her.id, asked: [{ met: true }, { met: true }, { met: true }] });
  expect(await g.as(outsider.id, (tx) => eligibilityOfCohort(tx, outsider, id))).toEqual([]);
  await g.own`delete from eligibility_requirements where edition_id = ${g.edition}`;
});

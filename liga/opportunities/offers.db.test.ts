import { expect, test } from "vitest";
import { g } from "../delegations/try-ground";
import { refusal } from "../try-verbs";
import type { Viewer } from "../viewer";
import { answerOffer } from "./answer-offer";
import { passOnOffers } from "./pass-on";
import { ownPart } from "./queries";
import { interestOf, leader, letOffersLapse, offersOf, waitingCall, withCalls } from "./try-calls";

withCalls();

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

test("her letter calls the forum by the name she reads", async () => {
  await g.own`update forums set name = 'Review Forum', name_es = 'Foro de Examen'`;
  const women = [await leader(), await leader()] as [Viewer, Viewer];
  await g.own`update people set locale = 'es' where id = ${women[0].id}`;
  await waitingCall(women);
  const [told] = await g.own`select forum from offers_to_tell(50) where person_id = ${women[0].id}`;
  await g.own`update people set locale = 'en' where id = ${women[0].id}`;
  const [plain] = await g.own`select forum from offers_to_tell(50) where person_id = ${women[0].id}`;
  await g.own`update forums set name_es = null`;
  expect([told?.forum, plain?.forum]).toEqual(["Foro de Examen", "Review Forum"]);
  await passOnOffers();
});

test("an offer nobody answers runs out by the clock and cannot be accepted afterwards", async () => {
  const [her, next] = [await leader(), await leader()];
  const id = await waitingCall([her, next]);
  const [offer] = await offersOf(id);
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  await passOnOffers(hours(47));
  expect(await offersOf(id)).toHaveLength(1);
  await letOffersLapse(id);
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
  await letOffersLapse(id);
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
  await letOffersLapse(id);
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

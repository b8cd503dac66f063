import { expect, test } from "vitest";
import { g } from "../delegations/try-ground";
import { refusal } from "../try-verbs";
import type { Viewer } from "../viewer";
import { giveReview } from "./give-review";
import { GiveReview } from "./input";
import { nameReviewer, removeReviewer } from "./name-reviewer";
import { reviewDesk } from "./review-queries";
import { selectionOf } from "./selection-queries";
import {
  applied,
  call,
  close,
  coordinator,
  decide,
  facilitator,
  leader,
  mentorOf,
  outsider,
  review,
  scored,
  second,
  settle,
  withCalls,
} from "./try-calls";

withCalls();

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
  expect(await refusal(giveReview(second, GiveReview.parse({ interest })))).toBe(
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
  await giveReview(second, GiveReview.parse({ interest: hers.id, conflict: "on" }));
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

test("the audit log keeps who applied to a blind call to itself until its names are known", async () => {
  const id = await call({ blind: "on" });
  const criterion = await scored(id);
  const her = await leader();
  const administrator = await g.person("Administrator");
  await g.own`insert into role_grants (person_id, role) values (${administrator}, 'administrator')`;
  const { id: interest } = await applied(id, her);
  const log = async (who = administrator) =>
    (
      await g.as(who, (tx) =>
        tx.execute<{ verb: string }>(`select verb from audit_log where subject_id = '${id}' order by id`),
      )
    ).map(({ verb }) => verb);
  await nameReviewer(coordinator, { opportunity: id, person: facilitator.id });
  expect(await log()).toEqual(["open-call", "edit-criterion", "name-reviewer"]);
  await close(id);
  await review(facilitator, interest, criterion, 1);
  expect(await log()).toEqual(["open-call", "edit-criterion", "express-interest", "name-reviewer"]);
  expect(await log(coordinator.id)).toEqual([]);
});

test("who has seen the scores of others does not take the place of a reviewer", async () => {
  const id = await call();
  const criterion = await scored(id);
  const { id: interest } = await applied(id, await leader());
  await nameReviewer(coordinator, { opportunity: id, person: facilitator.id });
  await close(id);
  await review(facilitator, interest, criterion, 1);
  expect(
    await refusal(
      g.as(coordinator.id, (tx) =>
        tx.execute(
          `update call_reviewers set person_id = '${coordinator.id}' where opportunity_id = '${id}'`,
        ),
      ),
    ),
  ).toBe("not_found");
});

import { beforeAll } from "vitest";
import { g, withGround } from "../delegations/try-ground";
import { as } from "../try-verbs";
import type { Viewer } from "../viewer";
import { decideInterest } from "./decide-interest";
import { editCriterion } from "./edit-lists";
import { expressInterest } from "./express-interest";
import { giveReview } from "./give-review";
import * as input from "./input";
import { openCall } from "./open-call";
import { settleCall } from "./settle-call";

/** Two who coordinate the cohort, its facilitator, and who coordinates another one. */
export let coordinator: Viewer;
export let second: Viewer;
export let facilitator: Viewer;
export let outsider: Viewer;

/** A ground with those who open, read and decide calls. */
export function withCalls() {
  withGround();
  beforeAll(async () => {
    process.env.APP_URL ??= "http://localhost:3000";
    coordinator = applicant(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
    second = await staff("coordinator", g.cohort);
    facilitator = await staff("facilitator", g.cohort);
    const [away] = await g.own<{ id: string }[]>`
      insert into cohorts (programme_id, name, starts_on, ends_on)
      select programme_id, 'Elsewhere', starts_on, ends_on from cohorts where id = ${g.cohort} returning id`;
    outsider = await staff("coordinator", away?.id ?? "");
  });
}

/** She takes part, whatever else she does: no denial rests on her not being a participant. */
export const applicant = (id: string, grants: Viewer["grants"] = []) => as(id, grants, { enrolled: true });
async function staff(role: "coordinator" | "facilitator", cohortId: string) {
  const id = await g.person();
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, ${role}, ${cohortId})`;
  return applicant(id, [{ role, cohortId }]);
}
export const leader = async () => {
  const who = await g.person();
  await g.enrol(who);
  return applicant(who);
};
export async function mentorOf(her: Viewer) {
  const id = await g.person("Mentor");
  await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on) values (${id}, ${her.id}, ${g.cohort}, current_date)`;
  return applicant(id, [{ role: "mentor", cohortId: null }]);
}

let count = 0;
export const wish = (more = {}) => ({
  edition: g.edition,
  cohort: g.cohort,
  kind: "delegation_seat",
  title: `Call ${++count}`,
  closesOn: "2999-12-31",
  closesHour: "18:00",
  zone: "UTC",
  ...more,
});
export const call = (more = {}) => openCall(coordinator, input.OpenCall.parse(wish(more)));
export const versionOf = async (id: string) =>
  (await g.own<{ version: number }[]>`select version from opportunities where id = ${id}`)[0]?.version ?? 0;
export const close = (id: string) =>
  g.own`update opportunities set closes_at = now() - interval '1 second' where id = ${id}`;

/** Gives the call its one criterion, of three levels. */
export async function scored(id: string) {
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
export async function applied(id: string, who: Viewer, statement = "I know this border.") {
  await expressInterest(who, { opportunity: id, statement });
  return interestOf(id, who);
}
type Interest = {
  id: string;
  version: number;
  state: string;
  statement: string;
  reason: string | null;
  rank: number | null;
};
export async function interestOf(id: string, who: Viewer) {
  const [row] = await g.own<Interest[]>`
    select id, version, state, statement, reason, rank from interests where opportunity_id = ${id} and person_id = ${who.id}`;
  if (!row) throw new Error("She has not applied.");
  return row;
}
export const decide = async (id: string, who: Viewer, decision: string) => {
  const { id: interest, version } = await interestOf(id, who);
  return decideInterest(
    coordinator,
    input.DecideInterest.parse({ interest, version, decision, reason: "We talked." }),
  );
};
export const review = (by: Viewer, interest: string, criterion: string, level: number, more = {}) =>
  giveReview(by, input.GiveReview.parse({ interest, scores: { [criterion]: level }, ...more }));
export const settle = async (id: string, by = coordinator) =>
  settleCall(by, { opportunity: id, version: await versionOf(id) });

export const offersOf = (id: string) =>
  g.own<{ id: string; person: string; state: string; told: boolean }[]>`
    select f.id, i.person_id as person, f.state, f.told_at is not null as told from place_offers f join interests i on i.id = f.interest_id
    where f.opportunity_id = ${id} order by f.offered_at, f.id`;
/** A call whose decisions are made: the first are selected, the others waiting in this order. */
export async function waitingCall(women: Viewer[], places = 1) {
  const id = await call({ places: String(places), offerHours: "48" });
  for (const woman of women) await applied(id, woman);
  await close(id);
  for (const [at, woman] of women.entries()) await decide(id, woman, at < places ? "selected" : "waiting");
  await settle(id);
  return id;
}
/** Its offers are older than their two days. */
export const letOffersLapse = (id: string) =>
  g.own`update place_offers set offered_at = now() - interval '49 hours', expires_at = now() - interval '1 second' where opportunity_id = ${id}`;

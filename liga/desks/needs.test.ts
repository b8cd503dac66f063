import { expect, test } from "vitest";
import { needsToday } from "./needs";

const now = new Date("2026-11-24T12:00:00Z");
const nothing = {
  ...{ cohorts: [], invitations: [], delegations: [], editions: [], failing: [] },
  mentoring: { changes: 0, silent: 0 },
};
const calm = { id: "d", name: "CSW", block: 0, warn: 0, unfilled: 0, withoutAlternate: 0, unanswered: 0 };
const invited = (cohortId: string, day: string) => ({
  cohortId,
  cohortName: cohortId,
  invitedAt: new Date(`${day}T12:00:00Z`),
});
const edition = (status: "confirmed" | "cancelled", ...dueOn: string[]) => ({
  id: "e",
  forum: "IMRF",
  status,
  deadlines: dueOn.map((day) => ({ kind: "visa" as const, title: null, dueOn: day })),
});
const kinds = (seen: Partial<typeof nothing> | object) =>
  needsToday({ ...nothing, ...seen }, "2026-11-24", now).map(({ kind, count }) => [kind, count]);

test("nothing needs her when all is well", () => {
  expect(kinds({ delegations: [calm], editions: [edition("confirmed", "2027-02-01")] })).toEqual([]);
});

test("what stops a delegation comes before what merely lacks", () => {
  const delegation = { ...calm, block: 2, warn: 1, unfilled: 1, withoutAlternate: 5, unanswered: 3 };
  expect(kinds({ delegations: [delegation], invitations: [invited("a", "2026-11-01")] })).toEqual([
    ["blocked", 2],
    ["unfilled", 1],
    ["invitations", 1],
    ["unansweredSeats", 3],
    ["withoutAlternate", 5],
    ["warned", 1],
  ]);
});

test("an invitation may rest three days; then it counts, by cohort, with the longest wait", () => {
  const waiting = [invited("a", "2026-11-18"), invited("a", "2026-11-20"), invited("a", "2026-11-21")];
  const needs = needsToday(
    { ...nothing, invitations: [...waiting, invited("b", "2026-11-01")] },
    "2026-11-24",
    now,
  );
  expect(needs).toEqual([
    { kind: "invitations", count: 2, about: "a", cohortId: "a", days: 6 },
    { kind: "invitations", count: 1, about: "b", cohortId: "b", days: 23 },
  ]);
});

test("mail that does not get through is one line; it names whom, when it is one", () => {
  const lost = { name: "Noor", to: "noor@example.org" };
  const about = (...failing: (typeof lost | { name: null; to: string })[]) =>
    needsToday({ ...nothing, failing }, "2026-11-24", now).map((need) => [need.kind, need.count, need.about]);
  expect(about(lost, lost)).toEqual([["mail", 2, "Noor"]]);
  expect(about(lost, { name: null, to: "new@example.org" })).toEqual([["mail", 2, ""]]);
});

test("a change asked for in a pair and a word waited for too long are a line each", () => {
  expect(kinds({ mentoring: { changes: 2, silent: 1 } })).toEqual([
    ["mentorChange", 2],
    ["mentorSilent", 1],
  ]);
});

test("deadlines from today through thirty days, nearest first, none of a cancelled forum", () => {
  const days = (...seen: ReturnType<typeof edition>[]) =>
    needsToday({ ...nothing, editions: seen }, "2026-11-24", now).map((need) => "days" in need && need.days);
  expect(days(edition("confirmed", "2026-12-24", "2026-11-24", "2026-12-25", "2026-11-23"))).toEqual([0, 30]);
  expect(days(edition("cancelled", "2026-12-01"))).toEqual([]);
});

test("a cohort needs a look when women slip away, or its latest marked session was thin", () => {
  const cohort = (share: number, slipping = 0) => ({
    cohortId: "a",
    cohortName: "Asia",
    series: [
      { sessionId: "1", share: 0.2 },
      { sessionId: "2", share },
      { sessionId: "3", share: null },
    ],
    slipping: Array.from({ length: slipping }, (_, n) => ({
      personId: `${n}`,
      enrolmentId: `${n}`,
      name: null,
    })),
  });
  expect(kinds({ cohorts: [cohort(0.6)] })).toEqual([]);
  expect(kinds({ cohorts: [cohort(0.59, 2)] })).toEqual([
    ["slipping", 2],
    ["lowAttendance", 59],
  ]);
});

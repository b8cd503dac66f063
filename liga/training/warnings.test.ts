import fc from "fast-check";
import { expect, test } from "vitest";
import { attendanceMarks } from "@/db/enums";
import { type Signs, silence, warningsOf } from "./warnings";

const today = "2026-11-24";
const well: Signs = { marks: ["present", "absent"], lastHere: "2026-11-20", waitingSince: null };
const kinds = (signs: Partial<Signs>) => warningsOf({ ...well, ...signs }, today).map(({ kind }) => kind);

test("all well", () => expect(kinds({})).toEqual([]));

test("two missed in a row, not one, and not after she came back", () => {
  expect(kinds({ marks: ["absent", "absent", "present"] })).toEqual(["missed"]);
  expect(kinds({ marks: ["absent", "present", "absent"] })).toEqual([]);
  expect(kinds({ marks: ["present", "absent", "absent"] })).toEqual([]);
});

test("three weeks without a visit, counted to the day", () => {
  expect(kinds({ lastHere: "2026-11-04" })).toEqual([]);
  expect(warningsOf({ ...well, lastHere: "2026-11-03" }, today)).toEqual([
    { kind: "away", since: "2026-11-03", days: silence.away },
  ]);
});

test("two weeks with something asked and nothing handed in", () => {
  expect(kinds({ waitingSince: "2026-11-11" })).toEqual([]);
  expect(kinds({ waitingSince: "2026-11-10" })).toEqual(["unsubmitted"]);
});

test("a day that passes never takes a sign away", () =>
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom(...attendanceMarks))),
      fc.nat(60),
      fc.nat(60),
      fc.nat(60),
      (marks, here, waiting, later) => {
        const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
        const signs = { marks, lastHere: day(here), waitingSince: day(waiting) };
        const now = warningsOf(signs, day(60)).map(({ kind }) => kind);
        expect(warningsOf(signs, day(60 + later)).map(({ kind }) => kind)).toEqual(
          expect.arrayContaining(now),
        );
      },
    ),
  ));

import { expect, test } from "vitest";
import { LigaError } from "../errors";
import { closingInstant, hasPlace, isOpen, mayReword, mayWithdraw } from "./rules";

test("a call closes at its instant, wherever she is", () => {
  const closesAt = closingInstant({ closesOn: "2026-12-06", closesHour: "23:59", zone: "Asia/Manila" });
  expect(closesAt).toEqual(new Date("2026-12-06T15:59:00Z"));
  expect(isOpen(closesAt, new Date("2026-12-06T15:58:59Z"))).toBe(true);
  expect(isOpen(closesAt, closesAt)).toBe(false);
});

test("an hour the clock skips is no deadline", () => {
  const night = { closesOn: "2027-03-28", closesHour: "02:30", zone: "Europe/Madrid" };
  expect(() => closingInstant(night)).toThrow(LigaError);
  expect(() => closingInstant({ ...night, closesHour: "03:00" })).not.toThrow();
});

test("what is decided is no longer hers to reword, and only an answer that stands can be withdrawn", () => {
  expect((["submitted", "withdrawn", "selected", "waiting", "declined"] as const).map(mayReword)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect((["submitted", "withdrawn", "selected", "waiting", "declined"] as const).map(mayWithdraw)).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});

test("places are given until they are gone", () => {
  expect(hasPlace(2, 1)).toBe(true);
  expect(hasPlace(2, 2)).toBe(false);
  expect(hasPlace(null, 400)).toBe(true);
});

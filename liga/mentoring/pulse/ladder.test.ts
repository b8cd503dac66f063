import fc from "fast-check";
import { expect, test } from "vitest";
import { answerBy, ladderStep, ladderTimes, type QuestionFacts } from "./ladder";

const day = 86_400_000;
const start = Date.parse("2026-05-05T12:00:00Z");
const at = (days: number) => new Date(start + days * day);
const asked = (more: Partial<QuestionFacts> = {}): QuestionFacts => ({
  askedAt: at(0),
  promisedDays: 3,
  neededAt: null,
  withdrawnAt: null,
  answeredAt: null,
  ...more,
});

test.each([
  [2.9, "waiting"],
  [3, "mentee"],
  [4.9, "mentee"],
  [5, "mentor"],
  [7, "coordinator"],
])("after %s days of silence: %s", (days, step) => {
  expect(ladderStep(asked(), at(days))).toBe(step);
});

test("as soon as she says that she still needs it her mentor is asked, and never before the promise is over", () => {
  expect(ladderStep(asked({ neededAt: at(3.5) }), at(3.6))).toBe("mentor");
  expect(ladderStep(asked({ neededAt: at(1) }), at(2))).toBe("waiting");
  expect(ladderTimes(asked({ neededAt: at(3.5) })).coordinator).toEqual(at(5.5));
});

const moment = fc.integer({ min: 0, max: 40 * day }).map((ms) => new Date(start + ms));
const maybe = fc.option(moment, { nil: null });
const facts = fc.record({
  askedAt: fc.constant(at(0)),
  promisedDays: fc.integer({ min: 1, max: 14 }),
  neededAt: maybe,
  withdrawnAt: fc.constant(null),
  answeredAt: fc.constant(null),
});
const order = ["waiting", "mentee", "mentor", "coordinator"];

test("time only goes up the ladder, each step has its moment, and nobody is bothered before the promise is over", () => {
  fc.assert(
    fc.property(facts, moment, moment, (question, one, other) => {
      const [sooner, later] = one < other ? [one, other] : [other, one];
      const [from, to] = [ladderStep(question, sooner), ladderStep(question, later)];
      expect(order.indexOf(to)).toBeGreaterThanOrEqual(order.indexOf(from));
      expect(from === "waiting").toBe(sooner < answerBy(question));
      const { mentee, mentor, coordinator } = ladderTimes(question);
      expect(mentee <= mentor && mentor < coordinator).toBe(true);
      expect(mentor.getTime() - mentee.getTime()).toBeLessThanOrEqual(2 * day);
    }),
  );
});

test("an answer, or that she no longer needs it, ends it at any step", () => {
  fc.assert(
    fc.property(facts, moment, moment, (question, closed, now) => {
      expect(ladderStep({ ...question, answeredAt: closed }, now)).toBe("answered");
      expect(ladderStep({ ...question, withdrawnAt: closed }, now)).toBe("withdrawn");
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf, scoreOf, spreadOf } from "./ranking";
import { movedTo } from "./waiting-list";

const criteria = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    title: fc.constant("-"),
    weight: fc.integer({ min: 1, max: 100 }),
    levels: fc.array(fc.constant("-"), { minLength: 2, maxLength: 10 }),
  }),
  { minLength: 1, maxLength: 6, selector: ({ id }) => id },
);
const scored = criteria.chain((list) =>
  fc.record({
    list: fc.constant(list),
    given: fc.array(
      fc.record(Object.fromEntries(list.map(({ id, levels }) => [id, fc.nat(levels.length - 1)]))),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

test("a score is 0 on the lowest levels, 100 on the highest, and never outside", () =>
  fc.assert(
    fc.property(scored, ({ list, given }) => {
      const all = (level: (count: number) => number) =>
        scoreOf(list, Object.fromEntries(list.map(({ id, levels }) => [id, level(levels.length)])));
      expect(all(() => 0)).toBe(0);
      expect(all((levels) => levels - 1)).toBeCloseTo(100, 9);
      for (const scores of given) {
        const score = scoreOf(list, scores) ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  ));

test("one level higher never lowers a score, and weights count by their proportion alone", () =>
  fc.assert(
    fc.property(scored, fc.integer({ min: 2, max: 9 }), ({ list, given }, times) => {
      const [scores = {}] = given;
      const before = scoreOf(list, scores) ?? -1;
      for (const { id, levels } of list)
        if ((scores[id] ?? 0) < levels.length - 1)
          expect(scoreOf(list, { ...scores, [id]: (scores[id] ?? 0) + 1 })).toBeGreaterThan(before);
      const heavier = list.map((one) => ({ ...one, weight: one.weight * times }));
      expect(scoreOf(heavier, scores)).toBeCloseTo(before, 9);
    }),
  ));

test("a mean lies within its range, whatever order scores come in; reviewers who agree are nowhere apart", () =>
  fc.assert(
    fc.property(scored, ({ list, given }) => {
      const spread = spreadOf(list, given);
      const turned = spreadOf(list, [...given].reverse());
      if (!spread || !turned) throw new Error("no spread");
      expect(spread.least).toBeLessThanOrEqual(spread.mean + 1e-9);
      expect(spread.mean).toBeLessThanOrEqual(spread.most + 1e-9);
      expect(turned.mean).toBeCloseTo(spread.mean, 9);
      expect([turned.least, turned.most, turned.apart]).toEqual([spread.least, spread.most, spread.apart]);
      const [one = {}] = given;
      expect(spreadOf(list, [one, one, one])?.apart).toEqual([]);
    }),
  ));

test("reviewers at the two ends of a scale are apart on it, and an application without a score has no spread", () => {
  const list = [{ id: "a", title: "-", weight: 1, levels: ["0", "1", "2"] }];
  expect(spreadOf(list, [{ a: 0 }, { a: 2 }])).toEqual({
    count: 2,
    mean: 50,
    least: 0,
    most: 100,
    apart: ["a"],
  });
  expect(spreadOf(list, [{ a: 0 }, { a: 1 }])?.apart).toEqual([]);
  expect(spreadOf(list, [])).toBeNull();
  expect(spreadOf([], [{}])).toBeNull();
});

test("places: the highest is first, those alike share one, nobody without a mean has one", () =>
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (means) => {
      const places = placesOf(means);
      means.forEach((mean, i) => {
        expect(places[i] === null).toBe(mean === null);
        means.forEach((other, j) => {
          if (mean === null || other === null) return;
          expect(Math.sign((places[i] ?? 0) - (places[j] ?? 0))).toBe(Math.sign(other - mean));
        });
      });
      if (means.some((mean) => mean !== null)) expect(places).toContain(1);
    }),
  ));

test("moving one on a waiting list keeps everybody and the others' order", () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 1 }),
      fc.nat(),
      fc.integer({ min: -3, max: 40 }),
      (list, pick, place) => {
        const one = list[pick % list.length] as number;
        const moved = movedTo(list, one, place);
        expect([...moved].sort()).toEqual([...list].sort());
        expect(moved.filter((other) => other !== one)).toEqual(list.filter((other) => other !== one));
        expect(moved.indexOf(one)).toBe(Math.min(Math.max(place, 1), list.length) - 1);
      },
    ),
  ));

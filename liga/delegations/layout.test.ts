import fc from "fast-check";
import { expect, test } from "vitest";
import { byDay, layDay, overlaps } from "./layout";

const quarter = 15 * 60_000;
const sessions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs) =>
    pairs.map(([from, length], i) => ({
      id: `${i}`,
      startsAt: from * quarter,
      endsAt: (from + length) * quarter,
    })),
  );

test("every session stands on the board once, within the axis, and no two share a lane at one time", () => {
  fc.assert(
    fc.property(sessions, (day) => {
      const board = layDay(day);
      expect(board.placed.map(({ session }) => session.id).sort()).toEqual(day.map(({ id }) => id).sort());
      for (const a of board.placed) {
        expect(a.from).toBeGreaterThanOrEqual(0);
        expect(a.from + a.minutes).toBeLessThanOrEqual(board.minutes);
        expect(a.lane).toBeLessThan(a.lanes);
        for (const b of board.placed)
          if (a !== b && overlaps(a.session, b.session)) {
            expect(a.lane).not.toBe(b.lane);
            expect(a.lanes).toBe(b.lanes);
          }
      }
    }),
  );
});

test("it takes no more lanes than sessions run at once", () => {
  fc.assert(
    fc.property(sessions, (day) => {
      const most = Math.max(
        ...day.map((s) => day.filter((o) => o.startsAt <= s.startsAt && s.startsAt < o.endsAt).length),
      );
      expect(layDay(day).lanes).toBe(most);
    }),
  );
});

test("a day is the forum's: a late evening in New York is not tomorrow", () => {
  const evening = {
    id: "s",
    startsAt: Date.parse("2022-05-20T01:00Z"),
    endsAt: Date.parse("2022-05-20T02:00Z"),
  };
  expect([...byDay([evening], "America/New_York").keys()]).toEqual(["2022-05-19"]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, diff, type Entry, entryOf } from "./rules";

/** Few people and sessions, so that schedules meet; each pair at most once, as the primary key has it. */
const schedule = fc.uniqueArray(
  fc.record<Entry>({
    personId: fc.constantFrom("Ana", "Bea", "Chandra"),
    sessionId: fc.constantFrom("hearing", "round table", "plenary", "caucus"),
    title: fc.constantFrom("Plenary", "Policy debate"),
    venue: fc.constantFrom("Headquarters", null),
    room: fc.constantFrom("A", null),
    startsAt: fc.integer({ min: 0, max: 5 }),
    endsAt: fc.integer({ min: 6, max: 9 }),
  }),
  { selector: ({ personId, sessionId }) => `${personId} ${sessionId}` },
);
const sorted = (entries: Entry[]) => apply(entries, []);

test("a schedule does not differ from itself, in whatever order it is read", () => {
  fc.assert(
    fc.property(schedule, (a) => {
      expect(diff(a, a)).toEqual([]);
      expect(diff(a, [...a].reverse())).toEqual([]);
    }),
  );
});

test("applying the differences gives the other schedule", () => {
  fc.assert(
    fc.property(schedule, schedule, (a, b) => {
      expect(apply(a, diff(a, b))).toEqual(sorted(b));
    }),
  );
});

test("the way back undoes the way there", () => {
  fc.assert(
    fc.property(schedule, schedule, (a, b) => {
      expect(apply(apply(a, diff(a, b)), diff(b, a))).toEqual(sorted(a));
    }),
  );
});

test("one woman's differences are those of her own entries", () => {
  const hers = (entries: Entry[]) => entries.filter(({ personId }) => personId === "Ana");
  fc.assert(
    fc.property(schedule, schedule, (a, b) => {
      expect(diff(a, b).filter((change) => entryOf(change).personId === "Ana")).toEqual(
        diff(hers(a), hers(b)),
      );
    }),
  );
});

test("a moved session is told as moved, not as gone and new", () => {
  const before = {
    personId: "Ana",
    sessionId: "s",
    title: "T",
    venue: null,
    room: null,
    startsAt: 1,
    endsAt: 2,
  };
  const after = { ...before, startsAt: 3, endsAt: 4 };
  expect(diff([before], [after])).toEqual([{ kind: "moved", before, after }]);
});

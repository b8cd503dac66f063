import fc from "fast-check";
import { expect, test } from "vitest";
import { type Due, dueKinds, sortDue } from "./due";

const now = new Date("2026-06-01T12:00:00Z");
const due = (more: Partial<Due>): Due => ({
  id: "1",
  kind: "goal",
  pairId: "p",
  name: "N",
  what: null,
  at: null,
  ...more,
});

test("what is late comes first, the longest waiting before; what has no day comes last", () => {
  const sorted = sortDue(
    [
      due({ kind: "agreement" }),
      due({ kind: "goal", at: "2026-06-05T00:00:00Z" }),
      due({ kind: "question", at: "2026-05-31T00:00:00Z" }),
      due({ kind: "tell", at: "2026-05-20T00:00:00Z" }),
      due({ kind: "question", at: "2026-06-02T00:00:00Z" }),
    ],
    now,
  );
  expect(sorted.map(({ kind, late }) => `${kind}${late ? " late" : ""}`)).toEqual([
    "tell late",
    "question late",
    "question",
    "goal",
    "agreement",
  ]);
});

test("whatever waits, all of it is there and nothing late stands behind what is not", () => {
  const item = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...dueKinds),
    pairId: fc.uuid(),
    name: fc.constant(null),
    what: fc.constant(null),
    at: fc.option(
      fc
        .date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
        .map((at) => at.toISOString()),
    ),
  });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const sorted = sortDue(items, now);
      expect(sorted.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
      const firstCalm = sorted.findIndex(({ late }) => !late);
      if (firstCalm >= 0) expect(sorted.slice(firstCalm).some(({ late }) => late)).toBe(false);
    }),
  );
});

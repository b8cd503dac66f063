import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prerequisiteCycle, type Waiting } from "./prerequisites";

const graph = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 24 }).map((edges): Waiting[] =>
    Array.from({ length: size }, (_, i) => ({
      id: `m${i}`,
      prerequisiteIds: [...new Set(edges.filter(([from]) => from === i).map(([, to]) => `m${to}`))],
    })),
  ),
);

describe("prerequisites", () => {
  test("a circle is named in the order it waits", () => {
    const circle = [
      { id: "a", prerequisiteIds: ["d", "c"] },
      { id: "b", prerequisiteIds: ["a"] },
      { id: "c", prerequisiteIds: ["b"] },
      { id: "d", prerequisiteIds: [] },
    ];
    expect(prerequisiteCycle(circle)).toEqual(["a", "c", "b"]);
    expect(prerequisiteCycle([{ id: "a", prerequisiteIds: ["a"] }])).toEqual(["a"]);
  });

  test("there is a circle exactly when no order puts everything after what it waits for", () => {
    fc.assert(
      fc.property(graph, (modules) => {
        // Kahn's order, which shares nothing with the search: take away what waits for nothing any more.
        let left = [...modules];
        for (let before = -1; before !== left.length; ) {
          before = left.length;
          const ids = new Set(left.map(({ id }) => id));
          left = left.filter(({ prerequisiteIds }) => prerequisiteIds.some((id) => ids.has(id)));
        }
        const circle = prerequisiteCycle(modules);
        expect(circle === null).toBe(left.length === 0);
        circle?.forEach((id, i) => {
          const next = circle[(i + 1) % circle.length] ?? "";
          expect(modules.find((module) => module.id === id)?.prerequisiteIds).toContain(next);
        });
        expect(new Set(circle).size).toBe(circle?.length ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});

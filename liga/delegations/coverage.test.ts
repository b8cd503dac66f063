import { expect, test } from "vitest";
import { coverageOf } from "./coverage";

const session = { id: "rt2", startsAt: 10, endsAt: 13, capacity: 2, languages: ["es", "en"] };
const parallel = { id: "rt3", startsAt: 12, endsAt: 14 };
const ana = { id: "ana", languages: ["es"] };
const bea = { id: "bea", languages: ["fr"] };
const chandra = { id: "chandra", languages: ["ne"] };

test("who is elsewhere at that time is neither attending nor free", () => {
  const plan = new Map([
    ["ana", [session]],
    ["bea", [parallel]],
  ]);
  expect(coverageOf(session, [ana, bea, chandra], plan, 1)).toEqual({
    attending: [ana],
    free: [chandra],
    left: 1,
    languages: ["es"],
    unheard: false,
  });
});

test("a session that nobody attending understands is told; an empty one is not called so", () => {
  const plan = new Map([["bea", [session]]]);
  expect(coverageOf(session, [bea], plan, 1)).toMatchObject({ unheard: true, languages: [] });
  expect(coverageOf(session, [bea], new Map(), 0)).toMatchObject({ unheard: false, free: [bea] });
});

test("places taken by other delegations count; none are left below none", () => {
  expect(coverageOf(session, [ana], new Map(), 5).left).toBe(0);
  expect(coverageOf({ ...session, capacity: null }, [ana], new Map(), 5).left).toBeNull();
});

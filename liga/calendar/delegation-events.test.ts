import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { delegationEvents, type PublishedEntry, type PublishedVersion } from "./delegation-events";
import { calendarText } from "./ics";

const about = { delegation: "Our delegation", edition: "IMRF 2026" };
const entry = (id: string, more: Partial<PublishedEntry> = {}): PublishedEntry => ({
  id,
  title: `Session ${id}`,
  type: "plenary",
  venue: "UN",
  room: "CR 4",
  startsAt: "2026-05-05T14:00:00Z",
  endsAt: "2026-05-05T15:00:00Z",
  zone: "America/New_York",
  off: false,
  ...more,
});
const version = (number: number, ...entries: PublishedEntry[]): PublishedVersion => ({ number, entries });
const seen = (versions: PublishedVersion[]) =>
  Object.fromEntries(
    delegationEvents(versions, about).map(({ id, sequence, cancelled }) => [id, { sequence, cancelled }]),
  );

test("nothing is there before the first publication, and versions may come in any order", () => {
  expect(delegationEvents([], about)).toEqual([]);
  const moved = entry("a", { startsAt: "2026-05-05T13:00:00Z" });
  expect(delegationEvents([version(2, moved), version(1, entry("a"))], about)).toMatchObject([
    { startsAt: new Date("2026-05-05T13:00:00Z"), sequence: 1, cancelled: false },
  ]);
});

test("what is unchanged keeps its number; moved, taken out, put back and cancelled raise it", () => {
  const first = version(1, entry("a"), entry("b"), entry("c"));
  expect(seen([first, version(2, entry("a"), entry("b", { room: "CR 5" }))])).toEqual({
    a: { sequence: 0, cancelled: false },
    b: { sequence: 1, cancelled: false },
    c: { sequence: 1, cancelled: true },
  });
  expect(seen([first, version(2, entry("a")), version(3, entry("a"), entry("c"))])).toMatchObject({
    b: { sequence: 1, cancelled: true },
    c: { sequence: 2, cancelled: false },
  });
  expect(seen([version(1, entry("a", { off: true }))])).toEqual({ a: { sequence: 1, cancelled: true } });
});

test("whatever is published next: no entry is lost, none is there twice, no number falls, and a change raises it", () => {
  const some = fc.uniqueArray(
    fc.record({ id: fc.constantFrom("a", "b", "c"), room: fc.constantFrom("1", "2") }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 6 }), (steps) => {
      const versions = steps.map((entries, at) =>
        version(at + 1, ...entries.map(({ id, room }) => entry(id, { room }))),
      );
      for (let n = 1; n < versions.length; n++) {
        const [before, after] = [versions.slice(0, n), versions.slice(0, n + 1)].map((part) =>
          delegationEvents(part, about),
        );
        const ids = after?.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids?.length);
        for (const old of before ?? []) {
          const now = after?.find(({ id }) => id === old.id);
          if (!now) throw new Error("An entry was lost.");
          const same = now.place === old.place && now.cancelled === old.cancelled;
          if (same) expect(now.sequence).toBe(old.sequence);
          else expect(now.sequence).toBeGreaterThan(old.sequence);
        }
      }
    }),
  );
});

test("a calendar program reads it with its name, its hours there and what is off", () => {
  const text = calendarText(
    delegationEvents([version(1, entry("a"), entry("b")), version(2, entry("a"))], about),
    "es",
    new Date("2026-05-01T00:00:00Z"),
    about.delegation,
  );
  const root = new ICAL.Component(ICAL.parse(text));
  expect(root.getFirstPropertyValue("x-wr-calname")).toBe("Our delegation");
  const events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  expect(
    events.map(({ uid, startDate, component }) => [
      uid,
      startDate.toString(),
      component.getFirstPropertyValue("status"),
    ]),
  ).toEqual([
    ["forum-a@liga", "2026-05-05T10:00:00", "CONFIRMED"],
    ["forum-b@liga", "2026-05-05T10:00:00", "CANCELLED"],
  ]);
  expect(events[0]?.description).toContain("Delegación: Our delegation");
});

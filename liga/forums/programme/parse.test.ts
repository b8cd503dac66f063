import fc from "fast-check";
import ical from "ical-generator";
import { expect, test } from "vitest";
import { asXlsx } from "@/lib/table-file";
import { compare, type Standing } from "./compare";
import { FileRefused, mostBytes, type ProgrammeEntry } from "./entry";
import { parseProgramme } from "./parse";
import * as files from "./try-files";

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, more = {}) => parseProgramme(bytes(text), { ...files.reading, ...more });
const hours = (entries: ProgrammeEntry[]) =>
  entries.map(({ title, startsAt, endsAt }) => [title, startsAt.slice(5, 16), endsAt.slice(5, 16)]);
const refusal = (text: string) =>
  parse(text).then(
    () => "read",
    (error) => (error instanceof FileRefused ? error.message : Promise.reject(error)),
  );

test("Indico's calendar: escaped, folded, in UTC", async () => {
  const { entries } = await parse(files.indicoIcs);
  expect(hours(entries)).toEqual([["Round table one, on safe ways", "05-05T14:00", "05-05T17:00"]]);
  expect(entries[0]).toMatchObject({
    type: "round_table",
    note: "A long description that was folded over two lines",
  });
});

test("Google's calendar: a recurrence with a day left out and one at another hour", async () => {
  const { entries, unreadable } = await parse(files.googleIcs);
  expect(hours(entries)).toEqual([
    ["Morning caucus", "05-05T12:30", "05-05T13:00"],
    ["Morning caucus", "05-08T12:30", "05-08T13:00"],
    ["Morning caucus, later", "05-06T13:30", "05-06T14:00"],
  ]);
  expect(unreadable).toEqual([]);
});

test("Outlook's calendar: zones as Windows names them, a whole day, an hour of no zone; an unknown zone is named", async () => {
  const { entries, unreadable } = await parse(files.outlookIcs);
  expect(hours(entries)).toEqual([
    ["Hearing", "05-06T14:00", "05-06T17:00"],
    ["Day of travel", "05-07T04:00", "05-08T04:00"],
    ["Without a zone", "05-07T19:00", "05-07T20:30"],
  ]);
  expect(unreadable).toEqual([
    { at: 21, title: "In a zone nobody knows", reason: "unknown_zone", zone: "Atlantis Time" },
  ]);
  const own = await parse(files.outlookIcs, { unknownAsOwn: true });
  expect(own.entries.at(-1)).toMatchObject({
    startsAt: "2026-05-07T19:00:00.000Z",
    zone: "America/New_York",
  });
});

test("a clock only the file knows: summer, winter, an hour skipped, an hour twice, a rule until an instant", async () => {
  const { entries, unreadable } = await parse(files.ownZoneIcs);
  expect(hours(entries)).toEqual([
    ["Panel in summer", "05-05T14:00", "05-05T15:30"],
    ["Panel in winter", "12-01T15:00", "12-01T16:00"],
    ["At an hour that comes twice", "11-01T05:30", "11-01T06:30"],
    ["Evening round", "05-05T02:00", "05-05T03:00"],
    ["Evening round", "05-06T02:00", "05-06T03:00"],
    ["Evening round", "05-07T02:00", "05-07T03:00"],
  ]);
  expect(new Set(entries.map(({ zone }) => zone))).toEqual(new Set(["America/New_York"]));
  expect(unreadable).toMatchObject([{ title: "At an hour that is not", reason: "no_such_hour" }]);
});

test("rules of months and years: around the edition only; one that never falls is none, one we do not follow is told", async () => {
  const { entries, unreadable } = await parse(files.rulesIcs);
  expect(entries.map(({ title, startsAt }) => `${title} ${startsAt.slice(0, 10)}`)).toEqual([
    "first-tuesday 2026-04-07",
    "first-tuesday 2026-05-05",
    "first-tuesday 2026-06-02",
    "last-workday 2026-04-30",
    "last-workday 2026-05-29",
    "sixth 2026-04-06",
    "sixth 2026-05-06",
    "sixth 2026-06-06",
    "year 2026-05-07",
  ]);
  expect(unreadable).toMatchObject([{ title: "hourly", reason: "bad_recurrence" }]);
});

test("pretalx's and frab's schedules, Indico's timetable, a table in Spanish, a workbook", async () => {
  expect(hours((await parse(files.scheduleJson)).entries)).toEqual([["Panel", "05-05T14:00", "05-05T15:30"]]);
  expect((await parse(files.scheduleXml)).entries).toMatchObject([
    { uid: "aa-bb", title: "Work & dignity", room: "Room B", type: "side_event", languages: ["es"] },
  ]);
  expect((await parse(files.indicoJson)).entries).toMatchObject([{ title: "Opening", room: "Room C" }]);
  const table = await parse(files.csv);
  expect(table.entries).toMatchObject([
    { title: "Mesa redonda", startsAt: "2026-05-05T14:00:00.000Z", room: "Sala 4" },
  ]);
  expect(table.unreadable).toEqual([{ at: 3, title: "Sin hora", reason: "no_start" }]);
  const columns = ["Title", "Date", "Start", "End"].map((heading) => ({ heading, type: "text" as const }));
  const sheet = await asXlsx({ name: "P", columns, rows: [["Plenary", "2026-05-05", "15:00", "18:00"]] });
  expect(hours((await parseProgramme(sheet, files.reading)).entries)).toEqual([
    ["Plenary", "05-05T19:00", "05-05T22:00"],
  ]);
});

test("what is hostile, endless, too deep, too large or empty has an answer", async () => {
  expect(await refusal(files.hostileXml)).toBe("file_entities");
  expect(await refusal(" ")).toBe("file_empty");
  expect(await refusal("[".repeat(100_000))).toBe("file_too_deep");
  expect(await refusal(`<schedule>${"<a>".repeat(100)}`)).toBe("file_too_deep");
  await expect(parseProgramme(new Uint8Array(mostBytes + 1), files.reading)).rejects.toThrow(
    "file_too_large",
  );
  const { entries } = await parse(files.endless);
  expect(entries).toHaveLength(64); // 5 to 8 May and thirty days on either side
});

test("what a calendar program writes is read as it was meant", () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          id: fc.uuid(),
          summary: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
          minute: fc.integer({ min: 0, max: 5000 }),
          long: fc.integer({ min: 1, max: 600 }),
        }),
        { selector: ({ id }) => id, maxLength: 20 },
      ),
      async (given) => {
        const calendar = ical();
        const base = Date.UTC(2026, 4, 5);
        for (const { id, summary, minute, long } of given)
          calendar.createEvent({
            id,
            summary,
            start: new Date(base + minute * 60_000),
            end: new Date(base + (minute + long) * 60_000),
          });
        const { entries, unreadable } = await parse(calendar.toString());
        expect(unreadable).toEqual([]);
        expect(entries.map(({ uid, startsAt, title }) => [uid, startsAt, title])).toEqual(
          given.map(({ id, summary, minute }) => [
            id,
            new Date(base + minute * 60_000).toISOString(),
            summary.trim().replace(/\s+/g, " "),
          ]),
        );
      },
    ),
    { numRuns: 200 },
  ));

const standing = (entry: ProgrammeEntry, index: number): Standing => ({
  ...entry,
  id: String(index),
  sourceUid: entry.uid,
  startsAt: new Date(entry.startsAt),
  endsAt: new Date(entry.endsAt),
  cancelledAt: null,
});

test("the same file twice brings nothing new; a moved hour and a missing item are told", async () => {
  for (const file of [
    files.googleIcs,
    files.outlookIcs,
    files.scheduleJson,
    files.scheduleXml,
    files.indicoJson,
    files.csv,
  ]) {
    const { entries } = await parse(file);
    const again = compare(entries.map(standing), entries);
    expect([again.added, again.moved, again.changed, again.cancelled]).toEqual([[], [], [], []]);
    expect(again.same).toHaveLength(entries.length);
  }
  const { entries } = await parse(files.googleIcs);
  const [first, ...rest] = entries.map((entry, i) =>
    i === 1 ? { ...entry, endsAt: "2026-05-08T14:00:00.000Z" } : entry,
  );
  const told = compare(entries.map(standing), rest);
  expect(told.moved.map(({ session }) => session.id)).toEqual(["1"]);
  expect(told.cancelled.map(({ sourceUid }) => sourceUid)).toEqual([first?.uid]);
});

test("ten thousand damaged files: each is read or refused, none breaks or hangs the reader", async () => {
  let seed = 20260505;
  const next = (most: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const sources = Object.values(files)
    .filter((file): file is string => typeof file === "string")
    .map(bytes);
  const splice = [
    "RRULE:FREQ=DAILY;INTERVAL=0",
    "\r\nRRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2",
    "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=-1;COUNT=999999999",
    "99999999T999999",
    "\0",
    "<!",
    "]]>",
    "{{",
    ";;;",
    "-",
    "\r\n",
    "9".repeat(400),
  ].map(bytes);
  let slowest = 0;
  let read = 0;
  for (let run = 0; run < 10_000; run++) {
    let file = [...(sources[next(sources.length)] ?? [])];
    for (let change = next(6); change >= 0; change--) {
      const at = next(file.length);
      const act = next(4);
      if (act === 0) file[at] = next(256);
      else if (act === 1) file.splice(at, next(60));
      else if (act === 2) file.splice(at, 0, ...(splice[next(splice.length)] ?? []));
      else file = [...file.slice(0, at), ...file.slice(next(file.length))];
    }
    const began = performance.now();
    try {
      await parseProgramme(Uint8Array.from(file), files.reading);
      read++;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw new Error(`run ${run}: ${error}\n${Buffer.from(file)}`);
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  expect(read).toBeGreaterThan(1000);
  expect(slowest).toBeLessThan(2000);
}, 60_000);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt, localText } from "@/lib/dates";
import { type Attendee, readExport } from "./export-file";
import { alike, editDistance, matchLeaders, presenceOf, sameTime, usualThresholds } from "./export-marks";
import { minutesOf, timeOf } from "./export-times";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};
/** 19:00 in Bogotá. */
const meeting = { startsAt: new Date("2026-11-20T00:00:00Z"), durationMinutes: 90 };
const zone = "America/Bogota";
const stay = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

describe("exports as meeting tools write them", () => {
  test("several stays of one person, a mark of UTF-8, twelve hours, a summary before the list", async () => {
    const file = `\uFEFFMeeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
811 2222 3333,Stories,11/19/2026 06:50:11 PM,11/19/2026 08:31:00 PM,host@example.org,101,3

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room
"Ana Pérez (iPhone de Ana)",ana@example.org,11/19/2026 07:12:00 PM,11/19/2026 07:40:00 PM,28,Yes,No
Ana Pérez,ANA@example.org,11/19/2026 07:45:30 PM,11/19/2026 08:30:00 PM,45,Yes,No
Berta,,11/19/2026 06:58:00 PM,11/19/2026 06:59:00 PM,1,Yes,Yes
Berta,,11/19/2026 06:59:00 PM,11/19/2026 08:31:00 PM,92,Yes,No
`;
    expect(await readExport(utf8(file), "participants.csv", zone, meeting)).toEqual([
      {
        name: "Ana Pérez",
        email: "ana@example.org",
        minutes: 0,
        stays: [
          stay("2026-11-20T00:12:00Z", "2026-11-20T00:40:00Z"),
          stay("2026-11-20T00:45:30Z", "2026-11-20T01:30:00Z"),
        ],
      },
      {
        name: "Berta",
        email: null,
        minutes: 0,
        stays: [stay("2026-11-19T23:59:00Z", "2026-11-20T01:31:00Z")],
      },
    ]);
  });

  test("UTF-16, tabs and sections: the longer list of stays is read", async () => {
    const file = `1. Summary
Meeting title\tStories
Attended participants\t2

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Ana Pérez\t11/19/26, 7:01:33 PM\t11/19/26, 8:30:00 PM\t1h 20m 3s\tana@example.org\tana@example.org\tPresenter

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Ana Pérez\t11/19/26, 7:01:33 PM\t11/19/26, 7:30:00 PM\t28m 27s\tana@example.org\tPresenter
Ana Pérez\t11/19/26, 7:38:24 PM\t11/19/26, 8:30:00 PM\t51m 36s\tana@example.org\tPresenter
`;
    const [ana, ...rest] = await readExport(utf16(file.replace(/\n/g, "\r\n")), "report.csv", zone, meeting);
    expect(rest).toEqual([]);
    expect(ana?.stays).toHaveLength(2);
    expect(ana?.stays[0]?.from.toISOString()).toBe("2026-11-20T00:01:33.000Z");
  });

  test("first and last names, hours without a day, a duration in words", async () => {
    const file = `First name,Last name,Email,Duration,Time joined,Time exited
Ana,Pérez,ana@example.org,1 hr 20 min,7:05 PM,8:25 PM
`;
    expect(await readExport(utf8(file), "meet.csv", zone, meeting)).toMatchObject([
      { name: "Ana Pérez", stays: [stay("2026-11-20T00:05:00Z", "2026-11-20T01:25:00Z")] },
    ]);
  });

  test("Spanish headings, semicolons, the day before the month; only durations", async () => {
    const spanish =
      "Nombre;Correo electrónico;Hora de ingreso;Hora de salida\nAna Pérez;;19/11/2026 19:02;19/11/2026 20:31\n";
    expect(await readExport(utf8(spanish), "lista.csv", zone, meeting)).toMatchObject([
      { stays: [stay("2026-11-20T00:02:00Z", "2026-11-20T01:31:00Z")] },
    ]);
    expect(
      await readExport(utf8("Display name,Duration\nAna,01:15:00\n"), "jitsi.csv", zone, meeting),
    ).toMatchObject([{ name: "Ana", minutes: 75, stays: [] }]);
  });

  test.each([
    ["something else", "Fruit,Price\nApple,3\n", "export_no_people"],
    ["no times to read", "Name,Join time\nAna,yesterday\n", "export_no_times"],
    ["nothing", "", "file_empty"],
  ])("%s is told on the file", async (_what, text, code) => {
    await expect(readExport(utf8(text), "x.csv", zone, meeting)).rejects.toMatchObject({
      fields: { file: code },
    });
  });
});

test("a day that can be read two ways is the one nearer to the session", async () => {
  const march = { startsAt: new Date("2026-03-04T19:00:00Z"), durationMinutes: 60 };
  for (const day of ["3/4/2026", "4/3/2026"]) {
    const [ana] = await readExport(
      utf8(`Name,Join time,Leave time\nAna,${day} 19:00,${day} 20:00\n`),
      "x.csv",
      "UTC",
      march,
    );
    expect(ana?.stays[0]?.from).toEqual(march.startsAt);
  }
});

const zones = [
  "America/Bogota",
  "Europe/Madrid",
  "Asia/Manila",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "America/New_York",
  "Asia/Kathmandu",
];
test("whatever zone, clock change, sign and way of writing: who was there when comes back as it was", () => {
  const shapes = ["iso", "us", "spanish"] as const;
  return fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zones),
      // Two years by the quarter of an hour, so that every clock change is among them.
      fc.integer({ min: 0, max: 2 * 365 * 96 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 900_000)),
      fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom(...shapes),
      fc.boolean(),
      async (where, startsAt, stays, sign, shape, wide) => {
        const written = (at: Date) => {
          const [day = "", hour = ""] = localText(at, where).split("T");
          const [y, m, d] = day.split("-");
          const h = Number(hour.slice(0, 2));
          const half = `${h % 12 || 12}:${hour.slice(3)} ${h < 12 ? "AM" : "PM"}`;
          return {
            iso: `${day} ${hour}`,
            us: `"${Number(m)}/${Number(d)}/${y}, ${half}"`,
            spanish: `${d}/${m}/${y} ${hour}`,
          }[shape];
        };
        const wanted = stays.map(([after, long]) => ({
          from: new Date(startsAt.getTime() + after * 60_000),
          to: new Date(startsAt.getTime() + (after + long) * 60_000),
        }));
        const rows = wanted.map(({ from, to }) =>
          ["Ana", "ana@example.org", written(from), written(to)].join(sign),
        );
        const text = `${["Name", "Email", "Join time", "Leave time"].join(sign)}\n${rows.join("\n")}\n`;
        const session = { startsAt, durationMinutes: 90 };
        const [ana] = await readExport(wide ? utf16(text) : utf8(text), "x.csv", where, session);
        // An hour that comes twice cannot be told apart by its writing: either reading is fair.
        if (wanted.every(({ from, to }) => once(from, where) && once(to, where)))
          expect(ana?.stays).toEqual(wanted);
      },
    ),
    { numRuns: 150 },
  );
}, 30_000);

/** Whether this local time comes once in its zone. */
function once(at: Date, where: string) {
  const local = localText(at, where);
  return [-60, -30, 30, 60].every(
    (minutes) => localText(new Date(at.getTime() + minutes * 60_000), where) !== local,
  );
}

test("durations in every spelling", () => {
  expect(
    ["75", "1:15:00", "1 hr 15 min", "1h 15m", "75 min", "1 h 15 min 0 s", "1 hora 15 minutos"].map(
      minutesOf,
    ),
  ).toEqual(Array(7).fill(75));
  expect(minutesOf("long")).toBeNull();
  const about = new Date("2026-11-20T00:45:00Z");
  expect(timeOf("2026-11-20T00:05:00Z", "mdy", zone, about)?.toISOString()).toBe("2026-11-20T00:05:00.000Z");
  expect(timeOf("13/13/2026 10:00", "mdy", zone, about)).toBeNull();
  expect(instantAt("2026-11-19", "19:05", zone)).toEqual(timeOf("7:05 p. m.", "mdy", zone, about));
});

describe("what an export says of a leader", () => {
  const of = (...stays: [number, number][]) =>
    presenceOf(
      [
        {
          minutes: 0,
          stays: stays.map(([a, b]) => ({
            from: new Date(meeting.startsAt.getTime() + a * 60_000),
            to: new Date(meeting.startsAt.getTime() + b * 60_000),
          })),
        },
      ],
      meeting,
      usualThresholds,
    );
  test.each([
    ["the whole time, and before and after", [[-20, 120]], "present", 90],
    ["ten minutes late is not late", [[10, 90]], "present", 80],
    ["eleven is", [[11, 90]], "late", 79],
    ["sixteen before the end is early", [[0, 74]], "left_early", 74],
    [
      "a broken connection is bridged, and not counted twice",
      [
        [0, 40],
        [30, 50],
        [60, 90],
      ],
      "present",
      80,
    ],
    ["too short to say", [[30, 45]], null, 15],
  ] as const)("%s", (_what, stays, proposal, minutes) => {
    expect(of(...(stays as unknown as [number, number][]))).toMatchObject({ proposal, minutes });
  });

  test("being there longer never makes the minutes fewer", () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: -60, max: 150 }), fc.nat(80)), { maxLength: 6 });
    const spans = (all: [number, number][]) => all.map(([at, long]) => [at, at + long] as [number, number]);
    fc.assert(
      fc.property(parts, fc.tuple(fc.integer({ min: -60, max: 150 }), fc.nat(80)), (some, one) => {
        const [less, more] = [of(...spans(some)), of(...spans([...some, one]))];
        expect(more.minutes).toBeGreaterThanOrEqual(less.minutes);
        expect(more.minutes).toBeLessThanOrEqual(90);
      }),
    );
  });
});

describe("who is who", () => {
  const leaders = [
    { enrolmentId: "ana", name: "Ana María Pérez López" },
    { enrolmentId: "berta", name: "Berta Gómez" },
    { enrolmentId: "berta2", name: "Berta Gamez" },
    { enrolmentId: "amal", name: "أمل حداد" },
    { enrolmentId: "hidden", name: null },
  ];
  const one = (name: string, email: string | null = null): Attendee => ({
    name,
    email,
    stays: [],
    minutes: 10,
  });
  const match = (...all: Attendee[]) => matchLeaders(all, leaders, new Map([["h@example.org", "hidden"]]));

  test("an address and the very name are known; a similar name asks to be looked at; two alike are nobody", () => {
    const { matches, strangers } = match(
      one("Somebody", "h@example.org"),
      one("berta gomez"),
      one("Perez Lopez, Ana Maria"),
      one("أمل حداد"),
      one("Berta Gemez"),
      one("iPhone"),
    );
    expect(matches.map(({ enrolmentId, how }) => [enrolmentId, how])).toEqual([
      ["hidden", "address"],
      ["berta", "name"],
      ["ana", "similar"],
      ["amal", "name"],
    ]);
    expect(strangers.map(({ name }) => name)).toEqual(["Berta Gemez", "iPhone"]);
  });

  test("telephone and computer are one leader; one doubtful name makes the whole doubtful", () => {
    const { matches } = match(one("Ana María Pérez López"), one("Ana Pérez"));
    expect(matches).toMatchObject([{ enrolmentId: "ana", how: "similar", seenAs: [{}, {}] }]);
  });

  test("likeness is the same both ways, whole for the same name, and distance is the fewest changes", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcáé "), maxLength: 7 });
    const slow = (a: string, b: string): number =>
      !a || !b
        ? a.length + b.length
        : Math.min(
            slow(a.slice(1), b) + 1,
            slow(a, b.slice(1)) + 1,
            slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
          );
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.abs(alike(a, b) - alike(b, a))).toBeLessThan(1e-9);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 5 }),
        (a, b) => {
          expect(editDistance(a, b)).toBe(slow(a, b));
        },
      ),
    );
    expect(alike("Ana Pérez", "PEREZ ana")).toBe(1);
  });

  test("everybody in the file is matched or listed, whatever the file", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), (names) => {
        const { matches, strangers } = match(...names.map((name) => one(name)));
        expect(matches.flatMap(({ seenAs }) => seenAs).length + strangers.length).toBe(names.length);
      }),
    );
  });
});

test("another day's meeting does not touch this session", () => {
  const at = (from: string, to: string) => [
    { name: "Ana", email: null, minutes: 0, stays: [stay(from, to)] },
  ];
  expect(sameTime(at("2026-11-20T00:00:00Z", "2026-11-20T01:30:00Z"), meeting)).toBe(true);
  expect(sameTime(at("2026-11-18T00:00:00Z", "2026-11-18T01:30:00Z"), meeting)).toBe(false);
});

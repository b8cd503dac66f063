import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroundMentee, GroundMentor } from "../matching/ground";
import { coverageOf } from "./coverage";

const mentor = (more: Partial<GroundMentor> = {}) =>
  ({
    id: "m",
    name: "Mentor",
    organisationId: null,
    languages: ["en"],
    themes: [],
    objectives: [],
    lived: [],
    region: null,
    zone: "UTC",
    hours: [],
    capacity: 2,
    groupOf: null,
    open: true,
    vetted: true,
    signed: true,
    walks: 0,
    shared: [],
    ...more,
  }) as GroundMentor;
const mentee = (more: Partial<GroundMentee> = {}) =>
  ({
    id: "l",
    enrolmentId: "e",
    name: "Leader",
    organisationId: null,
    languages: ["en"],
    themes: [],
    objectives: [],
    lived: [],
    region: null,
    zone: "UTC",
    hours: null,
    wants: true,
    waitsSince: null,
    pair: null,
    ...more,
  }) as GroundMentee;

test("nobody waits, nothing is missing", () => {
  const paired = mentee({ pair: { id: "p", version: 1, mentorId: "m" } });
  expect(coverageOf([mentor({ walks: 1 })], [paired, mentee({ wants: false })])).toMatchObject({
    waiting: 0,
    places: 1,
    gaps: [],
    load: [{ walks: 1, capacity: 2, places: 1, ready: true }],
    languages: [{ key: "en", wanting: 1, waiting: 0, mentors: 1, places: 1 }],
  });
});

test("a mentor who is closed, not vetted or without the code of conduct has no places", () => {
  for (const not of [{ open: false }, { vetted: false }, { signed: false }])
    expect(coverageOf([mentor(not)], [mentee()])).toMatchObject({
      places: 0,
      load: [{ places: 0, ready: false }],
      gaps: [
        { kind: "places", leaders: 1, places: 0 },
        { kind: "language", language: "en", leaders: 1 },
      ],
    });
});

test("the language that helps most is named first, and nobody is counted for a second one", () => {
  const gaps = coverageOf(
    [mentor({ capacity: 9 })],
    [
      mentee({ languages: ["ta", "si"] }),
      mentee({ languages: ["ta"] }),
      mentee({ languages: ["si"] }),
      mentee({ languages: ["ta"] }),
      mentee({ languages: ["en", "th"] }),
    ],
  ).gaps;
  expect(gaps).toEqual([
    { kind: "language", language: "ta", leaders: 3 },
    { kind: "language", language: "si", leaders: 1 },
  ]);
});

test("regions and themes that are asked for and that nobody with a place offers", () => {
  const { gaps } = coverageOf(
    [mentor({ capacity: 9, region: "ESCAP", themes: ["gender"] })],
    [
      mentee({ region: "ECLAC", themes: ["gender", "climate"] }),
      mentee({ region: "ESCAP", themes: ["climate"] }),
    ],
  );
  expect(gaps).toEqual([
    { kind: "region", region: "ECLAC", leaders: 1 },
    { kind: "theme", theme: "climate", leaders: 2 },
  ]);
});

test("whatever is there: places and waiting add up, and with all the languages named nobody is left apart", () => {
  const languages = fc.uniqueArray(fc.constantFrom("en", "es", "fr", "ta", "si"), {
    minLength: 1,
    maxLength: 3,
  });
  const side = fc.record({ languages });
  fc.assert(
    fc.property(
      fc.array(fc.record({ languages, capacity: fc.nat(3), walks: fc.nat(3), open: fc.boolean() }), {
        maxLength: 6,
      }),
      fc.array(side, { maxLength: 12 }),
      (some, leaders) => {
        const mentors = some.map((one) => mentor(one));
        const { gaps, waiting, places, load } = coverageOf(
          mentors,
          leaders.map((one) => mentee(one)),
        );
        expect(waiting).toBe(leaders.length);
        expect(load.reduce((sum, one) => sum + one.places, 0)).toBe(places);
        expect(gaps.some(({ kind }) => kind === "places")).toBe(waiting > places);
        const named = gaps.flatMap((gap) => (gap.kind === "language" ? [gap.language] : []));
        const spoken = load.filter((one) => one.places > 0).flatMap((one) => one.languages);
        const reached = new Set([...named, ...spoken]);
        expect(leaders.every((one) => one.languages.some((code) => reached.has(code)))).toBe(true);
      },
    ),
  );
});

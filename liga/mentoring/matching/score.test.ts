import { expect, test } from "vitest";
import { whyWaiting } from "./explain";
import { makeOverlap, type Week } from "./overlap";
import { type Mentee, type Mentor, makeFit, usualWeights } from "./score";

const winter = new Date("2026-01-05T00:00:00Z");
const every = (hours: Week["hours"][number]): Week["hours"] => new Array(7).fill(hours);
const week = (zone: string, from: number, until: number): Week => ({
  zone,
  hours: every([{ from: from * 60, until: until * 60 }]),
});

test("hours in common are those of the worst week of the coming half year", () => {
  const overlap = makeOverlap(winter);
  const noon = week("UTC", 12, 14);
  expect(overlap(noon, noon)).toBe(7 * 120);
  // 13 to 15 in Madrid is 12 to 14 in winter, and 11 to 13 in summer.
  expect(overlap(noon, week("Europe/Madrid", 13, 15))).toBe(7 * 60);
  expect(overlap(noon, week("Europe/Madrid", 13, 14))).toBe(0);
  // A zone whose clock does not change keeps its hours; a half-hour zone is met to the quarter.
  expect(overlap(noon, week("Asia/Manila", 20, 22))).toBe(7 * 120);
  expect(overlap(noon, week("Asia/Kolkata", 18, 19))).toBe(7 * 60);
  // Sunday's night goes on on Monday.
  const night: Week = { zone: "UTC", hours: [...new Array(6).fill(null), { from: 1380, until: 60 }] };
  const monday: Week = { zone: "UTC", hours: [[{ from: 0, until: 60 }], ...new Array(6).fill(null)] };
  expect(overlap(night, monday)).toBe(60);
  expect(overlap(noon, { zone: "UTC", hours: every(null) })).toBe(0);
  // A day without a word is a usual one, also beside somebody who has no hours at all.
  expect(overlap(noon, { zone: "UTC", hours: every(undefined) })).toBe(7 * 120);
});

const mentor = (more: Partial<Mentor> = {}): Mentor => ({
  ...week("UTC", 10, 12),
  id: "mentor",
  languages: ["es", "en"],
  themes: ["rights", "gender"],
  objectives: [7],
  region: "ECE",
  organisationId: null,
  lived: ["regularisation"],
  places: 2,
  walksWith: 0,
  group: false,
  ...more,
});
const mentee = (more: Partial<Mentee> = {}): Mentee => {
  const { places: _p, walksWith: _w, group: _g, ...side } = mentor();
  return { ...side, id: "mentee", ...more };
};

test("a language, an hour and another organisation are asked of every pair; the rest is weighed", () => {
  const fit = makeFit(usualWeights, winter);
  expect(fit(mentor(), mentee({ languages: ["ar"] }))).toEqual({ bar: "language" });
  expect(fit(mentor({ organisationId: "a" }), mentee({ organisationId: "a" }))).toEqual({
    bar: "organisation",
  });
  expect(fit(mentor(), mentee({ hours: every([{ from: 1200, until: 1260 }]) }))).toEqual({ bar: "hours" });
  expect(fit(mentor(), mentee({ organisationId: "a" }))).toMatchObject({
    reasons: [
      { code: "languages", languages: ["es", "en"] },
      { code: "themes", themes: ["rights", "gender"] },
      { code: "objectives", objectives: [7] },
      { code: "hours", minutes: 840 },
      { code: "region", region: "ECE" },
      { code: "lived", themes: ["regularisation"] },
    ],
  });
});

test("each thing counts as much as it weighs, and one mentee more makes a mentor a little less likely", () => {
  const points = (weights: Partial<typeof usualWeights>, one = mentor()) => {
    const found = makeFit({ ...usualWeights, ...weights }, winter)(one, mentee());
    return "points" in found ? found.points : Number.NaN;
  };
  const all = points({});
  expect(all - points({ themes: 0 })).toBe(2 * 4 * 2);
  expect(all - points({ objectives: 0 })).toBe(2);
  expect(all - points({ hours: 0 })).toBe(2 * 10);
  expect(all - points({ region: 0 })).toBe(5);
  expect(all - points({ lived: 0 })).toBe(2 * 5);
  expect(all - points({}, mentor({ walksWith: 1 }))).toBe(3);
  expect(points({}, mentor({ walksWith: 3 }))).toBe(points({}, mentor({ walksWith: 9 })));
});

test("why somebody waits is told from what everybody may know, the nearest cause first", () => {
  const open = { points: 1, reasons: [] };
  const why = (fits: Parameters<typeof whyWaiting>[1], places: number[], taken: (number | null)[] = []) =>
    whyWaiting(mentee(), fits, places, taken);
  expect(why([], [])).toBe("no_mentors");
  expect(whyWaiting(mentee({ hours: every(null) }), [open], [1], [])).toBe("no_hours_said");
  expect(why([{ bar: "language" }], [1])).toBe("no_language");
  expect(why([{ bar: "language" }, { bar: "hours" }], [1, 1])).toBe("no_hours");
  expect(why([open], [1], [0])).toBe("no_places");
  expect(why([open], [2], [0])).toBe("not_proposed");
  // What keeps her from her organisation's own mentor is said as little as a no.
  expect(why([{ bar: "organisation" }], [1])).toBe("not_proposed");
});

import { expect, test } from "vitest";
import { nameFor, namesMissing } from "./name-rules";
import { ChooseNames, typedZone } from "./profile-input";

const names = { legalName: "María del Carmen Ríos", chosenName: null, pseudonym: null };
const shown = { directory: "chosen", forum_list: "legal", certificate: "legal", report: "none" } as const;

test("a chosen name that was never given is the legal one, a pseudonym that was not is none", () => {
  expect(nameFor(names, "chosen")).toBe("María del Carmen Ríos");
  expect(nameFor({ ...names, chosenName: "Carmen" }, "chosen")).toBe("Carmen");
  expect(nameFor(names, "pseudonym")).toBeNull();
  expect(nameFor(names, "none")).toBeNull();
});

test("nobody can choose to be shown by a pseudonym she has not written", () => {
  const asked = { ...names, shown: { ...shown, report: "pseudonym" as const } };
  expect(namesMissing(asked)).toEqual({ pseudonym: "pseudonym_missing" });
  expect(namesMissing({ ...asked, pseudonym: "Estrella" })).toEqual({});
});

test("every use of a name must be chosen", () => {
  const read = ChooseNames.safeParse({ version: "1", chosenName: " ", shown: { ...shown, report: "?" } });
  expect(read.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["shown.report", "unknown_choice"],
  ]);
});

test.each([
  ["Asia/Manila", "Asia/Manila"],
  ["manila", "Asia/Manila"],
  ["New York", "America/New_York"],
  ["buenos aires", "America/Buenos_Aires"],
  ["utc", "UTC"],
  ["Asia/Kolkata", "Asia/Kolkata"],
])("the zone typed as %s is %s", (typed, zone) => {
  const read = typedZone.parse(typed);
  // A runtime may know a zone by its older or its newer name.
  const clock = (name: string) =>
    new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  expect(clock(read)).toBe(clock(zone));
});

test.each(["", "Mars/Base", "UTC+8", "EST5EDT4,M3"])("%s is no zone", (typed) => {
  expect(typedZone.safeParse(typed).success).toBe(false);
});

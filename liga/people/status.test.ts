import { expect, test } from "vitest";
import { arrivalStatus } from "./status";

const now = new Date("2026-11-24T12:00:00Z");
const nobody = { joinedAt: null, email: null, invitedAt: null };

test("who has joined has arrived, whatever else is true", () =>
  expect(arrivalStatus({ joinedAt: now, email: null, invitedAt: now }, now)).toEqual({ kind: "joined" }));

test("an invitation counts the whole days it has waited", () => {
  const invited = (at: string) => arrivalStatus({ ...nobody, invitedAt: new Date(at) }, now);
  expect(invited("2026-11-24T11:00:00Z")).toEqual({ kind: "unanswered", days: 0 });
  expect(invited("2026-11-18T11:00:00Z")).toEqual({ kind: "unanswered", days: 6 });
  expect(invited("2026-11-18T13:00:00Z")).toEqual({ kind: "unanswered", days: 5 });
});

test("without a code, no e-mail is what stands in her way; with an address she was not invited yet", () => {
  expect(arrivalStatus(nobody, now)).toEqual({ kind: "no_email" });
  expect(arrivalStatus({ ...nobody, email: "a@example.org" }, now)).toEqual({ kind: "not_invited" });
});

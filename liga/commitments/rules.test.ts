import { expect, test } from "vitest";
import { LigaError } from "../errors";
import { ensureCommitmentDays, isDue } from "./rules";

const today = "2026-11-24";

test("a promise was said by today and is looked at after it was said", () => {
  expect(() => ensureCommitmentDays({ saidOn: today, nextCheckOn: null }, today)).not.toThrow();
  expect(() => ensureCommitmentDays({ saidOn: "2026-11-25", nextCheckOn: null }, today)).toThrow(LigaError);
  expect(() => ensureCommitmentDays({ saidOn: today, nextCheckOn: today }, today)).toThrow(LigaError);
  expect(() => ensureCommitmentDays({ saidOn: today, nextCheckOn: "2026-11-25" }, today)).not.toThrow();
});

test("a check is due from its day on, until the promise is kept or broken", () => {
  expect(isDue({ state: "promised", nextCheckOn: today }, today)).toBe(true);
  expect(isDue({ state: "in_progress", nextCheckOn: "2026-11-25" }, today)).toBe(false);
  expect(isDue({ state: "kept", nextCheckOn: "2026-01-01" }, today)).toBe(false);
  expect(isDue({ state: "promised", nextCheckOn: null }, today)).toBe(false);
});

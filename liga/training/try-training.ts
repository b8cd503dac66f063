import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { Role } from "@/db/enums";
import { createTestDatabase, type TestDatabase } from "@/db/testing";
import type { Viewer } from "../viewer";

/** The database of the test file that asked for one. */
export let database: TestDatabase;

/** A database of its own for a test file, from before its first test to after its last. */
export function withDatabase() {
  beforeAll(async () => {
    database = await createTestDatabase();
    process.env.DATABASE_APP_URL = database.appUrl;
  });
  afterAll(() => database.drop());
}

/** Somebody who has joined; resolves to her id. */
export async function person(name: string, { email = null as string | null, zone = "UTC" } = {}) {
  const id = randomUUID();
  await database.owner`insert into people (id, legal_name, email, joined_at, time_zone) values (${id}, ${name}, ${email}, now(), ${zone})`;
  return id;
}

export const viewer = (
  id: string,
  grants: { role: Role; cohortId: string | null }[] = [],
  enrolled = false,
  timeZone = "America/Bogota",
): Viewer => ({
  id,
  name: "",
  email: null,
  locale: "en",
  timeZone,
  joined: true,
  grants,
  enrolled,
  mentored: false,
  delegate: false,
});

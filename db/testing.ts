import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrateDatabase } from "./migrate";

const migrations = fileURLToPath(new URL("./migrations/", import.meta.url));
const quiet = { max: 1, onnotice: () => {} };

export type TestDatabase = {
  /** Connected as the owner, whom row-level security does not bind. */
  owner: postgres.Sql;
  ownerUrl: string;
  /** The role the app uses; connect() with it to meet the policies. */
  appUrl: string;
  drop(): Promise<void>;
};

/**
 * A migrated database of its own for one test file, copied from a template that is made once per server and
 * set of migrations. Needs the addresses that scripts/with-database.mjs sets (`npm run test:db`).
 */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const { superUrl, ownerUrl, appUrl } = await server();
  const name = `liga_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(superUrl, quiet);
  const template = migrated ? await migratedTemplate(admin, ownerUrl) : "template1";
  await admin.unsafe(`create database ${name} template ${template} owner ${roleOf(ownerUrl)}`);
  const owner = postgres(onDatabase(ownerUrl, name), { onnotice: () => {} });
  return {
    owner,
    ownerUrl: onDatabase(ownerUrl, name),
    appUrl: onDatabase(appUrl, name),
    async drop() {
      await owner.end();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Made under another name and renamed when whole; several test files may ask at the same moment. */
async function migratedTemplate(admin: postgres.Sql, ownerUrl: string) {
  const hash = createHash("sha256");
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    hash.update(readFileSync(migrations + file));
  }
  const name = `liga_template_${hash.digest("hex").slice(0, 12)}`;
  const lock = await admin.reserve();
  try {
    await lock`select pg_advisory_lock(764225)`;
    if ((await lock`select 1 from pg_database where datname = ${name}`).length > 0) return name;
    const half = `${name}_half`;
    await lock.unsafe(`drop database if exists ${half} with (force)`);
    await lock.unsafe(`create database ${half} owner ${roleOf(ownerUrl)}`);
    await migrateDatabase(onDatabase(ownerUrl, half));
    await lock.unsafe(`alter database ${half} rename to ${name}`);
    return name;
  } finally {
    await lock`select pg_advisory_unlock(764225)`;
    lock.release();
  }
}

async function server() {
  const { TEST_SUPER_URL: superUrl, TEST_OWNER_URL: ownerUrl, TEST_APP_URL: appUrl } = process.env;
  if (!superUrl) throw new Error("Database tests need a server: run them with npm run test:db.");
  if (ownerUrl && appUrl) return { superUrl, ownerUrl, appUrl };
  return rolesOn(superUrl);
}

/** A server of somebody's own (TEST_DATABASE_URL): our two roles and the extensions are made on it. */
async function rolesOn(superUrl: string) {
  const admin = postgres(superUrl, quiet);
  const password = createHash("sha256").update(superUrl).digest("base64url");
  const url = (role: string) => {
    const made = new URL(superUrl);
    made.username = role;
    made.password = password;
    return made.href;
  };
  try {
    await admin.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(764226)`;
      for (const role of ["liga_owner", "liga_app"]) {
        const known = (await tx`select 1 from pg_roles where rolname = ${role}`).length > 0;
        await tx.unsafe(
          `${known ? "alter" : "create"} role ${role} login nosuperuser nobypassrls password '${password}'`,
        );
      }
    });
  } finally {
    await admin.end();
  }
  return { superUrl, ownerUrl: url("liga_owner"), appUrl: url("liga_app") };
}

const roleOf = (url: string) => decodeURIComponent(new URL(url).username);

function onDatabase(url: string, name: string) {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.href;
}

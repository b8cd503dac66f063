import { BackupError, backup } from "./backup";
import { connect } from "./connect";
import { demoPeople } from "./demo-people";
import { emptyDatabase } from "./empty";
import { importVisa, VisaFileError } from "./import-visa";
import { migrateDatabase } from "./migrate";
import { checkBackup, RestoreError, restore } from "./restore";
import { SeedError, seedDemo } from "./seed";
import { seedReference } from "./seed/reference";

// Run by scripts/start.mjs and scripts/db.mjs, which set DATABASE_URL (the owner's), DATABASE_APP_URL and
// LIGA_MAKE_APP_ROLE for it.
const ownerUrl = process.env.DATABASE_URL ?? "";
const [verb = "", ...options] = process.argv.slice(2);

const verbs: Record<string, () => Promise<void>> = {
  /** What every start does; tells the launcher who the demo people are. */
  async prepare() {
    await migrate();
    if (options.includes("--seed-when-empty") && (await isEmpty())) {
      console.log("Seeding the demo programme…");
      await seedDemo(ownerUrl, { scale: 1 });
    }
    process.send?.({ people: options.includes("--demo") ? await connected(({ db }) => demoPeople(db)) : [] });
  },
  migrate,
  async seed() {
    await migrate();
    await seedDemo(ownerUrl, { scale: scaleAsked() ?? 1 });
    console.log("The demo programme is in the database.");
  },
  async reset() {
    const scale = scaleAsked() ?? (options.includes("--demo") ? 1 : undefined);
    await emptyDatabase(ownerUrl);
    await migrate();
    if (scale) await seedDemo(ownerUrl, { scale });
    console.log(scale ? "The database holds the demo programme again." : "The database is empty again.");
  },
  async visa() {
    await migrate();
    const [file = ""] = options;
    const said = (name: string) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
    const asked = {
      file,
      overlay: options.includes("--overlay"),
      date: said("--date"),
      source: said("--source"),
    };
    const { kind, rows, on, source } = await connected(({ db }) => importVisa(db, asked));
    console.log(`${rows} rows of visa ${kind} are in the database, as of ${on}, from ${source}.`);
  },
  async backup() {
    const { tables } = await backup(ownerUrl, options[0] ?? "");
    console.log(
      `${tables} tables are in ${options[0]}. It holds personal data: keep it where only you can read it.`,
    );
  },
  async restore() {
    const [file = "", before = ""] = options;
    await checkBackup(file);
    await backup(ownerUrl, before);
    const { tables, takenAt } = await restore(ownerUrl, file, appRole());
    console.log(`${tables} tables are back as they were at ${takenAt}. What they replaced is in ${before}.`);
  },
};

/** One line when the server cannot be reached or does not let us do it, which is nothing LIGA could mend. */
function refusal(error: unknown) {
  const { code = "", message } = ((error as Error).cause ?? error) as { code?: string; message?: string };
  const host = new URL(ownerUrl).host;
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|28|3D000|57P03)/.test(code))
    return `The database server at ${host} cannot be used: ${message}.`;
  if (code === "42501" && /role/.test(message ?? ""))
    return `${message}: the owner in DATABASE_URL needs CREATEROLE, or DATABASE_APP_URL has to name a role made for the app.`;
  return undefined;
}

function appRole() {
  const { username, password } = new URL(process.env.DATABASE_APP_URL ?? "");
  const name = decodeURIComponent(username);
  return process.env.LIGA_MAKE_APP_ROLE === "1" ? { name, password: decodeURIComponent(password) } : { name };
}

async function migrate() {
  await migrateDatabase(ownerUrl, appRole());
  await connected(({ db }) => seedReference(db));
}

async function connected<T>(work: (connection: ReturnType<typeof connect>) => Promise<T>) {
  const connection = connect(ownerUrl, { max: 1 });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

const isEmpty = () =>
  connected(async ({ client }) => {
    const [row] = await client`select exists (select from people) as filled`;
    return !row?.filled;
  });

function scaleAsked() {
  const place = options.indexOf("--scale");
  return place < 0 ? undefined : Number(options[place + 1]);
}

try {
  await verbs[verb]?.();
} catch (error) {
  const told =
    error instanceof SeedError ||
    error instanceof RestoreError ||
    error instanceof BackupError ||
    error instanceof VisaFileError;
  console.error(told ? error.message : (refusal(error) ?? error));
  process.exitCode = 1;
}
process.disconnect?.();

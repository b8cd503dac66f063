import { connect } from "./connect";
import { demoPeople } from "./demo-people";
import { migrateDatabase } from "./migrate";
import { seedDemo } from "./seed";

// Run by the scripts with DATABASE_URL (the owner's), DATABASE_APP_URL and LIGA_MAKE_APP_ROLE set for it.
const ownerUrl = process.env.DATABASE_URL ?? "";
const [verb, ...options] = process.argv.slice(2);
const after = (name: string) => options[options.indexOf(name) + 1];

async function migrateWithRole() {
  const app = new URL(process.env.DATABASE_APP_URL ?? "");
  const role = { name: decodeURIComponent(app.username), password: decodeURIComponent(app.password) };
  await migrateDatabase(ownerUrl, process.env.LIGA_MAKE_APP_ROLE === "1" ? role : undefined);
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

const verbs: Record<string, () => Promise<void>> = {
  async prepare() {
    await migrateWithRole();
    if (options.includes("--seed-when-empty") && (await isEmpty())) {
      console.log("Seeding the demo programme…");
      await seedDemo(ownerUrl, { scale: 1 });
    }
    process.send?.({ people: options.includes("--demo") ? await connected(({ db }) => demoPeople(db)) : [] });
  },
  migrate: migrateWithRole,
  async seed() {
    const scale = options.includes("--scale") ? Number(after("--scale")) : 1;
    if (!(scale > 0)) throw new Error("--scale must be a number above 0.");
    await migrateWithRole();
    await seedDemo(ownerUrl, { scale });
  },
};

const run = verbs[verb ?? ""];
if (!run) throw new Error(`Unknown: ${verb}. Known: ${Object.keys(verbs).join(", ")}.`);
await run();
process.disconnect?.();

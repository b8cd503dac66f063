import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing";

/**
 * A thousand reminders due at once, and the process that writes and sends them killed outright again and
 * again: before anything is written, while the mails are being written, and in the middle of a sending, also
 * at the worst moment, when the server has the mail and the sender has not heard so.
 */
const women = 1000;

let database: TestDatabase;
let server: SMTPServer;
let worker: ChildProcess | undefined;
let fault: string | undefined;
/** Copies by Message-ID. */
const received = new Map<string, number>();
let worst: { at: number; happen: () => void } | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  await owner.begin(async (tx) => {
    const [programme] = await tx`insert into programmes (name) values ('P') returning id`;
    const [curriculum] = await tx`insert into curricula (name) values ('C') returning id`;
    const [module] =
      await tx`insert into modules (curriculum_id, position, title) values (${curriculum?.id}, 1, '{"en": "Speaking", "es": "Hablar"}') returning id`;
    const [cohort] =
      await tx`insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id) values (${programme?.id}, 'Night', current_date - 9, current_date + 90, ${curriculum?.id}) returning id`;
    await tx`insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language) values (${cohort?.id}, ${module?.id}, now() + interval '6 hours', 90, 'UTC', 'en')`;
    await tx`insert into people (legal_name, email, locale, joined_at) select 'Woman ' || n, 'woman' || n || '@example.org', case when n % 3 = 0 then 'es' else 'en' end, now() from generate_series(1, ${women}) n`;
    await tx`insert into enrolments (cohort_id, person_id, status) select ${cohort?.id}, id, 'active' from people`;
    await tx`insert into quiet_hours select id, 0, 0 from people`;
  });
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        const id = mail.messageId ?? "none";
        received.set(id, (received.get(id) ?? 0) + 1);
        if (worst && received.size >= worst.at) worst.happen();
        done();
      }, done);
    },
  });
  // A killed client drops its connection; that is what this test is about.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
}, 60_000);

afterAll(async () => {
  worker?.kill("SIGKILL");
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await database.drop();
});

function begin() {
  const { port } = server.server.address() as AddressInfo;
  const started = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "jobs/worker.ts"],
    {
      env: {
        ...process.env,
        NODE_ENV: "test",
        DATABASE_APP_URL: database.appUrl,
        AUTH_SECRET: "a secret of this test, thirty-two letters",
        APP_URL: "http://localhost:3000",
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        LIGA_DEMO: "0",
      },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  worker = started;
  started.on("exit", (code) => {
    if (code !== null) fault = `the worker ended by itself with ${code}`;
  });
  return started;
}

const count = async (what: string) => {
  const [row] = await database.owner.unsafe<{ n: number }[]>(`select count(*)::int as n from ${what}`);
  return row?.n ?? 0;
};
const until = (holds: () => Promise<boolean> | boolean) =>
  expect
    .poll(async () => fault ?? (await holds()), { timeout: 60_000, interval: 5 })
    .toSatisfy((answer) => answer === true || (answer === fault && fault !== undefined))
    .then(() => expect(fault).toBeUndefined());

async function kill(child: ChildProcess) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

test("killed again and again, a thousand women get one reminder each", async () => {
  let atWorst = 0;
  // While the mails are being written.
  let child = begin();
  await until(async () => (await count("reminders")) >= 100);
  await kill(child);
  expect(await count("reminders")).toBe(await count("mails where kind = 'reminder'"));

  for (const at of [150, 320, 480]) {
    child = begin();
    await until(() => received.size >= at);
    await kill(child);
  }
  // The server has the mail, and its answer meets nobody: the one moment in which a copy can follow.
  for (const at of [600, 700, 800]) {
    const victim = begin();
    const killed = new Promise<void>((resolve) => {
      worst = {
        at,
        happen: () => {
          worst = null;
          atWorst += 1;
          resolve(kill(victim));
        },
      };
    });
    await killed;
  }
  child = begin();
  await until(
    async () => (await count("mails where state <> 'sent'")) === 0 && (await count("mails")) === women,
  );
  await kill(child);

  const copies = [...received.values()].reduce((sum, n) => sum + n, 0) - received.size;
  console.info(
    `${received.size} messages; ${copies} second copies after 7 kills, ${atWorst} of them at the worst moment`,
  );
  expect(received.size).toBe(women);
  expect(received.has("none")).toBe(false);
  // At most the one mail under way at each kill, and never a third copy of any.
  expect(copies).toBeLessThanOrEqual(7);
  expect(Math.max(...received.values())).toBeLessThanOrEqual(2);
  expect(await count("reminders")).toBe(women);
  expect(await count("(select person_id from mails group by person_id having count(*) > 1) twice")).toBe(0);
}, 240_000);

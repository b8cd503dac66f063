// npm run test:e2e -- [what Playwright takes]: a whole LIGA of its own, from an empty data folder, with a real
// mail server beside it, and Playwright against them. The tests get BASE_URL, OWNER_URL (the database's owner)
// and LIGA_TEST_MAIL_DIR, where every mail arrives as one .eml file.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { makeChildren } from "./children.mjs";
import { StartError } from "./data-folder.mjs";
import { runningPostgres } from "./embedded-postgres.mjs";
import { ensureInstalled } from "./install.mjs";
import { removeData } from "./postgres-files.mjs";
import { freePort, root, until } from "./processes.mjs";

const children = makeChildren();
let place;
let stopping;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(1));

try {
  await stop(await run());
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  await stop(1);
}

async function run() {
  await ensureInstalled(children);
  await ensureBuilt(children);
  const browser = await findBrowser();
  place = fs.mkdtempSync(path.join(os.tmpdir(), "liga-e2e-"));
  fs.chmodSync(place, 0o755);
  const mailDir = path.join(place, "mail");
  const dataDir = path.join(place, "data");
  fs.mkdirSync(mailDir);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const app = {
    ...process.env,
    DATABASE_URL: "",
    DATABASE_APP_URL: "",
    PORT: `${port}`,
    APP_URL: baseUrl,
    AUTH_SECRET: "",
    LIGA_DEMO: "1",
    LIGA_DATA_DIR: dataDir,
    MAIL_FROM: "LIGA <liga@example.org>",
    SMTP_URL: `smtp://127.0.0.1:${await receiveMail(mailDir)}`,
  };
  const launcher = children.start(process.execPath, [path.join(root, "scripts/start.mjs")], { env: app });
  let ended = false;
  launcher.ended.then(() => {
    ended = true;
  });
  const answers = () =>
    fetch(`${baseUrl}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await until(async () => ended || (await answers()), 300, 200)) || ended)
    throw new StartError("LIGA did not start; see above.");
  const env = {
    ...process.env,
    ...browser,
    BASE_URL: baseUrl,
    OWNER_URL: runningPostgres(dataDir)?.ownerUrl,
    LIGA_TEST_MAIL_DIR: mailDir,
  };
  const playwright = [
    path.join(root, "node_modules/@playwright/test/cli.js"),
    "test",
    ...process.argv.slice(2),
  ];
  return (await children.start(process.execPath, playwright, { env }).ended).code;
}

/** A real SMTP server in this process; resolves to its port. */
async function receiveMail(folder) {
  const { SMTPServer } = await import("smtp-server");
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const file = path.join(folder, `${String(++count).padStart(5, "0")}.eml`);
        // Renamed when whole, so that a test never reads half a mail.
        fs.writeFileSync(`${file}.part`, Buffer.concat(chunks));
        fs.renameSync(`${file}.part`, file);
        done();
      });
    },
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server.server.address().port;
}

function stop(code) {
  stopping ??= (async () => {
    await children.stop();
    if (place) {
      removeData(path.join(place, "data"));
      fs.rmSync(place, { recursive: true, force: true });
    }
    process.exit(code);
  })();
  return stopping;
}

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { StartError } from "./data-folder.mjs";
import { runningPostgres } from "./embedded-postgres.mjs";
import { removeData } from "./postgres-files.mjs";
import { freePort, root, until } from "./processes.mjs";

/**
 * A whole LIGA for tests, from an empty data folder, with a real mail server beside it: its address, the
 * database's owner, and the folder where every mail arrives as one .eml file. `env` is added to what its
 * programs get. `remove()` deletes what it wrote, once `children` are stopped.
 */
export async function startOwnLiga(children, env = {}) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), "liga-e2e-"));
  fs.chmodSync(place, 0o755);
  const dataDir = path.join(place, "data");
  const mailDir = path.join(place, "mail");
  fs.mkdirSync(mailDir);
  const mail = await receiveMail(mailDir);
  const remove = () => {
    mail.close();
    removeData(dataDir);
    fs.rmSync(place, { recursive: true, force: true });
  };
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const launcher = children.start(process.execPath, [path.join(root, "scripts/start.mjs")], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      DATABASE_APP_URL: "",
      PORT: `${port}`,
      APP_URL: baseUrl,
      AUTH_SECRET: "",
      LIGA_DEMO: "1",
      LIGA_DATA_DIR: dataDir,
      MAIL_FROM: "LIGA <liga@example.org>",
      SMTP_URL: `smtp://127.0.0.1:${mail.server.address().port}`,
      ...env,
    },
  });
  let ended = false;
  launcher.ended.then(() => {
    ended = true;
  });
  const answers = () =>
    fetch(`${baseUrl}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await until(async () => ended || (await answers()), 300, 200)) || ended) {
    await children.stop();
    remove();
    throw new StartError("LIGA did not start; see above.");
  }
  return { baseUrl, mailDir, ownerUrl: runningPostgres(dataDir)?.ownerUrl, remove };
}

/** A real SMTP server in this process, listening. */
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
  return server;
}

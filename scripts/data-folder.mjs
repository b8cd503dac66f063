import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { identityOf, root } from "./processes.mjs";

/** A sentence for the person at the terminal; anything else that is thrown is a bug. */
export class StartError extends Error {
  name = "StartError";
}

/** The absolute path of the data folder; a relative LIGA_DATA_DIR starts at the project. */
export function dataFolder(name = process.env.LIGA_DATA_DIR) {
  return path.resolve(root, name || ".data");
}

export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step, so that a crash leaves the old one or the new one. */
export function writeJson(file, value, mode = 0o644) {
  const next = `${file}.${process.pid}`;
  fs.writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode });
  fs.renameSync(next, file);
}

export function makeDataFolder(dataDir) {
  try {
    fs.accessSync(dataDir, fs.constants.W_OK);
    return;
  } catch (error) {
    if (error.code !== "ENOENT")
      throw new StartError(`The data folder ${dataDir} cannot be written (${error.code}).`);
  }
  try {
    fs.mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} cannot be made (${error.code}).`);
  }
  // Whatever the umask: PostgreSQL may run as another user and has to pass through. Secrets in it are 0600.
  fs.chmodSync(dataDir, 0o755);
}

/** The passwords of the three roles and AUTH_SECRET, made at the first call and kept. */
export function secretsOf(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = readJson(file);
  if (known) return known;
  if (fs.existsSync(file))
    throw new StartError(
      `${file} is not readable as JSON; restore it, or delete it to have new secrets made.`,
    );
  const random = () => randomBytes(24).toString("base64url");
  const made = {
    superuser: random(),
    owner: random(),
    app: random(),
    authSecret: randomBytes(33).toString("base64url"),
  };
  writeJson(file, made, 0o600);
  return made;
}

/** The launcher that holds this data folder now, if it lives: { pid, what, address }. */
export function holderOf(dataDir) {
  const holder = readJson(path.join(dataDir, "launcher.json"));
  return holder?.identity && identityOf(holder.pid) === holder.identity ? holder : undefined;
}

/**
 * Makes this process the only one that may start a database on the folder; returns the release.
 * Throws a StartError that names the process which has it.
 */
export function claim(dataDir, { what, address }) {
  makeDataFolder(dataDir);
  const file = path.join(dataDir, "launcher.json");
  const mine = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), what, address });
  for (let tries = 0; ; tries++) {
    try {
      fs.writeFileSync(file, mine, { flag: "wx" });
      return () => {
        if (readJson(file)?.pid === process.pid) fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if (error.code !== "EEXIST" || tries > 2) throw error;
    }
    const holder = holderOf(dataDir);
    if (holder?.address)
      throw new StartError(`LIGA already runs on this data at ${holder.address} (process ${holder.pid}).`);
    if (holder)
      throw new StartError(
        `${holder.what} is using ${dataDir} (process ${holder.pid}); try again when it is done.`,
      );
    fs.rmSync(file, { force: true });
  }
}

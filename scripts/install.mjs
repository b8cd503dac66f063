import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readJson, StartError } from "./data-folder.mjs";
import { identityOf, root, until } from "./processes.mjs";

/** Installs what package-lock.json asks for when node_modules does not hold exactly that. */
export async function ensureInstalled(children, say = console.log) {
  checkNode();
  if (isInstalled()) return;
  await oneAtATime(async () => {
    if (isInstalled()) return;
    say("Installing what package-lock.json asks for…");
    const npm = process.env.npm_execpath?.endsWith(".js")
      ? [process.execPath, process.env.npm_execpath]
      : ["npm"];
    // NODE_ENV=production in the environment would leave out what the build needs.
    const options = [
      "ci",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    await children.run(npm[0], [...npm.slice(1), ...options], {
      failure: "npm ci did not finish; the lines above say why.",
    });
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new StartError(`LIGA needs Node 20.9 or newer; this is ${process.versions.node}.`);
}

function isInstalled() {
  const wanted = readJson(path.join(root, "package-lock.json"))?.packages;
  const present = readJson(path.join(root, "node_modules/.package-lock.json"))?.packages;
  if (!wanted || !present) return false;
  const needed = Object.entries(wanted).filter(([name, entry]) => name && !entry.optional && !entry.peer);
  return needed.every(
    ([name, { version }]) => present[name]?.version === version && fs.existsSync(path.join(root, name)),
  );
}

/** Two instances of one clone share node_modules and .next: one installs or builds, the other waits for it. */
export async function oneAtATime(work) {
  const clone = createHash("sha256").update(fs.realpathSync(root)).digest("hex").slice(0, 12);
  const file = path.join(os.tmpdir(), `liga-${clone}-${process.getuid?.() ?? ""}.lock`);
  const mine = { pid: process.pid, identity: identityOf(process.pid) };
  const take = () => {
    try {
      fs.writeFileSync(file, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = readJson(file);
      if (holder?.identity && identityOf(holder.pid) !== holder.identity) fs.rmSync(file, { force: true });
      return false;
    }
  };
  if (!(await until(take, 900, 200)))
    throw new StartError(`Another LIGA is still building; if none is, delete ${file}.`);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

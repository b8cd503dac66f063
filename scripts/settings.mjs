import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { typescript } from "./children.mjs";
import { StartError } from "./data-folder.mjs";
import { root } from "./processes.mjs";

/** Adds what .env.local and .env say to the environment; what is set already wins. */
export function loadDotEnv() {
  for (const name of [".env.local", ".env"]) {
    const file = path.join(root, name);
    if (!fs.existsSync(file)) continue;
    for (const line of fs.readFileSync(file, "utf8").split(/\r?\n/)) {
      const [, key, raw] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      if (key && process.env[key] === undefined) process.env[key] = raw.replace(/^(["'])(.*)\1.*$/, "$2");
    }
  }
}

/** The settings as lib/env.ts reads them; a StartError with its one line when one is wrong. */
export function readSettings() {
  const { status, stdout, stderr } = spawnSync(process.execPath, typescript("scripts/print-settings.ts"), {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return JSON.parse(stdout);
  throw new StartError(status === 2 ? stdout.trim() : `The settings could not be read.\n${stderr}`);
}

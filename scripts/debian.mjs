import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Installs packages of Debian where `there()` says no and this machine lets it; one process after the other,
 * so that two test files that miss the same program do not stand in each other's way. Whether it is there then.
 */
export function installFromDebian(packages, there) {
  if (there()) return true;
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return false;
  const lock = path.join(os.tmpdir(), "liga-debian.lock");
  const one = (...command) =>
    spawnSync("flock", [lock, ...command], { stdio: ["ignore", "ignore", "inherit"] });
  one("apt-get", "update", "-qq");
  if (!there()) one("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
  return there();
}

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { oneAtATime } from "./install.mjs";
import { root } from "./processes.mjs";

export const nextProgram = path.join(root, "node_modules/next/dist/bin/next");
const stamp = path.join(root, ".next/liga-sources");
const leftOut = new Set([
  "node_modules",
  "test-results",
  "playwright-report",
  "e2e",
  "bench",
  "docs",
  "scripts",
]);

/** Builds the app when its sources are not the ones of the last build. */
export async function ensureBuilt(children, say = console.log) {
  const upToDate = () => fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === sourcesHash();
  if (upToDate()) return;
  await oneAtATime(async () => {
    if (upToDate()) return;
    say("Building…");
    // Taken before the build: a file saved while it runs makes the next start build again.
    const sources = sourcesHash();
    fs.rmSync(stamp, { force: true });
    const env = { ...process.env, NODE_ENV: "production", DATABASE_URL: "", NEXT_TELEMETRY_DISABLED: "1" };
    await children.run(process.execPath, [nextProgram, "build"], {
      env,
      failure: "The build failed; the lines above say why.",
    });
    fs.writeFileSync(stamp, sources);
  });
}

function sourcesHash() {
  const hash = createHash("sha256");
  const visit = (folder) => {
    const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(folder, entry.name);
      // Tools write these two at every build; dot folders hold state, not sources.
      if (entry.name.startsWith(".") || leftOut.has(name) || name === "next-env.d.ts") continue;
      if (entry.isDirectory()) visit(name);
      else if (!/\.(test\.tsx?|md|tsbuildinfo)$/.test(name)) {
        hash
          .update(`${name}\0`)
          .update(fs.readFileSync(path.join(root, name)))
          .update("\0");
      }
    }
  };
  visit("");
  return hash.digest("hex");
}

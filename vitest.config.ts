import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Outside a bundler nothing marks the server, so the marker's empty side is taken: verbs run as they are.
const serverOnly = fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url));
const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "") };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{lib,liga,auth,jobs,components,messages,scripts}/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          // Time is measured by the bench; here it only ends what hangs.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { ...alias, "server-only": serverOnly } },
        test: {
          name: "db",
          include: ["{db,liga,auth,jobs,scripts}/**/*.db.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { cpus } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { launchArgs } from "./scripts/browser.mjs";

// A microphone that needs no hardware and asks nobody.
const microphone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

// Run by scripts/e2e.mjs, which starts LIGA, a mail server and the browser's settings: npm run test:e2e.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  reporter: [["list"]],
  workers: cpus().length > 2 ? 2 : 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.BASE_URL,
    locale: "en",
    timezoneId: "UTC",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: process.env.LIGA_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.LIGA_CHROMIUM || undefined,
      args: [...launchArgs, ...microphone],
    },
  },
  projects: [
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1280, height: 900 } } },
    // A spec asks for the phone with "@phone" in a title.
    {
      name: "phone",
      grep: /@phone/,
      use: { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, defaultBrowserType: "chromium" },
    },
  ],
});

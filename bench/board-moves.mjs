// How long a press on the board takes until the eye sees it, in Chromium on a processor four times slower.
import { chromium } from "@playwright/test";
import { findBrowser, launchArgs } from "../scripts/browser.mjs";

const slower = 4;

/**
 * Presses cells of a board one after the other, each when the one before has been answered.
 * @returns {Promise<{ presses: number, median: number, slowest: number }>} milliseconds from the press to the next frame painted
 */
export async function boardMoves(address, cookie, presses = 12) {
  const found = await findBrowser(() => {});
  const browser = await chromium.launch({
    executablePath: found.LIGA_CHROMIUM,
    args: launchArgs,
    env: { ...process.env, ...found },
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name, value] = cookie.split("=");
    await context.addCookies([{ name, value, url: new URL(address).origin }]);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const times = [];
    for (let turn = 0; turn < presses; turn++) {
      const cell = page
        .getByRole("gridcell")
        .nth(turn * 31 + 3)
        .getByRole("button");
      await cell.scrollIntoViewIfNeeded();
      const was = await cell.getAttribute("aria-pressed");
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      times.push(
        await cell.evaluate(
          (button, before) =>
            new Promise((seen) => {
              const began = performance.now();
              const look = () =>
                button.getAttribute("aria-pressed") === before
                  ? requestAnimationFrame(look)
                  : requestAnimationFrame(() => seen(performance.now() - began));
              button.click();
              requestAnimationFrame(look);
            }),
          was,
        ),
      );
      await answered;
      await page.waitForLoadState("networkidle");
    }
    times.sort((a, b) => a - b);
    return {
      presses,
      median: Math.round(times[presses >> 1]),
      slowest: Math.round(times.at(-1)),
    };
  } finally {
    await browser.close();
  }
}

/**
 * What runs in the reader's thread, as text: a bundler neither moves nor rewrites it, and the reader itself
 * is found from where the programme runs. One file in, what it holds or why it is refused out.
 */
export const readerSource = `
"use strict";
const { parentPort, workerData } = require("node:worker_threads");
const { createRequire } = require("node:module");
const path = require("node:path");

const here = path.join(workerData.root, "package.json");
const { parseProgramme } = createRequire(here)("tsx/cjs/api").require("./liga/forums/programme/parse.ts", here);

parentPort.on("message", async ({ bytes, reading }) => {
  parentPort.postMessage({ begun: true });
  try {
    parentPort.postMessage({ parsed: await parseProgramme(bytes, reading) });
  } catch (error) {
    if (error && error.name === "FileRefused") parentPort.postMessage({ refused: error.message });
    else parentPort.postMessage({ failed: String((error && error.stack) || error) });
  }
});
`;

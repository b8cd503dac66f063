// Finds a Chromium that really starts, and brings one when there is none. `node scripts/browser.mjs` prints its path.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { installFromDebian } from "./debian.mjs";
import { root } from "./processes.mjs";

const packed = "@sparticuz/chromium@153.0.0";

/** How every test starts its browser; also read by playwright.config.ts. */
export const launchArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The environment that makes Playwright use a working Chromium: { LIGA_CHROMIUM, LD_LIBRARY_PATH?, FONTCONFIG_PATH? }, found in
 * this order: Playwright's own, the system's, the one packed in an npm package (x64 Linux), then Playwright's
 * own installed, then the system's installed. Throws when no way works.
 */
export async function findBrowser(say = console.log) {
  const tried = [];
  for (const [name, look] of ways(say)) {
    for (const found of await look().catch((error) => missed(tried, name, error))) {
      const env = await launches(found, tried, name);
      if (env) return env;
    }
  }
  throw new Error(`No Chromium starts on this machine.\n${tried.join("\n")}`);
}

function missed(tried, name, error) {
  tried.push(`${name}: ${error.message}`);
  return [];
}

function ways(say) {
  const own = async () => [{ file: (await playwright()).executablePath() }];
  return [
    ["LIGA_CHROMIUM", async () => [{ file: process.env.LIGA_CHROMIUM ?? "" }]],
    ["Playwright's browser", own],
    ["the system's browser", async () => systemBrowsers()],
    ["the packed browser", () => packedBrowser(say)],
    [
      "installing Playwright's browser",
      async () => {
        run("npx", ["playwright", "install", "chromium"], say);
        return own();
      },
    ],
    [
      "installing the system's browser",
      async () => {
        say("Installing Chromium from the system's packages…");
        installFromDebian(["chromium"], () => systemBrowsers().some(({ file }) => fs.existsSync(file)));
        return systemBrowsers();
      },
    ],
  ];
}

async function playwright() {
  return (await import("@playwright/test")).chromium;
}

function systemBrowsers() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = (process.env.PATH ?? "").split(path.delimiter).concat("/usr/bin");
  return [...new Set(names.flatMap((name) => folders.map((folder) => path.join(folder, name))))].map(
    (file) => ({ file }),
  );
}

/** A page is opened and read: a browser that only prints its version may still lack a library or a sandbox. */
async function launches({ file, libraries, fonts }, tried, name) {
  if (!fs.existsSync(file)) return undefined;
  // Without its libraries first: those of the system are newer than the packed ones.
  for (const folder of libraries ? [undefined, libraries] : [undefined]) {
    const env = {
      ...(folder ? { LD_LIBRARY_PATH: folder } : {}),
      ...(fonts ? { FONTCONFIG_PATH: fonts } : {}),
    };
    try {
      const browser = await (await playwright()).launch({
        executablePath: file,
        args: launchArgs,
        env: { ...process.env, ...env },
        timeout: 60_000,
      });
      const page = await browser.newPage();
      await page.setContent("<title>it works</title>");
      const title = await page.title();
      await browser.close();
      if (title === "it works") return { LIGA_CHROMIUM: file, ...env };
    } catch (error) {
      tried.push(`${name}: ${file} ${error.message.split("\n").slice(0, 6).join(" ")}`);
    }
  }
  return undefined;
}

/** Fetched by npm at its pinned version, unpacked once into the cache of this user. */
async function packedBrowser(say) {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const cache = path.join(
    process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"),
    "liga",
    packed.replace(/[@/]+/g, "-").slice(1),
  );
  const file = path.join(cache, "chromium");
  const libraries = path.join(cache, "al2023/lib");
  if (!fs.existsSync(file)) {
    const bin = path.join(cache, "package/node_modules/@sparticuz/chromium/bin");
    if (!fs.existsSync(bin)) {
      fs.mkdirSync(path.join(cache, "package"), { recursive: true });
      const options = [
        "install",
        "--prefix",
        path.join(cache, "package"),
        "--no-save",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ];
      run("npm", [...options, packed], say, { cwd: cache });
    }
    await unpack(bin, cache);
    fs.rmSync(path.join(cache, "package"), { recursive: true, force: true });
  }
  return [
    {
      file,
      libraries,
      fonts: fs.existsSync("/etc/fonts/fonts.conf") ? undefined : path.join(cache, "fonts"),
    },
  ];
}

async function unpack(bin, cache) {
  for (const name of ["al2023", "fonts", "swiftshader"]) {
    // The software renderer has to lie beside the program.
    const folder = name === "swiftshader" ? cache : path.join(cache, name);
    fs.mkdirSync(folder, { recursive: true });
    await decompress(path.join(bin, `${name}.tar.br`), path.join(cache, `${name}.tar`));
    // tar is part of every system that has these libraries.
    run("tar", ["-xf", path.join(cache, `${name}.tar`), "-C", folder, "--no-same-owner"]);
    fs.rmSync(path.join(cache, `${name}.tar`));
  }
  const fonts = path.join(cache, "fonts");
  const dirs = [fonts, "/usr/share/fonts", "/usr/local/share/fonts"].map((folder) => `<dir>${folder}</dir>`);
  fs.writeFileSync(
    path.join(fonts, "fonts.conf"),
    `<fontconfig>${dirs.join("")}<cachedir>${fonts}/cache</cachedir></fontconfig>\n`,
  );
  // Last and in one step: its presence says that all of it is unpacked.
  const half = path.join(cache, `chromium.${process.pid}`);
  await decompress(path.join(bin, "chromium.br"), half);
  fs.chmodSync(half, 0o755);
  fs.renameSync(half, path.join(cache, "chromium"));
}

const decompress = (from, to) =>
  pipeline(fs.createReadStream(from), createBrotliDecompress(), fs.createWriteStream(to));

function run(program, options, say, { cwd = root } = {}) {
  say?.(`${program} ${options.join(" ")}`);
  const { status, error } = spawnSync(program, options, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.message}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log((await findBrowser(console.error)).LIGA_CHROMIUM);

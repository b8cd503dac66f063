import fs from "node:fs";
import path from "node:path";
import { installFromDebian } from "./debian.mjs";

/** Where Debian's libfaketime lies; in CI it is installed when it is missing. Undefined where there is none. */
function library() {
  const find = () =>
    ["x86_64-linux-gnu", "aarch64-linux-gnu"]
      .map((machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`)
      .find((file) => fs.existsSync(file));
  installFromDebian(["libfaketime"], () => find() !== undefined);
  return find();
}

/**
 * A clock that tests set: the programs started with its `env` live at that moment, and time goes on from
 * there. Node and PostgreSQL read it anew every second. Undefined where libfaketime is not to be had.
 */
export function makeClock(folder, start) {
  const preload = library();
  if (!preload) return undefined;
  const file = path.join(folder, "clock");
  const set = (moment) => {
    fs.writeFileSync(`${file}.new`, `${Math.round((moment.getTime() - Date.now()) / 1000)}\n`);
    fs.renameSync(`${file}.new`, file);
  };
  set(start);
  return {
    set,
    env: {
      LD_PRELOAD: preload,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      FAKETIME_CACHE_DURATION: "1",
    },
  };
}

import { spawn } from "node:child_process";
import { StartError } from "./data-folder.mjs";
import { root, signal, startWatchdog, until } from "./processes.mjs";

const windows = process.platform === "win32";

/**
 * The programs a launcher starts: each in a process group of its own, so that Ctrl-C reaches only the
 * launcher and things stop in order, and each known to the watchdog, so that none outlives a killed launcher.
 */
export function makeChildren() {
  const watchdog = startWatchdog();
  const live = new Map();

  function start(program, options, { env = process.env, stdio = "inherit" } = {}) {
    const [input, ...rest] = stdio === "inherit" ? ["ignore", "inherit", "inherit"] : stdio;
    const child = spawn(program, options, { cwd: root, env, detached: !windows, stdio: [input, ...rest] });
    const ended = new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: 1, error }));
      child.once("exit", (code, name) => resolve({ code: code ?? 1, name }));
    });
    if (child.pid) {
      live.set(child.pid, ended);
      watchdog.watch(child.pid, "SIGTERM", { group: !windows });
      ended.then(() => {
        live.delete(child.pid);
        watchdog.forget(child.pid);
      });
    }
    return { child, ended };
  }

  /** Runs a program to its end; a StartError with `failure` when it does not end well. */
  async function run(program, options, { failure, ...rest } = {}) {
    const { code } = await start(program, options, rest).ended;
    if (code !== 0) throw new StartError(failure ?? `${program} ${options.join(" ")} failed.`);
  }

  /** Ends every program that still runs, politely at first. */
  async function stop() {
    const end = async ([pid, ended]) => {
      const target = windows ? pid : -pid;
      let gone = false;
      ended.then(() => {
        gone = true;
      });
      signal(target, "SIGTERM");
      if (!(await until(() => gone, 10))) signal(target, "SIGKILL");
    };
    await Promise.all([...live].map(end));
  }

  return { start, run, stop, watchdog };
}

/** Node with TypeScript, for scripts that run after the install. */
export const typescript = (file, ...options) => ["--import", "tsx", file, ...options];

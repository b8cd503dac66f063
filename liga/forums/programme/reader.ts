import { Worker } from "node:worker_threads";
import { FileRefused, type Parsed, type Reading } from "./entry";
import { readerSource } from "./reader-source";

type Told = { begun?: true; parsed?: Parsed; refused?: string; failed?: string };
type Desk = { worker: Worker | null; last: Promise<unknown> };

/** Seconds one file may take, and megabytes; a thread also needs a while to begin. */
const mostSeconds = 10;
const secondsToBegin = 60;
const memory = { maxOldGenerationSizeMb: 512 };

// One thread for the whole process, also when a bundler holds this module twice.
const held = globalThis as { ligaReader?: Desk };
const desk = (): Desk => {
  held.ligaReader ??= { worker: null, last: Promise.resolve() };
  return held.ligaReader;
};

/** Begins the thread, so that whoever is about to choose a file does not wait for it. */
export function warmReader() {
  const at = desk();
  at.worker ??= hire();
}

/**
 * Reads a programme file in a thread of its own, one file after the other: whatever a file does there, the
 * server goes on, and a file that takes too long is given up with its thread.
 * @throws FileRefused
 */
export function readProgramme(bytes: Uint8Array, reading: Reading, seconds = mostSeconds): Promise<Parsed> {
  const at = desk();
  const mine = at.last.then(() => readNow(at, bytes, reading, seconds));
  at.last = mine.catch(() => {});
  return mine;
}

function readNow(at: Desk, bytes: Uint8Array, reading: Reading, seconds: number): Promise<Parsed> {
  at.worker ??= hire();
  const { worker } = at;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout;
    const leave = () => {
      clearTimeout(timer);
      worker.off("message", hear).off("error", break_).off("exit", break_);
      worker.unref();
    };
    const giveUp = (reason: Error) => {
      leave();
      at.worker = null;
      worker.on("error", () => {});
      void worker.terminate();
      reject(reason);
    };
    const wait = (most: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(new FileRefused("file_slow")), most * 1000);
    };
    const hear = ({ begun, parsed, refused, failed }: Told) => {
      if (begun) return wait(seconds);
      leave();
      if (parsed) resolve(parsed);
      else reject(refused ? new FileRefused(refused) : new Error(failed));
    };
    // The thread ended by itself: mostly its memory was not enough for the file.
    const break_ = (error: Error & { code?: string }) =>
      giveUp(
        error?.code === "ERR_WORKER_OUT_OF_MEMORY" ? new FileRefused("file_slow") : new Error(`${error}`),
      );
    worker.on("message", hear).on("error", break_).on("exit", break_);
    worker.ref();
    wait(secondsToBegin);
    worker.postMessage({ bytes, reading });
  });
}

function hire() {
  const worker = new Worker(readerSource, {
    eval: true,
    workerData: { root: process.cwd() },
    resourceLimits: memory,
  });
  worker.on("error", () => {
    const at = desk();
    if (at.worker === worker) at.worker = null;
  });
  worker.unref();
  return worker;
}

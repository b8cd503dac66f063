import type { Progress, SolveOptions } from "./solve";

/** While a row is worked on behind a request: how often it hears that it is, and how far. */
const every = 1000;

/**
 * Works on what a row asks for, and tells that row every second how far it is, so that another process takes it
 * up where this one falls silent. Where the row is not running any more, somebody gave it up: the work is stopped.
 * @param beat writes the progress; false when the row is not running
 * @returns what came of it; null when it was given up
 */
export async function whileItRuns<T>(
  beat: (progress: Progress | null) => Promise<boolean>,
  work: (told: Required<Pick<SolveOptions, "signal" | "onProgress">>) => Promise<T>,
): Promise<T | null> {
  const stop = new AbortController();
  let progress: Progress | null = null;
  const timer = setInterval(() => {
    beat(progress)
      .then((runs) => !runs && stop.abort(new Error("given up")))
      .catch((error) => console.error("What is worked out could not say how far it is.", error));
  }, every);
  try {
    return await work({
      signal: stop.signal,
      onProgress: (now) => {
        progress = now;
      },
    });
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(timer);
  }
}

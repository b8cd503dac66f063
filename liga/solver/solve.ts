import { Worker } from "node:worker_threads";
import { workerSource } from "./worker-source";

/** Numbers are null while nothing was found. */
export type Progress = {
  incumbent: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
};
export type Solution = {
  status: "optimal" | "time_limit" | "infeasible" | "unbounded";
  objective: number | null;
  /** No plan is better than this. */
  bound: number | null;
  gap: number | null;
  /** By variable; what is not there is 0. */
  values: Map<string, number>;
  /** The price of each row, where they were asked for and no variable is a whole number; what is not there is 0. */
  duals: Map<string, number>;
  /** With them: what one more of each variable changes at most for the better; what is not there is 0. */
  reduced: Map<string, number>;
  milliseconds: number;
};
export type SolveOptions = {
  timeLimitSeconds?: number;
  /** How far from the best is good enough, as a share; 0 is the best there is. */
  gap?: number;
  duals?: boolean;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
};

type Job = Required<Pick<SolveOptions, "timeLimitSeconds" | "gap" | "duals">> &
  Pick<SolveOptions, "onProgress" | "signal"> & {
    id: number;
    model: string;
    settle: (result: { solution: Solution } | { error: unknown }) => void;
  };
type Listed = "values" | "duals" | "reduced";
type Told = {
  id: number;
  progress?: Progress;
  failed?: string;
  answer?: Omit<Solution, Listed> & Record<Listed, [string, number][]>;
};
type Desk = { worker: Worker | null; queue: Job[]; running: Job | null; count: number };

/**
 * Signs of the longest model that is solved, many times any of ours. A thread that runs out of memory takes the
 * whole process with it, so what is too large never reaches it.
 */
export const longestModel = 24_000_000;

// One thread for the whole process, also when a bundler holds this module twice.
const held = globalThis as { ligaSolver?: Desk };
const desk = (): Desk => {
  held.ligaSolver ??= { worker: null, queue: [], running: null, count: 0 };
  return held.ligaSolver;
};

/**
 * Solves a model in LP text (`makeLp`). Models wait for one another: there is one thread. With a `signal`
 * a solve is given up at once, and the promise rejects with the signal's reason.
 */
export function solve(model: string, options: SolveOptions = {}): Promise<Solution> {
  const { timeLimitSeconds = 60, gap = 0, duals = false, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    if (model.length > longestModel)
      return reject(new Error(`The model is too large: ${model.length} signs.`));
    const at = desk();
    const cancel = () => {
      at.queue = at.queue.filter((other) => other !== job);
      if (at.running === job) dismiss(at);
      job.settle({ error: signal?.reason });
    };
    const job: Job = {
      id: ++at.count,
      model,
      timeLimitSeconds,
      gap,
      duals,
      onProgress,
      signal,
      settle(result) {
        signal?.removeEventListener("abort", cancel);
        if ("solution" in result) resolve(result.solution);
        else reject(result.error);
      },
    };
    signal?.addEventListener("abort", cancel, { once: true });
    at.queue.push(job);
    next(at);
  });
}

function next(at: Desk) {
  if (at.running) return;
  const job = at.queue.shift();
  if (!job) return at.worker?.unref();
  at.running = job;
  at.worker ??= hire(at);
  at.worker.ref();
  const { id, model, timeLimitSeconds, gap, duals } = job;
  at.worker.postMessage({ id, model, timeLimitSeconds, gap, duals });
}

function hire(at: Desk) {
  const worker = new Worker(workerSource, { eval: true, workerData: { root: process.cwd() } });
  worker.unref();
  worker.on("message", ({ id, progress, failed, answer }: Told) => {
    const job = at.running;
    if (!job || job.id !== id || at.worker !== worker) return;
    if (progress) return job.onProgress?.(progress);
    if (!answer) {
      // Whatever it choked on, memory too, it may have left the thread unfit for the next one.
      job.settle({ error: new Error(`The solver failed: ${failed}`) });
      return dismiss(at);
    }
    at.running = null;
    const [values, duals] = [new Map(answer.values), new Map(answer.duals)];
    job.settle({ solution: { ...answer, values, duals, reduced: new Map(answer.reduced) } });
    next(at);
  });
  const gone = (error: unknown) => {
    if (at.worker !== worker) return;
    at.worker = null;
    const job = at.running;
    at.running = null;
    job?.settle({ error });
    next(at);
  };
  worker.on("error", gone);
  worker.on("exit", (code) => gone(new Error(`The solver's thread ended with ${code}.`)));
  return worker;
}

/** A solve under way cannot be told to stop everywhere, so its thread ends and another one begins. */
function dismiss(at: Desk) {
  const { worker } = at;
  at.worker = null;
  at.running = null;
  void worker?.terminate();
  at.worker = hire(at);
  next(at);
}

type Loop = { timer: NodeJS.Timeout; busySince: number | null; lastEnd: number; lastFailed: boolean };

// One set of loops a process, also across hot reloads.
const held = globalThis as { ligaLoops?: Map<string, Loop> };
const loops = () => {
  held.ligaLoops ??= new Map();
  return held.ligaLoops;
};

/**
 * A turn that lasts longer than this, or none for as long, and the queue no longer counts as answering. Counted by a
 * clock that nobody sets: the machine's own may jump.
 */
const patience = 120_000;

/** Takes a turn at once, and another when it is done and `every` milliseconds have passed; a failed one is logged. */
export function startLoop(name: string, every: number, turn: () => Promise<unknown>) {
  const loop: Loop = {
    timer: setInterval(tick, every),
    busySince: null,
    lastEnd: performance.now(),
    lastFailed: false,
  };
  clearInterval(loops().get(name)?.timer);
  loops().set(name, loop);
  loop.timer.unref();
  void tick();
  async function tick() {
    if (loop.busySince !== null) return;
    loop.busySince = performance.now();
    try {
      await turn();
      loop.lastFailed = false;
    } catch (error) {
      loop.lastFailed = true;
      console.error(`The job "${name}" could not take its turn; the next one tries again.`, error);
    } finally {
      loop.busySince = null;
      loop.lastEnd = performance.now();
    }
  }
}

/** Whether every job of this process takes its turns. */
export const queueAnswers = (now = performance.now()) =>
  loops().size > 0 &&
  [...loops().values()].every(
    (loop) => !loop.lastFailed && now - (loop.busySince ?? loop.lastEnd) < patience,
  );

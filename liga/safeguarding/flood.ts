import { createHmac, randomBytes } from "node:crypto";

type Kind = "raise" | "code";
type Held = Record<Kind, { each: number; all: number }>;

/** How often in a quarter of an hour: from one address (a whole workshop may share one), and in all. */
const most: Held = { raise: { each: 12, all: 120 }, code: { each: 40, all: 600 } };
const window = 15 * 60_000;

/**
 * Holds back a flood and keeps no address: what is counted is a hash under a key that only this process knows and
 * forgets when it ends, for a quarter of an hour, in memory alone. Nothing of it stands beside a concern.
 */
export class FloodGate {
  readonly #key = randomBytes(32);
  #seen: { who: string; at: number }[] = [];

  /** Whether one more may pass now; if so, it is counted. */
  passes(kind: Kind, address: string, now: number): boolean {
    this.#seen = this.#seen.filter(({ at }) => now - at < window);
    const who = createHmac("sha256", this.#key).update(`${kind} ${address}`).digest("base64url");
    const ofKind = this.#seen.filter((one) => one.who.startsWith(`${kind} `));
    const { each, all } = most[kind];
    if (ofKind.length >= all || ofKind.filter((one) => one.who === `${kind} ${who}`).length >= each)
      return false;
    this.#seen.push({ who: `${kind} ${who}`, at: now });
    return true;
  }
}

const held = globalThis as { ligaFloodGate?: FloodGate };
export const floodGate = () => {
  held.ligaFloodGate ??= new FloodGate();
  return held.ligaFloodGate;
};

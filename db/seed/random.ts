import { createHash } from "node:crypto";

/** A small seeded generator (mulberry32): the same seed gives the same programme on every machine. */
export function random(seed: string) {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (share: number) => next() < share,
    between: (from: number, to: number) => from + below(to - from + 1),
    pick<T>(list: readonly T[]): T {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error("Nothing to pick from.");
      return item;
    },
    /** A version-4-shaped uuid. */
    uuid() {
      const hex = Array.from({ length: 4 }, () => below(4294967296).toString(16).padStart(8, "0")).join("");
      return shaped(hex);
    },
  };
}
export type Random = ReturnType<typeof random>;

/** The id that a name always has: reference rows keep theirs across installations. */
export const stableId = (...words: string[]) =>
  shaped(createHash("sha256").update(words.join("\n")).digest("hex"));

function shaped(hex: string) {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

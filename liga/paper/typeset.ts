import bidiFactory from "bidi-js";
import { type FontName, fontFor, fontOf } from "./fonts";

const bidi = bidiFactory();

export type Direction = "ltr" | "rtl";
/** Letters of one face and one direction, to be drawn at once. */
export type Run = { text: string; font: FontName; level: number };

const steersOnly = /\p{Cf}/u;

/**
 * A line as it is drawn from left to right: cut where the face or the direction changes, in the order of the
 * Unicode Bidirectional Algorithm (UAX #9, L2), brackets mirrored (L4). Joining and conjuncts inside a run are
 * the font's own work.
 */
export function runsOf(line: string, base: Direction | "auto"): Run[] {
  const text = line.normalize("NFC");
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const runs: Run[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const last = runs.at(-1);
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    const stays =
      last?.level === level &&
      (steersOnly.test(letter) || fontOf(last.font).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    if (last && stays) last.text += shown;
    else runs.push({ text: shown, level, font: fontFor(letter) ?? "NotoSerif" });
  }
  return inSight(runs).map(turned);
}

/** From the highest level down, every stretch at or over it is turned round. */
function inSight(runs: Run[]): Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  const seen = [...runs];
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < seen.length; from++) {
      let to = from;
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to++;
      if (to > from) seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  }
  return seen;
}

/** A run without letters of its own direction (brackets, dots) is not turned by the font, so it is turned here. */
const turned = (run: Run): Run =>
  run.level % 2 === 1 && !/[\p{L}\p{N}]/u.test(run.text)
    ? { ...run, text: [...run.text].reverse().join("") }
    : run;

import { fontFile, fontNames, type Weight } from "./fonts";
import { type Direction, runsOf } from "./typeset";

export const ink = { text: "#241c1f", muted: "#5f5355", line: "#dcd1c0", accent: "#5c1e48" };

/** `own`: a text such as a name reads in its own direction, whatever the language around it. */
export type Style = {
  size: number;
  weight?: Weight;
  colour?: string;
  align?: "start" | "end";
  own?: boolean;
};

/**
 * Draws texts of any script from the side where the language begins; margins count from that side, or from
 * the other one for what is aligned at the end.
 */
export function penOf(doc: PDFKit.PDFDocument, direction: Direction, width: number) {
  for (const name of fontNames) {
    for (const weight of ["plain", "strong"] as const)
      doc.registerFont(`${name} ${weight}`, fontFile(name, weight));
  }
  // Features named: pdfkit then shapes a run whole, where it would otherwise set word by word, left to right.
  const whole = { lineBreak: false, features: ["kern"] as PDFKit.Mixins.OpenTypeFeatures[] };
  const measured = (text: string, { size, weight = "plain", own }: Style) => {
    const runs = runsOf(text, own ? "auto" : direction).map((run) => {
      doc.font(`${run.font} ${weight}`).fontSize(size);
      return { ...run, width: doc.widthOfString(run.text, whole) };
    });
    return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
  };
  const line = (text: string, margin: number, y: number, style: Style) => {
    const { runs, width: wide } = measured(text, style);
    const fromLeft = (direction === "ltr") === ((style.align ?? "start") === "start");
    let x = fromLeft ? margin : width - margin - wide;
    // Joined letters are not the letters typed; whoever copies the text or hears it read gets those.
    doc.markContent("Span", { actual: text });
    for (const run of runs) {
      doc
        .font(`${run.font} ${style.weight ?? "plain"}`)
        .fontSize(style.size)
        .fillColor(style.colour ?? ink.text);
      // Faces differ in height, so they meet on the baseline.
      doc.text(run.text, x, y + style.size * 0.8, { ...whole, baseline: "alphabetic" });
      x += run.width;
    }
    doc.endMarkedContent();
  };
  // Words come again and again, and shaping is what takes the time.
  const known = new Map<string, number>();
  const widthOf = (word: string, style: Style) => {
    const key = `${style.size} ${style.weight} ${style.own} ${word}`;
    const wide = known.get(key) ?? measured(word, style).width;
    known.set(key, wide);
    return wide;
  };
  /** A word wider than the line, such as an address, goes on wherever the line is full. */
  const pieces = (word: string, wide: number, style: Style) => {
    if (widthOf(word, style) <= wide) return [word];
    const parts = [""];
    for (const { segment } of letters.segment(word)) {
      const longer = `${parts.at(-1)}${segment}`;
      if (parts.at(-1) === "" || measured(longer, style).width <= wide) parts[parts.length - 1] = longer;
      else parts.push(segment);
    }
    return parts;
  };
  /** The lines a text takes; its own line ends are kept. */
  const wrapped = (text: string, wide: number, style: Style) =>
    text.split(/\r?\n/).flatMap((paragraph) => {
      const lines: string[] = [];
      let filled = 0;
      for (const word of paragraph.split(/ +/).flatMap((part) => pieces(part, wide, style))) {
        const more = widthOf(" ", style) + widthOf(word, style);
        if (lines.length > 0 && filled + more <= wide) {
          lines[lines.length - 1] += ` ${word}`;
          filled += more;
        } else {
          lines.push(word);
          filled = widthOf(word, style);
        }
      }
      return lines;
    });
  return { line, measured, wrapped };
}

const letters = new Intl.Segmenter("und", { granularity: "grapheme" });

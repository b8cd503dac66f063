import { directionOf } from "@/lib/direction";
import { sheetPdf } from "../../paper/sheet";
import type { Letter } from "./read-letter";
import { letterText } from "./words";

/** The letter as a file: its two languages beside each other, line by line. */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const [one, other] = [letterText(letter, letter.one), letterText(letter, letter.other)];
  return sheetPdf(
    {
      language: letter.one,
      direction: directionOf(letter.one),
      title: `${one.title} / ${other.title}`,
      madeOn: letter.madeOn,
      foot: one.foot,
      pageOf: one.pageOf,
    },
    (sheet) => {
      sheet.heading(`${one.title} / ${other.title}`, 1);
      for (const [place, line] of one.lines.entries()) {
        sheet.beside(line, other.lines[place] ?? "");
        sheet.gap(6);
      }
    },
  );
}

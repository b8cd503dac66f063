import PDFDocument from "pdfkit";
import { ink, penOf, type Style } from "./pen";
import type { Direction } from "./typeset";

export type SheetWords = {
  language: string;
  direction: Direction;
  title: string;
  /** `YYYY-MM-DD`, the day it was made. */
  madeOn: string;
  /** At the foot of every page, beside its number. */
  foot: string;
  pageOf: (page: number, of: number) => string;
};
/** `share` is a column's part of the width. */
export type SheetTable = { columns: { label: string; share: number }[]; rows: string[][] };
export type Sheet = ReturnType<typeof sheetOn>;

// A4 standing, in points.
const [width, height] = [595.28, 841.89];
const edge = 56;
const bottom = height - 66;
const step = 1.45;
const body: Style = { size: 10.5 };

/**
 * A paper of as many pages as it needs, written from the top: headings, paragraphs, lists, tables whose heads
 * come again on every page, two texts side by side. Reads from the right where its language does.
 */
export async function sheetPdf(words: SheetWords, write: (sheet: Sheet) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    bufferPages: true,
    lang: words.language,
    displayTitle: true,
    info: { Title: words.title, CreationDate: new Date(`${words.madeOn}T12:00:00Z`) },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  const pen = penOf(doc, words.direction, width);
  write(sheetOn(doc, pen, words.direction));
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    pen.line(words.foot, edge, height - 44, { size: 9, colour: ink.muted });
    pen.line(words.pageOf(page + 1, count), edge, height - 44, { size: 9, colour: ink.muted, align: "end" });
  }
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

function sheetOn(doc: PDFKit.PDFDocument, pen: ReturnType<typeof penOf>, direction: Direction) {
  const full = width - 2 * edge;
  let y = edge;
  const next = () => {
    doc.addPage();
    y = edge;
  };
  /** A new page unless so much still fits on this one. */
  const room = (tall: number) => {
    if (y + tall > bottom && y > edge) next();
  };
  const gap = (tall: number) => {
    y += tall;
  };
  const rule = () => {
    doc
      .moveTo(edge, y)
      .lineTo(width - edge, y)
      .lineWidth(0.6)
      .stroke(ink.line);
    y += 6;
  };
  const lines = (texts: string[], margin: number, style: Style) => {
    for (const text of texts) {
      room(style.size * step);
      pen.line(text, margin, y, style);
      y += style.size * step;
    }
  };
  const paragraph = (text: string, style: Partial<Style> = {}) => {
    lines(pen.wrapped(text, full, { ...body, ...style }), edge, { ...body, ...style });
    y += 5;
  };
  /** Stands with the first lines of what follows it. */
  const heading = (text: string, level: 1 | 2 | 3 = 2) => {
    const style: Style = { size: [20, 14, 11.5][level - 1] ?? 14, weight: "strong", colour: ink.accent };
    const texts = pen.wrapped(text, full, style);
    if (y > edge) y += level === 3 ? 8 : 14;
    room(texts.length * style.size * step + 40);
    lines(texts, edge, style);
    y += 4;
  };
  const list = (items: string[]) => {
    for (const item of items) {
      const texts = pen.wrapped(item, full - 14, body);
      room(Math.min(texts.length, 3) * body.size * step);
      pen.line("•", edge, y, body);
      lines(texts, edge + 14, body);
      y += 2;
    }
    y += 3;
  };
  /** Cells beside each other; a row that does not fit begins the next page, one longer than a page goes on. */
  const row = (cells: string[], shares: number[], style: Style, onNewPage: () => void) => {
    const all = shares.reduce((sum, share) => sum + share, 0);
    const texts = cells.map((cell, at) =>
      pen.wrapped(cell, (full * (shares[at] ?? 1)) / all - 8, { ...style, own: false }),
    );
    const tall = style.size * step;
    const count = Math.max(1, ...texts.map((part) => part.length));
    if (y + Math.min(count * tall, bottom - 2 * edge) > bottom) onNewPage();
    for (let at = 0; at < count; at++) {
      if (y + tall > bottom) onNewPage();
      let margin = edge;
      for (const [column, part] of texts.entries()) {
        pen.line(part[at] ?? "", margin, y, style);
        margin += (full * (shares[column] ?? 1)) / all;
      }
      y += tall;
    }
  };
  const table = ({ columns, rows }: SheetTable) => {
    const shares = columns.map(({ share }) => share);
    const head = () => {
      row(
        columns.map(({ label }) => label),
        shares,
        { size: 9, weight: "strong", colour: ink.muted },
        next,
      );
      y += 2;
      rule();
    };
    room(60);
    head();
    for (const cells of rows) {
      row(cells, shares, { size: 10 }, () => {
        next();
        head();
      });
      y += 3;
      rule();
    }
    y += 6;
  };
  /** Two texts in one line of reading, as a letter in two languages. Each reads in its own direction. */
  const beside = (first: string, second: string) => {
    row([first, second], [1, 1], { ...body, own: true }, next);
    y += 6;
  };
  const start = () => y === edge;
  return { direction, heading, paragraph, list, table, beside, rule, gap, room, next, start };
}

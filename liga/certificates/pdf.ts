import { generate } from "lean-qr";
import PDFDocument from "pdfkit";
import { ink, penOf, type Style } from "../paper/pen";
import type { Direction } from "../paper/typeset";

/** Every word of a certificate, in its language; `liga/certificates/words.ts` makes them. */
export type PaperWords = {
  language: string;
  direction: Direction;
  wordmark: string;
  organisation: string;
  title: string;
  awarded: string;
  name: string;
  completed: string;
  modulesTitle: string;
  modules: string[];
  issued: string;
  check: string;
  address: string;
  issuedOn: string;
};

// A4 lying, in points.
const [width, height] = [841.89, 595.28];
const edge = 76;

/** The certificate as a PDF file of one page. */
export async function certificatePdf(words: PaperWords): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    lang: words.language,
    displayTitle: true,
    info: { Title: `${words.title}: ${words.name}`, CreationDate: new Date(`${words.issuedOn}T12:00:00Z`) },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  const pen = certificatePen(doc, words.direction);

  doc
    .rect(30, 30, width - 60, height - 60)
    .lineWidth(0.8)
    .stroke(ink.line);
  pen.line(words.wordmark, edge, 58, { size: 24, weight: "strong", colour: ink.accent });
  tie(doc, words.direction);
  pen.line(words.organisation, edge, 66, { size: 11, colour: ink.muted, align: "end" });

  pen.line(words.title, edge, 124, { size: 19, colour: ink.accent });
  pen.line(words.awarded, edge, 160, { size: 12, colour: ink.muted });
  let y = pen.fitting(words.name, 184, { size: 38, weight: "strong", own: true });
  y = pen.paragraph(words.completed, y + 12, 600, { size: 13.5 });

  if (words.modules.length > 0) {
    y += 16;
    pen.line(words.modulesTitle, edge, y, { size: 10.5, colour: ink.muted });
    pen.columns(words.modules, y + 18, 466);
  }
  square(doc, words);
  pen.line(words.issued, edge, 494, { size: 11.5, weight: "strong" });
  pen.line(words.check, edge, 514, { size: 10, colour: ink.muted });
  pen.line(words.address, edge, 530, { size: 9, colour: ink.muted });
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

/** What a certificate draws besides lines. `edge` is the margin of the side where its language begins. */
function certificatePen(doc: PDFKit.PDFDocument, direction: Direction) {
  const { line, measured, wrapped } = penOf(doc, direction, width);
  const paragraph = (text: string, y: number, wide: number, style: Style) => {
    const lines = wrapped(text, wide, style);
    for (const [index, part] of lines.entries()) line(part, edge, y + index * style.size * 1.5, style);
    return y + lines.length * style.size * 1.5;
  };
  return {
    line,
    paragraph,
    /** As large as fits on one line, down to 22 points; then on as many lines as it needs. */
    fitting(text: string, y: number, style: Style) {
      const wide = width - 2 * edge;
      const size = Math.max(22, Math.min(style.size, (style.size * wide) / measured(text, style).width));
      return paragraph(text, y, wide, { ...style, size });
    },
    /** A list in two columns, smaller where it is long. */
    columns(items: string[], y: number, bottom: number) {
      const rows = Math.ceil(items.length / 2);
      const step = Math.min(17, (bottom - y) / rows);
      for (const [index, item] of items.entries()) {
        const margin = edge + (index < rows ? 0 : (width - 2 * edge) / 2);
        line(item, margin, y + (index % rows) * step, { size: Math.min(11, step * 0.66) });
      }
    },
  };
}

/** The stroke under the wordmark, as `components/shell/wordmark.tsx` draws it. */
function tie(doc: PDFKit.PDFDocument, direction: Direction) {
  const x = direction === "ltr" ? edge : width - edge - 58;
  doc
    .save()
    .translate(x, 86)
    .scale(0.58, 0.5)
    .path("M2 1.5c18 9 78 9 96 0-14 13-82 13-96 0Z")
    .fill(ink.accent)
    .restore();
}

/** The address of the public page as a square for a phone's camera, across from where reading begins. */
function square(doc: PDFKit.PDFDocument, { address, direction }: PaperWords) {
  const code = generate(address);
  const cell = 74 / code.size;
  const left = direction === "ltr" ? width - edge - 74 : edge;
  doc.fillColor(ink.text);
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      if (code.get(column, row)) doc.rect(left + column * cell, 474 + row * cell, cell, cell);
    }
  }
  doc.fill();
}

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { type Sheet, sheetPdf } from "./sheet";

const words = {
  language: "en",
  direction: "ltr" as const,
  title: "Brief",
  madeOn: "2026-11-24",
  foot: "LIGA",
  pageOf: (page: number, of: number) => `${page} of ${of}`,
};

async function read(write: (sheet: Sheet) => void, more: Partial<Parameters<typeof sheetPdf>[0]> = {}) {
  const file = await sheetPdf({ ...words, ...more }, write);
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: { text: string; x: number; y: number }[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim()
          ? [{ text: item.str.normalize("NFKC"), x: item.transform[4], y: item.transform[5] }]
          : [],
      ),
    );
  }
  return pages;
}

test("a table goes on over pages: its head comes again, no row is lost or cut, each page has its number", async () => {
  const rows = Array.from({ length: 90 }, (_, n) => [`Row ${n}`, "word ".repeat(20).trim()]);
  const pages = await read((sheet) =>
    sheet.table({
      columns: [
        { label: "Name", share: 1 },
        { label: "What", share: 3 },
      ],
      rows,
    }),
  );
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, page] of pages.entries()) {
    const said = page.map(({ text }) => text);
    expect(said).toContain("Name");
    expect(said.join(" ")).toContain(`${at + 1} of ${pages.length}`);
    // Nothing of a table stands where the foot is.
    for (const { text, y } of page) if (y < 60) expect(`LIGA ${at + 1} of ${pages.length}`).toContain(text);
  }
  const all = pages.flat().map(({ text }) => text);
  for (const [name] of rows) expect(all.filter((text) => text === name)).toHaveLength(1);
});

test("reads from the right where the language does", async () => {
  const x = async (direction: "ltr" | "rtl") =>
    (await read((sheet) => sheet.paragraph("نور"), { direction }))[0]?.[0]?.x ?? 0;
  expect(await x("ltr")).toBeLessThan(100);
  expect(await x("rtl")).toBeGreaterThan(400);
});

test("a word longer than the line, and a row longer than a page, stand whole", async () => {
  const address = `https://example.org/${"abc".repeat(80)}`;
  const pages = await read((sheet) => {
    sheet.paragraph(address);
    sheet.beside(
      Array.from({ length: 120 }, (_, n) => `line ${n}`).join("\n"),
      Array.from({ length: 3 }, (_, n) => `línea ${n}`).join("\n"),
    );
  });
  const texts = pages.flat().map(({ text }) => text);
  expect(texts.join("")).toContain(address);
  for (let n = 0; n < 120; n++) expect(texts).toContain(`line ${n}`);
  expect(pages.length).toBeGreaterThan(1);
});

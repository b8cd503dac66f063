import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { LigaError } from "../errors";
import {
  decodeText,
  delimiterOf,
  kindOf,
  mostBytes,
  readCells,
  readDelimited,
  unpackedSize,
} from "./import-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bom = (text: string) => utf8(`\uFEFF${text}`);
const utf16 = (text: string, little = true) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
  return bytes;
};
const refusal = async (bytes: Uint8Array, name: string) => {
  const error = await readCells(bytes, name).catch((thrown: unknown) => thrown);
  return error instanceof LigaError ? error.fields.file : error;
};

const list = "name,email\nCitlali Peña,citlali@example.org\nसरिता तामाङ,\nليلى بنعيسى,leila@example.org\n";

describe("encodings", () => {
  test.each([
    ["UTF-8", utf8(list)],
    ["UTF-8 with its mark", bom(list)],
    ["UTF-16, little end first", utf16(list)],
    ["UTF-16, big end first", utf16(list, false)],
  ])("%s keeps every script", async (_, bytes) => {
    const cells = await readCells(bytes, "list.csv");
    expect(cells.map((row) => row[0]?.replace("\uFEFF", ""))).toEqual([
      "name",
      "Citlali Peña",
      "सरिता तामाङ",
      "ليلى بنعيسى",
      "",
    ]);
  });

  test("Windows-1252, as an older Excel saves", () => {
    const bytes = Uint8Array.from(
      [..."nombre;correo\nPe"].map((sign) => sign.charCodeAt(0)).concat(0xf1, 0x61, 0x80),
    );
    expect(decodeText(bytes)).toBe("nombre;correo\nPeña€");
  });
});

describe("delimiters", () => {
  test.each([
    ["name,email", ","],
    ["nombre;correo;país", ";"],
    ["name\temail", "\t"],
    ['"Apellidos, nombre";correo', ";"],
    ["\n\nname;email", ";"],
    ["name", ","],
  ])("%j is cut at %j", (text, sign) => expect(delimiterOf(text)).toBe(sign));

  test("Excel's first line that tells the sign is believed and not read as data", () => {
    expect(readDelimited("sep=;\r\nname;email\r\nA,B;a@example.org")).toEqual([
      ["name", "email"],
      ["A,B", "a@example.org"],
    ]);
  });

  test("quotes hold signs, quotes and line breaks", () => {
    expect(readDelimited('name,note\n"Luz ""Lucha"", Bituin","two\nlines"')).toEqual([
      ["name", "note"],
      ['Luz "Lucha", Bituin', "two\nlines"],
    ]);
  });

  test("a formula stays the text it is", () => {
    expect(readDelimited('name\n"=HYPERLINK(""http://x"")"')[1]).toEqual(['=HYPERLINK("http://x")']);
  });
});

test("any cells survive every delimiter and encoding there and back", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\uFEFF"));
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom(utf8, bom, utf16, (text: string) => utf16(text, false)),
      (rows, delimiter, encode) => {
        const sent = [["name", "email", "country"], ...rows];
        const text = Papa.unparse(sent, { delimiter, quotes: true });
        expect(readDelimited(decodeText(encode(text)).replace(/^\uFEFF/, ""))).toEqual(sent);
      },
    ),
    { numRuns: 150 },
  );
});

describe("workbooks", () => {
  const book = async (rows: (string | number | null)[][]) =>
    new Uint8Array(
      await writeXlsxFile(
        rows.map((row) => row.map((value) => (value === null ? null : { value }))),
      ).toBuffer(),
    );

  test("cells of the first sheet, in any script", async () => {
    const bytes = await book([
      ["Nombre", "País"],
      ["زهرة أمزيان", "MA"],
      [null, null],
      ["Ixchel", 7],
    ]);
    expect(kindOf(bytes)).toBe("sheet");
    expect(unpackedSize(bytes)).toBeGreaterThan(100);
    const cells = await readCells(bytes, "Lista.XLSX");
    expect(cells[1]).toEqual(["زهرة أمزيان", "MA"]);
    expect(cells.at(-1)).toEqual(["Ixchel", "7"]);
  });

  test("a file that is not what its name says is told so", async () => {
    const bytes = await book([["name"], ["Ana"]]);
    expect(await refusal(bytes, "list.csv")).toBe("file_is_sheet");
    expect(await refusal(utf8(list), "list.xlsx")).toBe("file_is_text");
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "list.xls")).toBe("file_old_sheet");
    expect(await refusal(utf8("%PDF-1.7"), "list.csv")).toBe("file_not_table");
    expect(await refusal(Uint8Array.from([1, 0, 2, 0]), "list.csv")).toBe("file_not_table");
    expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), "list.xlsx")).toBe("file_not_table");
  });

  test("empty and too large files are refused", async () => {
    expect(await refusal(new Uint8Array(), "list.csv")).toBe("file_empty");
    expect(await refusal(new Uint8Array(mostBytes + 1).fill(65), "list.csv")).toBe("file_too_large");
  });

  test("a small file that unpacks into gigabytes is refused", async () => {
    const bytes = await book([["name"], ["Ana"]]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(await refusal(bytes, "list.xlsx")).toBe("file_too_large");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName, endingOf, fileKinds, fits, type KindName, kindOf, sizeText } from "./file-kinds";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)),
  );
const zeros = (count: number) => Array<number>(count).fill(0);

/** A zip archive of empty files, as its directory describes it. */
function zip(names: string[]) {
  const u16 = (n: number) => [n & 255, n >> 8];
  const u32 = (n: number) => [...u16(n & 65535), ...u16(n >>> 16)];
  const local = names.map((name) => bytes("PK\x03\x04", zeros(22), u16(name.length), u16(0), name));
  const directory = names.map((name) => bytes("PK\x01\x02", zeros(24), u16(name.length), zeros(16), name));
  const length = (list: Uint8Array[]) => list.reduce((sum, part) => sum + part.length, 0);
  const end = bytes(
    "PK\x05\x06",
    zeros(4),
    u16(names.length),
    u16(names.length),
    u32(length(directory)),
    u32(length(local)),
    zeros(2),
  );
  return new Uint8Array([...local, ...directory, end].flatMap((part) => [...part]));
}
const word = ["[Content_Types].xml", "word/document.xml"];

const samples: [KindName, Uint8Array][] = [
  ["pdf", bytes("%PDF-1.7\n")],
  ["jpg", bytes([0xff, 0xd8, 0xff, 0xe0])],
  ["png", bytes([0x89], "PNG\r\n", [0x1a], "\n")],
  ["webp", bytes("RIFF", zeros(4), "WEBPVP8 ")],
  ["wav", bytes("RIFF", zeros(4), "WAVEfmt ")],
  ["ogg", bytes("OggS", zeros(20))],
  ["amr", bytes("#!AMR\n")],
  ["webm", bytes([0x1a, 0x45, 0xdf, 0xa3], zeros(20))],
  ["m4a", bytes(zeros(4), "ftypM4A ")],
  ["mp4", bytes(zeros(4), "ftypisom")],
  ["3gp", bytes(zeros(4), "ftyp3gp4")],
  ["heic", bytes(zeros(4), "ftypheic")],
  ["mp3", bytes("ID3", zeros(10))],
  ["mp3", bytes([0xff, 0xfb, 0x90, 0x00])],
  ["aac", bytes([0xff, 0xf1, 0x50, 0x80])],
  ["docx", zip(word)],
  ["xlsx", zip(["[Content_Types].xml", "xl/workbook.xml"])],
  ["pptx", zip(["[Content_Types].xml", "ppt/presentation.xml"])],
  ["txt", new TextEncoder().encode("Señora, أهلا, kumusta\n")],
];

test.each(samples)("%s is told by its content", (kind, content) => expect(kindOf(content)).toBe(kind));

test.each([
  ["a program", bytes("MZ", [0x90, 0], zeros(60))],
  ["a page of the web", bytes("<!DOCTYPE html><script>alert(1)</script>")],
  ["a drawing that may hold a script", bytes(" <svg onload=alert(1)>")],
  ["a script of a shell", bytes("#!/bin/sh\n")],
  ["an archive of anything", zip(["a.txt", "run.exe"])],
  ["a document with macros", zip([...word, "word/vbaProject.bin"])],
  ["nothing", bytes("")],
  ["half a letter", bytes("abc", [0xc3])],
])("%s is not taken", (_what, content) => expect(kindOf(content)).toBeNull());

test("a name may claim what the content is, or nothing; never something else", () => {
  expect(fits("essay.pdf", "pdf")).toBe(true);
  expect(fits("ESSAY.PDF", "pdf")).toBe(true);
  expect(fits("essay", "pdf")).toBe(true);
  expect(fits("photo.jpg", "pdf")).toBe(false);
  expect(fits("essay.pdf", "txt")).toBe(false);
  expect(fits("essay.pdf.exe", "pdf")).toBe(false);
});

test("whatever bytes come, the answer is a kind or none, and a kept name never leaves its folder", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
      const kind = kindOf(content);
      expect(kind === null || kind in fileKinds).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (name) => {
      const kept = cleanName(name, "pdf");
      expect(kept).not.toMatch(/[/\\"]|\p{Cc}|^\./u);
      expect(() => encodeURIComponent(kept)).not.toThrow();
      expect(endingOf(kept)).not.toBe("");
    }),
  );
  expect(cleanName("../../etc/Mi ensayo final.pdf", "pdf")).toBe("Mi ensayo final.pdf");
  expect(cleanName("صوت", "m4a")).toBe("صوت.m4a");
});

test("a size is told before it is downloaded", () => {
  expect(sizeText(240, "en")).toBe("1 kB");
  expect(sizeText(240_000, "en")).toBe("240 kB");
  expect(sizeText(1_850_000, "es")).toBe("1,9 MB");
});

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { fontOf, lettersMissing } from "../paper/fonts";
import { runsOf } from "../paper/typeset";
import { newCode, readCertificateCode } from "./code";
import { certificatePdf } from "./pdf";
import { paperWords } from "./words";

const drawn = (line: string, base: "ltr" | "rtl" | "auto") =>
  runsOf(line, base).map(({ text, font }) => [text, font]);

describe("a line as it is drawn", () => {
  test("keeps letters with marks whole, composed or not", () => {
    expect(drawn("María Nguyễn Łucja", "ltr")).toEqual([["María Nguyễn Łucja", "NotoSerif"]]);
    expect(drawn("Mari\u0301a", "ltr")).toEqual([["María", "NotoSerif"]]);
  });
  test("hands each script to its own face", () => {
    for (const [name, font] of [
      ["فاطمة الزهراء", "NotoNaskhArabic"],
      ["রোকেয়া খাতুন", "NotoSerifBengali"],
      ["ትርሐስ ገብረእግዚአብሔር", "NotoSansEthiopic"],
      ["प्रार्थना क्षत्रिय", "NotoSerifDevanagari"],
      ["தமிழ்ச்செல்வி", "NotoSansTamil"],
      ["නිරෝෂා", "NotoSansSinhala"],
      ["สมหญิง", "NotoSansThai"],
    ] as const)
      expect(drawn(name, "auto")).toEqual([[name, font]]);
  });
  test("sets right to left and left to right beside each other, with brackets turned", () => {
    expect(runsOf("نور (Nour) الحسن", "auto").map(({ text }) => text.trim())).toEqual([
      "الحسن",
      "(",
      "Nour",
      // The face turns this run itself, and with it the bracket, which is mirrored already.
      "نور )",
    ]);
    expect(runsOf("Nour (الحسن) A", "ltr").map(({ text }) => text)).toEqual(["Nour (", "الحسن", ") A"]);
  });
  test("joins Arabic letters: none stands alone that has a neighbour to join", () => {
    const { glyphs } = fontOf("NotoNaskhArabic").layout("محمد");
    const alone = [..."محمد"].map((letter) => fontOf("NotoNaskhArabic").layout(letter).glyphs[0]?.id);
    expect(glyphs.some(({ id }) => alone.includes(id))).toBe(false);
  });
});

test("letters that no face has are named, before anything is issued", () => {
  expect(lettersMissing("Noor-Ana O’Neil, نور ঋতু")).toEqual([]);
  expect(lettersMissing("王小明 Ana")).toEqual(["王", "小", "明"]);
});

test("a code is 160 bits, and is read as people write it", () => {
  const codes = new Set(Array.from({ length: 500 }, newCode));
  expect(codes.size).toBe(500);
  for (const code of codes) expect(readCertificateCode(code.toLowerCase())).toBe(code);
  expect(readCertificateCode(`o${"1".repeat(30)}L`)).toBe(`0${"1".repeat(31)}`);
  for (const bad of ["", "123", `${"1".repeat(31)}U`, "1".repeat(33)])
    expect(readCertificateCode(bad)).toBeNull();
});

describe("the page", () => {
  const says = {
    programme: "Leadership in Global Advocacy",
    cohort: "Asia-Pacific",
    startsOn: "2026-03-03",
    endsOn: "2026-11-20",
    modules: Array.from({ length: 9 }, (_, n) => `Module ${n + 1}`),
    issuedOn: "2026-11-24",
  };
  const read = async (name: string, locale: "en" | "es") => {
    const file = await certificatePdf(paperWords({ ...says, name }, locale, "0".repeat(32)));
    const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    const { info } = await document.getMetadata();
    return {
      pages: document.numPages,
      text: text.normalize("NFKC"),
      title: (info as { Title: string }).Title,
    };
  };
  test.each([
    ["en", "María José Ñúñez", "Certificate of completion"],
    ["es", "Thị Ánh Nguyễn", "Certificado de finalización"],
  ] as const)(
    "is one, in %s, with her name, what she did and where it is checked",
    async (locale, name, title) => {
      const { pages, text } = await read(name, locale);
      expect(pages).toBe(1);
      for (const part of [title, name, "Module 9", `/certificates/${"0".repeat(32)}`])
        expect(text).toContain(part);
    },
  );
  test("names her in its title in any script, for whoever hears it read", async () => {
    expect((await read("فاطمة الزهراء", "es")).title).toBe("Certificado de finalización: فاطمة الزهراء");
  });
  test("holds a name too long for a line whole, on as many lines as it needs", async () => {
    const long = Array.from({ length: 14 }, (_, n) => `Maximiliana${n}`).join(" ");
    const { pages, text: wrapped } = await read(long, "en");
    expect(pages).toBe(1);
    for (const part of long.split(" ")) expect(wrapped).toContain(part);
  });
});

import type { Page } from "@playwright/test";
import { certificatePdf, type PaperWords } from "../liga/certificates/pdf";
import type { FontName } from "../liga/paper/fonts";
import { expect, test } from "./fixtures";
import { type PdfLibrary, studio } from "./paper-studio";

/** The paper as an image, and the name on it beside the same name as the browser itself sets it. */
const scale = 2;
/** Where the name stands, in points: the margin of the paper, and the band of its line. */
const band = { left: 70, right: 770, top: 175, bottom: 248 };
/** How large it is drawn, in points. */
const size = 38;

const around: Record<"en" | "es", Omit<PaperWords, "name">> = {
  en: {
    language: "en",
    direction: "ltr",
    wordmark: "LIGA",
    organisation: "Leadership in Global Advocacy",
    title: "Certificate of completion",
    awarded: "This certifies that",
    completed: "has completed the programme in the cohort Asia-Pacific, 3 March to 20 November 2026.",
    modulesTitle: "Modules",
    modules: ["Stories that move", "Rights at work", "Speaking at the United Nations"],
    issued: "Issued on 24 November 2026",
    check: "Anybody can check this certificate at",
    address: `http://localhost:3000/certificates/${"0".repeat(32)}`,
    issuedOn: "2026-11-24",
  },
  es: {
    language: "es",
    direction: "ltr",
    wordmark: "LIGA",
    organisation: "Liderazgo en incidencia global",
    title: "Certificado de finalización",
    awarded: "Se certifica que",
    completed:
      "completó el programa en la cohorte América Latina, del 3 de marzo al 20 de noviembre de 2026.",
    modulesTitle: "Módulos",
    modules: ["Historias que mueven", "Derechos en el trabajo", "Hablar en las Naciones Unidas"],
    issued: "Emitido el 24 de noviembre de 2026",
    check: "Cualquiera puede comprobar este certificado en",
    address: `http://localhost:3000/certificates/${"0".repeat(32)}`,
    issuedOn: "2026-11-24",
  },
};

/** Draws the paper on the page's canvas; resolves to the dark pixels of the name's band, row by row. */
async function draw(page: Page, name: string, locale: "en" | "es") {
  const file = await certificatePdf({ ...around[locale], name });
  const drawn = await page.evaluate(
    async ({ bytes, scale: times, band: where }) => {
      const { pdf } = window as unknown as { pdf: PdfLibrary };
      const whole = await pdf.getDocument({ data: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)) })
        .promise;
      const sheet = await whole.getPage(1);
      const viewport = sheet.getViewport({ scale: times });
      const canvas = document.querySelector("canvas") as HTMLCanvasElement;
      Object.assign(canvas, { width: viewport.width, height: viewport.height });
      const canvasContext = canvas.getContext("2d") as CanvasRenderingContext2D;
      await sheet.render({ canvasContext, viewport }).promise;
      const [x, y] = [where.left * times, where.top * times];
      const [width, height] = [where.right * times - x, where.bottom * times - y];
      const { data } = canvasContext.getImageData(x, y, width, height);
      const ink: number[] = [];
      for (let n = 0; n < width * height; n++) if ((data[n * 4 + 1] ?? 255) < 128) ink.push(n);
      return { width, height, ink };
    },
    { bytes: file.toString("base64"), scale, band },
  );
  return inkOf(drawn);
}

/** The same letters as the browser's own shaper sets them, in the same face and size. */
const asBrowserSets = async (page: Page, name: string, face: FontName) =>
  inkOf(
    await page.evaluate(
      async ({ text, font, px }) => {
        const loaded = await new FontFace(font, `url(/${font})`).load();
        document.fonts.add(loaded);
        const canvas = Object.assign(document.createElement("canvas"), { width: 1400, height: 160 });
        const context = canvas.getContext("2d") as CanvasRenderingContext2D;
        context.fillStyle = "white";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = "black";
        context.font = `${px}px ${font}`;
        context.fillText(text, 20, 110);
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
        const ink: number[] = [];
        for (let n = 0; n < width * height; n++) if ((data[n * 4 + 1] ?? 255) < 128) ink.push(n);
        return { width, height, ink };
      },
      { text: name, font: face, px: size * scale },
    ),
  );

type Ink = { width: number; height: number; dark: boolean[] };

/** From the places of the dark pixels alone. */
function inkOf({ width, height, ink }: { width: number; height: number; ink: number[] }): Ink {
  const dark = Array.from({ length: width * height }, () => false);
  for (const n of ink) dark[n] = true;
  return { width, height, dark };
}

/** Cut to what is drawn. */
function cut({ width, dark }: Ink): Ink {
  let [left, right, top, bottom] = [width, -1, Number.POSITIVE_INFINITY, -1];
  for (const [n, is] of dark.entries()) {
    if (!is) continue;
    const [x, y] = [n % width, Math.floor(n / width)];
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  }
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const at = (n: number) => dark[(top + Math.floor(n / wide)) * width + left + (n % wide)] ?? false;
  return { width: wide, height: high, dark: Array.from({ length: wide * high }, (_, n) => at(n)) };
}

/** How much of two drawings is the same: 1 when they lie upon each other, 0 when nothing does. */
function alike(one: Ink, other: Ink) {
  const [a, b] = [cut(one), cut(other)];
  let [both, either] = [0, 0];
  for (let y = 0; y < Math.max(a.height, b.height); y++) {
    for (let x = 0; x < Math.max(a.width, b.width); x++) {
      const inA = x < a.width && a.dark[y * a.width + x];
      const inB = x < b.width && b.dark[y * b.width + x];
      if (inA && inB) both++;
      if (inA || inB) either++;
    }
  }
  return both / either;
}

/** Pieces of ink that touch nowhere, specks left out. */
function pieces({ width, dark }: Ink) {
  const left = new Set(dark.flatMap((is, n) => (is ? [n] : [])));
  let count = 0;
  for (const from of left) {
    const heap = [from];
    let seen = 0;
    left.delete(from);
    for (let n = heap.pop(); n !== undefined; n = heap.pop()) {
      seen++;
      for (const next of [
        n - 1,
        n + 1,
        n - width,
        n + width,
        n - width - 1,
        n - width + 1,
        n + width - 1,
        n + width + 1,
      ])
        if (left.delete(next)) heap.push(next);
    }
    if (seen > 12) count++;
  }
  return count;
}

const turned = ({ width, height, dark }: Ink): Ink => ({
  width,
  height,
  dark: dark.map((_, n) => dark[Math.floor(n / width) * width + (width - 1 - (n % width))] ?? false),
});
/** Letters that a mark without width keeps from joining. */
const apart = (name: string) => [...name].join("\u200c");

test("a certificate is drawn as its names are written: in English, in Spanish, in Arabic", async ({
  page,
}, info) => {
  await studio(page);
  for (const { language, locale, name, face } of [
    { language: "English", locale: "en", name: "Grace Okafor", face: "NotoSerif" },
    { language: "Spanish", locale: "es", name: "María Ñandú Íñiguez", face: "NotoSerif" },
    { language: "Arabic", locale: "es", name: "سلمى محمد", face: "NotoNaskhArabic" },
  ] as const) {
    const ink = await draw(page, name, locale);
    const path = info.outputPath(`certificate-${language.toLowerCase()}.png`);
    await page.locator("canvas").screenshot({ path });
    await info.attach(`certificate in ${language}`, { path, contentType: "image/png" });
    const oracle = await asBrowserSets(page, name, face);
    expect(ink.dark.filter(Boolean).length, `${language}: ink where the name stands`).toBeGreaterThan(1500);
    expect(alike(ink, oracle), `${language}: as the browser sets it`).toBeGreaterThan(0.7);
    expect(alike(ink, turned(oracle)), `${language}: not the other way round`).toBeLessThan(0.5);
  }

  // Eight letters in two words, all joining: two pieces on paper, eight where they are kept apart.
  const joined = await draw(page, "سلمى محمد", "es");
  const kept = await draw(page, apart("سلمى محمد"), "es");
  expect([pieces(joined), pieces(kept)]).toEqual([2, 8]);
  expect(alike(joined, kept)).toBeLessThan(0.5);
  // Read from the right: her first name stands there, and at its own right end the letter it begins with.
  const { width } = cut(joined);
  const part = (from: number, to: number): Ink => {
    const { width: wide, height, dark } = cut(joined);
    return { width: wide, height, dark: dark.map((is, n) => is && n % wide >= from && n % wide < to) };
  };
  const [first, last] = [await draw(page, "سلمى", "es"), await draw(page, "محمد", "es")];
  expect(alike(part(width - cut(first).width, width), first)).toBeGreaterThan(0.75);
  expect(alike(part(0, cut(last).width), last)).toBeGreaterThan(0.75);
});

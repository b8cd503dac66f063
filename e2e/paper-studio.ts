import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type FontName, fontFile } from "../liga/paper/fonts";

const paper = "http://127.0.0.1:9";
const library = "node_modules/pdfjs-dist/build";

/** What of the PDF library is used in a page: it has no types there. */
export type PdfLibrary = {
  getDocument(of: { data: Uint8Array }): {
    promise: Promise<{ numPages: number; getPage(n: number): Promise<PdfSheet> }>;
  };
};
type PdfSheet = {
  getViewport(at: { scale: number }): { width: number; height: number };
  render(on: { canvasContext: CanvasRenderingContext2D; viewport: object }): { promise: Promise<void> };
};

/** A page that is served from here alone and holds the PDF library and the faces of the paper. */
export async function studio(page: Page) {
  const files: Record<string, { body: Buffer; contentType: string }> = {
    "/": {
      body: Buffer.from("<!doctype html><title>Paper</title><canvas></canvas>"),
      contentType: "text/html",
    },
    "/pdf.mjs": { body: await readFile(`${library}/pdf.min.mjs`), contentType: "text/javascript" },
    "/worker.mjs": { body: await readFile(`${library}/pdf.worker.min.mjs`), contentType: "text/javascript" },
  };
  for (const face of ["NotoSerif", "NotoNaskhArabic"] satisfies FontName[])
    files[`/${face}`] = { body: fontFile(face, "strong"), contentType: "font/ttf" };
  await page.route(`${paper}/**`, (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file ? route.fulfill(file) : route.abort();
  });
  await page.goto(paper);
  await page.evaluate(async () => {
    type Library = { GlobalWorkerOptions: { workerSrc: string } };
    const pdf: Library = await import("/pdf.mjs" as string);
    pdf.GlobalWorkerOptions.workerSrc = "/worker.mjs";
    Object.assign(window, { pdf });
  });
}

/** A sheet of a PDF as an image, drawn in a `studio`: twice as fine as on a screen. */
export async function imageOf(page: Page, file: Buffer, sheet = 1): Promise<Buffer> {
  const image = await page.evaluate(
    async ({ bytes, number }) => {
      const { pdf } = window as unknown as { pdf: PdfLibrary };
      const data = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
      const one = await (await pdf.getDocument({ data }).promise).getPage(number);
      const viewport = one.getViewport({ scale: 2 });
      const canvas = document.querySelector("canvas") as HTMLCanvasElement;
      Object.assign(canvas, { width: viewport.width, height: viewport.height });
      const canvasContext = canvas.getContext("2d") as CanvasRenderingContext2D;
      await one.render({ canvasContext, viewport }).promise;
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    { bytes: file.toString("base64"), number: sheet },
  );
  return Buffer.from(image, "base64");
}

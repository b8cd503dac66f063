import { mostBytes } from "@/lib/file-kinds";
import { badField, LigaError } from "../errors";

/** What a form adds around its file. */
const wrapping = 64 * 1024;
/** How long a file may be, and the code of the sentence for a longer one. */
export type Limit = { most: number; code: string };
const ofFiles: Limit = { most: mostBytes, code: "file_over_limit" };

/**
 * The body of an upload, read as it arrives and given up as soon as it is longer than a file may be: a
 * file of two gigabytes is refused by what it says of itself, or after the first 25 MB if it says nothing.
 */
export async function bodyWithin(
  request: Pick<Request, "headers" | "body">,
  limit = ofFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const most = limit.most + wrapping;
  const tooLarge = () => badField("file", limit.code);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The form of an upload, once it is known to be short enough. */
export async function uploadForm(request: Request, limit = ofFiles): Promise<FormData> {
  const body = await bodyWithin(request, limit);
  const type = request.headers.get("content-type") ?? "";
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => {
    throw new LigaError("upload_broken");
  });
}

/** The one file a form carries. */
export async function fileOf(form: FormData, field = "file", limit = ofFiles) {
  const file = form.get(field);
  if (!(file instanceof File) || file.size === 0) throw badField(field, "file_missing");
  if (file.size > limit.most) throw badField(field, limit.code);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

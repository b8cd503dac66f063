import "server-only";
import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { sameOrigin } from "@/lib/same-origin";
import { coded, LigaError } from "@/liga/errors";
import { fileOf, type Limit, uploadForm } from "@/liga/files/receive";
import type { Viewer } from "@/liga/viewer";
import { currentViewer } from "./viewer";

type Given = { name: string; bytes: Uint8Array };

/**
 * The door for files, which are too large for a form's own action: viewer → body within the limit → verb.
 * A form without script is sent back to `back` with the code of what was wrong; a script gets the sentence.
 */
export async function upload(
  request: Request,
  back: string,
  verb: (viewer: Viewer, form: Record<string, string>, file: Given) => Promise<unknown>,
  limit?: Limit,
): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer?.joined) return new Response(null, { status: 404 });
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const script = request.headers.get("accept")?.includes("application/json");
  try {
    const form = await uploadForm(request, limit);
    const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
    await verb(viewer, Object.fromEntries(typed), await fileOf(form, "file", limit));
    revalidatePath("/", "layout");
    return script ? Response.json({ ok: true }) : sentBack(back, "added");
  } catch (thrown) {
    const error = coded(thrown);
    if (!(error instanceof LigaError)) throw thrown;
    if (error.code === "not_found") return new Response(null, { status: 404 });
    const [[, field] = []] = Object.entries(error.fields);
    if (!script) return sentBack(back, field ?? error.code);
    return Response.json(
      { ok: false, message: await uploadText(field ?? error.code, error.values) },
      { status: field === (limit?.code ?? "file_over_limit") ? 413 : 422 },
    );
  }
}

const sentBack = (back: string, code: string) =>
  new Response(null, { status: 303, headers: { location: `${back}?file=${code}#files` } });

/** The sentence of a code that came back in the address; undefined for a word that is none of ours. */
export async function uploadText(code: unknown, values: Record<string, string | number> = { most: 6 }) {
  if (typeof code !== "string" || !/^[a-z_]+$/.test(code)) return undefined;
  const t = await getTranslations("errors");
  for (const group of ["fields", "verbs"] as const) {
    const key = `${group}.${code}` as never;
    if (t.has(key)) return t(key, values as never);
  }
  return undefined;
}

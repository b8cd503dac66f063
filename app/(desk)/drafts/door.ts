import "server-only";
import { z } from "zod";
import { jsonBody } from "@/auth/json-body";
import { currentViewer } from "@/auth/viewer";
import { sameOrigin } from "@/lib/same-origin";
import { coded, LigaError } from "@/liga/errors";
import type { Viewer } from "@/liga/viewer";

const Given = z.object({ version: z.unknown(), fields: z.record(z.string(), z.string()) });
type Fields = z.output<typeof Given>["fields"];

const tooLong = Symbol("too long");

/**
 * What she has typed, by the names of the form's fields, saved while she writes. 409 brings what was saved elsewhere
 * meanwhile; whatever is not hers to write is not there.
 */
export async function draftSaved<S extends z.ZodType>(
  request: Request,
  contract: S,
  save: (viewer: Viewer, input: z.output<S>) => Promise<{ version: number }>,
  { input, other }: { input: (fields: Fields) => object; other: (values: LigaError["values"]) => Fields },
) {
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (!viewer?.joined) return new Response(null, { status: 401 });
  const body = await jsonBody(request, 300_000).catch(() => tooLong);
  if (body === tooLong) return new Response(null, { status: 413 });
  const given = Given.safeParse(body);
  if (!given.success) return new Response(null, { status: 422 });
  const { version, fields } = given.data;
  const typed = contract.safeParse({ version, ...input(fields) });
  if (!typed.success) return new Response(null, { status: 422 });
  try {
    return Response.json(await save(viewer, typed.data));
  } catch (thrown) {
    const error = coded(thrown);
    if (!(error instanceof LigaError)) throw thrown;
    if (error.code === "draft_elsewhere")
      return Response.json({ version: error.values.version, fields: other(error.values) }, { status: 409 });
    return new Response(null, { status: error.code === "not_found" ? 404 : 422 });
  }
}

import { currentViewer } from "@/auth/viewer";
import { sameOrigin } from "@/lib/same-origin";
import { coded, LigaError } from "@/liga/errors";
import { SaveDraft } from "@/liga/training/assignments/input";
import { saveDraft } from "@/liga/training/assignments/save-draft";

/**
 * Her draft, saved while she writes. 409 brings the other words that were saved meanwhile; whatever is not
 * hers to write is not there.
 */
export async function POST(request: Request, { params }: { params: Promise<{ assignmentId: string }> }) {
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const [viewer, { assignmentId }] = await Promise.all([currentViewer(), params]);
  if (!viewer?.joined) return new Response(null, { status: 401 });
  if (Number(request.headers.get("content-length") ?? 0) > 300_000)
    return new Response(null, { status: 413 });
  const given = await request.json().catch(() => null);
  const input = SaveDraft.safeParse({ ...given, assignmentId });
  if (!input.success) return new Response(null, { status: 422 });
  try {
    return Response.json(await saveDraft(viewer, input.data));
  } catch (thrown) {
    const error = coded(thrown);
    if (!(error instanceof LigaError)) throw thrown;
    if (error.code === "draft_elsewhere") return Response.json(error.values, { status: 409 });
    return new Response(null, { status: error.code === "not_found" ? 404 : 422 });
  }
}

import { currentViewer } from "@/auth/viewer";
import { sameOrigin } from "@/lib/same-origin";
import { coded, LigaError } from "@/liga/errors";
import { SaveInterestDraft } from "@/liga/opportunities/input";
import { saveInterestDraft } from "@/liga/opportunities/save-draft";

type Body = { version?: unknown; fields?: Record<string, string> } | null;

/** What she has typed, by the names of the form's fields. 409 brings what was saved elsewhere meanwhile. */
export async function POST(request: Request, { params }: { params: Promise<{ opportunityId: string }> }) {
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const [viewer, { opportunityId }] = await Promise.all([currentViewer(), params]);
  if (!viewer?.joined) return new Response(null, { status: 401 });
  if (Number(request.headers.get("content-length") ?? 0) > 300_000)
    return new Response(null, { status: 413 });
  const given: Body = await request.json().catch(() => null);
  const fields = Object.entries(given?.fields ?? {});
  const input = SaveInterestDraft.safeParse({
    opportunity: opportunityId,
    version: given?.version,
    statement: given?.fields?.statement ?? "",
    language: given?.fields?.language || null,
    answers: Object.fromEntries(
      fields.flatMap(([name, text]) => (name.startsWith("answers.") ? [[name.slice(8), text]] : [])),
    ),
  });
  if (!input.success) return new Response(null, { status: 422 });
  try {
    return Response.json(await saveInterestDraft(viewer, input.data));
  } catch (thrown) {
    const error = coded(thrown);
    if (!(error instanceof LigaError)) throw thrown;
    if (error.code === "draft_elsewhere")
      return Response.json(
        { version: error.values.version, fields: JSON.parse(String(error.values.fields)) },
        { status: 409 },
      );
    return new Response(null, { status: error.code === "not_found" ? 404 : 422 });
  }
}

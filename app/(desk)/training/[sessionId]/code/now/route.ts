import { currentViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { currentCode } from "@/liga/training/read-sessions";

/** The code of this minute for whoever staffs the session; 404 for everybody else and when it is closed. */
export async function GET(_request: Request, { params }: { params: Promise<{ sessionId: string }> }) {
  const [viewer, { sessionId }] = await Promise.all([currentViewer(), params]);
  const shown = viewer && id.safeParse(sessionId).success ? await currentCode(viewer, sessionId) : null;
  return shown
    ? Response.json(shown, { headers: { "Cache-Control": "no-store" } })
    : new Response(null, { status: 404 });
}

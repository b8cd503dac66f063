import { z } from "zod";
import { jsonBody } from "@/auth/json-body";
import { currentViewer } from "@/auth/viewer";
import { sameOrigin } from "@/lib/same-origin";
import { coded, LigaError } from "@/liga/errors";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { Sync } from "@/liga/room/input";
import { room } from "@/liga/room/queries";
import { sync } from "@/liga/room/sync";
import { roomView } from "../view";

const headers = { "Cache-Control": "private, no-store" };
const most = 2_000_000;
const Body = z.object({ as: z.unknown(), items: z.unknown() });

/** What waited on her phone comes in, and her room as it is now goes out. 401 and 404: the phone forgets it. */
export async function POST(request: Request, { params }: { params: Promise<{ delegationId: string }> }) {
  const viewer = await currentViewer();
  if (!viewer?.joined) return new Response(null, { status: 401, headers });
  if (!sameOrigin(request)) return new Response(null, { status: 403, headers });
  const { delegationId: delegation } = await params;
  if (!id.safeParse(delegation).success) return new Response(null, { status: 404, headers });
  try {
    const body = Body.safeParse(await jsonBody(request, most));
    if (!body.success) return new Response(null, { status: 400, headers });
    const { as, items } = body.data;
    // Written under another name on the same phone: never taken in under hers.
    if (as !== viewer.id) return new Response(null, { status: 401, headers });
    const input = Sync.safeParse({ delegation, items });
    if (!input.success) return new Response(null, { status: 400, headers });
    const answer = await sync(viewer, input.data);
    const now = await reading(viewer, (tx) => room(tx, viewer, delegation));
    if (!now) return new Response(null, { status: 404, headers });
    return Response.json({ ...answer, view: roomView(viewer, now, new Date()) }, { headers });
  } catch (thrown) {
    const error = coded(thrown);
    if (error instanceof LigaError && error.code === "invalid")
      return new Response(null, { status: 413, headers });
    if (error instanceof LigaError && error.code === "not_found")
      return new Response(null, { status: 404, headers });
    throw thrown;
  }
}

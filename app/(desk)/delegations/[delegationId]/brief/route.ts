import { notFound } from "next/navigation";
import { requireViewer } from "@/auth/viewer";
import { briefPdf } from "@/liga/delegations/brief/pdf";
import { brief } from "@/liga/delegations/brief/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";

type Context = { params: Promise<{ delegationId: string }> };

/** The delegation's brief as she may see it; on a shared phone the browser keeps no copy of its own. */
export async function GET(_request: Request, { params }: Context) {
  const viewer = await requireViewer();
  const { delegationId } = await params;
  if (!id.safeParse(delegationId).success) notFound();
  const found = await reading(viewer, (tx) => brief(tx, viewer, delegationId));
  if (!found) notFound();
  return new Response(new Uint8Array(await briefPdf(found, viewer, new Date())), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="liga-brief.pdf"; filename*=UTF-8''${encodeURIComponent(found.name)}.pdf`,
      "Cache-Control": "private, no-store",
    },
  });
}

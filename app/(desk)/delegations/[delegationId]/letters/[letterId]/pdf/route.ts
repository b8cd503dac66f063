import { letterPdf } from "@/liga/travel/letters/pdf";
import { loadLetter } from "../load";

type Context = { params: Promise<{ delegationId: string; letterId: string }> };

/** The letter as a file; on a shared phone the browser keeps no copy. */
export async function GET(_request: Request, { params }: Context) {
  const { delegationId, letterId } = await params;
  const { letter } = await loadLetter(delegationId, letterId);
  return new Response(new Uint8Array(await letterPdf(letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="liga-${letter.kind.replace("_", "-")}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}

import { notFound } from "next/navigation";
import { requireViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { pairWorkPage } from "@/liga/mentoring/pair-work";

/** A pair of hers and what the two work on, or a page that does not exist. */
export async function loadPair(params: Promise<{ pairId: string }>) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const now = new Date();
  const found = (await pairWorkPage(viewer, pairId, now)) ?? notFound();
  return { viewer, now, ...found, running: found.pair.endedOn === null };
}

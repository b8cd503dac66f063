import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { readLetter } from "@/liga/travel/letters/read-letter";

/** A letter of hers or of her delegation; any other does not exist. */
export const loadLetter = cache(async (delegationId: string, letterId: string) => {
  const viewer = await requireViewer();
  const known = [delegationId, letterId].every((one) => id.safeParse(one).success);
  const letter = known ? await readLetter(viewer, delegationId, letterId) : null;
  return letter ? { viewer, letter } : notFound();
});

import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { dayOf } from "@/lib/dates";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { countryCodes, officersOf } from "@/liga/travel/choices";
import { type LetterFacts, letterFacts } from "@/liga/travel/letters/facts";
import { delegateTravel, travelBoard } from "@/liga/travel/queries";

const known = async (...ids: string[]) => {
  const viewer = await requireViewer();
  return ids.every((one) => id.safeParse(one).success) ? viewer : notFound();
};

/** One delegate's travel: hers, or another's for who sees to it. `personId` is herself where it is left out. */
export const loadTravel = cache(async (delegationId: string, personId?: string) => {
  const viewer = await known(delegationId, ...(personId ? [personId] : []));
  const whose = personId ?? viewer.id;
  const today = dayOf(new Date(), viewer.timeZone);
  return reading(viewer, async (tx) => {
    const travel = await delegateTravel(tx, viewer, delegationId, whose, today);
    if (!travel) return notFound();
    const facts: LetterFacts | null = travel.coordinates ? await letterFacts(tx, delegationId, whose) : null;
    return { viewer, travel, facts, countries: await countryCodes(tx), today };
  });
});

export const loadReadiness = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  const today = dayOf(new Date(), viewer.timeZone);
  return reading(viewer, async (tx) => {
    const board = await travelBoard(tx, viewer, delegationId, today);
    if (!board) return notFound();
    const officers = board.head.coordinates ? await officersOf(tx, delegationId) : null;
    return { viewer, ...board, officers, today };
  });
});

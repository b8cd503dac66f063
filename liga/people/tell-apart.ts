import type { z } from "zod";
import { asViewer } from "@/db/client";
import { separatePeople } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, notFound } from "../errors";
import type { Viewer } from "../viewer";
import { comparePeople } from "./duplicates";
import type { TellApart } from "./input";

/** Two women after all: they are not proposed again. Saying it twice changes nothing. */
export async function tellApart(viewer: Viewer, { one, other }: z.output<typeof TellApart>) {
  allow(mayCoordinate(viewer));
  if (one === other || !(await comparePeople(viewer, one, other))) throw notFound();
  const [oneId, otherId] = one < other ? ([one, other] as const) : ([other, one] as const);
  await asViewer(viewer, async (tx) => {
    const [said] = await tx
      .insert(separatePeople)
      .values({ oneId, otherId, saidBy: viewer.id })
      .onConflictDoNothing()
      .returning();
    if (said) await writeAudit(tx, viewer, "tell-apart", oneId, { other: otherId });
  });
}

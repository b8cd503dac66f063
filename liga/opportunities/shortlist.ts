import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { Shortlist } from "./input";
import { interestInSight } from "./interest-in-sight";

/** Onto the shortlist or off it; says nothing to her. */
export const shortlist = (viewer: Viewer, input: z.output<typeof Shortlist>) =>
  asViewer(viewer, async (tx) => {
    const { id, callId } = await interestInSight(tx, viewer, input.interest);
    await tx
      .update(interests)
      .set({ shortlisted: input.on === "yes" })
      .where(eq(interests.id, id));
    await writeAudit(tx, viewer, "shortlist", id, { on: input.on });
    return callId;
  });

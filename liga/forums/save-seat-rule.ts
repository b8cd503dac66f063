import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seatRules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { stillAs } from "./conditions";
import type { SaveSeatRule } from "./input";

/** A new limit on an edition's seats, or a correction of one; each kind stands once. */
export const saveSeatRule = (viewer: Viewer, input: z.output<typeof SaveSeatRule>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { kind, limit, confidence, source } = input;
    const columns = { kind, limit, confidence, source };
    if (input.seatRule) {
      const where = stillAs(seatRules.id, input.seatRule, input.seen);
      const [saved] = await tx.update(seatRules).set(columns).where(where).returning({ id: seatRules.id });
      fresh(saved);
    } else await tx.insert(seatRules).values({ editionId: input.edition, ...columns });
    await writeAudit(tx, viewer, "save-seat-rule", input.edition, { kind, limit });
  });

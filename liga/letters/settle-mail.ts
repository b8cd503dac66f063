import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { SettleMail } from "./input";

const settle =
  (outcome: "handed" | "dropped") =>
  (viewer: Viewer, { mailId }: z.output<typeof SettleMail>) =>
    asViewer(viewer, async (tx) => {
      allow(mayCoordinate(viewer));
      await tx.execute(sql`select mail_settle(${mailId}, ${outcome})`);
      await writeAudit(tx, viewer, `mail_${outcome}`, mailId);
    });

/** A note that has reached her by another way. */
export const handOver = settle("handed");
/** No longer wanted: it leaves the list and is not tried again. */
export const dropMail = settle("dropped");

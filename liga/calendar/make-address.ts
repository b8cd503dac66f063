import { asViewer } from "@/db/client";
import { calendarFeeds } from "@/db/schema";
import { env } from "@/lib/env";
import { hashSecret, randomSecret } from "@/lib/secrets";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import { endAddress } from "./revoke-address";

/**
 * A new secret address for her calendar; the one before stops working in the same moment.
 * @returns the whole address. It is shown now and never again: only its hash is kept.
 */
export function makeAddress(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    await endAddress(tx, viewer);
    const secret = randomSecret();
    await tx.insert(calendarFeeds).values({ personId: viewer.id, secretHash: hashSecret(secret) });
    await writeAudit(tx, viewer, "make-calendar-address", viewer.id);
    return new URL(`/api/calendar/${secret}.ics`, env().APP_URL).href;
  });
}
